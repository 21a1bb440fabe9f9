import { accountMessages } from './messages/accounts.ts'
import { commonMessages } from './messages/common.ts'
import { formMessages } from './messages/form.ts'
import { navMessages } from './messages/nav.ts'

/** Everything the product says on screen. A room adds its dictionary here. */
export const catalogue = {
  ...accountMessages,
  ...commonMessages,
  ...formMessages,
  ...navMessages,
}

export type MessageKey = keyof typeof catalogue
