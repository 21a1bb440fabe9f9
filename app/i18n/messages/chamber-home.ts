import { defineMessages } from '../define-messages.ts'

/** An officer's first page. */
export const chamberHomeMessages = defineMessages({
  'chamberHome.title': { en: 'What waits for you', ur: 'آپ کے منتظر کام', ru: 'Что ждёт вас', kk: 'Сізді күтіп тұрған істер' },
  'chamberHome.idle': { en: 'Nothing waits for you', ur: 'کوئی کام آپ کا منتظر نہیں', ru: 'Сейчас дел нет', kk: 'Әзірге іс жоқ' },
  'chamberHome.idleText': {
    en: 'New companies to verify, requests to take part and matches to review appear here.',
    ur: 'تصدیق کے لیے نئی کمپنیاں، شرکت کی درخواستیں اور جائزے کے جوڑے یہاں نظر آئیں گے۔',
    ru: 'Здесь появляются новые компании на проверку, заявки на участие и пары на рассмотрение.',
    kk: 'Тексеруге келген компаниялар, қатысу өтінімдері және қаралатын жұптар осында шығады.',
  },
  'chamberHome.companiesWaiting': {
    en: '{count, plural, one {# company waits} other {# companies wait}} to be verified',
    ur: '{count, plural, one {# کمپنی تصدیق کی منتظر ہے} other {# کمپنیاں تصدیق کی منتظر ہیں}}',
    ru: '{count, plural, one {# компания ждёт} few {# компании ждут} many {# компаний ждут} other {# компании ждут}} проверки',
    kk: '{count, plural, one {# компания} other {# компания}} тексеруді күтуде',
  },
  'chamberHome.toEvent': { en: 'Go to the event', ur: 'تقریب کھولیے', ru: 'К мероприятию', kk: 'Іс-шараға өту' },
})
