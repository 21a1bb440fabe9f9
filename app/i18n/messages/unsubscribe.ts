import { defineMessages } from '../define-messages.ts'

/** The page behind the link that stops mails of a kind. */
export const unsubscribeMessages = defineMessages({
  'unsubscribe.title': { en: 'Mails from Dosti', ur: 'دوستی کی ای میلز', ru: 'Письма от Dosti', kk: 'Dosti хаттары' },
  'unsubscribe.topic.alerts': {
    en: 'news of saved searches',
    ur: 'محفوظ تلاشوں کی خبریں',
    ru: 'новости по сохранённым поискам',
    kk: 'сақталған іздеулер жаңалықтары',
  },
  'unsubscribe.topic.campaigns': {
    en: 'notices of chambers and invitations to events',
    ur: 'ایوانوں کے اعلانات اور تقریبات کے دعوت نامے',
    ru: 'объявления палат и приглашения на мероприятия',
    kk: 'палаталардың хабарландырулары мен іс-шараларға шақырулар',
  },
  'unsubscribe.topic.reminders': {
    en: 'reminders about the company’s profile',
    ur: 'کمپنی کے پروفائل سے متعلق یاد دہانیاں',
    ru: 'напоминания о профиле компании',
    kk: 'компания профилі туралы еске салулар',
  },
  'unsubscribe.topic.surveys': {
    en: 'questions about meetings and what came of them',
    ur: 'ملاقاتوں اور ان کے نتائج سے متعلق سوالات',
    ru: 'вопросы о встречах и их результатах',
    kk: 'кездесулер мен олардың нәтижесі туралы сұрақтар',
  },
  'unsubscribe.question': {
    en: 'Shall we stop sending this to {address}: {kind}?',
    ur: 'کیا ہم {address} کو یہ بھیجنا بند کر دیں: {kind}؟',
    ru: 'Больше не присылать на {address}: {kind}?',
    kk: '{address} мекенжайына мынаны жібермейміз бе: {kind}?',
  },
  'unsubscribe.stopped': {
    en: 'Stopped. This does not go to {address} any more: {kind}.',
    ur: 'بند کر دیا گیا۔ اب {address} کو یہ نہیں بھیجا جائے گا: {kind}۔',
    ru: 'Готово. На {address} больше не приходит: {kind}.',
    kk: 'Тоқтатылды. {address} мекенжайына енді келмейді: {kind}.',
  },
  'unsubscribe.own': {
    en: 'Mails about your own matters still arrive: your account, your company, its introductions.',
    ur: 'آپ کے اپنے معاملات کی ای میلز آتی رہیں گی: آپ کا اکاؤنٹ، آپ کی کمپنی اور اس کے تعارف۔',
    ru: 'Письма о ваших собственных делах приходят по-прежнему: учётная запись, ваша компания, её знакомства.',
    kk: 'Өз ісіңізге қатысты хаттар келе береді: тіркелгіңіз, компанияңыз, оның таныстырулары.',
  },
  'unsubscribe.stop': { en: 'Stop these mails', ur: 'یہ ای میلز بند کریں', ru: 'Больше не присылать', kk: 'Бұл хаттарды тоқтату' },
  'unsubscribe.stopAll': {
    en: 'Stop everything of this sort: notices, news and reminders',
    ur: 'اعلانات، خبریں اور یاد دہانیاں سب بند کریں',
    ru: 'Не присылать ни объявлений, ни новостей, ни напоминаний',
    kk: 'Хабарландыру, жаңалық, еске салу — бәрін тоқтату',
  },
  'unsubscribe.resume': { en: 'Send them again', ur: 'دوبارہ بھیجیں', ru: 'Снова присылать', kk: 'Қайта жіберіп тұру' },
})
