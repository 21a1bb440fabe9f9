import { defineMessages } from '../define-messages.ts'

/** Companies that may be one. */
export const duplicateMessages = defineMessages({
  'duplicates.title': { en: 'Possible duplicates', ur: 'ممکنہ دہرے اندراج', ru: 'Возможные дубликаты', kk: 'Ықтимал қайталанулар' },
  'duplicates.lead': {
    en: 'Two entries that may be one company. Say that they are two, or settle which one stays.',
    ur: 'دو اندراج جو ایک ہی کمپنی کے ہو سکتے ہیں۔ بتائیں کہ یہ الگ الگ ہیں، یا طے کریں کہ کون سا رہے گا۔',
    ru: 'Две записи, за которыми может стоять одна компания. Отметьте, что компании разные, или решите, какая запись останется.',
    kk: 'Бір компанияға тиесілі болуы мүмкін екі жазба. Олардың бөлек екенін белгілеңіз немесе қайсысы қалатынын шешіңіз.',
  },
  'duplicates.none': {
    en: 'No possible duplicates',
    ur: 'کوئی ممکنہ دہرا اندراج نہیں',
    ru: 'Возможных дубликатов нет',
    kk: 'Ықтимал қайталанулар жоқ',
  },
  'duplicates.noneText': {
    en: 'Companies with the same register number, mail domain or a similar name in any script appear here.',
    ur: 'ایک ہی رجسٹر نمبر، ای میل ڈومین یا کسی بھی رسم الخط میں ملتے جلتے نام والی کمپنیاں یہاں نظر آئیں گی۔',
    ru: 'Здесь появятся компании с одинаковым регистрационным номером, почтовым доменом или похожим названием на любой письменности.',
    kk: 'Тіркеу нөмірі, пошта домені бірдей немесе кез келген жазудағы атауы ұқсас компаниялар осында шығады.',
  },
  'duplicates.other': { en: 'May be the same as', ur: 'شاید یہی کمپنی', ru: 'Возможно, та же', kk: 'Сол компания болуы мүмкін' },
  'duplicates.why': { en: 'What speaks for it', ur: 'وجہ', ru: 'Что на это указывает', kk: 'Неге олай' },
  'duplicates.act': { en: 'Decide', ur: 'فیصلہ', ru: 'Решение', kk: 'Шешім' },
  'duplicates.reason.number': {
    en: 'same register number',
    ur: 'ایک ہی رجسٹر نمبر',
    ru: 'одинаковый регистрационный номер',
    kk: 'тіркеу нөмірі бірдей',
  },
  'duplicates.reason.name': { en: 'same name', ur: 'ایک ہی نام', ru: 'одинаковое название', kk: 'атауы бірдей' },
  'duplicates.reason.similar': { en: 'similar name', ur: 'ملتا جلتا نام', ru: 'похожее название', kk: 'атауы ұқсас' },
  'duplicates.reason.domain': { en: 'same mail domain', ur: 'ایک ہی ای میل ڈومین', ru: 'один почтовый домен', kk: 'пошта домені бірдей' },
  'duplicates.dismiss': { en: 'Not a duplicate', ur: 'دہرا اندراج نہیں', ru: 'Это разные компании', kk: 'Бұл әртүрлі компаниялар' },
  'duplicates.dismissed': {
    en: 'Noted: these are two companies.',
    ur: 'محفوظ ہو گیا: یہ دو الگ کمپنیاں ہیں۔',
    ru: 'Отмечено: это разные компании.',
    kk: 'Белгіленді: бұл екі бөлек компания.',
  },
  'duplicates.mayBe': {
    en: 'This may be a company that is already here',
    ur: 'ممکن ہے یہ کمپنی پہلے سے یہاں موجود ہو',
    ru: 'Возможно, эта компания здесь уже есть',
    kk: 'Бұл компания мұнда бұрыннан бар болуы мүмкін',
  },
})
