import { register } from 'tsx/esm/api'

// Threads do not inherit the loader of TypeScript from `node --import tsx`: from source, a thread starts here.
register()
await import('./engine-thread.ts')
