import { z } from 'zod'
import { Reason } from './_parts/reason.tsx'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<MailLanguage, { subject: (event: string) => string; text: string; regret: string; reason: string; action: string }> = {
  en: {
    subject: (event) => `Cancelled: ${event}`,
    text: 'The organising chambers have cancelled this event. Your place there, open introductions and meetings have ended with it; you need not do anything.',
    regret: 'We are sorry for the plans you made. Please check bookings and visa papers that were meant for this event only.',
    reason: 'From the organisers:',
    action: 'See your events',
  },
  ur: {
    subject: (event) => `منسوخ: ${event}`,
    text: 'منتظم ایوانوں نے یہ تقریب منسوخ کر دی ہے۔ اس کے ساتھ آپ کی شرکت، جاری تعارف اور ملاقاتیں بھی ختم ہو گئی ہیں؛ آپ کو کچھ کرنے کی ضرورت نہیں۔',
    regret: 'آپ کی تیاریوں کے لیے ہم معذرت خواہ ہیں۔ براہِ کرم وہ بکنگ اور ویزا کے کاغذات دیکھ لیجیے جو صرف اسی تقریب کے لیے تھے۔',
    reason: 'منتظمین کی جانب سے:',
    action: 'اپنی تقریبات دیکھیے',
  },
  ru: {
    subject: (event) => `Отменено: ${event}`,
    text: 'Палаты-организаторы отменили это мероприятие. Ваше участие, незавершённые знакомства и встречи на нём прекращены; от вас ничего не требуется.',
    regret: 'Приносим извинения за нарушенные планы. Проверьте брони и визовые документы, оформленные только для этого мероприятия.',
    reason: 'От организаторов:',
    action: 'Ваши мероприятия',
  },
  kk: {
    subject: (event) => `Болмайды: ${event}`,
    text: 'Ұйымдастырушы палаталар бұл іс-шарадан бас тартты. Сіздің қатысуыңыз, аяқталмаған таныстырулар мен кездесулер де тоқтатылды; ештеңе істеудің қажеті жоқ.',
    regret: 'Жоспарыңыз бұзылғаны үшін кешірім сұраймыз. Тек осы іс-шараға арналған броньдар мен виза құжаттарын тексеріңіз.',
    reason: 'Ұйымдастырушылардан:',
    action: 'Іс-шараларыңыз',
  },
}

/** Tells a company that an event in which it has or asked for a place will not happen. */
export const eventCancelled = defineEmail({
  name: 'event-cancelled',
  schema: z.object({ event: z.string(), reason: z.string().nullable(), url: z.url() }),
  subject: ({ event }, language) => TEXTS[language].subject(event),
  preheader: (_props, language) => TEXTS[language].text,
  Body: ({ props: { event, reason, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(event)}</Title>
        <Paragraph>{texts.text}</Paragraph>
        {reason && <Reason label={texts.reason} text={reason} />}
        <Paragraph>{texts.regret}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    event: 'Leather days, Almaty',
    reason: 'The exhibition hall is closed for repairs.',
    url: 'https://dosti.example/company/1/events',
  },
})
