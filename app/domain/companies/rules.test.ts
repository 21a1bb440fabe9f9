import { describe, expect, test } from 'vitest'
import { CompanyState } from '#prisma/generated/enums.ts'
import {
  type CompanyAct,
  canDo,
  canEdit,
  carriesContact,
  decisionsIn,
  missingForSubmission,
  needsReason,
  type ProfileFacts,
  verificationDue,
} from './rules.ts'

/** Everything that is possible; whatever is not here is refused. */
const POSSIBLE = new Set([
  'member submit draft',
  'member submit returned',
  'member submit expired',
  'member resubmit verified',
  'officer verify submitted',
  'officer return submitted',
  'officer reject submitted',
  'officer suspend verified',
  'officer reinstate suspended',
  'system expire verified',
])
const ACTS: CompanyAct[] = ['submit', 'resubmit', 'verify', 'return', 'reject', 'suspend', 'reinstate', 'expire']
const ROLES = ['member', 'officer', 'system'] as const
const CASES = ROLES.flatMap((role) => ACTS.flatMap((act) => Object.values(CompanyState).map((state) => ({ role, act, state }))))

test.each(CASES)('$role: $act in state $state', ({ role, act, state }) => {
  expect(canDo(role, act, state)).toBe(POSSIBLE.has(`${role} ${act} ${state}`))
})

test('an officer is offered what is possible, and says why when it is against the company', () => {
  expect(decisionsIn('submitted')).toEqual(['verify', 'return', 'reject'])
  expect(decisionsIn('verified')).toEqual(['suspend'])
  expect(decisionsIn('suspended')).toEqual(['reinstate'])
  expect(decisionsIn('rejected')).toEqual([])
  expect((['verify', 'return', 'reject', 'suspend', 'reinstate'] as const).filter(needsReason)).toEqual(['return', 'reject', 'suspend'])
})

test('the profile is open while it is a draft, returned, verified or expired', () => {
  expect(Object.values(CompanyState).filter(canEdit)).toEqual(['draft', 'returned', 'verified', 'expired'])
})

test('a submission is due five days later', () => {
  expect(verificationDue(new Date('2026-03-01T10:00:00Z'))).toEqual(new Date('2026-03-06T10:00:00Z'))
})

const WHOLE: ProfileFacts = {
  legalName: 'چرم',
  legalNameLatin: 'Leather',
  registerKind: 'NTN',
  registerNumber: '1234567',
  cityId: 'PK-LHE',
  homeChamberId: 'lcci',
  yearFounded: 2001,
  employees: '10-49',
  contactName: 'Amina',
  contactEmail: 'amina@leather.example',
  contactPhone: '+923001234567',
  contactLanguage: 'ur',
  languages: ['ur'],
  about: { ur: 'ہم' },
  sectorProfiles: [{ sector: 'leather', answers: { stage: ['raw'] } }],
  items: [{ side: 'need' }],
}
const QUESTION = {
  key: 'stage',
  kind: 'many',
  required: true,
  label: { en: 'Stage', ur: 'مرحلہ', ru: 'Стадия', kk: 'Кезең' },
  unit: null,
  options: [],
} as const
const missing = (facts: Partial<ProfileFacts>) =>
  missingForSubmission({ ...WHOLE, ...facts }, () => [{ ...QUESTION, options: [] }]).map(({ step, name }) => `${step} ${name}`)

describe('what is missing', () => {
  test('nothing of a whole profile', () => {
    expect(missing({})).toEqual([])
  })
  test.each([
    ['legalName', null, 'identity legalName'],
    ['registerNumber', null, 'identity registerNumber'],
    ['homeChamberId', null, 'identity homeChamberId'],
    ['contactPhone', null, 'contact contactPhone'],
    ['languages', [], 'languages languages'],
    ['about', { ur: '' }, 'about about'],
    ['sectorProfiles', [], 'sectors sectors'],
    ['sectorProfiles', [{ sector: 'leather', answers: { stage: [] } }], 'sectors stage'],
    ['items', [], 'offers items'],
  ] as const)('%s as %j', (name, value, thing) => {
    expect(missing({ [name]: value })).toEqual([thing])
  })
})

describe('a text tells how to reach somebody', () => {
  test.each([
    'Write to sales@leather.example',
    'See www.leather.example',
    'https://leather.example/catalogue',
    'wa.me/923001234567',
    'Call +92 300 1234567',
    'فون ۰۳۰۰ ۱۲۳۴۵۶۷',
    'Звоните 8 (701) 123-45-67',
    'Тел. +7 701 123 45 67',
    '0300-1234567',
  ])('%s', (text) => {
    expect(carriesContact(text)).toBe(true)
  })
  test.each([
    'Finished goat leather, 120 000 sq ft a month, 0.8–1.2 mm',
    'HS 4107 11, 4107 12; 0805 10',
    'ISO 9001:2015, ISO/IEC 27001, since 1998–2004',
    'From 8 000 pieces; 8 700 last year; USD 1 000 000 000 of trade',
    'Поставка 2 000 000 кв. футов в год',
    '۲۵۰۰۰ جوڑے ماہانہ',
  ])('not: %s', (text) => {
    expect(carriesContact(text)).toBe(false)
  })
})
