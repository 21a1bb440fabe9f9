import { z } from 'zod'
import { formatDay } from './_parts/day.ts'
import { Action, Paragraph, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

type Texts = { subject: (company: string) => string; when: (day: string) => string; now: string; action: string }

const TEXTS: Record<MailLanguage, Texts> = {
  en: {
    subject: (company) => `${company} will be deleted from Dosti`,
    when: (day) => `An owner of the company asked for this. On ${day} its profile, people, files and mails are erased for good.`,
    now: 'It is out of public pages, matching and introductions already. Until that day an owner can keep the company.',
    action: 'Keep the company',
  },
  ur: {
    subject: (company) => `${company} کو دوستی سے حذف کیا جائے گا`,
    when: (day) =>
      `کمپنی کے ایک مالک نے یہ درخواست کی ہے۔ ${day} کو اس کا پروفائل، افراد، فائلیں اور ای میلیں ہمیشہ کے لیے مٹا دی جائیں گی۔`,
    now: 'یہ عوامی صفحات، شراکت داروں کی تلاش اور تعارف سے ابھی نکل چکی ہے۔ اس دن تک کوئی مالک کمپنی کو برقرار رکھ سکتا ہے۔',
    action: 'کمپنی برقرار رکھیے',
  },
  ru: {
    subject: (company) => `Компания будет удалена из Dosti: ${company}`,
    when: (day) => `Об этом попросил владелец компании. Дата удаления: ${day}. Профиль, сотрудники, файлы и письма будут стёрты навсегда.`,
    now: 'Её уже нет на публичных страницах, в подборе и знакомствах. До этого дня владелец может сохранить компанию.',
    action: 'Сохранить компанию',
  },
  kk: {
    subject: (company) => `Компания Dosti-ден жойылады: ${company}`,
    when: (day) => `Мұны компания иесі сұрады. Жойылатын күні: ${day}. Профилі, адамдары, файлдары мен хаттары біржола өшіріледі.`,
    now: 'Ол жұртқа ашық беттерден, іріктеу мен таныстырулардан шығарылды. Осы күнге дейін иесі компанияны сақтап қала алады.',
    action: 'Компанияны сақтау',
  },
}

/** Tells an owner that the company is about to be erased, and how to keep it. */
export const companyDeletion = defineEmail({
  name: 'company-deletion',
  schema: z.object({ company: z.string(), day: z.iso.date(), url: z.url() }),
  subject: ({ company }, language) => TEXTS[language].subject(company),
  preheader: (_props, language) => TEXTS[language].now,
  Body: ({ props, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(props.company)}</Title>
        <Paragraph>{texts.when(formatDay(language, props.day))}</Paragraph>
        <Paragraph>{texts.now}</Paragraph>
        <Action href={props.url}>{texts.action}</Action>
      </>
    )
  },
  preview: { company: 'Chenab Gloves (Pvt.) Ltd.', day: '2027-03-03', url: 'https://dosti.example/company/1/privacy' },
})
