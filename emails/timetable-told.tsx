import { Fragment } from 'react'
import { z } from 'zod'
import { formatDay } from './_parts/day.ts'
import { Action, Name, Paragraph, Small, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Kind = 'placed' | 'moved' | 'postponed' | 'cancelled'

const TEXTS: Record<
  MailLanguage,
  {
    subject: (event: string, isFirst: boolean) => string
    lead: Record<'first' | 'later', string>
    kind: Record<Kind, string>
    was: (when: string) => string
    clock: string
    further: string
    action: string
  }
> = {
  en: {
    subject: (event, isFirst) => (isFirst ? `Your meetings at ${event}` : `Changes to your meetings at ${event}`),
    lead: {
      first: 'The timetable of the event is published. These are your meetings:',
      later: 'The timetable of the event has changed. This is what is new for you; your other meetings stay as they are.',
    },
    kind: { placed: 'New', moved: 'Moved', postponed: 'A new time will follow', cancelled: 'Will not take place' },
    was: (when) => `Before: ${when}`,
    clock: 'Times are those of Almaty and Karachi (UTC+5).',
    further: 'Please be at the place a few minutes early. If you cannot come, tell your chamber of commerce.',
    action: 'See all your meetings',
  },
  ur: {
    subject: (event, isFirst) => (isFirst ? `آپ کی ملاقاتیں: ${event}` : `آپ کی ملاقاتوں میں تبدیلی: ${event}`),
    lead: {
      first: 'تقریب کا نظام الاوقات شائع ہو گیا ہے۔ آپ کی ملاقاتیں یہ ہیں:',
      later: 'تقریب کے نظام الاوقات میں تبدیلی ہوئی ہے۔ آپ کے لیے نئی باتیں یہ ہیں؛ باقی ملاقاتیں جوں کی توں ہیں۔',
    },
    kind: { placed: 'نئی ملاقات', moved: 'وقت یا جگہ بدل گئی', postponed: 'نیا وقت بعد میں بتایا جائے گا', cancelled: 'نہیں ہو گی' },
    was: (when) => `پہلے: ${when}`,
    clock: 'اوقات الماتی اور کراچی کے وقت (UTC+5) کے مطابق ہیں۔',
    further: 'براہِ کرم چند منٹ پہلے پہنچ جائیے۔ اگر نہ آ سکیں تو اپنے ایوانِ تجارت کو بتائیے۔',
    action: 'اپنی تمام ملاقاتیں دیکھیے',
  },
  ru: {
    subject: (event, isFirst) => (isFirst ? `Ваши встречи: ${event}` : `Изменения в ваших встречах: ${event}`),
    lead: {
      first: 'Расписание встреч опубликовано. Вот ваши встречи:',
      later: 'Расписание изменилось. Ниже то, что касается вас; остальные встречи остаются без изменений.',
    },
    kind: { placed: 'Новая встреча', moved: 'Перенесена', postponed: 'Новое время сообщим позже', cancelled: 'Не состоится' },
    was: (when) => `Было: ${when}`,
    clock: 'Время указано по Алматы и Карачи (UTC+5).',
    further: 'Пожалуйста, приходите на несколько минут раньше. Если не сможете прийти, сообщите своей торговой палате.',
    action: 'Все ваши встречи',
  },
  kk: {
    subject: (event, isFirst) => (isFirst ? `Сіздің кездесулеріңіз: ${event}` : `Кездесулеріңіздегі өзгерістер: ${event}`),
    lead: {
      first: 'Кездесулер кестесі жарияланды. Сіздің кездесулеріңіз:',
      later: 'Кесте өзгерді. Төменде сізге қатысты жаңалықтар; басқа кездесулер сол күйінде қалады.',
    },
    kind: { placed: 'Жаңа кездесу', moved: 'Ауыстырылды', postponed: 'Жаңа уақыты кейін хабарланады', cancelled: 'Болмайды' },
    was: (when) => `Бұрын: ${when}`,
    clock: 'Уақыт Алматы және Карачи бойынша (UTC+5) көрсетілген.',
    further: 'Орынға бірнеше минут ерте келуіңізді сұраймыз. Келе алмасаңыз, сауда палатаңызға хабарлаңыз.',
    action: 'Барлық кездесулеріңіз',
  },
}

const When = z.object({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime(), place: z.string().nullable() })
type When = z.infer<typeof When>

/** Tells a company what a published version of the timetable changed for it. No person of a partner is named. */
export const timetableTold = defineEmail<{
  event: string
  isFirst: boolean
  timeZone: string
  changes: { kind: Kind; partner: string; before: When | null; after: When | null }[]
  url: string
}>({
  name: 'timetable-told',
  schema: z.object({
    event: z.string(),
    isFirst: z.boolean(),
    timeZone: z.string(),
    changes: z
      .array(
        z.object({
          kind: z.enum(['placed', 'moved', 'postponed', 'cancelled']),
          partner: z.string(),
          before: When.nullable(),
          after: When.nullable(),
        }),
      )
      .min(1),
    url: z.url(),
  }),
  subject: ({ event, isFirst }, language) => TEXTS[language].subject(event, isFirst),
  preheader: ({ isFirst }, language) => TEXTS[language].lead[isFirst ? 'first' : 'later'],
  Body: ({ props: { event, isFirst, timeZone, changes, url }, language }) => {
    const texts = TEXTS[language]
    const tell = (when: When) => whenText(language, when, timeZone)
    return (
      <>
        <Title>{texts.subject(event, isFirst)}</Title>
        <Paragraph>{texts.lead[isFirst ? 'first' : 'later']}</Paragraph>
        {changes.map(({ kind, partner, before, after }, at) => (
          <Fragment key={at}>
            {(!isFirst || kind !== 'placed') && <Small label>{texts.kind[kind]}</Small>}
            <Name>{partner}</Name>
            {after && <Paragraph close={kind !== 'moved'}>{tell(after)}</Paragraph>}
            {before && <Small>{texts.was(tell(before))}</Small>}
          </Fragment>
        ))}
        <Paragraph>{texts.clock}</Paragraph>
        <Paragraph>{texts.further}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    event: 'Leather Days, Almaty',
    isFirst: false,
    timeZone: 'Asia/Almaty',
    changes: [
      {
        kind: 'placed',
        partner: 'Zhetysu Hides LLP',
        before: null,
        after: { startsAt: '2027-03-08T04:00:00.000Z', endsAt: '2027-03-08T04:25:00.000Z', place: 'A12' },
      },
      {
        kind: 'moved',
        partner: 'Alatau Footwear LLP',
        before: { startsAt: '2027-03-08T05:00:00.000Z', endsAt: '2027-03-08T05:25:00.000Z', place: 'A12' },
        after: { startsAt: '2027-03-08T06:00:00.000Z', endsAt: '2027-03-08T06:25:00.000Z', place: 'B3' },
      },
      {
        kind: 'cancelled',
        partner: 'Ile Agro LLP',
        before: { startsAt: '2027-03-08T07:00:00.000Z', endsAt: '2027-03-08T07:25:00.000Z', place: null },
        after: null,
      },
    ],
    url: 'https://dosti.example/company/1/events/1/meetings',
  },
})

/** "8 March 2027, 09:00–09:25, A12" by the clock of the event. */
function whenText(language: MailLanguage, { startsAt, endsAt, place }: When, timeZone: string): string {
  const clock = (moment: string) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(moment))
  const local = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(new Date(startsAt))
  const comma = language === 'ur' ? '، ' : ', '
  return [formatDay(language, local), `${clock(startsAt)}–${clock(endsAt)}`, ...(place ? [place] : [])].join(comma)
}
