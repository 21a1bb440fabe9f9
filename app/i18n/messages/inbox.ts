import { defineMessages } from '../define-messages.ts'

/** The mailbox to which mails come back. */
export const inboxMessages = defineMessages({
  'inbox.title': {
    en: 'Incoming mail',
    ur: 'آنے والی ای میل',
    ru: 'Входящая почта',
    kk: 'Кіріс пошта',
  },
  'inbox.text': {
    en: 'What came back within a month, and mails of accounts that did not arrive.',
    ur: 'ایک ماہ میں کیا واپس آیا، اور کھاتوں کی وہ ای میلز جو نہیں پہنچیں۔',
    ru: 'Что вернулось за месяц, и недоставленные письма учётных записей.',
    kk: 'Бір айда не қайтты және есептік жазбалардың жетпеген хаттары.',
  },
  'inbox.reading': {
    en: 'The inbox is read every minute.',
    ur: 'ان باکس ہر منٹ پڑھا جاتا ہے۔',
    ru: 'Ящик читается каждую минуту.',
    kk: 'Жәшік минут сайын оқылады.',
  },
  'inbox.notReading': {
    en: 'No inbox is set (IMAP_URL): reports come in only if a mail server pipes them in.',
    ur: 'کوئی ان باکس مقرر نہیں (IMAP_URL): اطلاعات تبھی آئیں گی جب میل سرور انھیں پائپ کرے۔',
    ru: 'Ящик не задан (IMAP_URL): отчёты приходят, только если их передаёт почтовый сервер.',
    kk: 'Жәшік берілмеген (IMAP_URL): есептер пошта сервері жіберсе ғана келеді.',
  },
  'inbox.last': {
    en: 'Last message',
    ur: 'آخری پیغام',
    ru: 'Последнее сообщение',
    kk: 'Соңғы хат',
  },
  'inbox.never': {
    en: 'none yet',
    ur: 'ابھی کوئی نہیں',
    ru: 'пока нет',
    kk: 'әзірге жоқ',
  },
  'inbox.cameIn': {
    en: 'Came in within 30 days',
    ur: '30 دن میں آیا',
    ru: 'Пришло за 30 дней',
    kk: '30 күнде келгені',
  },
  'inbox.kind.failure': {
    en: 'Could not be delivered',
    ur: 'نہیں پہنچ سکیں',
    ru: 'Не доставлено',
    kk: 'Жеткізілмеді',
  },
  'inbox.kind.delay': {
    en: 'Late',
    ur: 'تاخیر',
    ru: 'Задержка',
    kk: 'Кешігуде',
  },
  'inbox.kind.complaint': {
    en: 'Complaints',
    ur: 'شکایات',
    ru: 'Жалобы',
    kk: 'Шағымдар',
  },
  'inbox.kind.auto_reply': {
    en: 'Written by machines',
    ur: 'خودکار جوابات',
    ru: 'Автоответы',
    kk: 'Автоматты жауаптар',
  },
  'inbox.kind.reply': {
    en: 'Answers, passed on to chambers',
    ur: 'جوابات، ایوانوں کو بھیجے گئے',
    ru: 'Ответы, переданные палатам',
    kk: 'Палаталарға берілген жауаптар',
  },
  'inbox.kind.unrecognised': { en: 'Not recognised', ur: 'غیر شناخت شدہ', ru: 'Не распознано', kk: 'Танылмаған' },
  'inbox.marked': {
    en: 'Addresses to which nothing goes',
    ur: 'پتے جہاں کچھ نہیں جاتا',
    ru: 'Адреса, куда ничего не отправляется',
    kk: 'Ештеңе жіберілмейтін мекенжайлар',
  },
  'inbox.markedFor.bounced': {
    en: 'Because mail came back',
    ur: 'کیونکہ ای میل واپس آئی',
    ru: 'Письма возвращались',
    kk: 'Хаттар қайтқан',
  },
  'inbox.markedFor.complained': {
    en: 'Because the reader complained',
    ur: 'کیونکہ وصول کنندہ نے شکایت کی',
    ru: 'Получатель пожаловался',
    kk: 'Алушы шағымданған',
  },
  'inbox.lost': {
    en: 'Mails of accounts that did not arrive',
    ur: 'کھاتوں کی ای میلز جو نہیں پہنچیں',
    ru: 'Недоставленные письма учётных записей',
    kk: 'Есептік жазбалардың жетпеген хаттары',
  },
})
