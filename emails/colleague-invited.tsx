import { z } from 'zod'
import { Action, Isolate, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Role = 'owner' | 'member'

type Texts = {
  subject: (company: string) => string
  preheader: string
  /** What stands after the inviter's name. */
  invites: string
  role: Record<Role, string>
  /** The link's life in days. */
  until: (days: number) => string
  unknown: string
  action: string
}

const TEXTS: Record<MailLanguage, Texts> = {
  en: {
    subject: (company) => `Join ${company} on Dosti`,
    preheader: 'A colleague invites you to work for the company on Dosti.',
    invites: ' invites you to work for this company on Dosti, where the chambers of Pakistan and Kazakhstan bring firms together.',
    role: {
      owner: 'You would be an owner: you invite colleagues and speak for the company.',
      member: 'You would be a member: you keep the profile and answer introductions.',
    },
    until: (days) => `The link works for ${days} days, for this address only.`,
    unknown: 'If you do not know who this is, leave the mail unanswered: nothing happens.',
    action: 'Look at the invitation',
  },
  ur: {
    subject: (company) => `دوستی پر ${company} میں شامل ہوں`,
    preheader: 'ایک ساتھی آپ کو دوستی پر کمپنی کے لیے کام کرنے کی دعوت دیتے ہیں۔',
    invites: ' آپ کو دوستی پر اس کمپنی کے لیے کام کرنے کی دعوت دیتے ہیں، جہاں پاکستان اور قازقستان کے ایوان کمپنیوں کو ملاتے ہیں۔',
    role: {
      owner: 'آپ مالک ہوں گے: ساتھیوں کو دعوت دیں گے اور کمپنی کی طرف سے بات کریں گے۔',
      member: 'آپ رکن ہوں گے: پروفائل سنبھالیں گے اور تعارف کا جواب دیں گے۔',
    },
    until: (days) => `یہ لنک صرف اسی پتے کے لیے ${days} دن تک کام کرے گا۔`,
    unknown: 'اگر آپ انھیں نہیں جانتے تو اس ای میل کو رہنے دیجیے: کچھ نہیں ہوگا۔',
    action: 'دعوت دیکھیے',
  },
  ru: {
    subject: (company) => `Присоединяйтесь к компании в Dosti: ${company}`,
    preheader: 'Коллега приглашает вас работать за компанию в Dosti.',
    invites: ' приглашает вас работать за эту компанию в Dosti, где палаты Пакистана и Казахстана знакомят предприятия.',
    role: {
      owner: 'Вы будете владельцем: приглашаете коллег и говорите от имени компании.',
      member: 'Вы будете участником: ведёте профиль и отвечаете на знакомства.',
    },
    until: (days) => `Срок действия ссылки в днях: ${days}. Она действует только для этого адреса.`,
    unknown: 'Если вы не знаете, кто это, оставьте письмо без ответа: ничего не произойдёт.',
    action: 'Посмотреть приглашение',
  },
  kk: {
    subject: (company) => `Dosti-дегі компанияға қосылыңыз: ${company}`,
    preheader: 'Әріптесіңіз сізді Dosti-де компания атынан жұмыс істеуге шақырады.',
    invites: ' сізді Пәкістан мен Қазақстан палаталары кәсіпорындарды таныстыратын Dosti-де осы компания атынан жұмыс істеуге шақырады.',
    role: {
      owner: 'Сіз иесі боласыз: әріптестерді шақырып, компания атынан сөйлейсіз.',
      member: 'Сіз мүше боласыз: профильді жүргізіп, таныстыруларға жауап бересіз.',
    },
    until: (days) => `Сілтеме тек осы мекенжай үшін ${days} күн жарамды.`,
    unknown: 'Бұл кім екенін білмесеңіз, хатты жауапсыз қалдырыңыз: ештеңе болмайды.',
    action: 'Шақыруды қарау',
  },
}

/** Asks somebody to join a company as its colleague. */
export const colleagueInvited = defineEmail({
  name: 'colleague-invited',
  schema: z.object({
    company: z.string(),
    inviter: z.string().min(1),
    role: z.enum(['owner', 'member']),
    days: z.int().positive(),
    url: z.url(),
  }),
  subject: ({ company }, language) => TEXTS[language].subject(company),
  preheader: (_props, language) => TEXTS[language].preheader,
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(props.company)}</Title>
        <Paragraph>
          <Isolate>{props.inviter}</Isolate>
          {texts.invites}
        </Paragraph>
        <Paragraph>{texts.role[props.role]}</Paragraph>
        <Action href={props.url}>{texts.action}</Action>
        <Paragraph>{texts.until(props.days)}</Paragraph>
        <Paragraph>{texts.unknown}</Paragraph>
      </>
    )
  },
  preview: {
    company: 'Chenab Gloves (Pvt.) Ltd.',
    inviter: 'Hamza Butt',
    role: 'member' as const,
    days: 14,
    url: 'https://dosti.example/join/abc',
  },
})
