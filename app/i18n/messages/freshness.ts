import { defineMessages } from '../define-messages.ts'

/** How long a profile counts as right: asked of its company, set by its chamber. */
export const freshnessMessages = defineMessages({
  'freshness.question': {
    en: 'Is everything in the profile still right?',
    ur: 'کیا پروفائل میں سب کچھ اب بھی درست ہے؟',
    ru: 'Всё ли в профиле ещё верно?',
    kk: 'Профильдегінің бәрі әлі дұрыс па?',
  },
  'freshness.text': {
    en: 'It was last changed or confirmed on {confirmed}. Without an answer the verification runs out on {expires}: then nobody sees or matches the company.',
    ur: 'آخری تبدیلی یا توثیق {confirmed} کو ہوئی۔ جواب کے بغیر تصدیق {expires} کو ختم ہو جائے گی: پھر کمپنی نہ دکھائی دے گی نہ اس کا جوڑ بنے گا۔',
    ru: 'Последний раз его меняли или подтверждали {confirmed}. Без ответа проверка утратит силу {expires}: компанию перестанут показывать и подбирать.',
    kk: 'Соңғы рет {confirmed} өзгертілген не расталған. Жауап болмаса, тексеру {expires} аяқталады: компания көрсетілмейді де, таңдалмайды.',
  },
  'freshness.confirm': {
    en: 'Yes, everything is still right',
    ur: 'ہاں، سب کچھ درست ہے',
    ru: 'Да, всё верно',
    kk: 'Иә, бәрі дұрыс',
  },
  'freshness.confirmed': {
    en: 'Thank you: the profile is confirmed.',
    ur: 'شکریہ: پروفائل کی توثیق ہو گئی۔',
    ru: 'Спасибо: профиль подтверждён.',
    kk: 'Рақмет: профиль расталды.',
  },
  'freshness.confirmedOn': { en: 'Last confirmed', ur: 'آخری توثیق', ru: 'Последнее подтверждение', kk: 'Соңғы расталғаны' },
  'freshness.again': {
    en: 'Look through it and submit again',
    ur: 'دیکھ کر دوبارہ جمع کرائیے',
    ru: 'Просмотреть и отправить снова',
    kk: 'Қарап шығып, қайта жіберу',
  },
  'freshness.settings': { en: 'Age of profiles', ur: 'پروفائل کی مدت', ru: 'Срок профилей', kk: 'Профиль мерзімі' },
  'freshness.settingsLead': {
    en: 'How long a verified company may say nothing. Every change and every confirmation starts the time anew.',
    ur: 'تصدیق شدہ کمپنی کتنی دیر خاموش رہ سکتی ہے۔ ہر تبدیلی اور ہر توثیق سے مدت نئے سرے سے شروع ہوتی ہے۔',
    ru: 'Сколько проверенная компания может молчать. Каждое изменение и каждое подтверждение начинают срок заново.',
    kk: 'Тексерілген компания қанша уақыт үнсіз бола алады. Әр өзгеріс пен растау мерзімді қайта бастайды.',
  },
  'freshness.nudgeMonths': {
    en: 'Ask after how many months',
    ur: 'کتنے مہینوں بعد پوچھا جائے',
    ru: 'Через сколько месяцев спросить',
    kk: 'Неше айдан кейін сұрау',
  },
  'freshness.nudgeHelp': {
    en: 'One mail to the contact, and a question on the company’s page.',
    ur: 'رابطہ کار کو ایک ای میل، اور کمپنی کے صفحے پر ایک سوال۔',
    ru: 'Одно письмо контактному лицу и вопрос на странице компании.',
    kk: 'Байланыс тұлғасына бір хат және компания бетінде сұрақ.',
  },
  'freshness.expireMonths': {
    en: 'Let the verification run out after how many months',
    ur: 'تصدیق کتنے مہینوں بعد ختم ہو',
    ru: 'Через сколько месяцев проверка утрачивает силу',
    kk: 'Тексеру неше айдан кейін күшін жояды',
  },
  'freshness.expireHelp': {
    en: 'Never sooner than two weeks after it was asked. The company can then look through its profile and submit it to you again.',
    ur: 'پوچھنے کے دو ہفتوں سے پہلے کبھی نہیں۔ کمپنی پھر پروفائل دیکھ کر آپ کو دوبارہ جمع کرا سکتی ہے۔',
    ru: 'Не раньше чем через две недели после вопроса. Затем компания может просмотреть профиль и отправить его вам снова.',
    kk: 'Сұралғаннан кейін екі аптадан ерте емес. Содан соң компания профильді қарап, сізге қайта жібере алады.',
  },
  'freshness.order': {
    en: 'This must be more months than the question above',
    ur: 'یہ اوپر کے سوال سے زیادہ مہینے ہونے چاہییں',
    ru: 'Здесь должно быть больше месяцев, чем выше',
    kk: 'Бұл жоғарыдағыдан көп ай болуы керек',
  },
})
