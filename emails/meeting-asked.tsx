import { z } from 'zod'
import { CompanyBlock, CompanySchema } from './_parts/company-block.tsx'
import { formatDay } from './_parts/day.ts'
import { Action, Paragraph, Said, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  {
    subject: (name: string) => string
    reminder: (name: string) => string
    text: (event: string) => string
    answer: (day: string) => string
    action: string
    safe: string
  }
> = {
  en: {
    subject: (name) => `${name} would like to meet you`,
    reminder: (name) => `${name} still waits for your answer`,
    text: (event) => `A participant of the other country asks you for a meeting at the event “${event}” and writes:`,
    answer: (day) =>
      `Please answer by ${day}. After a yes the chambers of commerce find a time; no contact details are passed on by it. A no is passed on politely, without a reason.`,
    action: 'Read more and answer',
    safe: 'Opening the page decides nothing: you answer with a button there. You need no password.',
  },
  ur: {
    subject: (name) => `${name} آپ سے ملنا چاہتی ہے`,
    reminder: (name) => `${name} اب بھی آپ کے جواب کی منتظر ہے`,
    text: (event) => `دوسرے ملک کی ایک شریک کمپنی تقریب ”${event}“ میں آپ سے ملاقات چاہتی ہے اور لکھتی ہے:`,
    answer: (day) =>
      `براہِ کرم ${day} تک جواب دیجیے۔ ہاں کی صورت میں ایوان ہائے تجارت وقت طے کریں گے؛ اس سے رابطے کی کوئی تفصیل نہیں دی جاتی۔ انکار شائستگی سے اور وجہ بتائے بغیر پہنچایا جاتا ہے۔`,
    action: 'مزید پڑھیے اور جواب دیجیے',
    safe: 'صفحہ کھولنے سے کوئی فیصلہ نہیں ہوتا؛ جواب وہاں موجود بٹن سے دیا جاتا ہے۔ پاس ورڈ کی ضرورت نہیں۔',
  },
  ru: {
    subject: (name) => `Компания ${name} хочет с вами встретиться`,
    reminder: (name) => `Компания ${name} всё ещё ждёт вашего ответа`,
    text: (event) => `Участник из другой страны просит о встрече с вами на мероприятии «${event}» и пишет:`,
    answer: (day) =>
      `Пожалуйста, ответьте до ${day}. Если вы согласитесь, палаты подберут время; контакты при этом не передаются. Отказ передаётся вежливо и без причины.`,
    action: 'Подробнее и ответ',
    safe: 'Открытие страницы ничего не решает: ответ даётся кнопкой на ней. Пароль не нужен.',
  },
  kk: {
    subject: (name) => `${name} компаниясы сізбен кездескісі келеді`,
    reminder: (name) => `${name} компаниясы жауабыңызды әлі күтуде`,
    text: (event) => `Басқа елдің қатысушысы «${event}» іс-шарасында сізбен кездесуді сұрап, былай деп жазады:`,
    answer: (day) =>
      `Жауап беру мерзімі: ${day}. Келіссеңіз, палаталар уақытын белгілейді; байланыс деректері берілмейді. Бас тарту сыпайы әрі себепсіз жеткізіледі.`,
    action: 'Толығырақ оқып, жауап беру',
    safe: 'Бетті ашу ештеңені шешпейді: жауап сондағы батырмамен беріледі. Құпиясөз қажет емес.',
  },
}

/** Asks a company whether it wants to meet another participant of an event. */
export const meetingAsked = defineEmail({
  name: 'meeting-asked',
  schema: z.object({
    isReminder: z.boolean(),
    event: z.string(),
    asker: CompanySchema,
    message: z.string(),
    answerBy: z.iso.date(),
    url: z.url(),
  }),
  subject: ({ isReminder, asker }, language) => TEXTS[language][isReminder ? 'reminder' : 'subject'](asker.name),
  preheader: ({ event }, language) => TEXTS[language].text(event),
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts[props.isReminder ? 'reminder' : 'subject'](props.asker.name)}</Title>
        <Paragraph>{texts.text(props.event)}</Paragraph>
        <Said>{props.message}</Said>
        <CompanyBlock company={props.asker} language={language} />
        <Paragraph>{texts.answer(formatDay(language, props.answerBy))}</Paragraph>
        <Action href={props.url}>{texts.action}</Action>
        <Paragraph>{texts.safe}</Paragraph>
      </>
    )
  },
  preview: {
    isReminder: false,
    event: 'Leather days, Almaty',
    asker: {
      name: 'Zhetysu Hides LLP',
      ownName: 'ЖШС «Жетісу Терілері»',
      city: 'Taldykorgan',
      country: 'KZ',
      sectors: ['Leather'],
      about: { language: 'ru', text: 'Заготавливаем и консервируем шкуры КРС и овчину по всей области.' },
    },
    message: 'Хотели бы обсудить поставки мокросолёной овчины: ровные партии круглый год.',
    answerBy: '2027-03-08',
    url: 'https://dosti.example/meeting-request/abc',
  },
})
