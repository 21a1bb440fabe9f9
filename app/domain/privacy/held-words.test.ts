import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '#app/i18n/catalogue.ts'
import * as enums from '#prisma/generated/enums.ts'
import type { HeldPart } from './held.ts'
import { codeName, fieldName } from './held-words.ts'

const queries = ['company-data', 'person-data', 'address-data']
  .map((name) => readFileSync(`app/domain/privacy/queries/${name}.server.ts`, 'utf8'))
  .join('\n')

/** Of an item all columns are told. */
const item = readFileSync('prisma/schema/companies.prisma', 'utf8').match(/^model Item \{\n([\s\S]*?)\n {2}company /m)![1]!
const fields = new Set([
  ...[...queries.matchAll(/\b(\w+): true\b/g)].map(([, name]) => name!),
  ...[...item.matchAll(/^ {2}(\w+) +[A-Z]/gm)].map(([, name]) => name!),
])
/** Read to make something else of them. */
const UNSAID = ['slug', 'companyId']

test.each([...fields].filter((name) => !UNSAID.includes(name)))('the field %s has a name', (name) => {
  expect(fieldName(name)).not.toBeNull()
})

test.each([
  ['profile', 'state', enums.CompanyState],
  ['profile', 'country', enums.Country],
  ['profile', 'consents', enums.ConsentPurpose],
  ['profile', 'languages', enums.Language],
  ['sectors', 'sector', enums.Sector],
  ['items', 'side', enums.Side],
  ['items', 'cooperation', enums.Cooperation],
  ['items', 'period', enums.QuantityPeriod],
  ['items', 'currency', enums.Currency],
  ['items', 'incoterm', enums.Incoterm],
  ['items', 'samples', enums.SamplePolicy],
  ['files', 'use', enums.FileUse],
  ['people', 'role', enums.MembershipRole],
  ['meetings', 'state', enums.MeetingState],
  ['meetings', 'source', enums.MeetingSource],
  ['meetings', 'absent', enums.Country],
  ['searches', 'pace', enums.AlertPace],
  ['links', 'purpose', enums.AccountTokenPurpose],
  ['consents', 'purpose', enums.ConsentPurpose],
  ['consents', 'means', enums.ConsentMeans],
  ['events', 'state', enums.ParticipationState],
  ['changes', 'state', enums.ChangeState],
  ['changes', 'kind', enums.ChangeKind],
  ['delegates', 'visa', enums.VisaState],
  ['requests', 'state', enums.MeetingRequestState],
  ['wishes', 'wish', enums.Wish],
  ['matches', 'state', enums.MatchState],
  ['introductions', 'state', enums.IntroductionState],
  ['introductions', 'answer', enums.Answer],
  ['interests', 'state', enums.InterestState],
  ['mails', 'state', enums.MailState],
  ['campaigns', 'kind', enums.CampaignKind],
  ['campaigns', 'leftOut', enums.CampaignExclusion],
  ['stops', 'reason', enums.SuppressionReason],
  ['stops', 'topic', enums.MailTopic],
  ['returned', 'kind', enums.IncomingKind],
] as const)('in %s each %s has a name', (part, field, codes) => {
  for (const code of Object.values(codes)) expect([code, codeName(part as HeldPart['part'], field, code)]).not.toContain(null)
})

test.each(['company.verify', 'company.join', 'person.sign-up', 'search.save', 'match.approve'])('the act %s has a name', (act) => {
  const name = codeName('trail', 'act', act)

  expect(typeof name === 'string' && name in catalogue).toBe(true)
})

test('what is no code stays what it is', () => {
  expect(codeName('profile', 'legalName', 'verified')).toBeNull()
  expect(fieldName('nonsense')).toBeNull()
})
