import { z } from 'zod'
import type { NewCompany } from '#app/domain/companies/commands/register.server.ts'
import { CONSENT_MEANS, STANDING_PURPOSES } from '#app/domain/companies/consents.ts'
import { normalisePhone } from '#app/domain/companies/phone.ts'
import { normaliseRegisterNumber, registerNumberFault } from '#app/domain/companies/register-number.ts'
import { carriesContact, MOST_ITEMS } from '#app/domain/companies/rules.ts'
import { AboutShape, ContactShape, IdentityShape, ItemSchema } from '#app/domain/companies/schema.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import { asError, cleanText } from '#app/platform/http/parse-form.server.ts'
import { plain } from '#app/platform/spreadsheet/neutral.ts'
import type { Country, RegisterKind, Side } from '#prisma/generated/enums.ts'
import type { Field } from './fields.ts'
import { bandOf, type Vocabulary } from './vocabulary.ts'

/** A cell as it is kept between reading the file and looking at it: a day is ISO text. */
export type KeptCell = string | number | boolean | null

/** What is to be said of a line, at the column it is about. A grave one keeps the line out until the file was mended. */
export type Remark = { field: Field | null; isGrave: boolean; key: MessageKey; args?: MessageArguments }

type Reading = { country: Country; vocabulary: Vocabulary; now: Date }

