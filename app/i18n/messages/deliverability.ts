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
})
