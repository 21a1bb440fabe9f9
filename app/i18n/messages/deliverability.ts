import { defineMessages } from '../define-messages.ts'

/** Whether mail arrives: what failed and why, and what the sender's domain has to say of itself. */
export const deliverabilityMessages = defineMessages({
  'admin.sendAgain': { en: 'Send again', ur: 'دوبارہ بھیجیں', ru: 'Отправить снова', kk: 'Қайта жіберу' },
  'admin.itArrived': { en: 'It arrived', ur: 'یہ پہنچ گئی', ru: 'Оно дошло', kk: 'Хат жетті' },
  'admin.mailArrived': {
    en: 'Noted: the mail arrived.',
    ur: 'درج کر لیا گیا: ای میل پہنچ گئی تھی۔',
    ru: 'Отмечено: письмо дошло.',
    kk: 'Белгіленді: хат жетті.',
  },
  'admin.failure.refused': {
    en: 'The other server refused it for good.',
    ur: 'دوسرے سرور نے اسے قطعی طور پر رد کر دیا۔',
    ru: 'Сервер получателя окончательно отказал.',
    kk: 'Қабылдаушы сервер біржола бас тартты.',
  },
  'admin.failure.given_up': {
    en: 'The other server kept putting it off for days.',
    ur: 'دوسرا سرور کئی دن تک ٹالتا رہا۔',
    ru: 'Сервер получателя откладывал приём несколько дней.',
    kk: 'Қабылдаушы сервер бірнеше күн бойы кейінге қалдыра берді.',
  },
  'admin.failure.unknown': {
    en: 'It may have arrived: the server’s answer was lost. Ask the recipient before sending it again.',
    ur: 'ممکن ہے پہنچ گئی ہو: سرور کا جواب راستے میں کھو گیا۔ دوبارہ بھیجنے سے پہلے وصول کنندہ سے پوچھ لیجیے۔',
    ru: 'Возможно, дошло: ответ сервера потерян. Прежде чем отправлять снова, спросите получателя.',
    kk: 'Жеткен болуы мүмкін: сервердің жауабы жоғалды. Қайта жібермес бұрын алушыдан сұраңыз.',
  },
  'admin.failure.unsendable': {
    en: 'The mail server cannot send to such an address, or the message is too large.',
    ur: 'میل سرور ایسے پتے پر نہیں بھیج سکتا، یا پیغام بہت بڑا ہے۔',
    ru: 'Почтовый сервер не может отправить на такой адрес, или письмо слишком велико.',
    kk: 'Пошта сервері мұндай мекенжайға жібере алмайды немесе хат тым үлкен.',
  },
  'deliverability.title': { en: 'Deliverability', ur: 'ای میل کی رسائی', ru: 'Доставляемость писем', kk: 'Хаттардың жеткізілуі' },
  'deliverability.text': {
    en: 'What your domain must say in DNS so that mail arrives and is not taken for spam.',
    ur: 'ڈی این ایس میں آپ کے ڈومین کے وہ اندراجات جن سے ای میل پہنچتی ہے اور اسپام نہیں سمجھی جاتی۔',
    ru: 'Что должно быть в DNS вашего домена, чтобы письма доходили и не попадали в спам.',
    kk: 'Хаттар жетіп, спам саналмауы үшін доменіңіздің DNS жазбаларында не болуы керек.',
  },
  'deliverability.lead': {
    en: 'Other mail servers ask DNS about {domain} before they believe a mail.',
    ur: 'دوسرے میل سرور کسی ای میل پر بھروسا کرنے سے پہلے ڈی این ایس میں {domain} کی پڑتال کرتے ہیں۔',
    ru: 'Прежде чем поверить письму, другие серверы спрашивают DNS о {domain}.',
    kk: 'Хатқа сенбес бұрын басқа серверлер DNS-тен {domain} туралы сұрайды.',
  },
  'deliverability.spf': {
    en: 'Says which servers may send for the domain. The record must allow {server}; there must be only one.',
    ur: 'بتاتا ہے کہ اس ڈومین کی طرف سے کون سے سرور ای میل بھیج سکتے ہیں۔ اندراج میں {server} کی اجازت ہونی چاہیے، اور یہ اندراج ایک ہی ہو۔',
    ru: 'Говорит, какие серверы вправе отправлять от имени домена. Запись должна разрешать {server} и быть единственной.',
    kk: 'Домен атынан қай серверлер жібере алатынын айтады. Жазба {server} серверіне рұқсат беруі және біреу ғана болуы керек.',
  },
  'deliverability.dkim': {
    en: 'The public half of the key that signs every mail. Without a key in the settings (DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY) mails leave unsigned.',
    ur: 'اس کلید کا عوامی حصہ جس سے ہر ای میل پر دستخط ہوتے ہیں۔ ترتیبات میں کلید نہ ہو (DKIM_DOMAIN، DKIM_SELECTOR، DKIM_PRIVATE_KEY) تو ای میلز بغیر دستخط جاتی ہیں۔',
    ru: 'Открытая часть ключа, которым подписано каждое письмо. Без ключа в настройках (DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY) письма уходят без подписи.',
    kk: 'Әр хатқа қол қоятын кілттің ашық бөлігі. Баптауларда кілт болмаса (DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY), хаттар қолтаңбасыз кетеді.',
  },
  'deliverability.dmarc': {
    en: 'Says what to do with mail that fails both checks. Large providers want it from whoever sends much.',
    ur: 'بتاتا ہے کہ جو ای میل دونوں جانچوں میں ناکام ہو اس کا کیا کیا جائے۔ بڑے ادارے زیادہ ای میل بھیجنے والوں سے اس کا تقاضا کرتے ہیں۔',
    ru: 'Говорит, что делать с письмом, не прошедшим обе проверки. Крупные службы требуют её от тех, кто отправляет много.',
    kk: 'Екі тексерістен де өтпеген хатпен не істеу керегін айтады. Ірі қызметтер көп хат жіберушілерден мұны талап етеді.',
  },
  'deliverability.verdict.right': { en: 'DNS has it', ur: 'ڈی این ایس میں موجود ہے', ru: 'Есть в DNS', kk: 'DNS-те бар' },
  'deliverability.verdict.missing': { en: 'Missing in DNS', ur: 'ڈی این ایس میں نہیں ہے', ru: 'Нет в DNS', kk: 'DNS-те жоқ' },
  'deliverability.verdict.wrong': {
    en: 'DNS has another one, or several',
    ur: 'ڈی این ایس میں کوئی اور ہے، یا ایک سے زیادہ ہیں',
    ru: 'В DNS другая запись или несколько',
    kk: 'DNS-те басқасы немесе бірнешеуі тұр',
  },
  'deliverability.verdict.unasked': {
    en: 'Could not ask DNS',
    ur: 'ڈی این ایس سے پوچھا نہ جا سکا',
    ru: 'Не удалось спросить DNS',
    kk: 'DNS-тен сұрау мүмкін болмады',
  },
  'deliverability.verdict.unset': {
    en: 'Mails are not signed',
    ur: 'ای میلز پر دستخط نہیں',
    ru: 'Письма не подписываются',
    kk: 'Хаттарға қол қойылмайды',
  },
  'deliverability.name': { en: 'Name of the TXT record', ur: 'TXT اندراج کا نام', ru: 'Имя записи TXT', kk: 'TXT жазбасының аты' },
  'deliverability.found': { en: 'DNS has', ur: 'ڈی این ایس میں', ru: 'В DNS', kk: 'DNS-те' },
  'deliverability.wanted': { en: 'To publish', ur: 'شائع کرنے کے لیے', ru: 'Опубликовать', kk: 'Жариялау керек' },
  'deliverability.reports': {
    en: 'Reports of failed delivery',
    ur: 'ناکام ترسیل کی اطلاعات',
    ru: 'Сообщения о недоставке',
    kk: 'Жеткізілмеу туралы хабарлар',
  },
  'deliverability.reportsTo': {
    en: 'They come to {address}. Its server must accept addresses with a part behind a plus.',
    ur: 'یہ {address} پر آتی ہیں۔ اس کا سرور جمع کے نشان والے پتے قبول کرتا ہو۔',
    ru: 'Приходят на {address}. Его сервер должен принимать адреса с частью после плюса.',
    kk: '{address} мекенжайына келеді. Оның сервері плюс белгісінен кейінгі бөлігі бар мекенжайларды қабылдауы керек.',
  },
  'deliverability.noReports': {
    en: 'They go to the sender’s address and nobody reads them: set MAIL_BOUNCE_ADDRESS.',
    ur: 'یہ بھیجنے والے کے پتے پر جاتی ہیں اور کوئی نہیں پڑھتا: MAIL_BOUNCE_ADDRESS مقرر کیجیے۔',
    ru: 'Уходят на адрес отправителя, и никто их не читает: задайте MAIL_BOUNCE_ADDRESS.',
    kk: 'Жіберушінің мекенжайына барады, оларды ешкім оқымайды: MAIL_BOUNCE_ADDRESS мәнін беріңіз.',
  },
})
