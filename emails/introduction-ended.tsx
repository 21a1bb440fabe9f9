import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Why = 'declined' | 'expired' | 'cancelled'

const TEXTS: Record<
  MailLanguage,
  { subject: (other: string) => string; text: Record<Why, (other: string, event: string) => string>; further: string; action: string }
> = {
  en: {
    subject: (other) => `The meeting with ${other} will not take place`,
    text: {
      declined: (other, event) =>
        `The introduction to ${other} for ${event} will not come about this time. Such things happen for many reasons, and they say nothing about your company.`,
      expired: (other, event) =>
        `The time to answer the introduction to ${other} for ${event} has passed without a yes from both companies, so it has ended.`,
      cancelled: (other, event) =>
        `The chambers of commerce have withdrawn the introduction to ${other} for ${event}. This says nothing about your company.`,
    },
    further: 'Your other introductions are not affected. Your chamber of commerce is glad to help with further partners.',
    action: 'See your introductions',
  },
  ur: {
    subject: (other) => `${other} کے ساتھ ملاقات نہیں ہو سکے گی`,
    text: {
      declined: (other, event) =>
        `${event} کے لیے ${other} سے آپ کا تعارف اس بار نہیں ہو پائے گا۔ اس کی کئی وجوہ ہو سکتی ہیں اور اس سے آپ کی کمپنی پر کوئی حرف نہیں آتا۔`,
      expired: (other, event) =>
        `${event} کے لیے ${other} سے تعارف کا جواب دینے کا وقت دونوں کمپنیوں کی ہاں کے بغیر گزر گیا، اس لیے یہ ختم ہو گیا ہے۔`,
      cancelled: (other, event) =>
        `ایوان ہائے تجارت نے ${event} کے لیے ${other} سے تعارف کی تجویز واپس لے لی ہے۔ اس سے آپ کی کمپنی پر کوئی حرف نہیں آتا۔`,
    },
    further: 'آپ کے باقی تعارف اس سے متاثر نہیں ہوتے۔ مزید شراکت داروں کے لیے آپ کا ایوانِ تجارت خوشی سے مدد کرے گا۔',
    action: 'اپنے تعارف دیکھیے',
  },
  ru: {
    subject: (other) => `Встреча с ${other} не состоится`,
    text: {
      declined: (other, event) =>
        `Знакомство с компанией ${other} (${event}) в этот раз не состоится. Причины бывают разные и ничего не говорят о вашей компании.`,
      expired: (other, event) =>
        `Срок ответа на знакомство с компанией ${other} (${event}) истёк без согласия обеих сторон, поэтому оно завершено.`,
      cancelled: (other, event) =>
        `Торговые палаты отозвали предложение о знакомстве с компанией ${other} (${event}). Это ничего не говорит о вашей компании.`,
    },
    further: 'На другие ваши знакомства это не влияет. Ваша торговая палата охотно поможет найти других партнёров.',
    action: 'Ваши знакомства',
  },
  kk: {
    subject: (other) => `${other} компаниясымен кездесу болмайды`,
    text: {
      declined: (other, event) =>
        `${other} компаниясымен таныстыру (${event}) бұл жолы болмайды. Себептері әртүрлі болуы мүмкін, бұл сіздің компанияңызға баға емес.`,
      expired: (other, event) =>
        `${other} компаниясымен таныстыруға (${event}) жауап беру мерзімі екі компанияның келісімінсіз өтті, сондықтан ол аяқталды.`,
      cancelled: (other, event) =>
        `Сауда палаталары ${other} компаниясымен таныстыру ұсынысын (${event}) қайтарып алды. Бұл сіздің компанияңызға баға емес.`,
    },
    further: 'Бұл басқа таныстыруларыңызға әсер етпейді. Сауда палатаңыз басқа серіктестер табуға қуана көмектеседі.',
    action: 'Таныстыруларыңыз',
  },
}

/** Tells a company that an introduction has ended, without a reason. */
export const introductionEnded = defineEmail<{ why: Why; event: string; other: string; url: string }>({
  name: 'introduction-ended',
  schema: z.object({ why: z.enum(['declined', 'expired', 'cancelled']), event: z.string(), other: z.string(), url: z.url() }),
  subject: ({ other }, language) => TEXTS[language].subject(other),
  preheader: (_props, language) => TEXTS[language].further,
  Body: ({ props: { why, event, other, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(other)}</Title>
        <Paragraph>{texts.text[why](other, event)}</Paragraph>
        <Paragraph>{texts.further}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    why: 'declined',
    event: 'Leather Days, Almaty',
    other: 'Zhetysu Hides LLP',
    url: 'https://dosti.example/company/1/introductions',
  },
})
