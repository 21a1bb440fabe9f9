import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  { subject: string; preheader: string; text: string; signIn: string; forgotten: string; reset: string; unasked: string }
> = {
  en: {
    subject: 'You already have a Dosti account',
    preheader: 'Somebody tried to register with your address.',
    text: 'Somebody, perhaps you, tried to register at Dosti with this address. It has an account already, so nothing was changed.',
    signIn: 'Sign in',
    forgotten: 'If you no longer know the password, choose a new one here:',
    reset: 'Choose a new password',
    unasked: 'If it was not you, there is nothing you need to do.',
  },
  ur: {
    subject: 'آپ کا دوستی اکاؤنٹ پہلے سے موجود ہے',
    preheader: 'کسی نے آپ کے پتے سے اندراج کی کوشش کی۔',
    text: 'کسی نے، شاید آپ ہی نے، اس پتے سے دوستی پر اندراج کی کوشش کی۔ اس پتے کا اکاؤنٹ پہلے سے موجود ہے، اس لیے کچھ تبدیل نہیں ہوا۔',
    signIn: 'سائن اِن کریں',
    forgotten: 'اگر پاس ورڈ یاد نہ ہو تو یہاں نیا پاس ورڈ مقرر کیجیے:',
    reset: 'نیا پاس ورڈ مقرر کریں',
    unasked: 'اگر یہ آپ نہیں تھے تو آپ کو کچھ کرنے کی ضرورت نہیں۔',
  },
  ru: {
    subject: 'У вас уже есть учётная запись Dosti',
    preheader: 'Кто-то пытался зарегистрироваться с вашим адресом.',
    text: 'Кто-то — возможно, вы сами — пытался зарегистрироваться в Dosti с этим адресом. Учётная запись для него уже есть, поэтому ничего не изменилось.',
    signIn: 'Войти',
    forgotten: 'Если вы не помните пароль, задайте новый:',
    reset: 'Задать новый пароль',
    unasked: 'Если это были не вы, ничего делать не нужно.',
  },
  kk: {
    subject: 'Сізде Dosti тіркелгісі бұрыннан бар',
    preheader: 'Біреу сіздің мекенжайыңызбен тіркелмек болды.',
    text: 'Біреу, бәлкім өзіңіз, осы мекенжаймен Dosti-ге тіркелмек болды. Бұл мекенжайдың тіркелгісі бұрыннан бар, сондықтан ештеңе өзгерген жоқ.',
    signIn: 'Кіру',
    forgotten: 'Құпиясөзіңіз есіңізде болмаса, жаңасын осы жерде орнатыңыз:',
    reset: 'Жаңа құпиясөз орнату',
    unasked: 'Бұл сіз болмасаңыз, ештеңе істеудің қажеті жоқ.',
  },
}

/** Tells an account's owner that somebody signed up with the address; the page where they did told them nothing. */
export const alreadyRegistered = defineEmail({
  name: 'already-registered',
  schema: z.object({ signInUrl: z.url(), resetUrl: z.url() }),
  subject: (_props, language) => TEXTS[language].subject,
  preheader: (_props, language) => TEXTS[language].preheader,
  Body: ({ props, language }) => (
    <>
      <Title>{TEXTS[language].subject}</Title>
      <Paragraph>{TEXTS[language].text}</Paragraph>
      <Action href={props.signInUrl}>{TEXTS[language].signIn}</Action>
      <Paragraph>{TEXTS[language].forgotten}</Paragraph>
      <Action href={props.resetUrl}>{TEXTS[language].reset}</Action>
      <Paragraph>{TEXTS[language].unasked}</Paragraph>
    </>
  ),
  preview: { signInUrl: 'https://dosti.example/sign-in', resetUrl: 'https://dosti.example/forgot-password' },
})
