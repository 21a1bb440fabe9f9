import { z } from 'zod'
import { formatDay } from './_parts/day.ts'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Texts = { subject: (company: string) => string; when: (chamber: string, day: string) => string; how: string; action: string }

const TEXTS: Record<MailLanguage, Texts> = {
  en: {
    subject: (company) => `The attestation of ${company} runs out soon`,
    when: (chamber, day) =>
      `${chamber} attested the name and register number of your company until ${day}. From then on partners who check it read that it has expired.`,
    how: 'Your chamber sees this as well and can attest the company anew. Please make sure that the profile is right, and tell the chamber if something has changed.',
    action: 'Look at the profile',
  },
  ur: {
    subject: (company) => `${company} کی تصدیق کی مدت جلد ختم ہو رہی ہے`,
    when: (chamber, day) =>
      `${chamber} نے آپ کی کمپنی کے نام اور رجسٹر نمبر کی تصدیق ${day} تک کے لیے کی تھی۔ اس کے بعد جانچنے والے شراکت داروں کو یہ تصدیق ختم شدہ نظر آئے گی۔`,
    how: 'یہ اطلاع آپ کے ایوان کو بھی ہے اور وہ نئی تصدیق جاری کر سکتا ہے۔ براہِ کرم دیکھ لیجیے کہ پروفائل درست ہے، اور کچھ بدل گیا ہو تو ایوان کو بتائیے۔',
    action: 'پروفائل دیکھیے',
  },
  ru: {
    subject: (company) => `Скоро истекает свидетельство палаты: ${company}`,
    when: (chamber, day) =>
      `${chamber}: до ${day} засвидетельствованы наименование и регистрационный номер вашей компании. После этой даты при проверке партнёры увидят, что срок свидетельства истёк.`,
    how: 'Палата тоже это видит и может выдать новое свидетельство. Убедитесь, что профиль верен, и сообщите палате, если что-то изменилось.',
    action: 'Посмотреть профиль',
  },
  kk: {
    subject: (company) => `Палата куәлігінің мерзімі жақында аяқталады: ${company}`,
    when: (chamber, day) =>
      `${chamber} компанияңыздың атауы мен тіркеу нөмірін ${day} күніне дейін куәландырды. Одан кейін куәлікті тексерген серіктестер мерзімі өткенін көреді.`,
    how: 'Мұны палатаңыз да көріп отыр және жаңа куәлік бере алады. Профильдің дұрыстығын тексеріп, бірдеңе өзгерсе, палатаға хабарлаңыз.',
    action: 'Профильді қарау',
  },
}

/** Tells a company that its chamber's attestation runs out. */
export const attestationEnding = defineEmail({
  name: 'attestation-ending',
  schema: z.object({ company: z.string(), chamber: z.string(), day: z.iso.date(), url: z.url() }),
  subject: ({ company }, language) => TEXTS[language].subject(company),
  preheader: ({ chamber, day }, language) => TEXTS[language].when(chamber, formatDay(language, day)),
  Body: ({ props: { company, chamber, day, url }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(company)}</Title>
        <Paragraph>{texts.when(chamber, formatDay(language, day))}</Paragraph>
        <Paragraph>{texts.how}</Paragraph>
        <Action href={url}>{texts.action}</Action>
      </>
    )
  },
  preview: {
    company: 'Indus Leather Works',
    chamber: 'Lahore Chamber of Commerce and Industry',
    day: '2027-03-08',
    url: 'https://dosti.example/company/1',
  },
})
