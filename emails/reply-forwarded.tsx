import { z } from 'zod'
import { Action, Paragraph, Said, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  {
    subject: (company: string) => string
    text: (company: string, event: string) => string
    from: string
    attachments: string
    next: string
    action: string
  }
> = {
  en: {
    subject: (company) => `${company} wrote to you about an invitation`,
    text: (company, event) =>
      `${company} answered its invitation for ${event} by mail instead of with the button. This is what was written:`,
    from: 'From',
    attachments: 'Attached, and not passed on:',
    next: 'This counts as neither yes nor no. Reply to this message to write to them; nobody else has read it.',
    action: 'See the introduction',
  },
  ur: {
    subject: (company) => `${company} نے ایک دعوت کے بارے میں آپ کو لکھا ہے`,
    text: (company, event) => `${company} نے ${event} کی دعوت کا جواب بٹن کے بجائے ای میل سے دیا۔ انھوں نے یہ لکھا:`,
    from: 'از طرف',
    attachments: 'منسلک فائلیں، جو آگے نہیں بھیجی گئیں:',
    next: 'یہ نہ ہاں شمار ہوتا ہے نہ انکار۔ انھیں لکھنے کے لیے اسی پیغام کا جواب دیجیے؛ یہ کسی اور نے نہیں پڑھا۔',
    action: 'تعارف دیکھیے',
  },
  ru: {
    subject: (company) => `${company}: письмо о приглашении`,
    text: (company, event) => `Компания ${company} ответила на приглашение (${event}) письмом, а не кнопкой. Вот что она пишет:`,
    from: 'От',
    attachments: 'Вложения (не пересланы):',
    next: 'Это не считается ни согласием, ни отказом. Чтобы написать компании, ответьте на это письмо; больше никто его не читал.',
    action: 'Открыть знакомство',
  },
  kk: {
    subject: (company) => `${company}: шақыру туралы хат`,
    text: (company, event) => `${company} компаниясы шақыруға (${event}) батырмамен емес, хатпен жауап берді. Жазғаны мынау:`,
    from: 'Кімнен',
    attachments: 'Тіркелген файлдар (жіберілмеді):',
    next: 'Бұл келісім де, бас тарту да болып саналмайды. Компанияға жазу үшін осы хатқа жауап беріңіз; оны басқа ешкім оқыған жоқ.',
    action: 'Таныстыруды ашу',
  },
}

/** Hands a company's answer by mail to its home chamber. */
export const replyForwarded = defineEmail({
  name: 'reply-forwarded',
  schema: z.object({
    company: z.string(),
    event: z.string(),
    from: z.string(),
    text: z.string(),
    attachments: z.array(z.string()),
    url: z.url(),
  }),
  subject: ({ company }, language) => TEXTS[language].subject(company),
  preheader: ({ company, event }, language) => TEXTS[language].text(company, event),
  Body: ({ props: { company, event, from, text, attachments, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(company)}</Title>
        <Paragraph>{texts.text(company, event)}</Paragraph>
        <Paragraph>
          {texts.from}: <bdi dir="ltr">{from}</bdi>
        </Paragraph>
        {text && <Said>{text}</Said>}
        {attachments.length > 0 && (
          <Paragraph>
            {texts.attachments} <bdi>{attachments.join(language === 'ur' ? '، ' : ', ')}</bdi>
          </Paragraph>
        )}
        <Paragraph>{texts.next}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    company: 'Zhetysu Hides LLP',
    event: 'Leather Days, Almaty',
    from: 'info@zhetysu-hides.example',
    text: 'Здравствуйте!\n\nМы согласны, но можно ли встретиться на день позже?',
    attachments: ['catalogue.pdf'],
    url: 'https://dosti.example/chamber/matches/1',
  },
})
