import { handle } from '#app/platform/queue/work.server.ts'
import { tellCancelled } from './commands/cancel.server.ts'
import { keepTime } from './commands/move.server.ts'
import { tellWhatWasDoneForPlace } from './commands/tell-place-help.server.ts'
import { keepTimeJob, placeHelpedJob, tellCancelledJob } from './jobs.server.ts'

export const eventHandlers = [
  handle(keepTimeJob, (_payload, now) => keepTime({ now })),
  handle(tellCancelledJob, (cancelled) => tellCancelled(cancelled)),
  handle(placeHelpedJob, ({ participationId }, now) => tellWhatWasDoneForPlace({ participationId, now })),
]

export const eventSchedules = [{ job: keepTimeJob, pattern: '*/5 * * * *' }]
