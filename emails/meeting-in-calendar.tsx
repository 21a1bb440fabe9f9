import { z } from 'zod'
import { Action, MailLink, Name, Paragraph, Small, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Act = 'place' | 'move' | 'cancel' | 'withdraw'

const TEXTS: Record<
  MailLanguage,
  {
    subject: Record<Act, (partner: string) => string>
    text: Record<Act, (event: string) => string>
    calendar: Record<Act, string>
    when: string
    where: string
    action: string
  }
> = {
  en: {
    subject: {
      place: (partner) => `Your meeting with ${partner}`,
      move: (partner) => `Changed: your meeting with ${partner}`,
      cancel: (partner) => `Cancelled: your meeting with ${partner}`,
      withdraw: (partner) => `Withdrawn from the meeting with ${partner}`,
    },
    text: {
      place: (event) => `You have a meeting at “${event}”.`,
      move: (event) => `A meeting of yours at “${event}” has changed. It is now:`,
      cancel: (event) => `This meeting at “${event}” will not be held:`,
      withdraw: (event) => `You have been withdrawn from this meeting at “${event}” and need not come. The meeting itself is not affected:`,
    },
    calendar: {
      place: 'The attached invitation puts it into your calendar. If it changes, we will tell you and your calendar.',
      move: 'The attached invitation changes the entry in your calendar.',
      cancel: 'The attached notice takes the entry out of your calendar.',
      withdraw: 'The attached notice takes the entry out of your calendar.',
    },
    when: 'When',
    where: 'Where',
    action: 'See your day',
  },
  ur: {
    subject: {
      place: (partner) => `${partner} کے ساتھ آپ کی ملاقات`,
      move: (partner) => `تبدیلی: ${partner} کے ساتھ آپ کی ملاقات`,
      cancel: (partner) => `منسوخ: ${partner} کے ساتھ آپ کی ملاقات`,
      withdraw: (partner) => `${partner} کے ساتھ ملاقات سے آپ کا نام واپس لے لیا گیا`,
    },
    text: {
      place: (event) => `”${event}“ میں آپ کی ایک ملاقات طے ہے۔`,
      move: (event) => `”${event}“ میں آپ کی ایک ملاقات تبدیل ہوئی ہے۔ اب وہ یوں ہے:`,
      cancel: (event) => `”${event}“ میں یہ ملاقات نہیں ہوگی:`,
      withdraw: (event) =>
        `”${event}“ کی اس ملاقات سے آپ کا نام واپس لے لیا گیا ہے، آپ کو آنے کی ضرورت نہیں۔ خود ملاقات پر اس کا کوئی اثر نہیں:`,
    },
    calendar: {
      place: 'منسلک دعوت نامہ اسے آپ کے کیلنڈر میں شامل کر دیتا ہے۔ کوئی تبدیلی ہوئی تو آپ کو اور آپ کے کیلنڈر کو اطلاع دی جائے گی۔',
      move: 'منسلک دعوت نامہ آپ کے کیلنڈر کا اندراج بدل دیتا ہے۔',
      cancel: 'منسلک اطلاع آپ کے کیلنڈر سے یہ اندراج ہٹا دیتی ہے۔',
      withdraw: 'منسلک اطلاع آپ کے کیلنڈر سے یہ اندراج ہٹا دیتی ہے۔',
    },
    when: 'کب',
    where: 'کہاں',
    action: 'اپنا دن دیکھیے',
  },
  ru: {
    subject: {
      place: (partner) => `Ваша встреча: ${partner}`,
      move: (partner) => `Изменение: встреча с ${partner}`,
      cancel: (partner) => `Отменена встреча с ${partner}`,
      withdraw: (partner) => `Вы отозваны со встречи с ${partner}`,
    },
    text: {
      place: (event) => `У вас назначена встреча на мероприятии «${event}».`,
      move: (event) => `Ваша встреча на мероприятии «${event}» изменилась. Теперь она такова:`,
      cancel: (event) => `Эта встреча на мероприятии «${event}» не состоится:`,
      withdraw: (event) => `Вы отозваны с этой встречи на мероприятии «${event}», приходить не нужно. Сама встреча остаётся в силе:`,
    },
    calendar: {
      place: 'Вложенное приглашение внесёт её в ваш календарь. Если что-то изменится, мы сообщим вам и вашему календарю.',
      move: 'Вложенное приглашение изменит запись в вашем календаре.',
      cancel: 'Вложенное уведомление уберёт запись из вашего календаря.',
      withdraw: 'Вложенное уведомление уберёт запись из вашего календаря.',
    },
    when: 'Когда',
    where: 'Где',
    action: 'Посмотреть свой день',
  },
  kk: {
    subject: {
      place: (partner) => `Кездесуіңіз: ${partner}`,
      move: (partner) => `Өзгеріс: ${partner} компаниясымен кездесу`,
      cancel: (partner) => `Болмайды: ${partner} компаниясымен кездесу`,
      withdraw: (partner) => `Сіз ${partner} компаниясымен кездесуден шығарылдыңыз`,
    },
    text: {
      place: (event) => `«${event}» іс-шарасында сізге кездесу белгіленді.`,
      move: (event) => `«${event}» іс-шарасындағы кездесуіңіз өзгерді. Енді ол былай:`,
      cancel: (event) => `«${event}» іс-шарасындағы бұл кездесу болмайды:`,
      withdraw: (event) => `Сіз «${event}» іс-шарасындағы осы кездесуден шығарылдыңыз, келудің қажеті жоқ. Кездесудің өзі күшінде қалады:`,
    },
    calendar: {
      place: 'Қоса берілген шақыру оны күнтізбеңізге енгізеді. Бірдеңе өзгерсе, сізге де, күнтізбеңізге де хабарлаймыз.',
      move: 'Қоса берілген шақыру күнтізбеңіздегі жазбаны өзгертеді.',
      cancel: 'Қоса берілген хабарлама жазбаны күнтізбеңізден алып тастайды.',
      withdraw: 'Қоса берілген хабарлама жазбаны күнтізбеңізден алып тастайды.',
    },
    when: 'Қашан',
    where: 'Қайда',
    action: 'Күніңізді көру',
  },
}

/** One meeting for one delegate's calendar: placed, changed, cancelled, or gone on without this delegate. */
export const meetingInCalendar = defineEmail({
  name: 'meeting-in-calendar',
  schema: z.object({
    act: z.enum(['place', 'move', 'cancel', 'withdraw']),
    event: z.string(),
    partner: z.string(),
    when: z.string(),
    where: z.string(),
    /** Of a meeting online. */
    link: z.url().nullable(),
    details: z.array(z.string()),
    url: z.url(),
  }),
  subject: ({ act, partner }, language) => TEXTS[language].subject[act](partner),
  preheader: ({ when, where }) => `${when} · ${where}`,
  Body: ({ props: { act, event, partner, when, where, link, details, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject[act](partner)}</Title>
        <Paragraph>{texts.text[act](event)}</Paragraph>
        <Name>{partner}</Name>
        <Small label>{texts.when}</Small>
        <Paragraph close>{when}</Paragraph>
        <Small label>{texts.where}</Small>
        <Paragraph close>{where}</Paragraph>
        {link && (
          <Paragraph close>
            <MailLink href={link}>{link}</MailLink>
          </Paragraph>
        )}
        {details.map((line) => (
          <Paragraph key={line} close>
            {line}
          </Paragraph>
        ))}
        <Paragraph>{texts.calendar[act]}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    act: 'place',
    event: 'Leather days, Almaty',
    partner: 'Zhetysu Hides',
    when: '1 March 2027, 10:00 – 10:30, Almaty and Karachi time (UTC+5)',
    where: 'Table 12, Hall A',
    link: null,
    details: ['From their side: Aigerim Nurlankyzy'],
    url: 'https://dosti.example/my-day/1',
  },
})
