import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<MailLanguage, { subject: string; preheader: string; text: string; unasked: string; action: string }> = {
  en: {
    subject: 'Your password was changed',
    preheader: 'All devices were signed out.',
    text: 'The password of your Dosti account was changed. All devices were signed out.',
    unasked: 'If this was not you, choose a new password at once:',
    action: 'Choose a new password',
  },
  ur: {
    subject: 'آپ کا پاس ورڈ تبدیل کر دیا گیا',
    preheader: 'تمام آلات سے سائن آؤٹ کر دیا گیا ہے۔',
    text: 'آپ کے دوستی اکاؤنٹ کا پاس ورڈ تبدیل کر دیا گیا ہے۔ تمام آلات سے سائن آؤٹ کر دیا گیا ہے۔',
    unasked: 'اگر یہ تبدیلی آپ نے نہیں کی تو فوراً نیا پاس ورڈ مقرر کیجیے:',
    action: 'نیا پاس ورڈ مقرر کریں',
  },
  ru: {
    subject: 'Ваш пароль изменён',
    preheader: 'Сеансы на всех устройствах завершены.',
    text: 'Пароль вашей учётной записи Dosti изменён. Сеансы на всех устройствах завершены.',
    unasked: 'Если это сделали не вы, немедленно задайте новый пароль:',
    action: 'Задать новый пароль',
  },
  kk: {
    subject: 'Құпиясөзіңіз өзгертілді',
    preheader: 'Барлық құрылғыдағы сеанстар аяқталды.',
    text: 'Dosti тіркелгіңіздің құпиясөзі өзгертілді. Барлық құрылғыдағы сеанстар аяқталды.',
    unasked: 'Мұны сіз жасамаған болсаңыз, дереу жаңа құпиясөз орнатыңыз:',
    action: 'Жаңа құпиясөз орнату',
  },
}

/** Tells the owner that the password is another one now. */
export const passwordChanged = defineEmail({
  name: 'password-changed',
  schema: z.object({ resetUrl: z.url() }),
  subject: (_props, language) => TEXTS[language].subject,
  preheader: (_props, language) => TEXTS[language].preheader,
  Body: ({ props, language }) => (
    <>
      <Title>{TEXTS[language].subject}</Title>
      <Paragraph>{TEXTS[language].text}</Paragraph>
      <Paragraph>{TEXTS[language].unasked}</Paragraph>
      <Action href={props.resetUrl}>{TEXTS[language].action}</Action>
    </>
  ),
  preview: { resetUrl: 'https://dosti.example/forgot-password' },
})
