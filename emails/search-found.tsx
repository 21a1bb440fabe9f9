import { z } from 'zod'
import { CompanyBlock } from './_parts/company-block.tsx'
import { Action, MailLink, Paragraph, Rule, Small, Title } from './_parts/text.tsx'
import { defineEmail, type MailLanguage } from './define-email.ts'

const LanguageSchema = z.enum(['en', 'ur', 'ru', 'kk'])

const Schema = z.object({
  search: z.string(),
  companies: z
    .array(
      z.object({
        name: z.string(),
        ownName: z.string(),
        city: z.string(),
        country: z.enum(['PK', 'KZ']),
        url: z.url(),
        items: z.array(z.object({ side: z.enum(['offer', 'need']), text: z.string(), language: LanguageSchema })),
      }),
    )
    .min(1),
  more: z.number(),
  url: z.url(),
  stopUrl: z.url(),
  manageUrl: z.url(),
})

type Company = z.infer<typeof Schema>['companies'][number]

const TEXTS: Record<
  MailLanguage,
  {
    subject: (search: string) => string
    lead: string
    offer: string
    need: string
    more: (count: number) => string
    action: string
    stop: string
    manage: string
  }
> = {
  en: {
    subject: (search) => `New in the directory: ${search}`,
    lead: 'This is new and fits the search that you saved.',
    offer: 'Offers',
    need: 'Seeks',
    more: (count) => (count === 1 ? 'One more company fits; see the directory.' : `${count} more companies fit; see the directory.`),
    action: 'See all that fits',
    stop: 'Stop this search',
    manage: 'All your saved searches',
  },
  ur: {
    subject: (search) => `ڈائریکٹری میں نیا: ${search}`,
    lead: 'یہ نیا ہے اور آپ کی محفوظ کی ہوئی تلاش سے مطابقت رکھتا ہے۔',
    offer: 'پیش کرتی ہے',
    need: 'درکار ہے',
    more: (count) => `مزید ${count} کمپنیاں مطابقت رکھتی ہیں؛ ڈائریکٹری میں دیکھیے۔`,
    action: 'سب نتائج دیکھیے',
    stop: 'یہ تلاش بند کیجیے',
    manage: 'آپ کی تمام محفوظ تلاشیں',
  },
  ru: {
    subject: (search) => `Новое в каталоге: ${search}`,
    lead: 'Появилось новое, что подходит под ваш сохранённый поиск.',
    offer: 'Предлагает',
    need: 'Ищет',
    more: (count) => `Подходят и другие компании (${count}): смотрите в каталоге.`,
    action: 'Всё, что подходит',
    stop: 'Остановить этот поиск',
    manage: 'Все сохранённые поиски',
  },
  kk: {
    subject: (search) => `Каталогтағы жаңалық: ${search}`,
    lead: 'Сақталған іздеуіңізге сай келетін жаңа нәрсе пайда болды.',
    offer: 'Ұсынады',
    need: 'Іздейді',
    more: (count) => `Тағы ${count} компания сай келеді: каталогтан қараңыз.`,
    action: 'Сай келетіннің бәрі',
    stop: 'Бұл іздеуді тоқтату',
    manage: 'Сақталған іздеулеріңіздің бәрі',
  },
}

/** Tells somebody what appeared in the directory that fits a search they saved. Holds no contact of any company. */
export const searchFound = defineEmail<z.infer<typeof Schema>>({
  name: 'search-found',
  schema: Schema,
  subject: ({ search }, language) => TEXTS[language].subject(search),
  preheader: ({ companies }) => companies.map(({ name }) => name).join(', '),
  Body: ({ props: { search, companies, more, url, stopUrl, manageUrl }, language }) => {
    const texts = TEXTS[language]
    return (
      <>
        <Title>{texts.subject(search)}</Title>
        <Paragraph>{texts.lead}</Paragraph>
        {companies.map((company) => (
          <Found key={company.url} company={company} language={language} />
        ))}
        <Rule />
        {more > 0 && <Paragraph>{texts.more(more)}</Paragraph>}
        <Action href={url}>{texts.action}</Action>
        <Small>
          <MailLink href={stopUrl}>{texts.stop}</MailLink> · <MailLink href={manageUrl}>{texts.manage}</MailLink>
        </Small>
      </>
    )
  },
  preview: {
    search: 'Goat leather from Pakistan',
    companies: [
      {
        name: 'Frontier Boot Works Ltd',
        ownName: 'فرنٹیئر بوٹ ورکس',
        city: 'Peshawar',
        country: 'PK',
        url: 'https://dosti.example/companies/1',
        items: [{ side: 'offer', text: 'Finished goat leather for shoe uppers', language: 'en' }],
      },
      {
        name: 'Taraz Teri-Ileu LLP',
        ownName: '«Тараз Тері-Илеу» ЖШС',
        city: 'Taraz',
        country: 'KZ',
        url: 'https://dosti.example/companies/2',
        items: [{ side: 'need', text: 'Козья кожа для верха обуви', language: 'ru' }],
      },
    ],
    more: 3,
    url: 'https://dosti.example/companies?q=leather',
    stopUrl: 'https://dosti.example/stop-search/1',
    manageUrl: 'https://dosti.example/account/searches',
  },
})

function Found({ company: { url, items, ...company }, language }: { company: Company; language: MailLanguage }) {
  return (
    <>
      <CompanyBlock company={{ ...company, sectors: [], about: null }} language={language} />
      {items.map(({ side, text, language: written }) => (
        <Paragraph close key={`${side} ${text}`}>
          {TEXTS[language][side]}: <bdi lang={written}>{text}</bdi>
        </Paragraph>
      ))}
      <Small>
        <MailLink href={url}>{url}</MailLink>
      </Small>
    </>
  )
}