/** Reads one line of a file of members: the company that it describes, as far as that is right, and what is to be said of it. */
export function readLine(
  cells: readonly KeptCell[],
  fields: readonly (Field | null)[],
  { country, vocabulary, now }: Reading,
): { company: NewCompany; remarks: Remark[] } {
  const remarks: Remark[] = []
  const cellOf = (field: Field) => cells[fields.indexOf(field)] ?? null
  const textOf = (field: Field) => textOfCell(cellOf(field))
  const grave = (field: Field, key: MessageKey, args?: MessageArguments) => void remarks.push({ field, isGrave: true, key, args })
  const note = (field: Field, key: MessageKey, args?: MessageArguments) => void remarks.push({ field, isGrave: false, key, args })

  /** The text as the profile's own form would take it. */
  function checked<Value>(
    field: Field,
    schema: { safeParse: (text: unknown) => Parsed<Value | undefined> },
    text = textOf(field),
  ): Value | null {
    if (!text) return null
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data ?? null
    const { key, args } = asError({ ...parsed.error.issues[0]!, path: [field] })
    grave(field, key, args)
    return null
  }

  function register(): Pick<NewCompany, 'registerKind' | 'registerNumber'> {
    const field = (['bin', 'ntn', 'cuin'] as const).find((name) => textOf(name))
    if (!field) return { registerKind: null, registerNumber: null }
    const kind = field.toUpperCase() as RegisterKind
    const typed = textOf(field)
    if (/^\d+[.,]\d+E\+?\d+$/i.test(typed)) {
      grave(field, 'imports.fault.shortened', { text: typed })
      return { registerKind: null, registerNumber: null }
    }
    const given = normaliseRegisterNumber(typed)
    const number = /^\d+$/.test(given) ? given.padStart(kind === 'BIN' ? 12 : 7, '0') : given
    const fault = registerNumberFault(kind, number)
    if (fault) {
      grave(field, fault)
      return { registerKind: null, registerNumber: null }
    }
    if (number !== given) note(field, 'imports.note.zeros', { text: number })
    return { registerKind: kind, registerNumber: number }
  }

  function city(): string | null {
    const typed = textOf('city')
    if (!typed) return null
    const found = vocabulary.city(typed)
    if (!found) grave('city', 'imports.fault.city', { text: typed, country })
    else if (!found.isExact) note('city', 'imports.note.city', { text: typed, city: found.name })
    return found?.id ?? null
  }

  function employees(): string | null {
    const typed = textOf('employees')
    const band = typed ? bandOf(typed) : null
    if (typed && !band) grave('employees', 'imports.fault.employees', { text: typed })
    return band
  }

  function year(): number | null {
    const typed = textOf('yearFounded')
    const found = checked('yearFounded', IdentityShape.yearFounded, /^(\d{4})-\d\d-\d\d$/.exec(typed)?.[1] ?? typed)
    if (!found || found <= now.getUTCFullYear()) return found
    grave('yearFounded', 'companies.yearAhead')
    return null
  }

  function phone(): string | null {
    const [first, ...others] = textOf('contactPhone')
      .split(/[;,/\n]|\s{3,}/)
      .filter((part) => /\d/.test(part))
    if (!first) return null
    const found = normalisePhone(first, country)
    if (!found) grave('contactPhone', 'companies.phoneForm', { country })
    else if (others.length > 0) note('contactPhone', 'imports.note.first', { text: found })
    return found
  }

  function languages(field: 'languages' | 'contactLanguage'): Language[] {
    const parts = textOf(field)
      .split(/[,;/\n]|\s(?:and|и|және|اور)\s/)
      .map((part) => part.trim())
      .filter(Boolean)
    const found = parts.flatMap((part) => vocabulary.language(part) ?? [])
    if (found.length < parts.length)
      note(field, 'imports.note.language', { text: parts.filter((part) => !vocabulary.language(part)).join(', ') })
    return [...new Set(found)]
  }

  function sectors() {
    const parts = textOf('sectors')
      .split(/[;\n|]|,(?!\s*ERP)/)
      .map((part) => part.trim())
      .filter(Boolean)
    const found = parts.flatMap((part) => vocabulary.sector(part) ?? [])
    const unknown = parts.filter((part) => !vocabulary.sector(part))
    if (unknown.length > 0) grave('sectors', 'imports.fault.sector', { text: unknown.join(', ') })
    return [...new Set(found.map(({ sector }) => sector))].map((sector) => ({
      sector,
      categories: [...new Set(found.flatMap((one) => (one.sector === sector && one.category) || []))],
    }))
  }

  function items(side: Side, isAllServices: boolean): NewCompany['items'] {
    const field = side === 'offer' ? 'offers' : 'needs'
    const texts = textOf(field)
      .split(/[;\n|]/)
      .map((part) => part.trim())
      .filter(Boolean)
    const codes = codesOf(side === 'offer' ? 'offerCodes' : 'needCodes', texts.length)
    if (texts.length > MOST_ITEMS) note(field, 'imports.note.most', { max: MOST_ITEMS })
    return texts.slice(0, MOST_ITEMS).flatMap((text, i) => {
      const right = checked(field, ItemSchema.shape.text, text)
      const code = codes[i] ?? null
      const isService = code?.system === 'isic'
      return right
        ? [
            {
              side,
              text: right,
              language: languageOfText(right),
              cooperation: [isService || (isAllServices && !code) ? ('services' as const) : ('supply' as const)],
              hsCode: code && !isService ? code.code : null,
              isicCode: code && isService ? code.code : null,
            },
          ]
        : []
    })
  }

  function codesOf(field: 'offerCodes' | 'needCodes', texts: number) {
    const cell = cellOf(field)
    const typed = textOf(field)
    if (!typed) return []
    if (/^\d{4}-\d\d-\d\d$/.test(typed)) {
      grave(field, 'imports.fault.codeIsDay', { text: typed })
      return []
    }
    const parts = typeof cell === 'number' ? [String(cell)] : typed.split(/[;,|\n]/).map((part) => part.trim())
    if (texts === 0) note(field, 'imports.note.codeAlone')
    return parts.map((part) => {
      if (!part) return null
      const code = vocabulary.code(part)
      if (!code) grave(field, 'imports.fault.code', { text: part })
      else if (code.isMended) note(field, 'imports.note.zeros', { text: code.code })
      return code
    })
  }

  function names(): Pick<NewCompany, 'legalName' | 'legalNameLatin'> {
    const legalName = checked('legalName', IdentityShape.legalName)
    const given = checked('legalNameLatin', IdentityShape.legalNameLatin)
    const isLatin = legalName !== null && IdentityShape.legalNameLatin.safeParse(legalName).success
    if (!textOf('legalName') && !textOf('legalNameLatin')) grave('legalName', 'imports.fault.noName')
    return { legalName: legalName ?? given, legalNameLatin: given ?? (isLatin ? legalName : null) }
  }

  function about(): NewCompany['about'] {
    const text = textOf('about')
    const language = languageOfText(text)
    const right = text ? checked('about', AboutShape.about[language], text) : null
    return right ? { [language]: right } : {}
  }

  function consents(): NewCompany['consents'] {
    const purposes = STANDING_PURPOSES.filter((purpose) => {
      const field = AGREES[purpose]
      const text = textOf(field)
      const answer = text ? yesOrNo(text) : false
      if (answer === null) grave(field, 'imports.fault.yesNo', { text })
      return answer === true
    })
    if (purposes.length === 0) return null
    const how = textOf('agreedHow').slice(0, 500)
    const day = dayIn(textOf('agreedOn'))
    const means = meansIn(how)
    if (carriesContact(how)) grave('agreedHow', 'companies.noContactInTrail')
    else if (means && day && new Date(day) <= now) return { purposes, told: { means, day, note: how } }
    else grave(AGREES[purposes[0]!], 'imports.fault.consentHow')
    return null
  }

  const named = sectors()
  const isAllServices = named.length > 0 && named.every(({ sector }) => sector === 'it' || sector === 'ecommerce')
  const company: NewCompany = {
    ...names(),
    ...register(),
    cityId: city(),
    address: checked('address', IdentityShape.address),
    yearFounded: year(),
    employees: employees(),
    website: checked('website', IdentityShape.website),
    contactName: checked('contactName', ContactShape.contactName),
    contactEmail: checked('contactEmail', ContactShape.contactEmail, textOf('contactEmail').replace(/^mailto:/i, '')),
    contactPhone: phone(),
    contactLanguage: languages('contactLanguage')[0] ?? null,
    languages: languages('languages'),
    about: about(),
    consents: consents(),
    sectors: named,
    items: [...items('offer', isAllServices), ...items('need', isAllServices)],
  }
  return { company, remarks: remarks.sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field)) }
}

