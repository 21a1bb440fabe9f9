import { z } from 'zod'
import { Reason } from './_parts/reason.tsx'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  { subject: (company: string) => string; text: (chamber: string) => string; reason: string; next: string; action: string }
> = {
  en: {
    subject: (company) => `Please mend the profile of ${company}`,
    text: (chamber) => `${chamber} has looked at your profile and returned it to you.`,
    reason: 'What the chamber says:',
    next: 'Please mend this and submit the profile again. Everything else is kept.',
    action: 'Mend the profile',
  },
  ur: {
    subject: (company) => `${company} کا پروفائل درست کیجیے`,
    text: (chamber) => `${chamber} نے آپ کا پروفائل دیکھ کر واپس کر دیا ہے۔`,
    reason: 'ایوان کا کہنا ہے:',
    next: 'براہِ کرم اسے درست کر کے پروفائل دوبارہ جمع کرائیے۔ باقی سب محفوظ ہے۔',
    action: 'پروفائل درست کیجیے',
  },
  ru: {
    subject: (company) => `Исправьте профиль: ${company}`,
    text: (chamber) => `Палата (${chamber}) рассмотрела ваш профиль и возвращает его на доработку.`,
    reason: 'Что пишет палата:',
    next: 'Исправьте это и отправьте профиль снова. Всё остальное сохранено.',
    action: 'Исправить профиль',
  },
  kk: {
    subject: (company) => `Профильді түзетіңіз: ${company}`,
    text: (chamber) => `Палата (${chamber}) профиліңізді қарап, түзетуге қайтарды.`,
    reason: 'Палата не дейді:',
    next: 'Осыны түзетіп, профильді қайта жіберіңіз. Қалғанының бәрі сақталған.',
    action: 'Профильді түзету',
  },
}

/** Tells a company that its chamber wants something mended before it verifies. */
export const companyReturned = defineEmail({
  name: 'company-returned',
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
