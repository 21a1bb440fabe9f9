import { z } from 'zod'
import { Reason } from './_parts/reason.tsx'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  { subject: (company: string) => string; text: (chamber: string) => string; reason: string; next: string; action: string }
> = {
  en: {
    subject: (company) => `The registration of ${company} was not accepted`,
    text: (chamber) => `${chamber} has looked at your registration and could not accept it.`,
    reason: 'What the chamber says:',
    next: 'This decision is final for this registration. If the reason no longer holds, you can register the company anew.',
    action: 'See the registration',
  },
  ur: {
    subject: (company) => `${company} کا اندراج قبول نہیں ہوا`,
    text: (chamber) => `${chamber} نے آپ کا اندراج دیکھا اور اسے قبول نہیں کر سکا۔`,
    reason: 'ایوان کا کہنا ہے:',
    next: 'یہ فیصلہ اس اندراج کے لیے حتمی ہے۔ اگر وجہ باقی نہ رہے تو آپ کمپنی کا نیا اندراج کر سکتے ہیں۔',
    action: 'اندراج دیکھیے',
  },
  ru: {
    subject: (company) => `Регистрация не принята: ${company}`,
    text: (chamber) => `Палата (${chamber}) рассмотрела вашу регистрацию и не смогла её принять.`,
    reason: 'Что пишет палата:',
    next: 'Для этой регистрации решение окончательное. Если причина устранена, компанию можно зарегистрировать заново.',
    action: 'Открыть регистрацию',
  },
  kk: {
    subject: (company) => `Тіркеу қабылданбады: ${company}`,
    text: (chamber) => `Палата (${chamber}) тіркеуіңізді қарап, қабылдай алмады.`,
    reason: 'Палата не дейді:',
    next: 'Бұл тіркеу үшін шешім түпкілікті. Себебі жойылса, компанияны қайта тіркей аласыз.',
    action: 'Тіркеуді көру',
  },
}

/** Tells a company that its chamber does not accept the registration. */
export const companyRejected = defineEmail({
  name: 'company-rejected',
  schema: z.object({ company: z.string(), chamber: z.string(), reason: z.string(), url: z.url() }),
  subject: ({ company }, language) => TEXTS[language].subject(company),
  preheader: ({ chamber }, language) => TEXTS[language].text(chamber),
  Body: ({ props: { company, chamber, reason, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(company)}</Title>
        <Paragraph>{texts.text(chamber)}</Paragraph>
        <Reason label={texts.reason} text={reason} />
        <Paragraph>{texts.next}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    company: 'Indus Leather Works',
    chamber: 'Lahore Chamber of Commerce and Industry',
    reason: 'The register number belongs to another company.',
    url: 'https://dosti.example/company/1',
  },
})