type Parsed<Value> = { success: true; data: Value } | { success: false; error: { issues: Parameters<typeof asError>[0][] } }

/** A cell as text: what a spreadsheet program keeps as a number or a day is written out. */
export function textOfCell(cell: KeptCell): string {
  if (cell === null) return ''
  return cleanText(typeof cell === 'string' ? plain(cell) : String(cell)).replace(/^[\u00a0\s]+|[\u00a0\s]+$/g, '')
}

/** By its letters: Urdu, Kazakh where a letter is only Kazakh, Russian, else English. */
export function languageOfText(text: string): Language {
  if (/\p{Script=Arabic}/u.test(text)) return 'ur'
  if (/[әғқңөұүһі]/i.test(text)) return 'kk'
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'
}

/** Words that say how a company told its chamber, in the four languages. */
const MEANS_WORDS: Record<(typeof CONSENT_MEANS)[number], RegExp> = {
  email: /e-?mail|ای میل|почт|письм|пошта|хат/i,
  phone: /phone|call|فون|телефон|звон|қоңырау/i,
  in_person: /person|visit|meeting|office|بالمشافہ|ملاقات|лично|встреч|жеке|кездес/i,
  paper: /sign|paper|form|letter|written|کاغذ|دستخط|فارم|подпис|бумаг|анкет|заявлен|қағаз|қол қой|өтініш/i,
}

function meansIn(text: string) {
  return CONSENT_MEANS.find((means) => MEANS_WORDS[means].test(text)) ?? null
}

const AGREES = { directory: 'agreesDirectory', matching: 'agreesMatching', contact: 'agreesContact', abroad: 'agreesAbroad' } as const

/** Null for what is neither. */
function yesOrNo(text: string): boolean | null {
  if (/^(?:yes|y|true|1|x|✓|✔|\+|да|иә|ия|ہاں|جی ہاں|جی)$/i.test(text)) return true
  return /^(?:no|n|false|0|-|–|—|нет|жоқ|نہیں)$/i.test(text) ? false : null
}

/** 2026-03-01, or 01.03.2026 as people of both countries write it, as ISO text; null when there is no such day. */
function dayIn(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text
  return z.iso.date().safeParse(iso).success ? iso : null
}
