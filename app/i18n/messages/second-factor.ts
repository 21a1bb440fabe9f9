import { defineMessages } from '../define-messages.ts'

/** The second factor of a sign-in: turning it on, its codes, recovery. */
export const secondFactorMessages = defineMessages({
  'accounts.secondFactor': { en: 'Second factor', ur: 'دوسرا تصدیقی مرحلہ', ru: 'Второй фактор', kk: 'Екінші фактор' },
  'accounts.secondFactorOff': {
    en: 'Off. With an authenticator app on your phone nobody gets in with the password alone.',
    ur: 'بند۔ فون پر تصدیقی ایپ ہو تو محض پاس ورڈ سے کوئی داخل نہیں ہو سکتا۔',
    ru: 'Выключен. С приложением-аутентификатором на телефоне никто не войдёт с одним лишь паролем.',
    kk: 'Өшірулі. Телефонда аутентификатор қолданбасы болса, тек құпиясөзбен ешкім кіре алмайды.',
  },
  'accounts.secondFactorOn': {
    en: 'On. {left, plural, =0 {No recovery codes are left: make new ones.} one {# recovery code is left.} other {# recovery codes are left.}}',
    ur: 'چالو۔ {left, plural, =0 {کوئی بحالی کوڈ باقی نہیں: نئے بنائیے۔} one {# بحالی کوڈ باقی ہے۔} other {# بحالی کوڈ باقی ہیں۔}}',
    ru: 'Включён. {left, plural, =0 {Кодов восстановления не осталось: создайте новые.} one {Остался # код восстановления.} few {Осталось # кода восстановления.} many {Осталось # кодов восстановления.} other {Осталось # кода восстановления.}}',
    kk: 'Қосулы. {left, plural, =0 {Қалпына келтіру кодтары қалмады: жаңасын жасаңыз.} one {# қалпына келтіру коды қалды.} other {# қалпына келтіру коды қалды.}}',
  },
  'accounts.turnOn': { en: 'Turn on', ur: 'چالو کریں', ru: 'Включить', kk: 'Қосу' },
  'accounts.turnOff': { en: 'Turn off', ur: 'بند کریں', ru: 'Выключить', kk: 'Өшіру' },
  'accounts.turnedOff': {
    en: 'The second factor is off.',
    ur: 'دوسرا تصدیقی مرحلہ بند کر دیا گیا۔',
    ru: 'Второй фактор выключен.',
    kk: 'Екінші фактор өшірілді.',
  },
  'accounts.enrolTitle': {
    en: 'Set up the second factor',
    ur: 'دوسرا تصدیقی مرحلہ ترتیب دیجیے',
    ru: 'Настройка второго фактора',
    kk: 'Екінші факторды баптау',
  },
  'accounts.enrolText': {
    en: 'Officers and administrators sign in with a password and a code from an app on their phone. Any authenticator app will do.',
    ur: 'افسران اور منتظمین پاس ورڈ کے ساتھ فون کی ایپ کے کوڈ سے سائن اِن کرتے ہیں۔ کوئی بھی تصدیقی ایپ استعمال کی جا سکتی ہے۔',
    ru: 'Сотрудники палат и администраторы входят с паролем и кодом из приложения на телефоне. Подойдёт любой аутентификатор.',
    kk: 'Палата қызметкерлері мен әкімшілер құпиясөзбен және телефондағы қолданба кодымен кіреді. Кез келген аутентификатор жарайды.',
  },
  'accounts.enrolScan': {
    en: '1. Scan this picture with the app',
    ur: '1۔ ایپ سے یہ تصویر اسکین کیجیے',
    ru: '1. Отсканируйте изображение в приложении',
    kk: '1. Суретті қолданбамен сканерлеңіз',
  },
  'accounts.enrolPicture': {
    en: 'QR code with the key for the app; the same key stands below as text',
    ur: 'ایپ کی کلید والا کیو آر کوڈ؛ یہی کلید نیچے متن میں درج ہے',
    ru: 'QR-код с ключом для приложения; тот же ключ текстом — ниже',
    kk: 'Қолданбаға арналған кілті бар QR-код; сол кілт төменде мәтінмен берілген',
  },
  'accounts.enrolKey': {
    en: 'Or type this key into the app:',
    ur: 'یا یہ کلید ایپ میں لکھیے:',
    ru: 'Или введите в приложение этот ключ:',
    kk: 'Немесе қолданбаға мына кілтті енгізіңіз:',
  },
  'accounts.enrolCode': {
    en: '2. Type the six figures that the app shows',
    ur: '2۔ ایپ جو چھ ہندسے دکھائے وہ لکھیے',
    ru: '2. Введите шесть цифр, которые показывает приложение',
    kk: '2. Қолданба көрсеткен алты цифрды енгізіңіз',
  },
  'accounts.enrol': { en: 'Confirm', ur: 'تصدیق کریں', ru: 'Подтвердить', kk: 'Растау' },
  'accounts.enrolled': {
    en: 'The second factor is on. Now make your recovery codes.',
    ur: 'دوسرا تصدیقی مرحلہ چالو ہو گیا۔ اب اپنے بحالی کوڈ بنائیے۔',
    ru: 'Второй фактор включён. Теперь создайте коды восстановления.',
    kk: 'Екінші фактор қосылды. Енді қалпына келтіру кодтарын жасаңыз.',
  },
  'accounts.codeWrong': {
    en: 'This code is not right or was used already. Please wait for the next one in the app.',
    ur: 'یہ کوڈ درست نہیں یا استعمال ہو چکا ہے۔ براہِ کرم ایپ میں اگلے کوڈ کا انتظار کیجیے۔',
    ru: 'Код неверный или уже использован. Дождитесь следующего кода в приложении.',
    kk: 'Код қате немесе қолданылған. Қолданбадағы келесі кодты күтіңіз.',
  },
  'accounts.challengeTitle': { en: 'One more step', ur: 'ایک اور مرحلہ', ru: 'Ещё один шаг', kk: 'Тағы бір қадам' },
  'accounts.challengeText': {
    en: 'Type the six figures from your authenticator app. Without the phone, use one of your recovery codes.',
    ur: 'اپنی تصدیقی ایپ کے چھ ہندسے لکھیے۔ فون پاس نہ ہو تو اپنے بحالی کوڈ میں سے کوئی ایک لکھیے۔',
    ru: 'Введите шесть цифр из приложения-аутентификатора. Если телефона нет под рукой, введите код восстановления.',
    kk: 'Аутентификатор қолданбасындағы алты цифрды енгізіңіз. Телефон қолыңызда болмаса, қалпына келтіру кодын енгізіңіз.',
  },
  'accounts.code': { en: 'Code', ur: 'کوڈ', ru: 'Код', kk: 'Код' },
  'accounts.recoveryTitle': { en: 'Recovery codes', ur: 'بحالی کوڈ', ru: 'Коды восстановления', kk: 'Қалпына келтіру кодтары' },
  'accounts.recoveryText': {
    en: 'If you lose your phone, each of these codes lets you in once. Earlier codes stop working when you make new ones.',
    ur: 'فون گم ہو جائے تو ان میں سے ہر کوڈ ایک بار داخلے کے کام آتا ہے۔ نئے کوڈ بنانے پر پچھلے کوڈ بے کار ہو جاتے ہیں۔',
    ru: 'Если телефон потерян, каждый код один раз позволит войти. Когда вы создаёте новые коды, прежние перестают действовать.',
    kk: 'Телефон жоғалса, әр код бір рет кіруге мүмкіндік береді. Жаңа кодтар жасалғанда бұрынғылары жарамсыз болады.',
  },
  'accounts.makeRecoveryCodes': {
    en: 'Make recovery codes',
    ur: 'بحالی کوڈ بنائیں',
    ru: 'Создать коды восстановления',
    kk: 'Қалпына келтіру кодтарын жасау',
  },
  'accounts.recoveryShown': {
    en: 'Print these codes or write them down now: they are not shown again.',
    ur: 'یہ کوڈ ابھی چھاپ لیجیے یا لکھ لیجیے: یہ دوبارہ نہیں دکھائے جائیں گے۔',
    ru: 'Распечатайте или запишите коды сейчас: больше они показаны не будут.',
    kk: 'Кодтарды қазір басып шығарыңыз немесе жазып алыңыз: олар қайта көрсетілмейді.',
  },
})
