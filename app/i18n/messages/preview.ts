import { defineMessages } from '../define-messages.ts'

/** How a company looks to others, shown to its own people. */
export const previewMessages = defineMessages({
  'preview.title': {
    en: 'How others see you',
    ur: 'دوسرے آپ کو کیسے دیکھتے ہیں',
    ru: 'Как вас видят другие',
    kk: 'Сізді басқалар қалай көреді',
  },
  'preview.tab.public': { en: 'Public page', ur: 'عوامی صفحہ', ru: 'Публичная страница', kk: 'Жалпыға ашық бет' },
  'preview.tab.introduction': { en: 'In an introduction', ur: 'تعارف میں', ru: 'При знакомстве', kk: 'Таныстыруда' },
  'preview.live': {
    en: 'This is the page as everyone sees it now.',
    ur: 'اس وقت سب یہی صفحہ دیکھتے ہیں۔',
    ru: 'Так страницу сейчас видят все.',
    kk: 'Қазір бетті бәрі осылай көреді.',
  },
  'preview.notYet': {
    en: 'Nobody sees this page now. It is there once the company is verified and has agreed to be shown.',
    ur: 'اس وقت یہ صفحہ کوئی نہیں دیکھتا۔ کمپنی کی تصدیق اور دکھائے جانے پر رضامندی کے بعد یہ نظر آئے گا۔',
    ru: 'Сейчас эту страницу никто не видит. Она появится, когда компания пройдёт проверку и согласится на показ.',
    kk: 'Қазір бұл бетті ешкім көрмейді. Компания тексеріліп, көрсетуге келіскенде пайда болады.',
  },
  'preview.introductionLead': {
    en: 'What a partner gets when both chambers propose you to each other. Your contact is not in it: it passes only when both of you said yes.',
    ur: 'جب دونوں ایوان آپ کو ایک دوسرے سے ملانے کی تجویز دیں تو شراکت دار کو یہی ملتا ہے۔ آپ کا رابطہ اس میں نہیں: وہ صرف دونوں کی ہاں کے بعد دیا جاتا ہے۔',
    ru: 'Это получит партнёр, когда обе палаты предложат вас познакомить. Ваших контактов здесь нет: их передают, только когда согласились оба.',
    kk: 'Екі палата сізді таныстыруды ұсынғанда, серіктес осыны алады. Байланысыңыз мұнда жоқ: екеуіңіз де келіскенде ғана беріледі.',
  },
  'preview.mail': { en: 'The mail', ur: 'ای میل', ru: 'Письмо', kk: 'Хат' },
  'preview.mailLanguage': {
    en: 'Language of the reader',
    ur: 'پڑھنے والے کی زبان',
    ru: 'Язык читателя',
    kk: 'Оқырман тілі',
  },
  'preview.page': {
    en: 'The page behind its button',
    ur: 'اس کے بٹن سے کھلنے والا صفحہ',
    ru: 'Страница, на которую ведёт кнопка',
    kk: 'Батырма ашатын бет',
  },
  'preview.partner': { en: 'Example Partner', ur: 'مثالی شراکت دار', ru: 'Компания-партнёр', kk: 'Серіктес компания' },
  'preview.event': { en: 'the next event', ur: 'آئندہ تقریب', ru: 'ближайшее мероприятие', kk: 'келесі іс-шара' },
  'preview.theirNeed': {
    en: '… what the partner seeks …',
    ur: '… شراکت دار کو جو درکار ہے …',
    ru: '… что ищет партнёр …',
    kk: '… серіктес іздейтін нәрсе …',
  },
  'preview.theirOffer': {
    en: '… what the partner offers …',
    ur: '… شراکت دار جو پیش کرتا ہے …',
    ru: '… что предлагает партнёр …',
    kk: '… серіктес ұсынатын нәрсе …',
  },
})
