import { defineDecisionEmail } from './_parts/decision.tsx'

/** Tells a company that its chamber does not accept the registration. */
export const companyRejected = defineDecisionEmail('company-rejected', {
  en: {
    subject: (company) => `The registration of ${company} was not accepted`,
    text: (chamber) => `${chamber} has looked at your registration and could not accept it.`,
    next: 'This decision is final for this registration. If the reason no longer holds, you can register the company anew.',
    action: 'See the registration',
  },
  ur: {
    subject: (company) => `${company} کا اندراج قبول نہیں ہوا`,
    text: (chamber) => `${chamber} نے آپ کا اندراج دیکھا اور اسے قبول نہیں کر سکا۔`,
    next: 'یہ فیصلہ اس اندراج کے لیے حتمی ہے۔ اگر وجہ باقی نہ رہے تو آپ کمپنی کا نیا اندراج کر سکتے ہیں۔',
    action: 'اندراج دیکھیے',
  },
  ru: {
    subject: (company) => `Регистрация не принята: ${company}`,
    text: (chamber) => `Палата (${chamber}) рассмотрела вашу регистрацию и не смогла её принять.`,
    next: 'Для этой регистрации решение окончательное. Если причина устранена, компанию можно зарегистрировать заново.',
    action: 'Открыть регистрацию',
  },
  kk: {
    subject: (company) => `Тіркеу қабылданбады: ${company}`,
    text: (chamber) => `Палата (${chamber}) тіркеуіңізді қарап, қабылдай алмады.`,
    next: 'Бұл тіркеу үшін шешім түпкілікті. Себебі жойылса, компанияны қайта тіркей аласыз.',
    action: 'Тіркеуді көру',
  },
})
