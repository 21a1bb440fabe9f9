import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const WHYS = ['accepted', 'declined', 'expired', 'withdrawn', 'vetoed'] as const
const READERS = ['asker', 'receiver'] as const
type Why = (typeof WHYS)[number]
type Reader = (typeof READERS)[number]
type Sentence = (other: string) => string

const TEXTS: Record<
  MailLanguage,
  {
    agreed: Sentence
    ended: Record<Reader, Sentence>
    text: Record<Exclude<Why, 'expired'>, Sentence>
    expired: Record<Reader, Sentence>
    event: Sentence
    action: string
  }
> = {
  en: {
    agreed: (other) => `${other} will meet you`,
    ended: {
      asker: (other) => `Your meeting request to ${other} has ended`,
      receiver: (other) => `The meeting request of ${other} has ended`,
    },
    text: {
      accepted: (other) =>
        `${other} has agreed to the meeting. The chambers of commerce now look for a time that suits both; you will hear of it.`,
      declined: (other) =>
        `A meeting with ${other} will not come about this time. Such things happen for many reasons, and they say nothing about your company.`,
      withdrawn: (other) => `${other} no longer asks for this meeting. You need not do anything.`,
      vetoed: (other) =>
        `The chambers of commerce could not arrange the meeting with ${other}. Your chamber is glad to help with other partners.`,
    },
    expired: {
      asker: (other) =>
        `The time for your request to ${other} has passed without an answer, so it has ended. You may now ask another company.`,
      receiver: (other) => `The time to answer the request of ${other} has passed, so it has ended.`,
    },
    event: (event) => `Event: ${event}`,
    action: 'See your requests',
  },
  ur: {
    agreed: (other) => `${other} آپ سے ملے گی`,
    ended: {
      asker: (other) => `${other} سے ملاقات کی آپ کی درخواست ختم ہو گئی`,
      receiver: (other) => `${other} کی ملاقات کی درخواست ختم ہو گئی`,
    },
    text: {
      accepted: (other) =>
        `${other} نے ملاقات منظور کر لی ہے۔ اب ایوان ہائے تجارت دونوں کے لیے موزوں وقت تلاش کریں گے اور آپ کو بتائیں گے۔`,
      declined: (other) =>
        `${other} سے ملاقات اس بار نہیں ہو پائے گی۔ اس کی کئی وجوہ ہو سکتی ہیں اور اس سے آپ کی کمپنی پر کوئی حرف نہیں آتا۔`,
      withdrawn: (other) => `${other} اب یہ ملاقات نہیں چاہتی۔ آپ کو کچھ کرنے کی ضرورت نہیں۔`,
      vetoed: (other) => `ایوان ہائے تجارت ${other} سے ملاقات طے نہ کر سکے۔ آپ کا ایوان دوسرے شراکت داروں کے لیے خوشی سے مدد کرے گا۔`,
    },
    expired: {
      asker: (other) =>
        `${other} کے نام آپ کی درخواست کی مدت جواب کے بغیر گزر گئی، اس لیے یہ ختم ہو گئی۔ اب آپ کسی اور کمپنی سے درخواست کر سکتے ہیں۔`,
      receiver: (other) => `${other} کی درخواست کا جواب دینے کا وقت گزر گیا، اس لیے یہ ختم ہو گئی۔`,
    },
    event: (event) => `تقریب: ${event}`,
    action: 'اپنی درخواستیں دیکھیے',
  },
  ru: {
    agreed: (other) => `${other}: согласие на встречу`,
    ended: {
      asker: (other) => `Ваш запрос на встречу завершён: ${other}`,
      receiver: (other) => `Запрос на встречу завершён: ${other}`,
    },
    text: {
      accepted: (other) => `Компания ${other} согласилась на встречу. Палаты подберут время, удобное обеим сторонам, и сообщат вам.`,
      declined: (other) =>
        `Встреча с компанией ${other} в этот раз не состоится. Причины бывают разные, и о вашей компании это ничего не говорит.`,
      withdrawn: (other) => `Компания ${other} больше не просит об этой встрече. Вам ничего делать не нужно.`,
      vetoed: (other) => `Палаты не смогли организовать встречу с компанией ${other}. Ваша палата охотно поможет с другими партнёрами.`,
    },
    expired: {
      asker: (other) => `Срок вашего запроса компании ${other} истёк без ответа, и он завершён. Вы можете обратиться к другой компании.`,
      receiver: (other) => `Срок ответа на запрос компании ${other} истёк, и он завершён.`,
    },
    event: (event) => `Мероприятие: ${event}`,
    action: 'Открыть запросы',
  },
  kk: {
    agreed: (other) => `${other} сізбен кездесуге келісті`,
    ended: {
      asker: (other) => `Кездесу сұрауыңыз аяқталды: ${other}`,
      receiver: (other) => `Кездесу сұрауы аяқталды: ${other}`,
    },
    text: {
      accepted: (other) => `${other} компаниясы кездесуге келісті. Палаталар екеуіңізге де қолайлы уақыт тауып, хабарлайды.`,
      declined: (other) =>
        `${other} компаниясымен кездесу бұл жолы болмайды. Оның себебі көп болуы мүмкін, бұл компанияңыз туралы ештеңе білдірмейді.`,
      withdrawn: (other) => `${other} компаниясы енді бұл кездесуді сұрамайды. Ештеңе істеудің қажеті жоқ.`,
      vetoed: (other) => `Палаталар ${other} компаниясымен кездесуді ұйымдастыра алмады. Палатаңыз басқа серіктестермен көмектесуге дайын.`,
    },
    expired: {
      asker: (other) =>
        `${other} компаниясына сұрауыңыздың мерзімі жауапсыз өтті, сондықтан ол аяқталды. Енді басқа компаниядан сұрай аласыз.`,
      receiver: (other) => `${other} компаниясының сұрауына жауап беру мерзімі өтті, сондықтан ол аяқталды.`,
    },
    event: (event) => `Іс-шара: ${event}`,
    action: 'Сұрауларды көру',
  },
}

type Told = { why: Why; reader: Reader; other: string }

function titleOf({ why, reader, other }: Told, language: MailLanguage): string {
  return why === 'accepted' ? TEXTS[language].agreed(other) : TEXTS[language].ended[reader](other)
}

function textOf({ why, reader, other }: Told, language: MailLanguage): string {
  return why === 'expired' ? TEXTS[language].expired[reader](other) : TEXTS[language].text[why](other)
}

/** Tells one of two companies what became of a meeting request. */
export const meetingRequestEnded = defineEmail({
  name: 'meeting-request-ended',
  schema: z.object({ why: z.enum(WHYS), reader: z.enum(READERS), other: z.string(), event: z.string(), url: z.url() }),
  subject: titleOf,
  preheader: textOf,
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{titleOf(props, language)}</Title>
        <Paragraph>{textOf(props, language)}</Paragraph>
        <Paragraph>{texts.event(props.event)}</Paragraph>
        <Action href={props.url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    why: 'declined' as Why,
    reader: 'asker' as Reader,
    other: 'Zhetysu Hides LLP',
    event: 'Leather days, Almaty',
    url: 'https://dosti.example/company/1/events/1/requests',
  },
})
