import { z } from 'zod'
import { CompanyBlock, CompanySchema, NoteSchema, Notes, ReasonSchema, Reasons } from './_parts/company-block.tsx'
import { formatDay } from './_parts/day.ts'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  {
    subject: (name: string) => string
    preheader: (event: string) => string
    text: (event: string) => string
    answer: (day: string) => string
    action: string
    safe: string
    again: string
  }
> = {
  en: {
    subject: (name) => `Would you like to meet ${name}?`,
    preheader: (event) => `Both chambers of commerce propose this introduction for ${event}.`,
    text: (event) => `For ${event}, the chambers of commerce of Pakistan and Kazakhstan propose to introduce you to this company:`,
    answer: (day) => `Please answer by ${day}. Your contact details are passed on only when both companies have said yes.`,
    action: 'Read more and answer',
    safe: 'Opening the page decides nothing: you answer with a button there. You need no password.',
    again: 'You were asked before. Your chamber of commerce has opened this introduction again, so please answer anew.',
  },
  ur: {
    subject: (name) => `کیا آپ ${name} سے ملنا چاہیں گے؟`,
    preheader: (event) => `دونوں ایوان ہائے تجارت ${event} کے لیے یہ تعارف تجویز کرتے ہیں۔`,
    text: (event) => `${event} کے لیے پاکستان اور قازقستان کے ایوان ہائے تجارت آپ کا تعارف اس کمپنی سے کرانے کی تجویز دیتے ہیں:`,
    answer: (day) => `براہِ کرم ${day} تک جواب دیجیے۔ آپ کے رابطے کی تفصیل اسی صورت میں دی جائے گی جب دونوں کمپنیاں ہاں کہیں۔`,
    action: 'مزید پڑھیے اور جواب دیجیے',
    safe: 'صفحہ کھولنے سے کوئی فیصلہ نہیں ہوتا؛ جواب وہاں موجود بٹن سے دیا جاتا ہے۔ پاس ورڈ کی ضرورت نہیں۔',
    again: 'آپ سے پہلے بھی پوچھا گیا تھا۔ آپ کے ایوانِ تجارت نے یہ تعارف دوبارہ کھولا ہے، اس لیے براہِ کرم نئے سرے سے جواب دیجیے۔',
  },
  ru: {
    subject: (name) => `Хотите познакомиться с компанией ${name}?`,
    preheader: (event) => `Обе торговые палаты предлагают это знакомство: ${event}.`,
    text: (event) => `Торговые палаты Пакистана и Казахстана предлагают познакомить вас с этой компанией (${event}):`,
    answer: (day) => `Пожалуйста, ответьте до ${day}. Ваши контакты будут переданы, только если согласятся обе компании.`,
    action: 'Подробнее и ответ',
    safe: 'Открытие страницы ничего не решает: ответ даётся кнопкой на ней. Пароль не нужен.',
    again: 'Вас уже спрашивали. Торговая палата снова открыла это знакомство, поэтому просим ответить ещё раз.',
  },
  kk: {
    subject: (name) => `${name} компаниясымен танысқыңыз келе ме?`,
    preheader: (event) => `Екі елдің сауда палатасы осы таныстыруды ұсынады: ${event}.`,
    text: (event) => `Пәкістан мен Қазақстанның сауда палаталары сізді мына компаниямен таныстыруды ұсынады (${event}):`,
    answer: (day) => `Жауап беру мерзімі: ${day}. Байланыс деректеріңіз екі компания да келіскенде ғана беріледі.`,
    action: 'Толығырақ оқып, жауап беру',
    safe: 'Бетті ашу ештеңені шешпейді: жауап сондағы батырмамен беріледі. Құпиясөз қажет емес.',
    again: 'Сізден бұрын да сұралған. Сауда палатасы бұл таныстыруды қайта ашты, сондықтан жаңадан жауап беріңіз.',
  },
}

/** Asks one company whether it wants to meet the other. */
export const introductionInvitation = defineEmail({
  name: 'introduction-invitation',
  schema: z.object({
    event: z.string(),
    other: CompanySchema,
    reasons: z.array(ReasonSchema),
    notes: z.array(NoteSchema),
    answerBy: z.iso.date(),
    url: z.url(),
    /** A chamber opened the introduction again. */
    again: z.boolean(),
  }),
  subject: ({ other }, language) => TEXTS[language].subject(other.name),
  preheader: ({ event }, language) => TEXTS[language].preheader(event),
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(props.other.name)}</Title>
        {props.again && <Paragraph>{texts.again}</Paragraph>}
        <Paragraph>{texts.text(props.event)}</Paragraph>
        <CompanyBlock company={props.other} language={language} />
        <Reasons reasons={props.reasons} language={language} />
        <Notes notes={props.notes} language={language} />
        <Paragraph>{texts.answer(formatDay(language, props.answerBy))}</Paragraph>
        <Action href={props.url}>{texts.action}</Action>
        <Paragraph>{texts.safe}</Paragraph>
      </>
    )
  },
  preview: {
    event: 'Leather Days, Almaty',
    other: {
      name: 'Zhetysu Hides LLP',
      ownName: 'ЖШС «Жетісу Терілері»',
      city: 'Taldykorgan',
      country: 'KZ',
      sectors: ['Leather'],
      about: { language: 'ru', text: 'Заготавливаем и консервируем шкуры КРС и овчину по всей области.' },
    },
    reasons: [
      {
        youSeek: true,
        need: { text: 'Raw sheepskins', language: 'en', code: 'HS 4102' },
        offer: { text: 'Овчина мокросолёная', language: 'ru', code: 'HS 410210' },
      },
    ],
    notes: [{ chamber: 'Chamber of Commerce of Zhetysu', text: 'They exported to two tanneries in your region before.' }],
    answerBy: '2027-03-08',
    url: 'https://dosti.example/answer/abc',
    again: false,
  },
})
