import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Change = 'owner' | 'member' | 'removed'

type Texts = { subject: Record<Change, (company: string) => string>; text: Record<Change, string>; action: string }

const TEXTS: Record<MailLanguage, Texts> = {
  en: {
    subject: {
      owner: (company) => `You are an owner of ${company} now`,
      member: (company) => `You are a member of ${company} now`,
      removed: (company) => `You do not belong to ${company} on Dosti any more`,
    },
    text: {
      owner: 'An owner of the company made you an owner too: you can invite colleagues, decide on roles and give or withdraw its consents.',
      member:
        'An owner of the company changed your role: you keep the profile and answer introductions; its people and consents are for the owners.',
      removed: 'An owner of the company ended your access to it. Your own account and your other companies stay as they are.',
    },
    action: 'Open Dosti',
  },
  ur: {
    subject: {
      owner: (company) => `اب آپ ${company} کے مالک ہیں`,
      member: (company) => `اب آپ ${company} کے رکن ہیں`,
      removed: (company) => `دوستی پر اب آپ ${company} سے وابستہ نہیں رہے`,
    },
    text: {
      owner:
        'کمپنی کے ایک مالک نے آپ کو بھی مالک بنا دیا ہے: آپ ساتھیوں کو دعوت دے سکتے، کردار طے کر سکتے اور کمپنی کی رضامندیاں دے یا واپس لے سکتے ہیں۔',
      member:
        'کمپنی کے ایک مالک نے آپ کا کردار بدل دیا ہے: آپ پروفائل سنبھالتے اور تعارف کا جواب دیتے ہیں؛ افراد اور رضامندیاں مالکان کے ذمے ہیں۔',
      removed: 'کمپنی کے ایک مالک نے اس تک آپ کی رسائی ختم کر دی ہے۔ آپ کا اپنا اکاؤنٹ اور دوسری کمپنیاں جوں کی توں ہیں۔',
    },
    action: 'دوستی کھولیے',
  },
  ru: {
    subject: {
      owner: (company) => `Теперь вы владелец: ${company}`,
      member: (company) => `Теперь вы участник: ${company}`,
      removed: (company) => `Вы больше не относитесь к компании в Dosti: ${company}`,
    },
    text: {
      owner: 'Владелец компании сделал владельцем и вас: вы можете приглашать коллег, назначать роли, давать и отзывать согласия.',
      member: 'Владелец компании изменил вашу роль: вы ведёте профиль и отвечаете на знакомства; сотрудники и согласия — дело владельцев.',
      removed: 'Владелец компании закрыл вам доступ к ней. Ваша учётная запись и другие компании остаются без изменений.',
    },
    action: 'Открыть Dosti',
  },
  kk: {
    subject: {
      owner: (company) => `Енді сіз компания иесісіз: ${company}`,
      member: (company) => `Енді сіз компания мүшесісіз: ${company}`,
      removed: (company) => `Сіз Dosti-де енді бұл компанияда емессіз: ${company}`,
    },
    text: {
      owner: 'Компания иесі сізді де иесі етті: әріптестерді шақыра, рөл белгілей, келісім бере және қайтарып ала аласыз.',
      member:
        'Компания иесі рөліңізді өзгертті: сіз профильді жүргізіп, таныстыруларға жауап бересіз; адамдар мен келісімдер — иелерінің ісі.',
      removed: 'Компания иесі оған қолжетімділігіңізді жапты. Өз тіркелгіңіз бен басқа компанияларыңыз өзгеріссіз қалады.',
    },
    action: 'Dosti-ді ашу',
  },
}

/** Tells somebody what an owner decided on their place in a company. */
export const roleChanged = defineEmail({
  name: 'role-changed',
  schema: z.object({ company: z.string(), change: z.enum(['owner', 'member', 'removed']), url: z.url() }),
  subject: ({ change, company }, language) => TEXTS[language].subject[change](company),
  preheader: ({ change }, language) => TEXTS[language].text[change],
  Body: ({ props: { company, change, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject[change](company)}</Title>
        <Paragraph>{texts.text[change]}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: { company: 'Chenab Gloves (Pvt.) Ltd.', change: 'owner' as const, url: 'https://dosti.example/company/1' },
})
