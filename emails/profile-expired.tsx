import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const TEXTS: Record<
  MailLanguage,
  { subject: (company: string) => string; text: (chamber: string) => string; next: string; action: string }
> = {
  en: {
    subject: (company) => `The verification of ${company} has run out`,
    text: (chamber) =>
      `The profile has not been confirmed for as long as ${chamber} allows. Until it is verified again the company is not matched, not introduced and not seen.`,
    next: 'Look through the profile, mend what has changed and submit it to your chamber. Nothing that you wrote is lost.',
    action: 'See your company',
  },
  ur: {
    subject: (company) => `${company} کی تصدیق کی مدت ختم ہو گئی`,
    text: (chamber) =>
      `${chamber} کی مقررہ مدت میں پروفائل کی توثیق نہیں ہوئی۔ دوبارہ تصدیق تک کمپنی کا نہ جوڑ بنے گا، نہ تعارف ہوگا، نہ یہ دکھائی دے گی۔`,
    next: 'پروفائل دیکھیے، جو بدل گیا ہو درست کیجیے اور ایوان کو جمع کرائیے۔ آپ کا لکھا ہوا کچھ ضائع نہیں ہوا۔',
    action: 'اپنی کمپنی دیکھیے',
  },
  ru: {
    subject: (company) => `Срок проверки истёк: ${company}`,
    text: (chamber) =>
      `Профиль не подтверждали дольше, чем допускает палата (${chamber}). Пока её не проверят снова, компанию не подбирают, не знакомят и не показывают.`,
    next: 'Просмотрите профиль, исправьте, что изменилось, и отправьте его в палату. Ничего из написанного не потеряно.',
    action: 'Открыть компанию',
  },
  kk: {
    subject: (company) => `Тексеру мерзімі өтті: ${company}`,
    text: (chamber) =>
      `Профиль палата (${chamber}) белгілеген мерзімде расталмады. Қайта тексерілгенше компания таңдалмайды, таныстырылмайды және көрсетілмейді.`,
    next: 'Профильді қарап шығып, өзгергенін түзетіп, палатаға жіберіңіз. Жазғаныңыз жоғалған жоқ.',
    action: 'Компанияны көру',
  },
}

/** Tells a company that its verification has run out because nobody confirmed the profile. */
export const profileExpired = defineEmail({
  name: 'profile-expired',
  schema: z.object({ company: z.string(), chamber: z.string(), url: z.url() }),
  subject: ({ company }, language) => TEXTS[language].subject(company),
  preheader: ({ chamber }, language) => TEXTS[language].text(chamber),
  Body: ({ props: { company, chamber, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(company)}</Title>
        <Paragraph>{texts.text(chamber)}</Paragraph>
        <Paragraph>{texts.next}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: { company: 'Indus Leather Works', chamber: 'Lahore Chamber of Commerce and Industry', url: 'https://dosti.example/company/1' },
})
