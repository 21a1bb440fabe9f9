import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Names = { stays: string; goes: string; chamber: string }
type Texts = {
  subject: (stays: string) => string
  what: (names: Names) => string
  now: (names: Names) => string
  wrong: string
  action: string
}

const TEXTS: Record<MailLanguage, Texts> = {
  en: {
    subject: (stays) => `Two entries of one company are now one: ${stays}`,
    what: ({ stays, goes, chamber }) =>
      `${chamber} found that “${goes}” and “${stays}” are one company and merged the two entries. “${stays}” goes on.`,
    now: ({ stays }) =>
      `People, offers and needs, files, events and introductions of both are there now, and earlier links lead to it. What was agreed to under the other entry is not carried over: only the consents of “${stays}” stand.`,
    wrong: 'If this is not right, please tell your chamber.',
    action: 'Open the company',
  },
  ur: {
    subject: (stays) => `ایک ہی کمپنی کے دو اندراج یکجا کر دیے گئے: ${stays}`,
    what: ({ stays, goes, chamber }) =>
      `${chamber} نے دیکھا کہ «${goes}» اور «${stays}» ایک ہی کمپنی ہیں اور دونوں اندراج ضم کر دیے۔ آئندہ اندراج «${stays}» رہے گا۔`,
    now: ({ stays }) =>
      `دونوں کے افراد، پیشکشیں اور ضروریات، فائلیں، تقریبات اور تعارف اب اسی میں ہیں، اور پرانے لنک اسی پر لے جاتے ہیں۔ دوسرے اندراج میں دی گئی رضامندیاں منتقل نہیں ہوئیں: صرف «${stays}» کی رضامندیاں برقرار ہیں۔`,
    wrong: 'اگر یہ درست نہیں تو براہِ کرم اپنے ایوان کو بتائیے۔',
    action: 'کمپنی کھولیے',
  },
  ru: {
    subject: (stays) => `Две записи одной компании объединены: ${stays}`,
    what: ({ stays, goes, chamber }) =>
      `${chamber}: установлено, что «${goes}» и «${stays}» — одна компания, и две записи объединены. Действующей остаётся запись «${stays}».`,
    now: ({ stays }) =>
      `Сотрудники, предложения и запросы, файлы, мероприятия и знакомства обеих записей теперь собраны в ней, прежние ссылки ведут туда же. Согласия, данные в другой записи, не перенесены: действуют только согласия записи «${stays}».`,
    wrong: 'Если это ошибка, сообщите об этом в вашу палату.',
    action: 'Открыть компанию',
  },
  kk: {
    subject: (stays) => `Бір компанияның екі жазбасы біріктірілді: ${stays}`,
    what: ({ stays, goes, chamber }) =>
      `${chamber}: «${goes}» мен «${stays}» бір компания екені анықталып, екі жазба біріктірілді. Енді «${stays}» жазбасы қалады.`,
    now: ({ stays }) =>
      `Екі жазбаның адамдары, ұсыныстары мен қажеттіліктері, файлдары, іс-шаралары мен таныстырулары енді сонда, бұрынғы сілтемелер де соған апарады. Басқа жазбада берілген келісімдер көшірілмеді: тек «${stays}» жазбасының келісімдері күшінде.`,
    wrong: 'Бұл дұрыс болмаса, палатаңызға хабарлаңыз.',
    action: 'Компанияны ашу',
  },
}

/** Tells the people of two companies that their chamber made them one; whoever has no account there gets no link. */
export const companiesMerged = defineEmail({
  name: 'companies-merged',
  schema: z.object({ stays: z.string(), goes: z.string(), chamber: z.string(), url: z.url().nullable() }),
  subject: ({ stays }, language) => TEXTS[language].subject(stays),
  preheader: (props, language) => TEXTS[language].what(props),
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(props.stays)}</Title>
        <Paragraph>{texts.what(props)}</Paragraph>
        <Paragraph>{texts.now(props)}</Paragraph>
        <Paragraph>{texts.wrong}</Paragraph>
        {props.url && <Action href={props.url}>{texts.action}</Action>}
      </>
    )
  },
  preview: {
    stays: 'Chenab Gloves (Pvt.) Ltd.',
    goes: 'Chenab Glove Makers',
    chamber: 'Sialkot Chamber of Commerce and Industry',
    url: 'https://dosti.example/company/1',
  },
})
