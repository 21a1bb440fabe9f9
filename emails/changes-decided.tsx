import { z } from 'zod'
import { CHANGE_KINDS, KIND_WORDS } from './_parts/change-kinds.ts'
import { Reason } from './_parts/reason.tsx'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  {
    subject: Record<'yes' | 'no', (event: string) => string>
    text: Record<'yes' | 'no', string>
    reason: string
    action: string
  }
> = {
  en: {
    subject: { yes: (event) => `Your changes are made: ${event}`, no: (event) => `Your changes could not be made: ${event}` },
    text: {
      yes: 'Your chamber of commerce has agreed to what you asked for. It holds from now on:',
      no: 'Your chamber of commerce could not agree to what you asked for. Your place stays as it was:',
    },
    reason: 'From the chamber:',
    action: 'See your place',
  },
  ur: {
    subject: { yes: (event) => `آپ کی تبدیلیاں کر دی گئیں: ${event}`, no: (event) => `آپ کی تبدیلیاں نہ ہو سکیں: ${event}` },
    text: {
      yes: 'آپ کے ایوانِ تجارت نے آپ کی درخواست منظور کر لی ہے۔ یہ تبدیلیاں اب سے لاگو ہیں:',
      no: 'آپ کا ایوانِ تجارت آپ کی درخواست منظور نہ کر سکا۔ آپ کی شرکت پہلے کی طرح برقرار ہے:',
    },
    reason: 'ایوان کی جانب سے:',
    action: 'اپنی شرکت دیکھیے',
  },
  ru: {
    subject: { yes: (event) => `Изменения внесены: ${event}`, no: (event) => `Изменения не внесены: ${event}` },
    text: {
      yes: 'Ваша торговая палата согласилась с вашей просьбой. С этого момента действует:',
      no: 'Ваша торговая палата не смогла согласиться с вашей просьбой. Всё остаётся как было:',
    },
    reason: 'От палаты:',
    action: 'Открыть своё участие',
  },
  kk: {
    subject: { yes: (event) => `Өзгерістер енгізілді: ${event}`, no: (event) => `Өзгерістер енгізілмеді: ${event}` },
    text: {
      yes: 'Сауда палатаңыз өтінішіңізге келісті. Енді мынау күшінде:',
      no: 'Сауда палатаңыз өтінішіңізге келісе алмады. Бәрі бұрынғыдай қалады:',
    },
    reason: 'Палатадан:',
    action: 'Қатысуыңызды ашу',
  },
}

const answer = (isApproved: boolean) => (isApproved ? 'yes' : 'no')

/** Tells a company what its chamber decided on the changes that it asked for. */
export const changesDecided = defineEmail({
  name: 'changes-decided',
  schema: z.object({
    event: z.string(),
    isApproved: z.boolean(),
    changes: z.array(z.object({ kind: z.enum(CHANGE_KINDS), who: z.string().nullable() })).min(1),
    reason: z.string().nullable(),
    url: z.url(),
  }),
  subject: ({ isApproved, event }, language) => TEXTS[language].subject[answer(isApproved)](event),
  preheader: ({ isApproved }, language) => TEXTS[language].text[answer(isApproved)],
  Body: ({ props: { event, isApproved, changes, reason, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject[answer(isApproved)](event)}</Title>
        <Paragraph>{texts.text[answer(isApproved)]}</Paragraph>
        {changes.map(({ kind, who }) => (
          <Paragraph key={`${kind} ${who}`} close>
            <strong>{KIND_WORDS[language][kind]}</strong>
            {who && (
              <>
                {': '}
                <bdi>{who}</bdi>
              </>
            )}
          </Paragraph>
        ))}
        {reason && <Reason label={texts.reason} text={reason} />}
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    event: 'Leather days, Almaty',
    isApproved: true,
    changes: [
      { kind: 'add_delegate', who: 'Sana Iqbal' },
      { kind: 'availability', who: null },
    ],
    reason: null,
    url: 'https://dosti.example/company/1/events/1',
  },
})
