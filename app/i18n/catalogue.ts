import { accountMessages } from './messages/accounts.ts'
import { adminMessages } from './messages/admin.ts'
import { chamberMessages } from './messages/chambers.ts'
import { commonMessages } from './messages/common.ts'
import { eventMessages } from './messages/events.ts'
import { formMessages } from './messages/form.ts'
import { introductionMessages } from './messages/introductions.ts'
import { matchMessages } from './messages/matches.ts'
import { navMessages } from './messages/nav.ts'

/** Everything the product says on screen. A room adds its dictionary here. */
export const catalogue = {
  ...accountMessages,
  ...adminMessages,
  ...chamberMessages,
  ...commonMessages,
  ...eventMessages,
  ...introductionMessages,
  ...matchMessages,
  ...formMessages,
  ...navMessages,
}

export type MessageKey = keyof typeof catalogue
