import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  {
    subject: (company: string) => string
    verified: (chamber: string) => string
    again: (chamber: string) => string
    next: string
    action: string
  }
> = {
  en: {
    subject: (company) => `${company} is verified`,
    verified: (chamber) => `${chamber} has looked at your profile and verified your company.`,
    again: (chamber) => `${chamber} has reinstated your company: it is verified again.`,
    next: 'You can now ask to take part in trade missions and exhibitions. The better your offers and needs are described, the better the partners that are proposed to you.',
    action: 'See your company',
  },
  ur: {
    subject: (company) => `${company} کی تصدیق ہو گئی`,
    verified: (chamber) => `${chamber} نے آپ کا پروفائل دیکھ کر آپ کی کمپنی کی تصدیق کر دی ہے۔`,
    again: (chamber) => `${chamber} نے آپ کی کمپنی بحال کر دی ہے: یہ دوبارہ تصدیق شدہ ہے۔`,
    next: 'اب آپ تجارتی وفود اور نمائشوں میں شرکت کی درخواست دے سکتے ہیں۔ آپ کی پیشکشیں اور ضروریات جتنی واضح ہوں گی، اتنے ہی بہتر شراکت دار تجویز ہوں گے۔',
    action: 'اپنی کمپنی دیکھیے',
  },
  ru: {
    subject: (company) => `Компания проверена: ${company}`,
    verified: (chamber) => `Палата (${chamber}) рассмотрела ваш профиль и подтвердила компанию.`,
    again: (chamber) => `Палата (${chamber}) восстановила вашу компанию: она снова считается проверенной.`,
    next: 'Теперь вы можете подавать заявки на торговые миссии и выставки. Чем точнее описаны ваши предложения и потребности, тем лучше подобранные партнёры.',
    action: 'Открыть компанию',
  },
  kk: {
    subject: (company) => `Компания тексерілді: ${company}`,
    verified: (chamber) => `Палата (${chamber}) профиліңізді қарап, компанияңызды растады.`,
    again: (chamber) => `Палата (${chamber}) компанияңызды қалпына келтірді: ол қайтадан тексерілген болып саналады.`,
    next: 'Енді сауда миссиялары мен көрмелерге қатысуға өтінім бере аласыз. Ұсыныстарыңыз бен қажеттіліктеріңіз неғұрлым нақты жазылса, серіктестер соғұрлым дәл таңдалады.',
    action: 'Компанияны көру',
  },
}

/** Tells a company that its chamber has verified it, or reinstated it (`again`). */
export const companyVerified = defineEmail({
  name: 'company-verified',
  schema: z.object({ company: z.string(), chamber: z.string(), again: z.boolean(), url: z.url() }),
  subject: ({ company }, language) => TEXTS[language].subject(company),
  preheader: ({ chamber, again }, language) => TEXTS[language][again ? 'again' : 'verified'](chamber),
  Body: ({ props: { company, chamber, again, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(company)}</Title>
        <Paragraph>{texts[again ? 'again' : 'verified'](chamber)}</Paragraph>
        <Paragraph>{texts.next}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    company: 'Indus Leather Works',
    chamber: 'Lahore Chamber of Commerce and Industry',
    again: false,
    url: 'https://dosti.example/company/1',
  },
})
