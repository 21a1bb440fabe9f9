import { defineDecisionEmail } from './_parts/decision.tsx'

/** Tells a verified company that its chamber has suspended it. */
export const companySuspended = defineDecisionEmail('company-suspended', {
  en: {
    subject: (company) => `${company} is suspended`,
    text: (chamber) => `${chamber} has suspended your company. Until it is reinstated it is not matched, not introduced and not seen.`,
    next: 'Please get in touch with your chamber of commerce.',
    action: 'See your company',
  },
  ur: {
    subject: (company) => `${company} معطل ہے`,
    text: (chamber) => `${chamber} نے آپ کی کمپنی معطل کر دی ہے۔ بحالی تک نہ اس کا جوڑ بنے گا، نہ تعارف ہوگا، نہ یہ دکھائی دے گی۔`,
    next: 'براہِ کرم اپنے ایوانِ تجارت سے رابطہ کیجیے۔',
    action: 'اپنی کمپنی دیکھیے',
  },
  ru: {
    subject: (company) => `Компания приостановлена: ${company}`,
    text: (chamber) =>
      `Палата (${chamber}) приостановила вашу компанию. Пока она не восстановлена, её не подбирают, не знакомят и не показывают.`,
    next: 'Свяжитесь со своей торговой палатой.',
    action: 'Открыть компанию',
  },
  kk: {
    subject: (company) => `Компания тоқтатылды: ${company}`,
    text: (chamber) =>
      `Палата (${chamber}) компанияңызды тоқтатып қойды. Қалпына келтірілгенше ол таңдалмайды, таныстырылмайды және көрсетілмейді.`,
    next: 'Сауда палатаңызбен хабарласыңыз.',
    action: 'Компанияны көру',
  },
})
