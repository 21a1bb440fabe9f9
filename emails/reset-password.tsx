import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<MailLanguage, { subject: string; preheader: string; text: string; action: string; unasked: string }> = {
  en: {
    subject: 'Choose a new password',
    preheader: 'The link works once, for one hour.',
    text: 'You asked to choose a new password for your Dosti account. The link works once, for one hour. You will then be signed out everywhere.',
    action: 'Choose a new password',
    unasked: 'If you did not ask for this, ignore this message: your password stays as it is.',
  },
  ur: {
    subject: 'نیا پاس ورڈ مقرر کیجیے',
    preheader: 'یہ لنک ایک بار اور ایک گھنٹے تک کام کرے گا۔',
    text: 'آپ نے اپنے دوستی اکاؤنٹ کے لیے نیا پاس ورڈ مقرر کرنے کی درخواست کی ہے۔ یہ لنک ایک بار اور ایک گھنٹے تک کام کرے گا۔ اس کے بعد آپ ہر جگہ سے سائن آؤٹ ہو جائیں گے۔',
    action: 'نیا پاس ورڈ مقرر کریں',
    unasked: 'اگر آپ نے یہ درخواست نہیں کی تو اس پیغام کو نظر انداز کر دیجیے؛ آپ کا پاس ورڈ وہی رہے گا۔',
  },
  ru: {
    subject: 'Задайте новый пароль',
    preheader: 'Ссылка действует один раз в течение часа.',
    text: 'Вы попросили задать новый пароль для учётной записи Dosti. Ссылка действует один раз в течение часа. После этого все сеансы будут завершены.',
    action: 'Задать новый пароль',
    unasked: 'Если вы об этом не просили, не обращайте внимания на это письмо: пароль останется прежним.',
  },
  kk: {
    subject: 'Жаңа құпиясөз орнатыңыз',
    preheader: 'Сілтеме бір рет, бір сағат бойы жарамды.',
    text: 'Сіз Dosti тіркелгіңізге жаңа құпиясөз орнатуды сұрадыңыз. Сілтеме бір рет, бір сағат бойы жарамды. Содан кейін барлық құрылғыдағы сеанстар аяқталады.',
    action: 'Жаңа құпиясөз орнату',
    unasked: 'Сіз сұрамаған болсаңыз, бұл хатқа мән бермеңіз: құпиясөзіңіз өзгермейді.',
  },
}

/** The way back in for somebody who forgot the password. */
export const resetPassword = defineEmail({
  name: 'reset-password',
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
  preview: { url: 'https://dosti.example/reset-password/abc' },
})
