import { z } from 'zod'
import { Action, Isolate, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Texts = {
  subject: (chamber: string) => string
  preheader: string
  /** What stands before and after the chamber's name. */
  before: string
  after: string
  work: string
  choose: { text: string; action: string }
  enter: { text: string; action: string }
}

const TEXTS: Record<MailLanguage, Texts> = {
  en: {
    subject: (chamber) => `You are an officer of ${chamber}`,
    preheader: 'Your access to Dosti for the chamber is ready.',
    before: 'You have been given access to Dosti as an officer of ',
    after: '.',
    work: 'There you verify companies, plan events and review proposed matches on behalf of the chamber.',
    choose: { text: 'Please choose your password first. The link works once, for 72 hours.', action: 'Choose the password' },
    enter: { text: 'Sign in with your usual password.', action: 'Sign in' },
  },
  ur: {
    subject: (chamber) => `آپ ${chamber} کے افسر مقرر ہوئے ہیں`,
    preheader: 'ایوان کے لیے دوستی تک آپ کی رسائی تیار ہے۔',
    before: 'آپ کو دوستی پر ',
    after: ' کے افسر کی حیثیت سے رسائی دی گئی ہے۔',
    work: 'یہاں آپ ایوان کی جانب سے کمپنیوں کی تصدیق، تقریبات کی منصوبہ بندی اور مجوزہ جوڑیوں کا جائزہ انجام دیں گے۔',
    choose: { text: 'پہلے اپنا پاس ورڈ مقرر کیجیے۔ یہ لنک ایک بار اور بہتّر گھنٹے تک کام کرے گا۔', action: 'پاس ورڈ مقرر کریں' },
    enter: { text: 'اپنے معمول کے پاس ورڈ سے سائن اِن کیجیے۔', action: 'سائن اِن کریں' },
  },
  ru: {
    subject: (chamber) => `Вы — сотрудник палаты «${chamber}» в Dosti`,
    preheader: 'Ваш доступ к Dosti от имени палаты готов.',
    before: 'Вам открыт доступ к Dosti в качестве сотрудника палаты «',
    after: '».',
    work: 'Здесь вы от имени палаты проверяете компании, планируете мероприятия и рассматриваете предложенные пары.',
    choose: { text: 'Сначала задайте пароль. Ссылка действует один раз в течение 72 часов.', action: 'Задать пароль' },
    enter: { text: 'Войдите со своим обычным паролем.', action: 'Войти' },
  },
  kk: {
    subject: (chamber) => `Сіз «${chamber}» палатасының Dosti-дегі қызметкерісіз`,
    preheader: 'Палата атынан Dosti-ге кіру рұқсатыңыз дайын.',
    before: 'Сізге Dosti-ге «',
    after: '» палатасының қызметкері ретінде кіруге рұқсат берілді.',
    work: 'Мұнда сіз палата атынан компанияларды тексересіз, іс-шараларды жоспарлайсыз және ұсынылған жұптарды қарайсыз.',
    choose: { text: 'Алдымен құпиясөз орнатыңыз. Сілтеме бір рет, 72 сағат бойы жарамды.', action: 'Құпиясөз орнату' },
    enter: { text: 'Әдеттегі құпиясөзіңізбен кіріңіз.', action: 'Кіру' },
  },
}

/** Tells a person that they act for a chamber now, and how to get in. */
export const officerInvited = defineEmail({
  name: 'officer-invited',
  schema: z.object({ chamber: z.string().min(1), url: z.url(), hasPassword: z.boolean() }),
  subject: ({ chamber }, language) => TEXTS[language].subject(chamber),
  preheader: (_props, language) => TEXTS[language].preheader,
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    const way = props.hasPassword ? texts.enter : texts.choose
    return (
      <>
        <Title>{texts.subject(props.chamber)}</Title>
        <Paragraph>
          {texts.before}
          <Isolate>{props.chamber}</Isolate>
          {texts.after}
        </Paragraph>
        <Paragraph>{texts.work}</Paragraph>
        <Paragraph>{way.text}</Paragraph>
        <Action href={props.url}>{way.action}</Action>
      </>
    )
  },
  preview: { chamber: 'Lahore Chamber of Commerce & Industry', url: 'https://dosti.example/reset-password/abc', hasPassword: false },
})
