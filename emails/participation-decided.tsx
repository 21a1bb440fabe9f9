import { z } from 'zod'
import { Reason } from './_parts/reason.tsx'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const DECISIONS = ['accept', 'move_up', 'waitlist', 'decline'] as const
type Decision = (typeof DECISIONS)[number]

const TEXTS: Record<
  MailLanguage,
  { subject: Record<Decision, (event: string) => string>; text: Record<Decision, string>; reason: string; action: string }
> = {
  en: {
    subject: {
      accept: (event) => `You take part: ${event}`,
      move_up: (event) => `A place has become free for you: ${event}`,
      waitlist: (event) => `You are on the waiting list: ${event}`,
      decline: (event) => `Your request could not be accepted: ${event}`,
    },
    text: {
      accept:
        'Your chamber of commerce has accepted your company. Please name who comes and say when you have time. Before the event you will hear which partners the two chambers propose to you.',
      move_up:
        'You were on the waiting list. A place has become free and your chamber of commerce has accepted your company. Please name who comes.',
      waitlist: 'All places are taken for now. If one becomes free, your chamber of commerce will write to you.',
      decline:
        'Your chamber of commerce could not accept your company for this event. You remain verified and can ask to take part in other events.',
    },
    reason: 'From the chamber:',
    action: 'See your place at the event',
  },
  ur: {
    subject: {
      accept: (event) => `آپ کی شرکت منظور ہوئی: ${event}`,
      move_up: (event) => `آپ کے لیے جگہ خالی ہو گئی: ${event}`,
      waitlist: (event) => `آپ انتظار کی فہرست میں ہیں: ${event}`,
      decline: (event) => `آپ کی درخواست منظور نہ ہو سکی: ${event}`,
    },
    text: {
      accept:
        'آپ کے ایوانِ تجارت نے آپ کی کمپنی کی شرکت منظور کر لی ہے۔ براہِ کرم بتائیے کہ کون آئے گا اور آپ کب فارغ ہیں۔ تقریب سے پہلے آپ کو بتایا جائے گا کہ دونوں ایوان آپ کے لیے کون سے شراکت دار تجویز کرتے ہیں۔',
      move_up:
        'آپ انتظار کی فہرست میں تھے۔ اب جگہ خالی ہو گئی ہے اور آپ کے ایوانِ تجارت نے آپ کی شرکت منظور کر لی ہے۔ براہِ کرم بتائیے کہ کون آئے گا۔',
      waitlist: 'فی الحال تمام جگہیں پُر ہیں۔ جگہ خالی ہوئی تو آپ کا ایوانِ تجارت آپ کو لکھے گا۔',
      decline:
        'آپ کا ایوانِ تجارت اس تقریب کے لیے آپ کی کمپنی کو شامل نہیں کر سکا۔ آپ کی تصدیق برقرار ہے اور آپ دوسری تقریبات میں شرکت کی درخواست دے سکتے ہیں۔',
    },
    reason: 'ایوان کی جانب سے:',
    action: 'اپنی شرکت دیکھیے',
  },
  ru: {
    subject: {
      accept: (event) => `Вы участвуете: ${event}`,
      move_up: (event) => `Для вас освободилось место: ${event}`,
      waitlist: (event) => `Вы в листе ожидания: ${event}`,
      decline: (event) => `Заявка не принята: ${event}`,
    },
    text: {
      accept:
        'Ваша торговая палата приняла вашу компанию. Укажите, пожалуйста, кто приедет и когда у вас есть время. До начала мероприятия вы узнаете, каких партнёров предлагают вам обе палаты.',
      move_up:
        'Вы были в листе ожидания. Место освободилось, и ваша торговая палата приняла вашу компанию. Укажите, пожалуйста, кто приедет.',
      waitlist: 'Сейчас все места заняты. Если место освободится, ваша палата напишет вам.',
      decline:
        'Ваша торговая палата не смогла принять вашу компанию на это мероприятие. Проверка компании остаётся в силе, и вы можете подать заявку на другие мероприятия.',
    },
    reason: 'От палаты:',
    action: 'Ваше участие',
  },
  kk: {
    subject: {
      accept: (event) => `Сіз қатысасыз: ${event}`,
      move_up: (event) => `Сізге орын босады: ${event}`,
      waitlist: (event) => `Сіз күту тізіміндесіз: ${event}`,
      decline: (event) => `Өтінім қабылданбады: ${event}`,
    },
    text: {
      accept:
        'Сауда палатаңыз компанияңызды қабылдады. Кім келетінін және қай уақытта бос екеніңізді көрсетіңіз. Іс-шараға дейін екі палата сізге қандай серіктестер ұсынатынын білесіз.',
      move_up: 'Сіз күту тізімінде едіңіз. Орын босап, сауда палатаңыз компанияңызды қабылдады. Кім келетінін көрсетіңіз.',
      waitlist: 'Әзірге барлық орын толды. Орын босаса, палатаңыз сізге жазады.',
      decline:
        'Сауда палатаңыз компанияңызды бұл іс-шараға қабылдай алмады. Компанияңыздың тексерілгені күшінде қалады, басқа іс-шараларға өтінім бере аласыз.',
    },
    reason: 'Палатадан:',
    action: 'Сіздің қатысуыңыз',
  },
}

/** Tells a company what its chamber decided on its request to take part. */
export const participationDecided = defineEmail({
  name: 'participation-decided',
  schema: z.object({ event: z.string(), decision: z.enum(DECISIONS), reason: z.string().nullable(), url: z.url() }),
  subject: ({ decision, event }, language) => TEXTS[language].subject[decision](event),
  preheader: ({ decision }, language) => TEXTS[language].text[decision],
  Body: ({ props: { decision, event, reason, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject[decision](event)}</Title>
        <Paragraph>{texts.text[decision]}</Paragraph>
        {reason && <Reason label={texts.reason} text={reason} />}
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: { event: 'Leather days, Almaty', decision: 'accept' as Decision, reason: null, url: 'https://dosti.example/company/1/events' },
})
