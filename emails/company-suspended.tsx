import { z } from 'zod'
import { Reason } from './_parts/reason.tsx'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  { subject: (company: string) => string; text: (chamber: string) => string; reason: string; next: string; action: string }
> = {
  en: {
    subject: (company) => `${company} is suspended`,
    text: (chamber) => `${chamber} has suspended your company. Until it is reinstated it is not matched, not introduced and not seen.`,
    reason: 'What the chamber says:',
    next: 'Please get in touch with your chamber of commerce.',
    action: 'See your company',
  },
  ur: {
    subject: (company) => `${company} معطل ہے`,
    text: (chamber) => `${chamber} نے آپ کی کمپنی معطل کر دی ہے۔ بحالی تک نہ اس کا جوڑ بنے گا، نہ تعارف ہوگا، نہ یہ دکھائی دے گی۔`,
    reason: 'ایوان کا کہنا ہے:',
    next: 'براہِ کرم اپنے ایوانِ تجارت سے رابطہ کیجیے۔',
    action: 'اپنی کمپنی دیکھیے',
  },
  ru: {
    subject: (company) => `Компания приостановлена: ${company}`,
    text: (chamber) =>
      `Палата (${chamber}) приостановила вашу компанию. Пока она не восстановлена, её не подбирают, не знакомят и не показывают.`,
    reason: 'Что пишет палата:',
    next: 'Свяжитесь со своей торговой палатой.',
    action: 'Открыть компанию',
  },
  kk: {
    subject: (company) => `Компания тоқтатылды: ${company}`,
    text: (chamber) =>
      `Палата (${chamber}) компанияңызды тоқтатып қойды. Қалпына келтірілгенше ол таңдалмайды, таныстырылмайды және көрсетілмейді.`,
    reason: 'Палата не дейді:',
    next: 'Сауда палатаңызбен хабарласыңыз.',
    action: 'Компанияны көру',
  },
}

/** Tells a verified company that its chamber has suspended it. */
export const companySuspended = defineEmail({
  name: 'company-suspended',
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
