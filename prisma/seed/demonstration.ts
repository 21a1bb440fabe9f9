import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { findOffice } from '#app/domain/chambers/queries.server.ts'
import { issueAttestation } from '#app/domain/companies/commands/attest.server.ts'
import { addCertificate } from '#app/domain/companies/commands/certificates.server.ts'
import { checkFile } from '#app/domain/companies/commands/check-file.server.ts'
import { setLogo } from '#app/domain/companies/commands/files.server.ts'
import { CONSENT_VERSIONS, STANDING_PURPOSES, type StandingPurpose } from '#app/domain/companies/consents.ts'
import { addMonths } from '#app/domain/companies/freshness.ts'
import type { ItemDetails } from '#app/domain/companies/item-details.ts'
import { latinSpelling } from '#app/domain/companies/transliterate.ts'
import { withdrawParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { decideInterest } from '#app/domain/interests/commands/decide.server.ts'
import { expressInterest } from '#app/domain/interests/commands/express.server.ts'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { cancelIntroductionsOf } from '#app/domain/introductions/commands/cancel.server.ts'
import { settleIntroductions } from '#app/domain/introductions/commands/decline.server.ts'
import { expireIntroductions } from '#app/domain/introductions/commands/expire.server.ts'
import { inviteCompanies } from '#app/domain/introductions/commands/invite.server.ts'
import { decideMatch, withdrawMatchesOf } from '#app/domain/matches/commands/review.server.ts'
import { executeRun, startRun } from '#app/domain/matches/commands/run.server.ts'
import type { Answers } from '#app/domain/taxonomy/answers.ts'
import { getSector } from '#app/domain/taxonomy/queries.server.ts'
import { keysReferringTo } from '#app/domain/taxonomy/sector-fields.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { hashPassword } from '#app/platform/session/password.server.ts'
import type { Answer, Cooperation, Country, Language, RegisterKind, Sector, Side } from '#prisma/generated/enums.ts'
import { CHAMBERS, STAFF } from './demonstration/chambers.ts'
import { ADVANCED, PAST, UPCOMING } from './demonstration/events.ts'
import { INTERESTS } from './demonstration/interests.ts'
import { fillDelegations, seedParticipants } from './demonstration/participants.ts'
import { seedPastEvent } from './demonstration/past-event.ts'
import { drawCertificate, drawLogo } from './demonstration/pictures.ts'
import { seedTimetable } from './demonstration/timetable.ts'

const FILE = 'prisma/seed/demonstration/companies.json'
const PASSWORD = 'friendship-2027'
const DAY_MS = 86_400_000
/** Nine o'clock in both countries. */
const OPENING_MS = 4 * 3_600_000

type ItemSeed = { text: string; language: Language; hs: string | null; isic: string | null; cooperation: Cooperation[] } & Partial<
  Omit<ItemDetails, 'validUntil'>
>
type CompanySeed = {
  key: string
  country: Country
  legalName: string
  legalNameLatin: string
  registerKind: RegisterKind
  registerNumber: string
  cityId: string
  yearFounded: number
  employees: string
  contactName: string
  /** Where it is in Urdu; from Cyrillic it is spelled by rule. */
  contactNameLatin?: string
  contactEmail: string
  contactPhone: string
  contactLanguage: Language
  languages: Language[]
  certifications: string[]
  about: Partial<Record<Language, string>>
  /** What it answered to the questions of each of its sectors. */
  sectors: Partial<Record<Sector, Answers>>
  offers: ItemSeed[]
  needs: ItemSeed[]
}

/** This company was asked whether its profile is still right, and has not answered yet. */
const SILENT = 'kz-02'

/** Further matches that became introductions, for the timetable. */
const INTRODUCED = 10

/** These show a logo and a certificate that their chamber checked. */
const WITH_FILES = ['pk-02', 'kz-08']

/** Who can sign in to look around, for the start to print. */
export type DemonstrationLogin = { role: string; email: string; password: string }

/** Fictional companies, two chambers and three events: one of half a year ago, one before its first run, one with matches and introductions in every state. Doing it twice changes nothing. */
export async function seedDemonstration(now = new Date()): Promise<DemonstrationLogin[]> {
  const companies = JSON.parse(await readFile(FILE, 'utf8')) as CompanySeed[]
  if ((await db.event.count({ where: { slug: ADVANCED.slug } })) === 0) {
    await seedChambers()
    const passwordHash = await hashPassword(PASSWORD)
    await seedStaff(passwordHash, now)
    for (const company of companies) await seedCompany(company, passwordHash, now)
    const officers = { PK: await officerOf('officer.pk@dosti.example', now), KZ: await officerOf('officer.kz@dosti.example', now) }
    await seedPastEvent({ officers, eventId: await seedEvent(PAST, companies, now), now })
    await fillDelegations({ officers, eventId: await seedEvent(UPCOMING, companies, now), now })
    for (const company of companies.filter(({ key }) => WITH_FILES.includes(key))) await seedFiles(company, now)
    const eventId = await seedEvent(ADVANCED, companies, now)
    // Before the story: companies that it introduces do not ask each other any more.
    for (const interest of INTERESTS) await seedInterest(interest, companies, now)
    await tellStory(eventId, now)
    await seedParticipants({ officers, eventId, now })
  }
  return loginsOf(companies)
}

function loginsOf(companies: CompanySeed[]): DemonstrationLogin[] {
  const roles = [
    'officer, Pakistan (English)',
    'officer, Pakistan (Urdu)',
    'officer, Kazakhstan (Kazakh)',
    'officer, Kazakhstan (Russian)',
    'administrator',
  ]
  const firms = ['pk-02', 'pk-28', 'kz-08', 'kz-27'].map((key) => companies.find((company) => company.key === key)!)
  return [
    ...STAFF.map(({ email }, i) => ({ role: roles[i]!, email, password: PASSWORD })),
    ...firms.map((firm) => ({ role: `company, ${firm.country} (${firm.contactLanguage})`, email: firm.contactEmail, password: PASSWORD })),
  ]
}

async function seedChambers() {
  await db.chamber.createMany({
    data: CHAMBERS.map((chamber) => ({ ...chamber, isActive: true, isDemonstration: true })),
    skipDuplicates: true,
  })
}

async function seedStaff(passwordHash: string, now: Date) {
  for (const { chamberId, ...person } of STAFF) {
    await db.person.create({
      data: {
        id: idOf(person.email),
        ...person,
        passwordHash,
        emailVerifiedAt: now,
        isDemonstration: true,
        isAdministrator: chamberId === null,
        ...(chamberId ? { officer: { create: { chamberId } } } : {}),
      },
    })
  }
}

async function seedCompany(seed: CompanySeed, passwordHash: string, now: Date) {
  const { key, sectors, offers, needs, contactNameLatin, ...profile } = seed
  const person = {
    id: idOf(seed.contactEmail),
    email: seed.contactEmail,
    name: seed.contactName,
    nameLatin: contactNameLatin ?? latinSpelling(seed.contactName),
    language: seed.contactLanguage,
    passwordHash,
    emailVerifiedAt: now,
    isDemonstration: true,
  }
  const items = (side: Side, list: ItemSeed[]) =>
    list.map(({ hs, isic, ...item }, position) => ({ ...item, side, position, hsCode: hs, isicCode: isic }))
  // The records of its consents name the person.
  await db.person.create({ data: person })
  await db.company.create({
    data: {
      id: idOf(key),
      ...profile,
      state: 'verified',
      homeChamberId: CHAMBERS.find((chamber) => chamber.country === seed.country)!.id,
      submittedAt: new Date(now.getTime() - 26 * DAY_MS),
      verifiedAt: new Date(now.getTime() - 24 * DAY_MS),
      ...(key === SILENT ? { confirmedAt: addMonths(now, -11), nudgedAt: new Date(now.getTime() - 5 * DAY_MS) } : { confirmedAt: now }),
      consents: [...STANDING_PURPOSES],
      memberships: { create: { role: 'owner', personId: person.id } },
      consentRecords: { create: STANDING_PURPOSES.map((purpose) => agreedTo(purpose, seed, now)) },
      isDemonstration: true,
      sectorProfiles: { create: Object.entries(sectors).map(([sector, answers]) => profileOf(sector as Sector, answers)) },
      items: { create: [...items('offer', offers), ...items('need', needs)] },
    },
  })
  await transaction((tx) => issueAttestation(tx, { companyId: idOf(key), now: new Date(now.getTime() - 24 * DAY_MS) }))
}

async function seedFiles(seed: CompanySeed, now: Date) {
  const member = { personId: idOf(seed.contactEmail), companyId: idOf(seed.key) }
  const officerId = idOf(
    STAFF.find(({ chamberId }) => CHAMBERS.some(({ id, country }) => id === chamberId && country === seed.country))!.email,
  )
  const picture = (name: string, svg: string) =>
    sharp(Buffer.from(svg))
      .png()
      .toBuffer()
      .then((bytes) => ({ fileName: `${name}.png`, bytes }))
  const day = (offset: number) => new Date(now.getTime() + offset * DAY_MS).toISOString().slice(0, 10)
  await setLogo({ member, upload: await picture('logo', drawLogo(seed)), now })
  await addCertificate({
    member,
    facts: {
      kind: 'iso9001',
      issuer: 'Silk Road Certification',
      number: `QMS-${seed.registerNumber.slice(-4)}`,
      validFrom: day(-300),
      expiresOn: day(795),
    },
    upload: await picture('iso-9001', drawCertificate(seed)),
    now,
  })
  const { fileId } = await db.certificate.findFirstOrThrow({ where: { companyId: member.companyId }, select: { fileId: true } })
  const officer = { personId: officerId, chamber: (await findOffice(officerId, now))! }
  await checkFile({ officer, companyId: member.companyId, fileId, isRight: true, now })
}

async function officerOf(email: string, now: Date) {
  return { personId: idOf(email), chamber: (await findOffice(idOf(email), now))! }
}

function agreedTo(purpose: StandingPurpose, { contactEmail, contactLanguage }: CompanySeed, now: Date) {
  const at = new Date(now.getTime() - 26 * DAY_MS)
  return { purpose, isGiven: true, at, personId: idOf(contactEmail), textVersion: CONSENT_VERSIONS[purpose], language: contactLanguage }
}

function profileOf(sector: Sector, answers: Answers) {
  return {
    sector,
    answers,
    categories: keysReferringTo('categories', getSector(sector)).flatMap((key) => (answers[key] as string[]) ?? []),
  }
}

async function seedEvent({ startsIn, lastsDays, only, ...event }: typeof UPCOMING, companies: CompanySeed[], now: Date): Promise<string> {
  const day = (offset: number) => new Date(new Date(now.getTime() + offset * DAY_MS).toISOString().slice(0, 10))
  const morning = (offset: number) => new Date(day(offset).getTime() + OPENING_MS)
  const lead = CHAMBERS.find((chamber) => chamber.country === event.cityId.slice(0, 2))!
  const { id } = await db.event.create({
    data: {
      id: idOf(event.slug),
      ...event,
      state: 'published',
      startsOn: day(startsIn),
      endsOn: day(startsIn + lastsDays - 1),
      registrationOpensAt: morning(Math.min(0, startsIn) - 34),
      registrationClosesAt: morning(startsIn - 7),
      publishedAt: day(Math.min(0, startsIn) - 34),
      isDemonstration: true,
      organisers: { create: CHAMBERS.map(({ id: chamberId, country }) => ({ chamberId, country, isLead: chamberId === lead.id })) },
    },
  })
  const asked = new Date(now.getTime() + (Math.min(0, startsIn) - 23) * DAY_MS)
  const decided = { state: 'accepted', decidedAt: new Date(asked.getTime() + DAY_MS) } as const
  await db.participation.createMany({
    data: (only ?? companies.map(({ key }) => key)).map((key, i) => ({
      eventId: id,
      companyId: idOf(key),
      requestedAt: new Date(asked.getTime() + i * 60_000),
      ...(event.introductionPolicy === 'direct' ? { directConsentAt: asked } : {}),
      // Of the upcoming event every tenth request still waits for its chamber.
      ...(event.slug === UPCOMING.slug && i % 10 === 9 ? {} : decided),
    })),
  })
  return id
}

async function seedInterest(seed: (typeof INTERESTS)[number], companies: CompanySeed[], now: Date) {
  const at = new Date(now.getTime() - seed.daysAgo * DAY_MS)
  const { contactEmail, country } = companies.find(({ key }) => key === seed.sender)!
  const item = await db.item.findFirstOrThrow({
    where: { companyId: idOf(seed.receiver), text: { startsWith: seed.item } },
    select: { id: true },
  })
  const member = { personId: idOf(contactEmail), companyId: idOf(seed.sender) }
  const interestId = await expressInterest({ member, itemId: item.id, pitch: seed.pitch, now: at })
  const officer = (of: Country) => officerOf(of === 'PK' ? 'officer.pk@dosti.example' : 'officer.kz@dosti.example', now)
  for (const by of seed.approvedBy)
    await decideInterest({ officer: await officer(by), interestId, input: { decision: 'approve' }, now: at })
  if (!seed.returned) return
  await decideInterest({ officer: await officer(country), interestId, input: { decision: 'return', reason: seed.returned }, now: at })
}

/** Lives through an event: a run, reviews by both chambers, answers of companies; each by the command that a person would cause. */
async function tellStory(eventId: string, now: Date) {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const ours = await officerOf('officer.pk@dosti.example', now)
  const theirs = await officerOf('officer.kz@dosti.example', now)
  await executeRun({ runId: await startRun({ officer: ours, eventId, mode: 'weight', now: daysAgo(20) }), now: daysAgo(20) })
  const matches = await db.match.findMany({
    where: { eventId, state: 'proposed' },
    orderBy: [{ score: 'desc' }, { pkCompanyId: 'asc' }, { kzCompanyId: 'asc' }],
  })
  const approve = (officer: typeof ours, matchId: string, days: number, note?: string) =>
    decideMatch({ officer, matchId, input: { decision: 'approve', note }, now: daysAgo(days) })
  const answer = (match: (typeof matches)[number], country: Country, reply: Answer, days: number) =>
    answerFor({ match, country, reply, now: daysAgo(days) })

  const [introduced, oneYes, asked, declined, late, byUs, byThem, vetoed] = matches
  const leaving = matches.slice(8).find((match) => isFreeToLeave(match, matches))
  if (!introduced || !oneYes || !asked || !declined || !late || !byUs || !byThem || !vetoed || !leaving) return
  await approve(ours, late.id, 19)
  await approve(theirs, late.id, 19)
  await inviteCompanies({ matchId: late.id, now: daysAgo(19) })
  await expireIntroductions({ now: daysAgo(11) })
  for (const match of [introduced, oneYes, asked, declined, leaving]) {
    await approve(ours, match.id, 5, match === introduced ? 'Both firms export already and know each other’s market.' : undefined)
    await approve(theirs, match.id, 5)
    await inviteCompanies({ matchId: match.id, now: daysAgo(4) })
  }
  await answer(introduced, 'PK', 'yes', 3)
  await answer(introduced, 'KZ', 'yes', 2)
  await answer(oneYes, 'KZ', 'yes', 2)
  await answer(declined, 'PK', 'no', 2)
  await settleIntroductions({ now: daysAgo(1) })
  await approve(ours, byUs.id, 3)
  await approve(theirs, byThem.id, 3, 'Хорошая репутация на нашем рынке.')
  await decideMatch({
    officer: theirs,
    matchId: vetoed.id,
    input: { decision: 'veto', reason: 'The two met last year without result.' },
    now: daysAgo(3),
  })
  await leave({ eventId, companyId: leaving.kzCompanyId, now: daysAgo(1) })
  const further = matches.slice(8).filter((match) => match.kzCompanyId !== leaving.kzCompanyId)
  for (const match of further.slice(0, INTRODUCED)) {
    await approve(ours, match.id, 5)
    await approve(theirs, match.id, 5)
    await inviteCompanies({ matchId: match.id, now: daysAgo(4) })
    await answer(match, 'PK', 'yes', 3)
    await answer(match, 'KZ', 'yes', 2)
  }
  await seedTimetable({ officer: ours, eventId, now })
}

type Pair = { pkCompanyId: string; kzCompanyId: string }

/** Its company in Kazakhstan has no part in the rest of the story, and a further match that ends with it. */
function isFreeToLeave({ kzCompanyId }: Pair, matches: Pair[]): boolean {
  const own = matches.flatMap((match, i) => (match.kzCompanyId === kzCompanyId ? [i] : []))
  return own.length > 1 && own.every((i) => i >= 8)
}

/** What the jobs would do a moment later is done at once. */
async function leave(gone: { eventId: string; companyId: string; now: Date }) {
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: gone.companyId }, select: { personId: true } })
  await withdrawParticipation({ member: { personId, companyId: gone.companyId }, eventId: gone.eventId, now: gone.now })
  await withdrawMatchesOf(gone)
  await cancelIntroductionsOf(gone)
}

async function answerFor({
  match,
  country,
  reply,
  now,
}: {
  match: { id: string; pkCompanyId: string; kzCompanyId: string }
  country: Country
  reply: Answer
  now: Date
}) {
  const companyId = country === 'PK' ? match.pkCompanyId : match.kzCompanyId
  const { id: introductionId } = await db.introduction.findUniqueOrThrow({ where: { matchId: match.id }, select: { id: true } })
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId }, select: { personId: true } })
  await answerInvitation({ answerer: { personId, companyId, introductionId }, answer: reply, now })
}

/** The same id for the same thing, so that pages of a demonstration keep their addresses. */
function idOf(key: string): string {
  const hex = createHash('sha256').update(`demonstration ${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
