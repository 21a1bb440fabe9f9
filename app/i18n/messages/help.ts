import { defineMessages } from '../define-messages.ts'

/** A chamber's companies, and what its officers do on their behalf. */
export const helpMessages = defineMessages({
  'help.acting': {
    en: 'You act on behalf of this company. It is told by e-mail what you fill in or change, and sees it on its page.',
    ur: 'آپ اس کمپنی کی طرف سے کام کر رہے ہیں۔ آپ جو کچھ بھریں یا بدلیں گے، کمپنی کو ای میل سے بتایا جائے گا اور وہ اسے اپنے صفحے پر بھی دیکھے گی۔',
    ru: 'Вы действуете от имени этой компании. Она узнает по почте, что вы заполнили или изменили, и увидит это на своей странице.',
    kk: 'Сіз осы компанияның атынан әрекет етудесіз. Нені толтырғаныңыз не өзгерткеніңіз оған хатпен айтылады және өз бетінде көрінеді.',
  },
  'help.registered': {
    en: 'Registered by {chamber} on your behalf on {day}.',
    ur: '{chamber} نے {day} کو آپ کی طرف سے رجسٹر کیا۔',
    ru: 'Зарегистрирована палатой ({chamber}) от вашего имени {day}.',
    kk: '{day} күні палата ({chamber}) сіздің атыңыздан тіркеді.',
  },
  'help.changed': {
    en: 'Changed by {chamber} on your behalf on {day}.',
    ur: '{chamber} نے {day} کو آپ کی طرف سے تبدیل کیا۔',
    ru: 'Изменена палатой ({chamber}) от вашего имени {day}.',
    kk: '{day} күні палата ({chamber}) сіздің атыңыздан өзгертті.',
  },
  'help.onBehalf': { en: 'on its behalf', ur: 'کمپنی کی طرف سے', ru: 'от имени компании', kk: 'компания атынан' },
  'help.edit': {
    en: 'Change the profile on its behalf',
    ur: 'کمپنی کی طرف سے پروفائل بدلیں',
    ru: 'Изменить профиль от имени компании',
    kk: 'Профильді компания атынан өзгерту',
  },
  'help.companiesLead': {
    en: 'Every company that chose your chamber, and those that you registered.',
    ur: 'وہ تمام کمپنیاں جنہوں نے آپ کا ایوان چنا، اور وہ جنہیں آپ نے رجسٹر کیا۔',
    ru: 'Все компании, выбравшие вашу палату, и те, что зарегистрировали вы.',
    kk: 'Палатаңызды таңдаған барлық компания және өзіңіз тіркегендер.',
  },
  'help.search': { en: 'Name or register number', ur: 'نام یا رجسٹریشن نمبر', ru: 'Название или номер', kk: 'Атауы не нөмірі' },
  'help.by': { en: 'Registered', ur: 'رجسٹریشن', ru: 'Регистрация', kk: 'Тіркеу' },
  'help.byChamber': { en: 'By the chamber', ur: 'ایوان نے کی', ru: 'Палатой', kk: 'Палата тіркеген' },
  'help.byItself': { en: 'By itself', ur: 'کمپنی نے خود کی', ru: 'Самой компанией', kk: 'Компания өзі тіркеген' },
  'help.none': { en: 'No company here', ur: 'یہاں کوئی کمپنی نہیں', ru: 'Компаний нет', kk: 'Компания жоқ' },
  'help.noneText': {
    en: 'Register a company on its behalf, or choose other filters.',
    ur: 'کسی کمپنی کو اس کی طرف سے رجسٹر کیجیے یا دوسرے فلٹر چنیے۔',
    ru: 'Зарегистрируйте компанию от её имени или измените фильтры.',
    kk: 'Компанияны оның атынан тіркеңіз немесе басқа сүзгі таңдаңыз.',
  },
  'help.register': { en: 'Register a company', ur: 'کمپنی رجسٹر کریں', ru: 'Зарегистрировать компанию', kk: 'Компания тіркеу' },
  'help.registerLead': {
    en: 'For a company that cannot do it by itself. You fill in its profile; its contact person is told by e-mail.',
    ur: 'ایسی کمپنی کے لیے جو خود رجسٹر نہیں ہو سکتی۔ پروفائل آپ بھریں گے؛ رابطے کے فرد کو ای میل سے بتایا جائے گا۔',
    ru: 'Для компании, которая не может сделать это сама. Профиль заполняете вы; контактное лицо узнает об этом по почте.',
    kk: 'Өзі тіркеле алмайтын компания үшін. Профилін сіз толтырасыз; байланыс тұлғасына хатпен айтылады.',
  },
  'help.started': {
    en: 'The company is registered. Fill in its profile.',
    ur: 'کمپنی رجسٹر ہو گئی۔ اب اس کا پروفائل بھریے۔',
    ru: 'Компания зарегистрирована. Заполните её профиль.',
    kk: 'Компания тіркелді. Профилін толтырыңыз.',
  },
  'help.submitted': {
    en: 'Submitted on its behalf. It waits for verification.',
    ur: 'کمپنی کی طرف سے جمع ہو گیا۔ اب تصدیق کا منتظر ہے۔',
    ru: 'Отправлено от имени компании. Ожидает проверки.',
    kk: 'Компания атынан жіберілді. Тексеруді күтуде.',
  },
})
