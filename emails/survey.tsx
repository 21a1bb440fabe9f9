import { z } from 'zod'
import { formatDay } from './_parts/day.ts'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Occasion = 'meetings' | 'results' | 'reminder'

const TEXTS: Record<
  MailLanguage,
  {
    subject: Record<Occasion, (event: string) => string>
    text: Record<Occasion, string>
    with: string
    until: (day: string) => string
    own: string
    action: string
  }
> = {
  en: {
    subject: {
      meetings: (event) => `How were your meetings? ${event}`,
      results: (event) => `What came of your meetings? ${event}`,
      reminder: (event) => `A reminder: what came of your meetings? ${event}`,
    },
    text: {
      meetings: 'Please tell for each meeting whether it was held, and how good it was. It takes a minute.',
      results:
        'Half a year has passed since the event. Please tell what came of each meeting, even if it was nothing: only so do the chambers learn what their events are worth.',
      reminder: 'We asked you two weeks ago what came of your meetings and some answers are still missing. This is the only reminder.',
    },
    with: 'Your meetings:',
    until: (day) => `You can answer, and change your answers, until ${day}.`,
    own: 'Your comments and figures are read by your own chamber only.',
    action: 'Answer now',
  },
  ur: {
    subject: {
      meetings: (event) => `آپ کی ملاقاتیں کیسی رہیں؟ ${event}`,
      results: (event) => `آپ کی ملاقاتوں کا کیا نتیجہ نکلا؟ ${event}`,
      reminder: (event) => `یاد دہانی: آپ کی ملاقاتوں کا کیا نتیجہ نکلا؟ ${event}`,
    },
    text: {
      meetings: 'براہِ کرم ہر ملاقات کے بارے میں بتائیے کہ ہوئی یا نہیں، اور کیسی رہی۔ اس میں ایک منٹ لگتا ہے۔',
      results:
        'تقریب کو چھ ماہ گزر چکے ہیں۔ براہِ کرم بتائیے کہ ہر ملاقات کا کیا نتیجہ نکلا، خواہ کچھ بھی نہ نکلا ہو؛ ایوانوں کو اسی سے معلوم ہوتا ہے کہ تقریبات کا کیا فائدہ ہوا۔',
      reminder: 'ہم نے دو ہفتے پہلے آپ کی ملاقاتوں کا نتیجہ پوچھا تھا اور کچھ جواب ابھی باقی ہیں۔ یہ واحد یاد دہانی ہے۔',
    },
    with: 'آپ کی ملاقات ان سے طے تھی:',
    until: (day) => `آپ ${day} تک جواب دے سکتے ہیں اور بدل بھی سکتے ہیں۔`,
    own: 'آپ کی رائے اور اعداد صرف آپ کا اپنا ایوان پڑھتا ہے۔',
    action: 'ابھی جواب دیجیے',
  },
  ru: {
    subject: {
      meetings: (event) => `Как прошли ваши встречи? ${event}`,
      results: (event) => `Что дали ваши встречи? ${event}`,
      reminder: (event) => `Напоминание: что дали ваши встречи? ${event}`,
    },
    text: {
      meetings: 'Сообщите о каждой встрече, состоялась ли она и насколько была полезна. Это займёт минуту.',
      results:
        'Со дня мероприятия прошло полгода. Сообщите, что дала каждая встреча, даже если ничего: только так палаты узнают, насколько полезны их мероприятия.',
      reminder: 'Две недели назад мы спросили, что дали ваши встречи; некоторых ответов ещё нет. Это единственное напоминание.',
    },
    with: 'Ваши встречи:',
    until: (day) => `Ответить и изменить ответы можно до ${day}.`,
    own: 'Ваши комментарии и суммы читает только ваша палата.',
    action: 'Ответить',
  },
  kk: {
    subject: {
      meetings: (event) => `Кездесулеріңіз қалай өтті? ${event}`,
      results: (event) => `Кездесулеріңіз не берді? ${event}`,
      reminder: (event) => `Еске салу: кездесулеріңіз не берді? ${event}`,
    },
    text: {
      meetings: 'Әр кездесу туралы айтыңыз: өтті ме, қаншалықты пайдалы болды? Бұл бір минут алады.',
      results:
        'Іс-шарадан бері жарты жыл өтті. Әр кездесу не бергенін айтыңыз, ештеңе болмаса да: палаталар іс-шараларының пайдасын тек осылай біледі.',
      reminder: 'Екі апта бұрын кездесулеріңіз не бергенін сұрадық, кейбір жауап әлі жоқ. Бұл — жалғыз еске салу.',
    },
    with: 'Кездесулеріңіз:',
    until: (day) => `${day} дейін жауап беруге және оны өзгертуге болады.`,
    own: 'Пікірлеріңіз бен сандарыңызды тек өз палатаңыз оқиды.',
    action: 'Жауап беру',
  },
}

const occasionOf = ({ kind, isReminder }: { kind: 'meetings' | 'results'; isReminder: boolean }) => (isReminder ? 'reminder' : kind)

/** Asks a company how its meetings were, or what came of them. */
export const survey = defineEmail({
  name: 'survey',
  schema: z.object({
    kind: z.enum(['meetings', 'results']),
    isReminder: z.boolean(),
    event: z.string(),
    partners: z.array(z.string()).min(1),
    until: z.iso.date(),
    url: z.url(),
  }),
  subject: (props, language) => TEXTS[language].subject[occasionOf(props)](props.event),
  preheader: (props, language) => TEXTS[language].text[occasionOf(props)],
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    const occasion = occasionOf(props)
    return (
      <>
        <Title>{texts.subject[occasion](props.event)}</Title>
        <Paragraph>{texts.text[occasion]}</Paragraph>
        <Paragraph>{texts.with}</Paragraph>
        {props.partners.map((partner) => (
          <Paragraph key={partner}>
            <bdi>{partner}</bdi>
          </Paragraph>
        ))}
        <Action href={props.url}>{texts.action}</Action>
        <Paragraph>{texts.until(formatDay(language, props.until))}</Paragraph>
        <Paragraph>{texts.own}</Paragraph>
      </>
    )
  },
  preview: {
    kind: 'meetings' as const,
    isReminder: false,
    event: 'Leather days, Almaty',
    partners: ['Alatau Bylgary', 'Steppe Leather'],
    until: '2027-03-09',
    url: 'https://dosti.example/report/0123456789',
  },
})
