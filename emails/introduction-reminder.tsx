import { z } from 'zod'
import { formatDay } from './_parts/day.ts'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  { subject: (other: string) => string; text: (other: string, event: string) => string; answer: (day: string) => string; action: string }
> = {
  en: {
    subject: (other) => `We still await your answer about ${other}`,
    text: (other, event) => `We asked you whether you would like to meet ${other} at ${event}, and have no answer from you yet.`,
    answer: (day) =>
      `Please answer by ${day}: a no is welcome too, and is passed on politely and without a reason. After that day the invitation ends.`,
    action: 'Read more and answer',
  },
  ur: {
    subject: (other) => `${other} کے بارے میں آپ کے جواب کا انتظار ہے`,
    text: (other, event) => `ہم نے پوچھا تھا کہ کیا آپ ${event} میں ${other} سے ملنا چاہیں گے؛ آپ کا جواب ابھی نہیں آیا۔`,
    answer: (day) =>
      `براہِ کرم ${day} تک جواب دیجیے؛ انکار بھی قبول ہے اور شائستگی سے، وجہ بتائے بغیر پہنچایا جاتا ہے۔ اس کے بعد دعوت ختم ہو جائے گی۔`,
    action: 'مزید پڑھیے اور جواب دیجیے',
  },
  ru: {
    subject: (other) => `Ждём вашего ответа: ${other}`,
    text: (other, event) => `Мы спрашивали, хотите ли вы познакомиться с компанией ${other} (${event}), и пока не получили ответа.`,
    answer: (day) =>
      `Пожалуйста, ответьте до ${day}: отказ тоже ответ, его передают вежливо и без причины. После этого дня приглашение закрывается.`,
    action: 'Подробнее и ответ',
  },
  kk: {
    subject: (other) => `Жауабыңызды күтеміз: ${other}`,
    text: (other, event) => `${other} компаниясымен танысқыңыз келе ме деп сұраған едік (${event}), әзірге жауабыңыз келген жоқ.`,
    answer: (day) =>
      `Жауап беру мерзімі: ${day}. Бас тарту да жауап: ол сыпайы әрі себепсіз жеткізіледі. Осы күннен кейін шақыру жабылады.`,
    action: 'Толығырақ оқып, жауап беру',
  },
}

/** Reminds a company, once, that it has not answered an invitation. */
export const introductionReminder = defineEmail({
  name: 'introduction-reminder',
  schema: z.object({ event: z.string(), other: z.string(), answerBy: z.iso.date(), url: z.url() }),
  subject: ({ other }, language) => TEXTS[language].subject(other),
  preheader: ({ answerBy }, language) => TEXTS[language].answer(formatDay(language, answerBy)),
  Body: ({ props: { event, other, answerBy, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(other)}</Title>
        <Paragraph>{texts.text(other, event)}</Paragraph>
        <Paragraph>{texts.answer(formatDay(language, answerBy))}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    event: 'Leather Days, Almaty',
    other: 'Zhetysu Hides LLP',
    answerBy: '2027-03-08',
    url: 'https://dosti.example/answer/abc',
  },
})
