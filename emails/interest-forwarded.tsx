import { z } from 'zod'
import { CompanyBlock, CompanySchema } from './_parts/company-block.tsx'
import { formatDay } from './_parts/day.ts'
import { Pitch, PitchSchema } from './_parts/pitch.tsx'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  {
    subject: (name: string) => string
    reminder: (name: string) => string
    text: string
    answer: (day: string) => string
    action: string
    safe: string
  }
> = {
  en: {
    subject: (name) => `${name} is interested in working with you`,
    reminder: (name) => `${name} still waits for your answer`,
    text: 'A company has answered what you published. Both chambers of commerce have checked it and pass it on to you:',
    answer: (day) =>
      `Please answer by ${day}. Contact details are passed on only if you say yes; a no is passed on politely, without a reason.`,
    action: 'Read more and answer',
    safe: 'Opening the page decides nothing: you answer with a button there. You need no password.',
  },
  ur: {
    subject: (name) => `${name} آپ کے ساتھ کام کرنے میں دلچسپی رکھتی ہے`,
    reminder: (name) => `${name} اب بھی آپ کے جواب کی منتظر ہے`,
    text: 'ایک کمپنی نے آپ کی شائع کردہ چیز کا جواب دیا ہے۔ دونوں ایوان ہائے تجارت اسے دیکھ چکے ہیں اور آپ تک پہنچا رہے ہیں:',
    answer: (day) =>
      `براہِ کرم ${day} تک جواب دیجیے۔ رابطے کی تفصیل صرف آپ کی ہاں پر دی جائے گی؛ انکار شائستگی سے اور وجہ بتائے بغیر پہنچایا جاتا ہے۔`,
    action: 'مزید پڑھیے اور جواب دیجیے',
    safe: 'صفحہ کھولنے سے کوئی فیصلہ نہیں ہوتا؛ جواب وہاں موجود بٹن سے دیا جاتا ہے۔ پاس ورڈ کی ضرورت نہیں۔',
  },
  ru: {
    subject: (name) => `Компания ${name} хочет с вами сотрудничать`,
    reminder: (name) => `Компания ${name} всё ещё ждёт вашего ответа`,
    text: 'Компания откликнулась на то, что вы опубликовали. Обе торговые палаты проверили отклик и передают его вам:',
    answer: (day) =>
      `Пожалуйста, ответьте до ${day}. Контакты передаются, только если вы согласитесь; отказ передаётся вежливо и без причины.`,
    action: 'Подробнее и ответ',
    safe: 'Открытие страницы ничего не решает: ответ даётся кнопкой на ней. Пароль не нужен.',
  },
  kk: {
    subject: (name) => `${name} компаниясы сізбен жұмыс істегісі келеді`,
    reminder: (name) => `${name} компаниясы жауабыңызды әлі күтуде`,
    text: 'Сіз жариялағанға бір компания үн қатты. Екі елдің сауда палатасы да оны тексеріп, сізге жолдап отыр:',
    answer: (day) =>
      `Жауап беру мерзімі: ${day}. Байланыс деректері сіз келіссеңіз ғана беріледі; бас тарту сыпайы әрі себепсіз жеткізіледі.`,
    action: 'Толығырақ оқып, жауап беру',
    safe: 'Бетті ашу ештеңені шешпейді: жауап сондағы батырмамен беріледі. Құпиясөз қажет емес.',
  },
}

/** Asks a company whether it wants to be put in touch with one that answered its offer or need. */
export const interestForwarded = defineEmail({
  name: 'interest-forwarded',
  schema: z.object({ isReminder: z.boolean(), sender: CompanySchema, pitch: PitchSchema, answerBy: z.iso.date(), url: z.url() }),
  subject: ({ isReminder, sender }, language) => TEXTS[language][isReminder ? 'reminder' : 'subject'](sender.name),
  preheader: (_props, language) => TEXTS[language].text,
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts[props.isReminder ? 'reminder' : 'subject'](props.sender.name)}</Title>
        <Paragraph>{texts.text}</Paragraph>
        <Pitch pitch={props.pitch} isReaders={false} language={language} />
        <CompanyBlock company={props.sender} language={language} />
        <Paragraph>{texts.answer(formatDay(language, props.answerBy))}</Paragraph>
        <Action href={props.url}>{texts.action}</Action>
        <Paragraph>{texts.safe}</Paragraph>
      </>
    )
  },
  preview: {
    isReminder: false,
    sender: {
      name: 'Zhetysu Hides LLP',
      ownName: 'ЖШС «Жетісу Терілері»',
      city: 'Taldykorgan',
      country: 'KZ',
      sectors: ['Leather'],
      about: { language: 'ru', text: 'Заготавливаем и консервируем шкуры КРС и овчину по всей области.' },
    },
    pitch: {
      side: 'need',
      item: { text: 'Raw sheepskins, wet-salted, 3,000 pieces a month', language: 'en' },
      text: 'Готовы поставлять мокросолёную овчину ровными партиями круглый год: свои пункты приёма в пяти районах, ветеринарные сертификаты на каждую партию, опыт отгрузки в Узбекистан и Китай.',
    },
    answerBy: '2027-03-08',
    url: 'https://dosti.example/interest/abc',
  },
})
