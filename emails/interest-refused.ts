import { defineDecisionEmail } from './_parts/decision.tsx'

/** Tells a company that a chamber does not pass its pitch on. */
export const interestRefused = defineDecisionEmail('interest-refused', {
  en: {
    subject: (company) => `Your message to ${company} is not passed on`,
    text: (chamber) => `${chamber} has read your message and does not pass it on.`,
    next: 'The other company has not seen it. Other offers and needs are open to you, and your chamber is glad to advise.',
    action: 'See your message',
  },
  ur: {
    subject: (company) => `${company} کے نام آپ کا پیغام آگے نہیں بھیجا گیا`,
    text: (chamber) => `${chamber} نے آپ کا پیغام پڑھا ہے اور اسے آگے نہیں بھیجا۔`,
    next: 'دوسری کمپنی نے اسے نہیں دیکھا۔ دوسری پیشکشیں اور ضروریات آپ کے لیے کھلی ہیں، اور آپ کا ایوان مشورہ دینے کو حاضر ہے۔',
    action: 'اپنا پیغام دیکھیے',
  },
  ru: {
    subject: (company) => `Ваш отклик не передан: ${company}`,
    text: (chamber) => `Палата (${chamber}) прочитала ваш отклик и не передаёт его.`,
    next: 'Вторая компания его не видела. Другие предложения и потребности открыты для вас, а ваша палата охотно подскажет.',
    action: 'Открыть отклик',
  },
  kk: {
    subject: (company) => `Хабарламаңыз жолданбады: ${company}`,
    text: (chamber) => `Палата (${chamber}) хабарламаңызды оқыды, бірақ екінші жаққа жолдамайды.`,
    next: 'Екінші компания оны көрген жоқ. Басқа ұсыныстар мен сұраныстар сізге ашық, палатаңыз кеңес беруге дайын.',
    action: 'Хабарламаны көру',
  },
})
