import { catalogue, type MessageKey } from '#app/i18n/catalogue.ts'
import { LANGUAGE_NAMES, type Language } from '#app/i18n/languages.ts'
import type { HeldPart } from './held.ts'

/** Fields that have a name on the product's other pages. */
const LABELS: Record<string, MessageKey> = {
  name: 'accounts.name',
  nameLatin: 'accounts.nameLatin',
  email: 'accounts.email',
  language: 'accounts.language',
  timeZone: 'accounts.timeZone',
  legalName: 'companies.legalName',
  legalNameLatin: 'companies.legalNameLatin',
  legalNameKazakh: 'companies.legalNameKazakh',
  registerKind: 'companies.registerKind',
  registerNumber: 'companies.registerNumber',
  cityId: 'companies.city',
  homeChamberId: 'companies.homeChamber',
  address: 'companies.address',
  yearFounded: 'companies.yearFounded',
  employees: 'companies.employees',
  website: 'companies.website',
  contactName: 'companies.contactName',
  contactEmail: 'companies.contactEmail',
  contactPhone: 'companies.contactPhone',
  contactLanguage: 'companies.contactLanguage',
  languages: 'companies.languages',
  about: 'companies.about',
  role: 'people.role',
  since: 'people.since',
  consents: 'consents.section',
  means: 'consents.means',
  toldOn: 'consents.meansDay',
  howGiven: 'consents.meansNote',
  quantity: 'items.quantity',
  period: 'items.period',
  unit: 'items.unit',
  priceFrom: 'items.priceFrom',
  priceTo: 'items.priceTo',
  currency: 'items.currency',
  incoterm: 'items.incoterm',
  incotermPlace: 'items.incotermPlace',
  seasonFrom: 'items.seasonFrom',
  seasonTo: 'items.seasonTo',
  samples: 'items.samples',
  target: 'items.target',
  validUntil: 'items.validUntil',
  pitch: 'interests.pitch',
  message: 'requests.message',
  visa: 'place.visa',
  note: 'delegates.travelNote',
  word: 'outcomes.wasHeld',
  rating: 'outcomes.rating',
  comment: 'outcomes.comment',
  result: 'outcomes.whatCame',
  agreement: 'outcomes.agreementKind',
  value: 'outcomes.value',
}

/** What a field is called in the reader's language. */
export function fieldName(field: string): MessageKey | null {
  return known(LABELS[field] ?? `privacy.field.${field}`)
}

type Naming = (code: string) => string

/** Where the states of each part are named. */
const STATES: Partial<Record<HeldPart['part'], Naming>> = {
  profile: (code) => `companies.state.${code}`,
  events: (code) => `events.participation.${code}`,
  changes: (code) => `changes.state.${code}`,
  calendars: (code) => `agenda.entry.${code}`,
  matches: (code) => `matches.state.${code}`,
  requests: (code) => `requests.state.${code}`,
  meetings: (code) => `meetings.state.${code}`,
  introductions: (code) => `introductions.state.${code}`,
  interests: (code) => `interests.state.${code}`,
  mails: (code) => `introductions.mailState.${code}`,
}

/** Where the codes of each field are named. */
const CODES: Record<string, Naming> = {
  country: (code) => `countries.${code}`,
  sector: (code) => `sectors.${code}`,
  side: (code) => `privacy.side.${code}`,
  cooperation: (code) => `companies.cooperation.${code}`,
  role: (code) => `people.role.${code}`,
  consents: (code) => `consents.${code}`,
  means: (code) => `consents.means.${code}`,
  period: (code) => `items.period.${code}`,
  unit: (code) => `items.unit.${code}`,
  currency: (code) => `items.currency.${code}`,
  incoterm: (code) => `items.incoterm.${code}`,
  samples: (code) => `items.samples.${code}`,
  source: (code) => `meetings.source.${code}`,
  visa: (code) => `place.visa.${code}`,
  absent: (code) => `countries.${code}`,
  answer: (code) => `exports.answer.${code}`,
  use: (code) => `privacy.use.${code}`,
  wish: (code) => `privacy.wish.${code}`,
  topic: (code) => `privacy.topic.${code}`,
  word: (code) => `outcomes.word.${code}`,
  result: (code) => `outcomes.result.${code}`,
  agreement: (code) => `outcomes.agreement.${code}`,
  kind: (code) => `privacy.kind.${code}`,
  leftOut: (code) => `privacy.leftOut.${code}`,
  pace: (code) => `privacy.pace.${code}`,
  subjectType: (code) => `privacy.subject.${code}`,
}

const LANGUAGE_FIELDS = ['language', 'contactLanguage', 'languages']

/** A code's name in the reader's language: a message, a proper name, or null for what is no code. */
export function codeName(part: HeldPart['part'], field: string, code: string): MessageKey | { text: string } | null {
  if (LANGUAGE_FIELDS.includes(field) && code in LANGUAGE_NAMES) return { text: LANGUAGE_NAMES[code as Language] }
  if (field === 'kind' && part === 'changes') return known(`changes.kind.${code}`)
  if (field === 'kind' && part === 'surveys') return known(`outcomes.title.${code}`)
  if (field === 'state') return known(STATES[part]?.(code))
  if (field === 'act')
    return known(`verification.event.${code}`) ?? known(`privacy.act.${code}`) ?? known(`privacy.subject.${code.split('.')[0]}`)
  if (field === 'purpose') return known(part === 'links' ? `privacy.link.${code}` : `consents.${code}`)
  if (field === 'from' || field === 'to') return known(`companies.state.${code}`) ?? known(`people.role.${code}`)
  if (field === 'reason' && part === 'stops') return known(`privacy.stop.${code}`)
  return known(CODES[field]?.(code))
}

function known(key: string | undefined): MessageKey | null {
  return key !== undefined && key in catalogue ? (key as MessageKey) : null
}
