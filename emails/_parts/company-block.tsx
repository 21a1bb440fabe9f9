import { z } from 'zod'
import type { MailLanguage } from '../define-email.ts'
import { COLOURS } from './colours.ts'
import { Part } from './layout.tsx'
import { Isolate, Name, Paragraph, Said, Small } from './text.tsx'

const LanguageSchema = z.enum(['en', 'ur', 'ru', 'kk'])
const ItemSchema = z.object({ text: z.string(), language: LanguageSchema, code: z.string().nullable() })

/** The public facts of a company: never a contact datum. */
export const CompanySchema = z.object({
  name: z.string(),
  ownName: z.string(),
  city: z.string(),
  country: z.enum(['PK', 'KZ']),
  sectors: z.array(z.string()),
  about: z.object({ language: LanguageSchema, text: z.string() }).nullable(),
})

/** Which need met which offer, from the reader's side. */
export const ReasonSchema = z.object({ youSeek: z.boolean(), need: ItemSchema, offer: ItemSchema })

/** What a chamber's officer wrote for the two companies. */
export const NoteSchema = z.object({ chamber: z.string(), text: z.string() })

type Company = z.infer<typeof CompanySchema>
type Reason = z.infer<typeof ReasonSchema>
type Item = z.infer<typeof ItemSchema>

const COUNTRIES: Record<'PK' | 'KZ', Record<MailLanguage, string>> = {
  PK: { en: 'Pakistan', ur: 'پاکستان', ru: 'Пакистан', kk: 'Пәкістан' },
  KZ: { en: 'Kazakhstan', ur: 'قازقستان', ru: 'Казахстан', kk: 'Қазақстан' },
}

const REASONS: Record<
  MailLanguage,
  { why: string; youSeek: string; theyOffer: string; theySeek: string; youOffer: string; note: (chamber: string) => string }
> = {
  en: {
    why: 'Why the chambers propose it',
    youSeek: 'You seek',
    theyOffer: 'They offer',
    theySeek: 'They seek',
    youOffer: 'You offer',
    note: (chamber) => `Note from ${chamber}`,
  },
  ur: {
    why: 'ایوان یہ تعارف کیوں تجویز کرتے ہیں',
    youSeek: 'آپ کو درکار ہے',
    theyOffer: 'وہ پیش کرتے ہیں',
    theySeek: 'انھیں درکار ہے',
    youOffer: 'آپ پیش کرتے ہیں',
    note: (chamber) => `${chamber} کی طرف سے`,
  },
  ru: {
    why: 'Почему палаты предлагают это знакомство',
    youSeek: 'Вы ищете',
    theyOffer: 'Они предлагают',
    theySeek: 'Они ищут',
    youOffer: 'Вы предлагаете',
    note: (chamber) => `От палаты: ${chamber}`,
  },
  kk: {
    why: 'Палаталар бұл таныстыруды неге ұсынады',
    youSeek: 'Сіз іздейсіз',
    theyOffer: 'Олар ұсынады',
    theySeek: 'Олар іздейді',
    youOffer: 'Сіз ұсынасыз',
    note: (chamber) => `Палатадан: ${chamber}`,
  },
}

const RULED = { borderTop: `1px solid ${COLOURS.rule.day}`, padding: '16px 0 4px' }

/** Who the other company is. */
export function CompanyBlock({ company, language }: { company: Company; language: MailLanguage }) {
  const comma = language === 'ur' ? '، ' : ', '
  return (
    <div className="rule" style={RULED}>
      <Name>{company.name}</Name>
      {company.ownName !== company.name && (
        <Small>
          <Isolate>{company.ownName}</Isolate>
        </Small>
      )}
      <Small>
        {[company.city, COUNTRIES[company.country][language]].filter(Boolean).join(comma)}
        {company.sectors.length > 0 && ` · ${company.sectors.join(comma)}`}
      </Small>
      {company.about && (
        <Part language={company.about.language}>
          <Paragraph close>{company.about.text}</Paragraph>
        </Part>
      )}
    </div>
  )
}

/** Why the two should meet, need by need. */
export function Reasons({ reasons, language }: { reasons: Reason[]; language: MailLanguage }) {
  if (reasons.length === 0) return null
  const words = REASONS[language]
  return (
    <div className="rule" style={RULED}>
      <Small label>{words.why}</Small>
      {reasons.map((reason) => (
        <Paragraph close key={`${reason.need.text} ${reason.offer.text}`}>
          {reason.youSeek ? words.youSeek : words.theySeek}: <ItemText item={reason.need} />
          <br />
          {reason.youSeek ? words.theyOffer : words.youOffer}: <ItemText item={reason.offer} />
        </Paragraph>
      ))}
    </div>
  )
}

function ItemText({ item }: { item: Item }) {
  return (
    <>
      <bdi lang={item.language}>{item.text}</bdi>
      {item.code && (
        <>
          {' '}
          <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>
            ({item.code})
          </bdi>
        </>
      )}
    </>
  )
}

/** What the chambers add. */
export function Notes({ notes, language }: { notes: z.infer<typeof NoteSchema>[]; language: MailLanguage }) {
  return notes.map((note) => (
    <div className="rule" key={note.chamber} style={RULED}>
      <Small label>{REASONS[language].note(note.chamber)}</Small>
      <Said>{note.text}</Said>
    </div>
  ))
}
