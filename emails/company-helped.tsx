import { z } from 'zod'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const STEPS = ['identity', 'contact', 'languages', 'about', 'sectors', 'offers', 'needs', 'files', 'submit'] as const
type Step = (typeof STEPS)[number]

const PURPOSES = ['directory', 'matching', 'contact', 'abroad'] as const
type Purpose = (typeof PURPOSES)[number]

type Words = {
  registeredSubject: (company: string) => string
  changedSubject: (company: string) => string
  registered: (chamber: string, company: string, day: string) => string
  changed: (chamber: string, company: string, day: string) => string
  parts: (parts: string) => string
  part: Record<Step, string>
  agreed: (purposes: string) => string
  withdrawn: (purposes: string) => string
  purpose: Record<Purpose, string>
  check: string
  consent: string
  action: string
  takeOver: string
}

const TEXTS: Record<MailLanguage, Words> = {
  en: {
    registeredSubject: (company) => `${company} was registered on your behalf`,
    changedSubject: (company) => `The profile of ${company} was changed on your behalf`,
    registered: (chamber, company, day) => `${chamber} registered ${company} on Dosti on your behalf (${day}).`,
    changed: (chamber, company, day) => `${chamber} changed the profile of ${company} on your behalf (${day}).`,
    parts: (parts) => `Filled in or changed: ${parts}.`,
    part: {
      identity: 'identity',
      contact: 'contact',
      languages: 'languages',
      about: 'about the company',
      sectors: 'sectors',
      offers: 'offers',
      needs: 'needs',
      files: 'files and certificates',
      submit: 'submission',
    },
    agreed: (purposes) => `Written down as agreed to by you: ${purposes}.`,
    withdrawn: (purposes) => `Written down as withdrawn by you: ${purposes}.`,
    purpose: { directory: 'directory', matching: 'matching', contact: 'contact', abroad: 'shown abroad' },
    check:
      'Please check what it says. If something is wrong, or you do not want to be on Dosti, tell your chamber: it will mend or remove it.',
    consent: 'Nothing was agreed to in your name without a record of how you agreed.',
    action: 'See your company',
    takeOver: 'Ask your chamber for an invitation if you want to look after the profile yourself.',
  },
  ur: {
    registeredSubject: (company) => `${company} آپ کی طرف سے رجسٹر کی گئی`,
    changedSubject: (company) => `${company} کا پروفائل آپ کی طرف سے بدلا گیا`,
    registered: (chamber, company, day) => `${chamber} نے آپ کی طرف سے ${company} کو Dosti پر رجسٹر کیا ہے (${day})۔`,
    changed: (chamber, company, day) => `${chamber} نے آپ کی طرف سے ${company} کا پروفائل تبدیل کیا ہے (${day})۔`,
    parts: (parts) => `جو حصے بھرے یا بدلے گئے: ${parts}۔`,
    part: {
      identity: 'شناخت',
      contact: 'رابطہ',
      languages: 'زبانیں',
      about: 'کمپنی کا تعارف',
      sectors: 'شعبے',
      offers: 'پیشکشیں',
      needs: 'ضروریات',
      files: 'فائلیں اور سرٹیفکیٹ',
      submit: 'جمع کرانا',
    },
    agreed: (purposes) => `آپ کی رضامندی کے طور پر درج: ${purposes}۔`,
    withdrawn: (purposes) => `آپ کی واپس لی گئی رضامندی کے طور پر درج: ${purposes}۔`,
    purpose: { directory: 'ڈائریکٹری', matching: 'شراکت داروں کی تلاش', contact: 'رابطہ', abroad: 'بیرونِ ملک دکھانا' },
    check:
      'براہ کرم دیکھ لیجیے کہ معلومات درست ہیں۔ اگر کچھ غلط ہو یا آپ Dosti پر نہ رہنا چاہیں تو اپنے ایوان کو بتائیے: وہ اسے درست یا ختم کر دے گا۔',
    consent: 'آپ کے نام سے کسی بات کی رضامندی اس کا طریقہ درج کیے بغیر نہیں دی گئی۔',
    action: 'اپنی کمپنی دیکھیے',
    takeOver: 'اگر آپ پروفائل خود سنبھالنا چاہیں تو اپنے ایوان سے دعوت مانگیے۔',
  },
  ru: {
    registeredSubject: (company) => `Компания зарегистрирована от вашего имени: ${company}`,
    changedSubject: (company) => `Профиль изменён от вашего имени: ${company}`,
    registered: (chamber, company, day) => `Палата (${chamber}) от вашего имени зарегистрировала компанию ${company} в Dosti (${day}).`,
    changed: (chamber, company, day) => `Палата (${chamber}) от вашего имени изменила профиль компании ${company} (${day}).`,
    parts: (parts) => `Заполнено или изменено: ${parts}.`,
    part: {
      identity: 'сведения о компании',
      contact: 'контакт',
      languages: 'языки',
      about: 'о компании',
      sectors: 'отрасли',
      offers: 'предложения',
      needs: 'потребности',
      files: 'файлы и сертификаты',
      submit: 'отправка на проверку',
    },
    agreed: (purposes) => `Записано ваше согласие: ${purposes}.`,
    withdrawn: (purposes) => `Записан ваш отзыв согласия: ${purposes}.`,
    purpose: { directory: 'каталог', matching: 'подбор партнёров', contact: 'связь с вами', abroad: 'показ за рубежом' },
    check:
      'Проверьте, пожалуйста, всё ли верно. Если есть ошибка или вы не хотите быть в Dosti, сообщите своей палате: она исправит или удалит данные.',
    consent: 'Никакое согласие от вашего имени не дано без записи о том, как вы его выразили.',
    action: 'Открыть компанию',
    takeOver: 'Если хотите вести профиль сами, попросите у своей палаты приглашение.',
  },
  kk: {
    registeredSubject: (company) => `Компания сіздің атыңыздан тіркелді: ${company}`,
    changedSubject: (company) => `Профиль сіздің атыңыздан өзгертілді: ${company}`,
    registered: (chamber, company, day) => `Палата (${chamber}) ${company} компаниясын Dosti жүйесінде сіздің атыңыздан тіркеді (${day}).`,
    changed: (chamber, company, day) => `Палата (${chamber}) ${company} компаниясының профилін сіздің атыңыздан өзгертті (${day}).`,
    parts: (parts) => `Толтырылған не өзгертілген бөлімдер: ${parts}.`,
    part: {
      identity: 'компания деректері',
      contact: 'байланыс',
      languages: 'тілдер',
      about: 'компания туралы',
      sectors: 'салалар',
      offers: 'ұсыныстар',
      needs: 'қажеттіліктер',
      files: 'файлдар мен сертификаттар',
      submit: 'тексеруге жіберу',
    },
    agreed: (purposes) => `Келісіміңіз жазылды: ${purposes}.`,
    withdrawn: (purposes) => `Келісіміңізді қайтарып алуыңыз жазылды: ${purposes}.`,
    purpose: { directory: 'каталог', matching: 'серіктес іріктеу', contact: 'байланысу', abroad: 'шетелде көрсету' },
    check:
      'Деректердің дұрыстығын тексеріңізші. Қате болса немесе Dosti жүйесінде болғыңыз келмесе, палатаңызға айтыңыз: ол түзетеді не жояды.',
    consent: 'Сіздің атыңыздан ешбір келісім оны қалай бергеніңіз жазылмай берілген жоқ.',
    action: 'Компанияны көру',
    takeOver: 'Профильді өзіңіз жүргізгіңіз келсе, палатаңыздан шақыру сұраңыз.',
  },
}

