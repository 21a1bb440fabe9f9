import { defineMessages } from '../define-messages.ts'

/** What is wrong with a field, and how to mend it; what went wrong with a request. */
export const formMessages = defineMessages({
  'form.required': { en: 'Please fill this in', ur: 'براہِ کرم اسے پُر کیجیے', ru: 'Заполните это поле', kk: 'Бұл өрісті толтырыңыз' },
  'form.choose': {
    en: 'Please choose one of the options',
    ur: 'براہِ کرم دیے گئے اختیارات میں سے چنیے',
    ru: 'Выберите один из вариантов',
    kk: 'Нұсқалардың бірін таңдаңыз',
  },
  'form.chooseOne': {
    en: 'Please choose at least one',
    ur: 'براہِ کرم کم از کم ایک چنیے',
    ru: 'Выберите хотя бы один вариант',
    kk: 'Кемінде біреуін таңдаңыз',
  },
  'form.tooShort': {
    en: 'Please write at least {min, plural, one {# character} other {# characters}}',
    ur: 'براہِ کرم کم از کم {min, plural, one {# حرف} other {# حروف}} لکھیے',
    ru: 'Напишите не меньше {min, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}',
    kk: 'Кемінде {min, plural, one {# таңба} other {# таңба}} жазыңыз',
  },
  'form.tooLong': {
    en: 'Please shorten this to {max, plural, one {# character} other {# characters}} at most',
    ur: 'براہِ کرم اسے زیادہ سے زیادہ {max, plural, one {# حرف} other {# حروف}} تک مختصر کیجیے',
    ru: 'Сократите до {max, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}',
    kk: 'Ең көбі {max, plural, one {# таңбаға} other {# таңбаға}} дейін қысқартыңыз',
  },
  'form.tooSmall': {
    en: 'Please give {min} or more',
    ur: 'براہِ کرم {min} یا اس سے زیادہ لکھیے',
    ru: 'Укажите {min} или больше',
    kk: '{min} немесе одан көп мән беріңіз',
  },
  'form.tooBig': {
    en: 'Please give {max} or less',
    ur: 'براہِ کرم {max} یا اس سے کم لکھیے',
    ru: 'Укажите {max} или меньше',
    kk: '{max} немесе одан аз мән беріңіз',
  },
  'form.tooMany': {
    en: 'Please choose {max} at most',
    ur: 'براہِ کرم زیادہ سے زیادہ {max} چنیے',
    ru: 'Выберите не больше {max}',
    kk: 'Ең көбі {max} таңдаңыз',
  },
  'form.email': {
    en: 'This is not an e-mail address; it should look like name@company.example',
    ur: 'یہ ای میل پتا درست نہیں؛ یہ یوں ہونا چاہیے: name@company.example',
    ru: 'Это не адрес электронной почты; пример: name@company.example',
    kk: 'Бұл электрондық пошта мекенжайы емес; үлгісі: name@company.example',
  },
  'form.url': {
    en: 'This is not a web address; it should look like https://company.example',
    ur: 'یہ ویب پتا درست نہیں؛ یہ یوں ہونا چاہیے: https://company.example',
    ru: 'Это не веб-адрес; пример: https://company.example',
    kk: 'Бұл веб-мекенжай емес; үлгісі: https://company.example',
  },
  'form.number': { en: 'Please write a number', ur: 'براہِ کرم عدد لکھیے', ru: 'Введите число', kk: 'Сан жазыңыз' },
  'form.date': { en: 'Please give a date', ur: 'براہِ کرم تاریخ دیجیے', ru: 'Укажите дату', kk: 'Күнін көрсетіңіз' },
  'form.format': {
    en: 'This cannot be read; please write it again',
    ur: 'یہ پڑھا نہیں جا سکا؛ براہِ کرم دوبارہ لکھیے',
    ru: 'Не удалось прочитать; введите ещё раз',
    kk: 'Оқу мүмкін болмады; қайта жазыңыз',
  },
  'error.notFound': {
    en: 'There is nothing at this address, or it is not for you to see.',
    ur: 'اس پتے پر کچھ نہیں ہے، یا یہ آپ کے دیکھنے کے لیے نہیں۔',
    ru: 'По этому адресу ничего нет или у вас нет доступа.',
    kk: 'Бұл мекенжайда ештеңе жоқ немесе сізге көруге рұқсат жоқ.',
  },
  'error.forbidden': {
    en: 'Your account may not do this.',
    ur: 'آپ کا اکاؤنٹ یہ کام نہیں کر سکتا۔',
    ru: 'У вашей учётной записи нет такого права.',
    kk: 'Тіркелгіңіздің бұған құқығы жоқ.',
  },
  'error.officersOnly': {
    en: 'This part is for officers of a chamber of commerce.',
    ur: 'یہ حصہ ایوانِ تجارت کے افسران کے لیے ہے۔',
    ru: 'Этот раздел — для сотрудников торговых палат.',
    kk: 'Бұл бөлім сауда палаталарының қызметкерлеріне арналған.',
  },
  'error.wrongState': {
    en: 'This is no longer possible: things have changed since you opened the page. Please look at it again.',
    ur: 'یہ اب ممکن نہیں: صفحہ کھولنے کے بعد صورتِ حال بدل چکی ہے۔ براہِ کرم دوبارہ دیکھیے۔',
    ru: 'Это уже невозможно: с тех пор как вы открыли страницу, всё изменилось. Посмотрите ещё раз.',
    kk: 'Бұл енді мүмкін емес: бетті ашқаннан бері жағдай өзгерді. Қайта қараңыз.',
  },
  'error.alreadyDecided': {
    en: 'Somebody has already decided this.',
    ur: 'اس کا فیصلہ پہلے ہی ہو چکا ہے۔',
    ru: 'Решение уже принято.',
    kk: 'Бұл бойынша шешім қабылданған.',
  },
  'error.taken': { en: 'This exists already.', ur: 'یہ پہلے سے موجود ہے۔', ru: 'Это уже есть.', kk: 'Бұл бұрыннан бар.' },
  'error.expired': {
    en: 'This link is no longer valid.',
    ur: 'یہ لنک اب کارآمد نہیں۔',
    ru: 'Эта ссылка больше не действует.',
    kk: 'Бұл сілтеме енді жарамсыз.',
  },
  'error.invalid': {
    en: 'The request could not be understood.',
    ur: 'درخواست سمجھی نہیں جا سکی۔',
    ru: 'Запрос не удалось понять.',
    kk: 'Сұрауды түсіну мүмкін болмады.',
  },
  'error.tooMany': {
    en: 'Too many tries. Please wait a little.',
    ur: 'بہت زیادہ کوششیں ہوئیں۔ براہِ کرم کچھ دیر انتظار کیجیے۔',
    ru: 'Слишком много попыток. Подождите немного.',
    kk: 'Талпыныс тым көп. Біраз күтіңіз.',
  },
  'error.tooManyTries': {
    en: 'Too many tries. Please try again in {minutes, plural, one {# minute} other {# minutes}}.',
    ur: 'بہت زیادہ کوششیں ہوئیں۔ براہِ کرم {minutes, plural, one {# منٹ} other {# منٹ}} بعد دوبارہ کوشش کیجیے۔',
    ru: 'Слишком много попыток. Повторите через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
    kk: 'Талпыныс тым көп. {minutes, plural, one {# минуттан} other {# минуттан}} кейін қайталаңыз.',
  },
})
