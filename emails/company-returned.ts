import { defineDecisionEmail } from './_parts/decision.tsx'

/** Tells a company that its chamber wants something mended before it verifies. */
export const companyReturned = defineDecisionEmail('company-returned', {
  en: {
    subject: (company) => `Please mend the profile of ${company}`,
    text: (chamber) => `${chamber} has looked at your profile and returned it to you.`,
    next: 'Please mend this and submit the profile again. Everything else is kept.',
    action: 'Mend the profile',
  },
  ur: {
    subject: (company) => `${company} کا پروفائل درست کیجیے`,
    text: (chamber) => `${chamber} نے آپ کا پروفائل دیکھ کر واپس کر دیا ہے۔`,
    next: 'براہِ کرم اسے درست کر کے پروفائل دوبارہ جمع کرائیے۔ باقی سب محفوظ ہے۔',
    action: 'پروفائل درست کیجیے',
  },
  ru: {
    subject: (company) => `Исправьте профиль: ${company}`,
    text: (chamber) => `Палата (${chamber}) рассмотрела ваш профиль и возвращает его на доработку.`,
    next: 'Исправьте это и отправьте профиль снова. Всё остальное сохранено.',
    action: 'Исправить профиль',
  },
  kk: {
    subject: (company) => `Профильді түзетіңіз: ${company}`,
    text: (chamber) => `Палата (${chamber}) профиліңізді қарап, түзетуге қайтарды.`,
    next: 'Осыны түзетіп, профильді қайта жіберіңіз. Қалғанының бәрі сақталған.',
    action: 'Профильді түзету',
  },
})
