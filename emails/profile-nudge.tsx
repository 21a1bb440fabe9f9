import { z } from 'zod'
import { formatDay } from './_parts/day.ts'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  {
    subject: (company: string) => string
    text: (day: string) => string
    otherwise: (chamber: string, day: string) => string
    how: string
    action: string
  }
> = {
  en: {
    subject: (company) => `Is the profile of ${company} still right?`,
    text: (day) => `Nobody has changed or confirmed the profile since ${day}. Partners and chambers rely on what it says.`,
    otherwise: (chamber, day) =>
      `${chamber} asks its companies to confirm it from time to time. Without a word from you the verification runs out on ${day}.`,
    how: 'If all is well, one button on your company’s page is enough. If something has changed, change it there.',
    action: 'Look and confirm',
  },
  ur: {
    subject: (company) => `کیا ${company} کا پروفائل اب بھی درست ہے؟`,
    text: (day) => `${day} کے بعد سے پروفائل نہ بدلا گیا نہ اس کی توثیق ہوئی۔ شراکت دار اور ایوان اسی پر بھروسا کرتے ہیں۔`,
    otherwise: (chamber, day) => `${chamber} وقتاً فوقتاً اپنی کمپنیوں سے توثیق چاہتا ہے۔ آپ کے جواب کے بغیر تصدیق ${day} کو ختم ہو جائے گی۔`,
    how: 'سب کچھ درست ہو تو کمپنی کے صفحے پر ایک بٹن کافی ہے۔ کچھ بدل گیا ہو تو وہیں بدل دیجیے۔',
    action: 'دیکھیے اور توثیق کیجیے',
  },
  ru: {
    subject: (company) => `Профиль ещё верен? ${company}`,
    text: (day) => `Последний раз профиль меняли или подтверждали ${day}. Партнёры и палаты полагаются на то, что в нём написано.`,
    otherwise: (chamber, day) =>
      `Палата (${chamber}) время от времени просит компании подтвердить профиль. Без вашего ответа ${day} проверка утратит силу.`,
    how: 'Если всё верно, достаточно одной кнопки на странице компании. Если что-то изменилось, исправьте там же.',
    action: 'Посмотреть и подтвердить',
  },
  kk: {
    subject: (company) => `Профиль әлі дұрыс па? ${company}`,
    text: (day) => `Профиль соңғы рет ${day} күні өзгертілген не расталған. Серіктестер мен палаталар ондағы мәліметке сенеді.`,
    otherwise: (chamber, day) =>
      `Палата (${chamber}) компаниялардан профильді мезгіл-мезгіл растауды сұрайды. Жауап болмаса, тексеру мерзімі ${day} күні аяқталады.`,
    how: 'Бәрі дұрыс болса, компания бетіндегі бір батырма жеткілікті. Бірдеңе өзгерсе, сол жерде түзетіңіз.',
    action: 'Қарап, растау',
  },
}

/** Asks a company whether its old profile is still right. */
export const profileNudge = defineEmail({
  name: 'profile-nudge',
  schema: z.object({ company: z.string(), chamber: z.string(), confirmedOn: z.iso.date(), expiresOn: z.iso.date(), url: z.url() }),
  subject: ({ company }, language) => TEXTS[language].subject(company),
  preheader: ({ confirmedOn }, language) => TEXTS[language].text(formatDay(language, confirmedOn)),
  Body: ({ props: { company, chamber, confirmedOn, expiresOn, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(company)}</Title>
        <Paragraph>{texts.text(formatDay(language, confirmedOn))}</Paragraph>
        <Paragraph>{texts.otherwise(chamber, formatDay(language, expiresOn))}</Paragraph>
        <Paragraph>{texts.how}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    company: 'Indus Leather Works',
    chamber: 'Lahore Chamber of Commerce and Industry',
    confirmedOn: '2026-03-08',
    expiresOn: '2027-03-08',
    url: 'https://dosti.example/company/1',
  },
})
