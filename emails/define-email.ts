import type { ReactElement } from 'react'
import type { z } from 'zod'

export type MailLanguage = 'en' | 'ur' | 'ru' | 'kk'

/** What a template says of itself: the shape of its props, its subject and preheader, its body, and props to preview it with. */
export type Email<Props> = {
  name: string
  schema: z.ZodType<Props>
  subject: (props: Props, language: MailLanguage) => string
  preheader: (props: Props, language: MailLanguage) => string
  Body: (props: { props: Props; language: MailLanguage }) => ReactElement
  preview: Props
}

export function defineEmail<Props>(email: Email<Props>): Email<Props> {
  return email
}
