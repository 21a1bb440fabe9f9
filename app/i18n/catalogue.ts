import { commonMessages } from './messages/common.ts'

/** Everything the product says on screen. A room adds its dictionary here. */
export const catalogue = {
  ...commonMessages,
}

export type MessageKey = keyof typeof catalogue
