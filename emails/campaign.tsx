import { z } from 'zod'
import { Action, MailLink, Rule, Said, Small, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Kind = 'invitation' | 'notice'

type Letter = { kind: Kind; subject: string; text: string; chamber: string; url: string }

const TEXTS: Record<
  MailLanguage,
  { preheader: Record<Kind, (chamber: string) => string>; action: Record<Kind, string>; from: (chamber: string) => string }
> = {
  en: {
    preheader: { invitation: (chamber) => `${chamber} invites you.`, notice: (chamber) => `A notice from ${chamber}.` },
    action: { invitation: 'See the event and ask to take part', notice: 'Open your company' },
    from: (chamber) => `${chamber} writes to you because your company agreed to hear from its chambers of commerce.`,
  },
  ur: {
    preheader: { invitation: (chamber) => `${chamber} کی طرف سے دعوت۔`, notice: (chamber) => `${chamber} کی طرف سے اطلاع۔` },
    action: { invitation: 'تقریب دیکھیے اور شرکت کی درخواست دیجیے', notice: 'اپنی کمپنی کھولیے' },
    from: (chamber) => `${chamber} آپ کو اس لیے لکھ رہا ہے کہ آپ کی کمپنی نے ایوان ہائے تجارت کے پیغامات پر رضامندی دی ہے۔`,
  },
  ru: {
    preheader: { invitation: (chamber) => `Вас приглашает ${chamber}.`, notice: (chamber) => `Сообщение: ${chamber}.` },
    action: { invitation: 'Открыть мероприятие и подать заявку', notice: 'Открыть компанию' },
    from: (chamber) => `Вам пишет палата (${chamber}), потому что ваша компания согласилась получать письма торговых палат.`,
  },
  kk: {
    preheader: { invitation: (chamber) => `Сізді ${chamber} шақырады.`, notice: (chamber) => `Хабарлама: ${chamber}.` },
    action: { invitation: 'Іс-шараны көріп, өтінім беру', notice: 'Компанияны ашу' },
    from: (chamber) => `Сізге палата (${chamber}) жазып отыр, өйткені компанияңыз сауда палаталарының хаттарын алуға келіскен.`,
  },
}

/** What a chamber writes to many companies: its own words, and behind them the product's. */
export const campaign = defineEmail<Letter>({
  name: 'campaign',
  schema: z.object({
    kind: z.enum(['invitation', 'notice']),
    subject: z.string().min(1),
    text: z.string().min(1),
    chamber: z.string().min(1),
    url: z.url(),
  }),
  subject: ({ subject }) => subject,
  preheader: ({ kind, chamber }, language) => TEXTS[language].preheader[kind](chamber),
  Body: ({ props: { kind, subject, text, chamber, url }, language }) => (
    <>
      <Title>{subject}</Title>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <Said key={at}>{withLink(paragraph, url)}</Said>
      ))}
      <Action href={url}>{TEXTS[language].action[kind]}</Action>
      <Rule />
      <Small>{TEXTS[language].from(chamber)}</Small>
    </>
  ),
  preview: {
    kind: 'invitation',
    subject: 'Dosti 2027',
    text: 'Indus Leather Works\n\nLeather Days, Almaty\n1–3 March 2027\n\nhttps://dosti.example/company/1/events',
    chamber: 'Ravi Chamber of Commerce and Industry',
    url: 'https://dosti.example/company/1/events',
  },
})

/** The paragraph with the address in it to follow. */
function withLink(paragraph: string, url: string) {
  return paragraph.split(url).flatMap((words, at) =>
    at === 0
      ? [words]
      : [
          <MailLink key={at} href={url}>
            {url}
          </MailLink>,
          words,
        ],
  )
}
