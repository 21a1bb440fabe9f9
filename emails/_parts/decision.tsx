import { z } from 'zod'
import { defineEmail, type MailLanguage } from '../define-email.ts'
import { Reason } from './reason.tsx'
import { Action, Paragraph, Title } from './text.tsx'

const REASON: Record<MailLanguage, string> = {
  en: 'What the chamber says:',
  ur: 'ایوان کا کہنا ہے:',
  ru: 'Что пишет палата:',
  kk: 'Палата не дейді:',
}

/** What one decision says: its news, what the company can do now, and the words on the way there. */
type Words = { subject: (company: string) => string; text: (chamber: string) => string; next: string; action: string }

/** A mail about a chamber's decision against a company: the news, the reason in the chamber's words, and what to do now. */
export function defineDecisionEmail(name: string, words: Record<MailLanguage, Words>) {
  return defineEmail({
    name,
    schema: z.object({ company: z.string(), chamber: z.string(), reason: z.string(), url: z.url() }),
    subject: ({ company }, language) => words[language].subject(company),
    preheader: ({ chamber }, language) => words[language].text(chamber),
    Body: ({ props: { company, chamber, reason, url }, language }) => {
      const { subject, text, next, action } = words[language]
      return (
        <>
          <Title>{subject(company)}</Title>
          <Paragraph>{text(chamber)}</Paragraph>
          <Reason label={REASON[language]} text={reason} />
          <Paragraph>{next}</Paragraph>
          <Action href={url}>{action}</Action>
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
}
