/** Entry of the build: what fills the database. */
export { seedDemonstration } from './demonstration.ts'
export { seedReference } from './reference.ts'
