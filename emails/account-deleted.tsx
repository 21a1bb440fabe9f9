import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<MailLanguage, { subject: string; gone: string; kept: string; action: string }> = {
  en: {
    subject: 'Your Dosti account is deleted',
    gone: 'Your name, your address, your places in companies and the mails to you are deleted. Nobody can sign in with this address any more.',
    kept: 'What you did for a company stays in the audit trail without your name. This is the last mail; our copy of it is deleted in a week.',
    action: 'Open Dosti',
  },
  ur: {
    subject: 'آپ کا دوستی اکاؤنٹ حذف کر دیا گیا',
    gone: 'آپ کا نام، پتا، کمپنیوں میں آپ کی جگہیں اور آپ کو بھیجی گئی ای میلیں حذف کر دی گئی ہیں۔ اب اس پتے سے کوئی سائن اِن نہیں کر سکتا۔',
    kept: 'کمپنی کے لیے آپ نے جو کیا وہ ریکارڈ میں آپ کے نام کے بغیر رہے گا۔ یہ آخری ای میل ہے؛ ہماری نقل ایک ہفتے میں حذف ہو جائے گی۔',
    action: 'دوستی کھولیے',
  },
  ru: {
    subject: 'Ваша учётная запись Dosti удалена',
    gone: 'Ваше имя, адрес, места в компаниях и письма к вам удалены. Войти с этим адресом больше нельзя.',
    kept: 'Сделанное вами для компании остаётся в журнале без вашего имени. Это последнее письмо; нашу копию мы удалим через неделю.',
    action: 'Открыть Dosti',
  },
  kk: {
    subject: 'Dosti тіркелгіңіз жойылды',
    gone: 'Атыңыз, мекенжайыңыз, компаниялардағы орындарыңыз және сізге жіберілген хаттар жойылды. Бұл мекенжаймен енді кіру мүмкін емес.',
    kept: 'Компания үшін істегеніңіз журналда атыңызсыз қалады. Бұл соңғы хат; біздегі көшірмесі бір аптадан кейін жойылады.',
    action: 'Dosti-ді ашу',
  },
}

/** The last mail to somebody who deleted their account. */
export const accountDeleted = defineEmail({
  name: 'account-deleted',
  schema: z.object({ url: z.url() }),
  subject: (_props, language) => TEXTS[language].subject,
  preheader: (_props, language) => TEXTS[language].gone,
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject}</Title>
        <Paragraph>{texts.gone}</Paragraph>
        <Paragraph>{texts.kept}</Paragraph>
        <Action href={props.url}>{texts.action}</Action>
      </>
    )
  },
  preview: { url: 'https://dosti.example/' },
})
