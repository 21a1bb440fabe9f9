import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<MailLanguage, { subject: string; preheader: string; text: string; action: string; unasked: string }> = {
  en: {
    subject: 'Confirm your e-mail address',
    preheader: 'One click and your Dosti account is ready.',
    text: 'Please confirm that this address is yours. The link works once, for 24 hours.',
    action: 'Confirm the address',
    unasked: 'If you did not sign up at Dosti, ignore this message: nothing will happen.',
  },
  ur: {
    subject: 'اپنے ای میل پتے کی تصدیق کیجیے',
    preheader: 'ایک کلک کے بعد آپ کا دوستی اکاؤنٹ تیار ہے۔',
    text: 'براہِ کرم تصدیق کیجیے کہ یہ پتا آپ کا ہے۔ یہ لنک ایک بار اور چوبیس گھنٹے تک کام کرے گا۔',
    action: 'پتے کی تصدیق کریں',
    unasked: 'اگر آپ نے دوستی پر اندراج نہیں کیا تو اس پیغام کو نظر انداز کر دیجیے؛ کچھ نہیں ہوگا۔',
  },
  ru: {
    subject: 'Подтвердите адрес электронной почты',
    preheader: 'Один щелчок — и ваша учётная запись Dosti готова.',
    text: 'Подтвердите, пожалуйста, что этот адрес принадлежит вам. Ссылка действует один раз в течение 24 часов.',
    action: 'Подтвердить адрес',
    unasked: 'Если вы не регистрировались в Dosti, просто не обращайте внимания на это письмо.',
  },
  kk: {
    subject: 'Электрондық пошта мекенжайын растаңыз',
    preheader: 'Бір рет басыңыз — Dosti тіркелгіңіз дайын.',
    text: 'Бұл мекенжай сіздікі екенін растаңыз. Сілтеме бір рет, 24 сағат бойы жарамды.',
    action: 'Мекенжайды растау',
    unasked: 'Dosti-ге тіркелмеген болсаңыз, бұл хатқа мән бермеңіз.',
  },
}

/** Asks a new person to confirm the address. */
export const verifyEmail = defineEmail({
  name: 'verify-email',
  schema: z.object({ url: z.url() }),
  subject: (_props, language) => TEXTS[language].subject,
  preheader: (_props, language) => TEXTS[language].preheader,
  Body: ({ props, language }) => (
    <>
      <Title>{TEXTS[language].subject}</Title>
      <Paragraph>{TEXTS[language].text}</Paragraph>
      <Action href={props.url}>{TEXTS[language].action}</Action>
      <Paragraph>{TEXTS[language].unasked}</Paragraph>
    </>
  ),
  preview: { url: 'https://dosti.example/verify-email/abc' },
})
