import type { MailLanguage } from '../define-email.ts'

const LOCALES: Record<MailLanguage, string> = { en: 'en-GB', ur: 'ur-PK-u-nu-latn', ru: 'ru-KZ', kk: 'kk-KZ' }

/** A calendar day as people write it: "8 March 2027". Without the Russian word for year, whose full stop would meet the sentence's. */
export function formatDay(language: MailLanguage, day: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(day))
    .replace(/\sг\.$/, '')
}
