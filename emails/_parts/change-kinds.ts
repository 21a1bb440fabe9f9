import type { MailLanguage } from '../define-email.ts'

export const CHANGE_KINDS = ['add_delegate', 'change_delegate', 'remove_delegate', 'availability', 'languages', 'withdrawal'] as const
type Kind = (typeof CHANGE_KINDS)[number]

/** What can be changed of a company's place in an event. */
export const KIND_WORDS: Record<MailLanguage, Record<Kind, string>> = {
  en: {
    add_delegate: 'Delegate added',
    change_delegate: 'Delegate changed',
    remove_delegate: 'Delegate does not come',
    availability: 'Time for meetings',
    languages: 'Languages at the event',
    withdrawal: 'Withdrawal from the event',
  },
  ur: {
    add_delegate: 'مندوب کا اضافہ',
    change_delegate: 'مندوب کی تبدیلی',
    remove_delegate: 'مندوب نہیں آئے گا',
    availability: 'ملاقاتوں کا وقت',
    languages: 'تقریب کی زبانیں',
    withdrawal: 'تقریب سے دستبرداری',
  },
  ru: {
    add_delegate: 'Делегат добавлен',
    change_delegate: 'Данные делегата изменены',
    remove_delegate: 'Делегат не приедет',
    availability: 'Время для встреч',
    languages: 'Языки на мероприятии',
    withdrawal: 'Отказ от участия',
  },
  kk: {
    add_delegate: 'Делегат қосу',
    change_delegate: 'Делегат деректерін өзгерту',
    remove_delegate: 'Делегат келмейді',
    availability: 'Кездесуге бос уақыт',
    languages: 'Іс-шарадағы тілдер',
    withdrawal: 'Қатысудан бас тарту',
  },
}
