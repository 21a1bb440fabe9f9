import { z } from 'zod'
import { CHANGE_KINDS, KIND_WORDS } from './_parts/change-kinds.ts'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  { subject: (event: string) => string; text: (chamber: string) => string; check: string; action: string }
> = {
  en: {
    subject: (event) => `Your place was changed on your behalf: ${event}`,
    text: (chamber) => `${chamber} changed this on your behalf:`,
    check: 'Please check it. If something is wrong, change it yourself or tell your chamber.',
    action: 'See your place',
  },
  ur: {
    subject: (event) => `آپ کی شرکت میں آپ کی طرف سے تبدیلی کی گئی: ${event}`,
    text: (chamber) => `${chamber} نے آپ کی طرف سے یہ تبدیلیاں کی ہیں:`,
    check: 'براہِ کرم دیکھ لیجیے۔ کچھ غلط ہو تو خود درست کیجیے یا اپنے ایوان کو بتائیے۔',
    action: 'اپنی شرکت دیکھیے',
  },
  ru: {
    subject: (event) => `Ваше участие изменено от вашего имени: ${event}`,
    text: (chamber) => `Палата (${chamber}) от вашего имени изменила:`,
    check: 'Проверьте, пожалуйста. Если что-то неверно, исправьте сами или сообщите палате.',
    action: 'Открыть своё участие',
  },
  kk: {
    subject: (event) => `Қатысуыңыз сіздің атыңыздан өзгертілді: ${event}`,
    text: (chamber) => `Палата (${chamber}) сіздің атыңыздан мынаны өзгертті:`,
    check: 'Тексеріп шығыңызшы. Қате болса, өзіңіз түзетіңіз немесе палатаңызға айтыңыз.',
    action: 'Қатысуыңызды ашу',
  },
}

/** Tells a company what its chamber changed of its place in an event on its behalf. */
export const placeHelped = defineEmail({
  name: 'place-helped',
  schema: z.object({ event: z.string(), chamber: z.string(), kinds: z.array(z.enum(CHANGE_KINDS)).min(1), url: z.url() }),
  subject: ({ event }, language) => TEXTS[language].subject(event),
  preheader: ({ chamber }, language) => TEXTS[language].text(chamber),
  Body: ({ props: { event, chamber, kinds, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(event)}</Title>
        <Paragraph>{texts.text(chamber)}</Paragraph>
        {kinds.map((kind) => (
          <Paragraph key={kind} close>
            <strong>{KIND_WORDS[language][kind]}</strong>
          </Paragraph>
        ))}
        <Paragraph>{texts.check}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    event: 'Leather days, Almaty',
    chamber: 'Lahore Chamber of Commerce and Industry',
    kinds: ['add_delegate', 'availability'] as (typeof CHANGE_KINDS)[number][],
    url: 'https://dosti.example/company/1/events/1',
  },
})