/** Tells a company's contact what its chamber did on its behalf: that it registered the company, or which parts of the profile it changed. */
export const companyHelped = defineEmail({
  name: 'company-helped',
  schema: z.object({
    company: z.string(),
    chamber: z.string(),
    registered: z.boolean(),
    steps: z.array(z.enum(STEPS)),
    consents: z.object({ given: z.array(z.enum(PURPOSES)), withdrawn: z.array(z.enum(PURPOSES)) }),
    day: z.string(),
    /** Null while nobody of the company can sign in to it. */
    url: z.url().nullable(),
  }),
  subject: ({ company, registered }, language) => TEXTS[language][registered ? 'registeredSubject' : 'changedSubject'](company),
  preheader: ({ chamber, company, registered, day }, language) =>
    TEXTS[language][registered ? 'registered' : 'changed'](chamber, company, day),
  Body: ({ props: { company, chamber, registered, steps, consents, day, url }, language }) => {
    const texts = TEXTS[language]
    const joined = (words: string[]) => words.join(language === 'ur' ? '، ' : ', ')
    const parts = joined(steps.map((step) => texts.part[step]))
    const given = joined(consents.given.map((purpose) => texts.purpose[purpose]))
    const withdrawn = joined(consents.withdrawn.map((purpose) => texts.purpose[purpose]))
    return (
      <>
        <Title>{texts[registered ? 'registeredSubject' : 'changedSubject'](company)}</Title>
        <Paragraph>{texts[registered ? 'registered' : 'changed'](chamber, company, day)}</Paragraph>
        {parts && <Paragraph>{texts.parts(parts)}</Paragraph>}
        {given && <Paragraph>{texts.agreed(given)}</Paragraph>}
        {withdrawn && <Paragraph>{texts.withdrawn(withdrawn)}</Paragraph>}
        <Paragraph>{texts.check}</Paragraph>
        <Paragraph>{texts.consent}</Paragraph>
        {url ? <Action href={url}>{texts.action}</Action> : <Paragraph>{texts.takeOver}</Paragraph>}
      </>
    )
  },
  preview: {
    company: 'Indus Leather Works',
    chamber: 'Lahore Chamber of Commerce and Industry',
    registered: true,
    steps: ['identity', 'contact', 'offers'] as Step[],
    consents: { given: ['matching', 'contact'] as Purpose[], withdrawn: [] as Purpose[] },
    day: '3 March 2027',
    url: 'https://dosti.example/company/1' as string | null,
  },
})
