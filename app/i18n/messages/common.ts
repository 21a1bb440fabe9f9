import { defineMessages } from '../define-messages.ts'

/** Words that every screen may use. */
export const commonMessages = defineMessages({
  'common.product': { en: 'Dosti', ur: 'دوستی', ru: 'Dosti', kk: 'Dosti' },
  'common.save': { en: 'Save', ur: 'محفوظ کریں', ru: 'Сохранить', kk: 'Сақтау' },
  'common.continue': { en: 'Continue', ur: 'آگے بڑھیں', ru: 'Продолжить', kk: 'Жалғастыру' },
  'common.cancel': { en: 'Cancel', ur: 'منسوخ کریں', ru: 'Отмена', kk: 'Бас тарту' },
  'common.edit': { en: 'Edit', ur: 'ترمیم کریں', ru: 'Изменить', kk: 'Өзгерту' },
  'common.remove': { en: 'Remove', ur: 'ہٹائیں', ru: 'Удалить', kk: 'Жою' },
  'common.add': { en: 'Add', ur: 'شامل کریں', ru: 'Добавить', kk: 'Қосу' },
  'common.search': { en: 'Search', ur: 'تلاش کریں', ru: 'Найти', kk: 'Іздеу' },
  'common.optional': { en: 'optional', ur: 'اختیاری', ru: 'необязательно', kk: 'міндетті емес' },
  'common.choose': { en: 'Please choose', ur: 'انتخاب کریں', ru: 'Выберите', kk: 'Таңдаңыз' },
  'common.yes': { en: 'Yes', ur: 'ہاں', ru: 'Да', kk: 'Иә' },
  'common.no': { en: 'No', ur: 'نہیں', ru: 'Нет', kk: 'Жоқ' },
  'common.none': { en: 'None', ur: 'کوئی نہیں', ru: 'Нет', kk: 'Жоқ' },
  'common.language.en': { en: 'English', ur: 'انگریزی', ru: 'английский', kk: 'ағылшын' },
  'common.language.ur': { en: 'Urdu', ur: 'اردو', ru: 'урду', kk: 'урду' },
  'common.language.ru': { en: 'Russian', ur: 'روسی', ru: 'русский', kk: 'орыс' },
  'common.language.kk': { en: 'Kazakh', ur: 'قازق', ru: 'казахский', kk: 'қазақ' },
  'common.corridorClock': {
    en: 'Almaty and Karachi time (UTC+5)',
    ur: 'الماتی اور کراچی کا وقت (UTC+5)',
    ru: 'время Алматы и Карачи (UTC+5)',
    kk: 'Алматы мен Карачи уақыты (UTC+5)',
  },
  'common.home': { en: 'Home', ur: 'سرورق', ru: 'Главная', kk: 'Басты бет' },
})
