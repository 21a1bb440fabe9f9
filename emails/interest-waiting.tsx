import { z } from 'zod'
import { formatDay } from './_parts/day.ts'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  { subject: (sender: string, receiver: string) => string; text: string; until: (day: string) => string; action: string }
> = {
  en: {
    subject: (sender, receiver) => `Waiting for your chamber: ${sender} writes to ${receiver}`,
    text: 'A company has answered an offer or need of the other country. Your chamber has not decided on it yet, and half of the time is over.',
    until: (day) => `Without the approval of both chambers it ends on ${day}, and the company is told so.`,
    action: 'Read and decide',
  },
  ur: {
    subject: (sender, receiver) => `آپ کے ایوان کا انتظار: ${sender} نے ${receiver} کو لکھا ہے`,
    text: 'ایک کمپنی نے دوسرے ملک کی کسی پیشکش یا ضرورت کا جواب دیا ہے۔ آپ کے ایوان نے ابھی فیصلہ نہیں کیا اور آدھا وقت گزر چکا ہے۔',
    until: (day) => `دونوں ایوانوں کی منظوری کے بغیر یہ ${day} کو ختم ہو جائے گا اور کمپنی کو بتا دیا جائے گا۔`,
    action: 'پڑھیے اور فیصلہ کیجیے',
  },
  ru: {
    subject: (sender, receiver) => `Ждёт вашей палаты: ${sender} пишет ${receiver}`,
    text: 'Компания откликнулась на предложение или потребность из другой страны. Ваша палата ещё не решила, а половина срока прошла.',
    until: (day) => `Без одобрения обеих палат отклик завершится ${day}, и компании об этом сообщат.`,
    action: 'Прочитать и решить',
  },
  kk: {
    subject: (sender, receiver) => `Палатаңызды күтуде: ${sender} → ${receiver}`,
    text: 'Бір компания екінші елдегі ұсынысқа немесе сұранысқа үн қатты. Палатаңыз әлі шешім қабылдаған жоқ, ал мерзімнің жартысы өтті.',
    until: (day) => `Екі палата мақұлдамаса, ол ${day} күні аяқталады, компанияға бұл туралы хабарланады.`,
    action: 'Оқып, шешу',
  },
}

/** Reminds an officer of an expression of interest that waits for the chamber. */
export const interestWaiting = defineEmail({
  name: 'interest-waiting',
  schema: z.object({ sender: z.string(), receiver: z.string(), decideBy: z.iso.date(), url: z.url() }),
  subject: ({ sender, receiver }, language) => TEXTS[language].subject(sender, receiver),
  preheader: (_props, language) => TEXTS[language].text,
  Body: ({ props: { sender, receiver, decideBy, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(sender, receiver)}</Title>
        <Paragraph>{texts.text}</Paragraph>
        <Paragraph>{texts.until(formatDay(language, decideBy))}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    sender: 'Ravi Tanneries (Pvt.) Ltd.',
    receiver: 'Zhetysu Hides LLP',
    decideBy: '2027-03-08',
    url: 'https://dosti.example/chamber/interests/1',
  },
})
