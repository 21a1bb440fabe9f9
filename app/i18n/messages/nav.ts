import { defineMessages } from '../define-messages.ts'

/** The main navigation, by role. */
export const navMessages = defineMessages({
  'nav.directory': { en: 'Directory', ur: 'ڈائریکٹری', ru: 'Каталог', kk: 'Каталог' },
  'nav.events': { en: 'Events', ur: 'تقریبات', ru: 'Мероприятия', kk: 'Іс-шаралар' },
  'nav.chamber': { en: 'Work queue', ur: 'کام کی فہرست', ru: 'Рабочая очередь', kk: 'Жұмыс кезегі' },
  'nav.verification': { en: 'Verification', ur: 'تصدیق', ru: 'Проверка компаний', kk: 'Компанияларды тексеру' },
  'nav.members': { en: 'Companies', ur: 'کمپنیاں', ru: 'Компании', kk: 'Компаниялар' },
  'nav.company': { en: 'My company', ur: 'میری کمپنی', ru: 'Моя компания', kk: 'Менің компаниям' },
  'nav.companies': { en: 'My companies', ur: 'میری کمپنیاں', ru: 'Мои компании', kk: 'Менің компанияларым' },
  'nav.introductions': { en: 'Introductions', ur: 'تعارف', ru: 'Знакомства', kk: 'Таныстырулар' },
  'nav.admin': { en: 'Administration', ur: 'انتظامیہ', ru: 'Администрирование', kk: 'Әкімшілік' },
})
