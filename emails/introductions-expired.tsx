import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  {
    subject: (event: string) => string
    text: string
    silent: (names: string) => string
    others: (count: number) => string
    next: string
    action: string
  }
> = {
  en: {
    subject: (event) => `Introductions without an answer: ${event}`,
    text: 'For these companies the time to answer has run out. Both were told that the introduction has ended.',
    silent: (names) => `No answer from: ${names}`,
    others: (count) => `And ${count} more.`,
    next: 'A telephone call often helps. You can open an introduction again as long as both companies take part.',
    action: 'See the introductions',
  },
  ur: {
    subject: (event) => `جواب کے بغیر ختم ہونے والے تعارف: ${event}`,
    text: 'ان کمپنیوں کے لیے جواب دینے کی مدت گزر گئی۔ دونوں کو بتا دیا گیا ہے کہ تعارف ختم ہو گیا۔',
    silent: (names) => `جواب نہیں ملا: ${names}`,
    others: (count) => `اور مزید ${count}۔`,
    next: 'اکثر ایک فون سے بات بن جاتی ہے۔ جب تک دونوں کمپنیاں شریک ہیں، تعارف دوبارہ کھولا جا سکتا ہے۔',
    action: 'تعارف دیکھیے',
  },
  ru: {
    subject: (event) => `Знакомства без ответа: ${event}`,
    text: 'Для этих компаний срок ответа истёк. Обеим сторонам сообщили, что знакомство завершено.',
    silent: (names) => `Не ответили: ${names}`,
    others: (count) => `И ещё ${count}.`,
    next: 'Часто помогает телефонный звонок. Пока обе компании участвуют, знакомство можно открыть снова.',
    action: 'Открыть знакомства',
  },
  kk: {
    subject: (event) => `Жауапсыз қалған таныстырулар: ${event}`,
    text: 'Бұл компаниялар үшін жауап беру мерзімі өтті. Екі жаққа да таныстырудың аяқталғаны айтылды.',
    silent: (names) => `Жауап бермеді: ${names}`,
    others: (count) => `Тағы ${count}.`,
    next: 'Көбіне бір телефон соғу жеткілікті. Екі компания да қатысып тұрса, таныстыруды қайта ашуға болады.',
    action: 'Таныстыруларды көру',
  },
}

/** Tells a chamber which introductions of its event ended because nobody answered in time. */
export const introductionsExpired = defineEmail({
  name: 'introductions-expired',
  schema: z.object({
    event: z.string(),
    /** Names only; who kept silent. */
    pairs: z.array(z.object({ companies: z.array(z.string()), silent: z.array(z.string()) })).min(1),
    others: z.number(),
    url: z.url(),
  }),
  subject: ({ event }, language) => TEXTS[language].subject(event),
  preheader: (_props, language) => TEXTS[language].text,
  Body: ({ props: { event, pairs, others, url }, language }) => {
    const texts = TEXTS[language]
    const joined = (names: string[]) => names.join(language === 'ur' ? '، ' : ', ')
    return (
      <>
        <Title>{texts.subject(event)}</Title>
        <Paragraph>{texts.text}</Paragraph>
        {pairs.map(({ companies, silent }) => (
          <Paragraph key={companies.join()}>
            <bdi>{companies.join(' ⇄ ')}</bdi>
            <br />
            {texts.silent(joined(silent))}
          </Paragraph>
        ))}
        {others > 0 && <Paragraph>{texts.others(others)}</Paragraph>}
        <Paragraph>{texts.next}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    event: 'Leather Days, Almaty',
    pairs: [
      { companies: ['Indus Leather Works', 'Zhetysu Hides LLP'], silent: ['Zhetysu Hides LLP'] },
      { companies: ['Ravi Tannery', 'Alatau Trade LLP'], silent: ['Ravi Tannery', 'Alatau Trade LLP'] },
    ],
    others: 0,
    url: 'https://dosti.example/chamber/events/1/introductions',
  },
})
