import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Why = 'declined' | 'expired' | 'withdrawn'
type Reader = 'sender' | 'receiver'

const TEXTS: Record<
  MailLanguage,
  {
    subject: Record<Reader, (other: string) => string>
    text: { declined: (other: string) => string; withdrawn: (other: string) => string; expired: Record<Reader, (other: string) => string> }
    further: Record<Reader, string>
    action: string
  }
> = {
  en: {
    subject: {
      sender: (other) => `Your message to ${other} has ended`,
      receiver: (other) => `The message of ${other} has ended`,
    },
    text: {
      declined: (other) =>
        `An introduction to ${other} will not come about this time. Such things happen for many reasons, and they say nothing about your company.`,
      withdrawn: (other) => `${other} no longer asks for an introduction. You need not answer.`,
      expired: {
        sender: (other) => `The time for your message to ${other} has passed without an answer, so it has ended.`,
        receiver: (other) => `The time to answer the message of ${other} has passed, so it has ended.`,
      },
    },
    further: {
      sender: 'You may now write to another company. Your chamber of commerce is glad to help with further partners.',
      receiver: 'If you still want to meet, your chamber of commerce can help.',
    },
    action: 'See the message',
  },
  ur: {
    subject: {
      sender: (other) => `${other} کے نام آپ کا پیغام ختم ہو گیا`,
      receiver: (other) => `${other} کا پیغام ختم ہو گیا`,
    },
    text: {
      declined: (other) =>
        `${other} سے تعارف اس بار نہیں ہو پائے گا۔ اس کی کئی وجوہ ہو سکتی ہیں اور اس سے آپ کی کمپنی پر کوئی حرف نہیں آتا۔`,
      withdrawn: (other) => `${other} اب تعارف کی درخواست نہیں کر رہی۔ آپ کو جواب دینے کی ضرورت نہیں۔`,
      expired: {
        sender: (other) => `${other} کے نام آپ کے پیغام کی مدت جواب کے بغیر گزر گئی، اس لیے یہ ختم ہو گیا ہے۔`,
        receiver: (other) => `${other} کے پیغام کا جواب دینے کا وقت گزر گیا، اس لیے یہ ختم ہو گیا ہے۔`,
      },
    },
    further: {
      sender: 'اب آپ کسی اور کمپنی کو لکھ سکتے ہیں۔ مزید شراکت داروں کے لیے آپ کا ایوانِ تجارت خوشی سے مدد کرے گا۔',
      receiver: 'آپ اب بھی ملنا چاہیں تو آپ کا ایوانِ تجارت مدد کر سکتا ہے۔',
    },
    action: 'پیغام دیکھیے',
  },
  ru: {
    subject: {
      sender: (other) => `Ваш отклик компании ${other} завершён`,
      receiver: (other) => `Отклик компании ${other} завершён`,
    },
    text: {
      declined: (other) =>
        `Знакомство с компанией ${other} в этот раз не состоится. Причины бывают разные и ничего не говорят о вашей компании.`,
      withdrawn: (other) => `Компания ${other} больше не просит о знакомстве. Отвечать не нужно.`,
      expired: {
        sender: (other) => `Срок вашего отклика компании ${other} истёк без ответа, поэтому он завершён.`,
        receiver: (other) => `Срок ответа на отклик компании ${other} истёк, поэтому он завершён.`,
      },
    },
    further: {
      sender: 'Теперь вы можете написать другой компании. Ваша торговая палата охотно поможет найти партнёров.',
      receiver: 'Если вы всё же хотите познакомиться, обратитесь в свою торговую палату.',
    },
    action: 'Открыть отклик',
  },
  kk: {
    subject: {
      sender: (other) => `${other} компаниясына хабарламаңыз аяқталды`,
      receiver: (other) => `${other} компаниясының хабарламасы аяқталды`,
    },
    text: {
      declined: (other) =>
        `${other} компаниясымен таныстыру бұл жолы болмайды. Себептері әртүрлі болуы мүмкін, бұл сіздің компанияңызға баға емес.`,
      withdrawn: (other) => `${other} компаниясы енді танысуды сұрамайды. Жауап берудің қажеті жоқ.`,
      expired: {
        sender: (other) => `${other} компаниясына хабарламаңыздың мерзімі жауапсыз өтті, сондықтан ол аяқталды.`,
        receiver: (other) => `${other} компаниясының хабарламасына жауап беру мерзімі өтті, сондықтан ол аяқталды.`,
      },
    },
    further: {
      sender: 'Енді басқа компанияға жаза аласыз. Сауда палатаңыз серіктес табуға қуана көмектеседі.',
      receiver: 'Әлі де танысқыңыз келсе, сауда палатаңыз көмектеседі.',
    },
    action: 'Хабарламаны көру',
  },
}

/** Tells one of two companies that nothing will come of an expression of interest, without a reason. */
export const interestEnded = defineEmail<{ why: Why; reader: Reader; other: string; url: string }>({
  name: 'interest-ended',
  schema: z.object({
    why: z.enum(['declined', 'expired', 'withdrawn']),
    reader: z.enum(['sender', 'receiver']),
    other: z.string(),
    url: z.url(),
  }),
  subject: ({ reader, other }, language) => TEXTS[language].subject[reader](other),
  preheader: ({ reader }, language) => TEXTS[language].further[reader],
  Body: ({ props: { why, reader, other, url }, language }) => {
    const { subject, text, further, action } = TEXTS[language]
    return (
      <>
        <Title>{subject[reader](other)}</Title>
        <Paragraph>{why === 'expired' ? text.expired[reader](other) : text[why](other)}</Paragraph>
        <Paragraph>{further[reader]}</Paragraph>
        <Action href={url}>{action}</Action>
      </>
    )
  },
  preview: { why: 'expired', reader: 'sender', other: 'Zhetysu Hides LLP', url: 'https://dosti.example/company/1/interests/1' },
})
