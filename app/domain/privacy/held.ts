/** The parts of what is held about a company or a person, as an export names them. */
export const PARTS = [
  'profile',
  'merged',
  'sectors',
  'items',
  'files',
  'certificates',
  'attestations',
  'people',
  'companies',
  'invitations',
  'searches',
  'sessions',
  'links',
  'consents',
  'events',
  'delegates',
  'changes',
  'meetings',
  'wishes',
  'matches',
  'introductions',
  'interests',
  'mails',
  'campaigns',
  'imports',
  'stops',
  'returned',
  'trail',
] as const

/** One part of an export: the rows as they are, without what belongs to others and without secrets. */
export type HeldPart = { part: (typeof PARTS)[number]; rows: Record<string, unknown>[] }
