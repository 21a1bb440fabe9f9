import { defineMessages } from '../define-messages.ts'

/** What a participant wishes of others at an event. */
export const preferenceMessages = defineMessages({
  'preferences.title': {
    en: 'Whom you want to meet',
    ur: 'آپ کس سے ملنا چاہتے ہیں',
    ru: 'С кем вы хотите встретиться',
    kk: 'Кіммен кездескіңіз келеді',
  },
  'preferences.lead': {
    en: 'The matching takes your wishes into account. No other company ever sees them; a “no thanks” is kept without exception.',
    ur: 'جوڑے بناتے وقت آپ کی پسند کا خیال رکھا جاتا ہے۔ کوئی دوسری کمپنی اسے کبھی نہیں دیکھتی؛ ”نہیں، شکریہ“ پر بلا استثنا عمل ہوتا ہے۔',
    ru: 'Подбор учитывает ваши пожелания. Другие компании их никогда не видят; «нет, спасибо» соблюдается без исключений.',
    kk: 'Іріктеу тілектеріңізді ескереді. Басқа компаниялар оларды ешқашан көрмейді; «жоқ, рақмет» бұлжытпай орындалады.',
  },
  'preferences.wish': { en: 'Your wish', ur: 'آپ کی پسند', ru: 'Ваше пожелание', kk: 'Тілегіңіз' },
  'preferences.wishOf': {
    en: 'Your wish for {company}',
    ur: '{company} کے بارے میں آپ کی پسند',
    ru: 'Ваше пожелание о компании {company}',
    kk: '{company} туралы тілегіңіз',
  },
  'preferences.wish.none': { en: 'No wish', ur: 'کوئی ترجیح نہیں', ru: 'Без пожелания', kk: 'Тілек жоқ' },
  'preferences.wish.must_meet': { en: 'Must meet', ur: 'ضرور ملنا ہے', ru: 'Обязательно', kk: 'Міндетті түрде' },
  'preferences.wish.would_like': { en: 'Would like to meet', ur: 'ملنا چاہیں گے', ru: 'Хотели бы', kk: 'Кездескіміз келеді' },
  'preferences.wish.no_thanks': { en: 'No thanks', ur: 'نہیں، شکریہ', ru: 'Нет, спасибо', kk: 'Жоқ, рақмет' },
  'preferences.wish.already_known': {
    en: 'Already known: not again',
    ur: 'پہلے سے جانتے ہیں: دوبارہ نہیں',
    ru: 'Уже знакомы: не нужно',
    kk: 'Бұрыннан танимыз: қажет емес',
  },
  'preferences.any': { en: 'All', ur: 'سب', ru: 'Все', kk: 'Барлығы' },
  'preferences.search': { en: 'Company name', ur: 'کمپنی کا نام', ru: 'Название компании', kk: 'Компания атауы' },
  'preferences.filter': { en: 'Show', ur: 'دکھائیے', ru: 'Показать', kk: 'Көрсету' },
  'preferences.found': {
    en: '{count, plural, one {# participant} other {# participants}} of the other country',
    ur: 'دوسرے ملک کے {count, plural, one {# شریک} other {# شرکا}}',
    ru: '{count, plural, one {# участник} few {# участника} many {# участников} other {# участника}} из другой страны',
    kk: 'Екінші елден {count, plural, one {# қатысушы} other {# қатысушы}}',
  },
  'preferences.nobody': { en: 'No participant found', ur: 'کوئی شریک نہیں ملا', ru: 'Участники не найдены', kk: 'Қатысушы табылмады' },
  'preferences.nobodyText': {
    en: 'Participants of the other country appear here when their chamber has accepted them.',
    ur: 'دوسرے ملک کے شرکا ان کے ایوان کی منظوری کے بعد یہاں آتے ہیں۔',
    ru: 'Участники другой страны появляются здесь, когда их примет палата.',
    kk: 'Екінші елдің қатысушылары палатасы қабылдағаннан кейін осында шығады.',
  },
  'preferences.save': { en: 'Save wishes', ur: 'پسند محفوظ کریں', ru: 'Сохранить пожелания', kk: 'Тілектерді сақтау' },
  'preferences.saveAndNext': {
    en: 'Save and go to the next page',
    ur: 'محفوظ کر کے اگلے صفحے پر جائیں',
    ru: 'Сохранить и перейти дальше',
    kk: 'Сақтап, келесі бетке өту',
  },
  'preferences.saved': {
    en: 'Your wishes are saved.',
    ur: 'آپ کی پسند محفوظ ہو گئی۔',
    ru: 'Пожелания сохранены.',
    kk: 'Тілектеріңіз сақталды.',
  },
  'preferences.savedSome': {
    en: 'Your wishes are saved, except for companies that no longer take part.',
    ur: 'آپ کی پسند محفوظ ہو گئی، سوائے ان کمپنیوں کے جو اب شریک نہیں۔',
    ru: 'Пожелания сохранены, кроме тех, что касаются уже не участвующих компаний.',
    kk: 'Тілектеріңіз сақталды, тек енді қатыспайтын компанияларға қатыстылары сақталған жоқ.',
  },
  'preferences.youAsked': {
    en: 'You asked to meet this company.',
    ur: 'آپ نے اس کمپنی سے ملنے کی خواہش ظاہر کی تھی۔',
    ru: 'Вы просили о встрече с этой компанией.',
    kk: 'Сіз осы компаниямен кездесуді сұрағансыз.',
  },
  'preferences.asked.must_meet': {
    en: '{company} must meet the other company, it says',
    ur: '{company} کے مطابق اسے دوسری کمپنی سے ضرور ملنا ہے',
    ru: '{company} обязательно хочет встретиться с другой компанией',
    kk: '{company} екінші компаниямен міндетті түрде кездескісі келеді',
  },
  'preferences.asked.would_like': {
    en: '{company} would like to meet the other company',
    ur: '{company} دوسری کمپنی سے ملنا چاہتی ہے',
    ru: '{company} хотела бы встретиться с другой компанией',
    kk: '{company} екінші компаниямен кездескісі келеді',
  },
})
