import { defineMessages } from '../define-messages.ts'

/** A mail before it leaves. */
export const mailMessages = defineMessages({
  'mails.subject': { en: 'Subject', ur: 'عنوان', ru: 'Тема', kk: 'Тақырып' },
  'mails.language': { en: 'Language', ur: 'زبان', ru: 'Язык', kk: 'Тілі' },
  'mails.text': { en: 'The same as plain text', ur: 'یہی سادہ متن میں', ru: 'То же простым текстом', kk: 'Сол хат жай мәтінмен' },
  'mails.test': { en: 'Send a test to myself', ur: 'مجھے آزمائشی ای میل بھیجیے', ru: 'Отправить пробу себе', kk: 'Өзіме сынақ жіберу' },
  'mails.tested': {
    en: 'A test is on its way to your own address. Nobody else gets it.',
    ur: 'آزمائشی ای میل آپ کے اپنے پتے پر بھیجی جا رہی ہے۔ کسی اور کو نہیں ملے گی۔',
    ru: 'Проба отправлена на ваш адрес. Больше её никто не получит.',
    kk: 'Сынақ хат өз мекенжайыңызға жіберілді. Басқа ешкім алмайды.',
  },
})
