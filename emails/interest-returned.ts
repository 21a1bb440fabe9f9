import { defineDecisionEmail } from './_parts/decision.tsx'

/** Tells a company that a chamber wants its pitch mended before it passes it on. */
export const interestReturned = defineDecisionEmail('interest-returned', {
  en: {
    subject: (company) => `Please mend your message to ${company}`,
    text: (chamber) => `${chamber} has read your message and returned it to you before passing it on.`,
    next: 'Please mend it and send it again. The other company has not seen it.',
    action: 'Mend the message',
  },
  ur: {
    subject: (company) => `${company} کے نام اپنا پیغام درست کیجیے`,
    text: (chamber) => `${chamber} نے آپ کا پیغام پڑھ کر آگے بھیجنے سے پہلے آپ کو واپس کیا ہے۔`,
    next: 'براہِ کرم اسے درست کر کے دوبارہ بھیجیے۔ دوسری کمپنی نے اسے ابھی نہیں دیکھا۔',
    action: 'پیغام درست کیجیے',
  },
  ru: {
    subject: (company) => `Исправьте ваш отклик: ${company}`,
    text: (chamber) => `Палата (${chamber}) прочитала ваш отклик и вернула его вам, прежде чем передать.`,
    next: 'Исправьте его и отправьте снова. Вторая сторона его ещё не видела.',
    action: 'Исправить отклик',
  },
  kk: {
    subject: (company) => `Хабарламаңызды түзетіңіз: ${company}`,
    text: (chamber) => `Палата (${chamber}) хабарламаңызды оқып, екінші жаққа жолдамас бұрын сізге қайтарды.`,
    next: 'Оны түзетіп, қайта жіберіңіз. Екінші жақ оны әлі көрген жоқ.',
    action: 'Хабарламаны түзету',
  },
})
