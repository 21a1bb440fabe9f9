import fs from 'node:fs'
import { describe, expect, test } from 'vitest'

/**
 * Every column that points to a company, a person or an event, or that holds an address: what erasing does with it and where its owner reads it. A new one
 * fails here until it is decided, and done in `app/domain/privacy`.
 */
type Fate = 'dies' | 'emptied' | { stays: string }
type Telling = 'told' | { untold: string }

const NAMELESS = { stays: 'points to a row that names nobody any more' } as const
const AS_PROOF = { stays: 'proof, which nothing can change and which holds no contact' } as const
const AS_FIGURE = { stays: 'a figure of the event: who took part and what was decided' } as const
const NO_COMPANY = { stays: 'of the event: no company and no person' } as const
const AS_STOP = { stays: 'so that an address that said stop is not written to again; a mark for bounces is emptied' } as const
const IN_TRAIL = { untold: 'what an officer did is in the trail, which is told' } as const
const DERIVED = { untold: 'made from what is told' } as const
const OF_OTHERS = { untold: 'what others said of it is theirs' } as const
const NO_PERSON = { untold: 'of the event, not of a company or a person' } as const

const FATES: Record<string, [Fate, Telling]> = {
  'Absence.eventId': ['dies', { untold: 'when it has no time: told with its place in the event' }],
  'AlertedNews.personId': ['dies', { untold: 'which news was mailed stands in the mails, which are told' }],
  'AccountToken.personId': ['dies', 'told'],
  'Attestation.companyId': ['dies', 'told'],
  'AuditEntry.actorId': [AS_PROOF, 'told'],
  'AuditEntry.subjectId': [AS_PROOF, 'told'],
  'CalendarEntry.address': ['dies', 'told'],
  'CalendarEntry.companyId': ['dies', 'told'],
  'CalendarEntry.eventId': ['dies', 'told'],
  'CalendarFeed.personId': ['dies', 'told'],
  'Campaign.eventId': [AS_FIGURE, NO_PERSON],
  'CampaignRecipient.companyId': ['dies', 'told'],
  'Certificate.companyId': ['dies', 'told'],
  'Chamber.email': [{ stays: 'an office, not a person' }, { untold: 'a chamber’s, not a company’s' }],
  'ColleagueInvitation.companyId': ['dies', 'told'],
  'ColleagueInvitation.email': ['dies', 'told'],
  'ColleagueInvitation.invitedById': ['dies', IN_TRAIL],
  'CheckIn.eventId': ['dies', 'told'],
  'CheckIn.officerId': [NAMELESS, IN_TRAIL],
  'Company.contactEmail': ['emptied', 'told'],
  'Company.contactName': ['emptied', 'told'],
  'Company.contactPhone': ['emptied', 'told'],
  'Company.address': ['emptied', 'told'],
  'Company.mergedIntoId': [{ stays: 'points to the one that is erased with it' }, 'told'],
  'ChangeRequest.askedById': [NAMELESS, { untold: 'told with the company' }],
  'ChangeRequest.companyId': ['dies', 'told'],
  'ChangeRequest.decidedById': [NAMELESS, IN_TRAIL],
  'ChangeRequest.eventId': ['dies', 'told'],
  'CompanyTrace.companyId': ['dies', DERIVED],
  'ConsentRecord.companyId': [AS_PROOF, 'told'],
  'ConsentRecord.eventId': [AS_PROOF, 'told'],
  'ConsentRecord.personId': [AS_PROOF, 'told'],
  'Delegate.companyId': ['dies', 'told'],
  'Delegate.email': ['dies', 'told'],
  'Delegate.eventId': ['dies', 'told'],
  'Delegate.personId': ['dies', 'told'],
  'DirectoryEntry.companyId': ['dies', DERIVED],
  'DirectoryNews.companyId': ['dies', DERIVED],
  'DuplicatePair.oneId': ['dies', DERIVED],
  'DuplicatePair.otherId': ['dies', DERIVED],
  'Erasure.eventId': [AS_FIGURE, NO_PERSON],
  'EventOrganiser.eventId': [{ stays: 'chambers, no companies' }, NO_PERSON],
  'EventSession.eventId': [NO_COMPANY, NO_PERSON],
  'Hall.eventId': [NO_COMPANY, NO_PERSON],
  'Import.officerId': [NAMELESS, IN_TRAIL],
  'ImportLine.companyId': ['emptied', 'told'],
  'IncomingMail.address': ['emptied', 'told'],
  'Interest.receiverId': ['emptied', 'told'],
  'Interest.senderId': ['emptied', 'told'],
  'InterestApproval.officerId': [NAMELESS, IN_TRAIL],
  'Interpreter.eventId': ['dies', { untold: 'of somebody who works for the chambers' }],
  'InterpreterAbsence.eventId': ['dies', { untold: 'of somebody who works for the chambers' }],
  'Introduction.eventId': [AS_FIGURE, 'told'],
  'Introduction.kzCompanyId': [AS_FIGURE, 'told'],
  'Introduction.pkCompanyId': [AS_FIGURE, 'told'],
  'Invitation.companyId': ['emptied', 'told'],
  'Item.companyId': ['dies', 'told'],
  'Mail.aboutId': ['dies', 'told'],
  'Mail.companyId': ['dies', 'told'],
  'Mail.copyTo': ['emptied', { untold: 'in a mail to somebody else' }],
  'Mail.deliveredTo': ['emptied', { untold: 'in a mail to somebody else' }],
  'Mail.toAddress': ['dies', 'told'],
  'Mail.toName': ['dies', 'told'],
  'Mail.replyTo': [{ stays: 'an office’s, or the mail is one of an introduction and dies' }, { untold: 'in a mail to somebody else' }],
  'Match.eventId': [AS_FIGURE, 'told'],
  'Match.kzCompanyId': ['emptied', 'told'],
  'Match.pkCompanyId': ['emptied', 'told'],
  'Meeting.eventId': [AS_FIGURE, 'told'],
  'Meeting.interpreterWaivedById': [NAMELESS, IN_TRAIL],
  'Meeting.kzCompanyId': [AS_FIGURE, 'told'],
  'Meeting.pkCompanyId': [AS_FIGURE, 'told'],
  'MeetingRequest.askerId': ['emptied', 'told'],
  'MeetingRequest.eventId': ['emptied', 'told'],
  'MeetingRequest.receiverId': ['emptied', 'told'],
  'Membership.companyId': ['dies', 'told'],
  'Membership.personId': ['dies', 'told'],
  'NoShow.eventId': ['dies', 'told'],
  'NoShow.officerId': [NAMELESS, IN_TRAIL],
  'Officer.personId': [NAMELESS, 'told'],
  'Participation.companyId': ['emptied', 'told'],
  'Participation.decidedById': [NAMELESS, IN_TRAIL],
  'Participation.eventId': ['emptied', 'told'],
  'Person.email': ['emptied', 'told'],
  'Place.eventId': [NO_COMPANY, NO_PERSON],
  'Placement.eventId': [AS_FIGURE, NO_PERSON],
  'Preference.companyId': ['dies', 'told'],
  'Preference.eventId': ['dies', 'told'],
  'Preference.otherId': ['dies', OF_OTHERS],
  'ProgrammeItem.eventId': [NO_COMPANY, NO_PERSON],
  'RecoveryCode.personId': ['dies', { untold: 'a secret' }],
  'Review.eventId': ['emptied', { untold: 'the reviewers’ words; the decision is told with the match' }],
  'Review.officerId': [NAMELESS, IN_TRAIL],
  'Run.eventId': [AS_FIGURE, NO_PERSON],
  'Run.startedById': [NAMELESS, IN_TRAIL],
  'SavedSearch.personId': ['dies', 'told'],
  'SectorProfile.companyId': ['dies', 'told'],
  'Session.personId': ['dies', 'told'],
  'Slot.eventId': [NO_COMPANY, NO_PERSON],
  'StoredFile.checkedById': [NAMELESS, IN_TRAIL],
  'StoredFile.companyId': ['dies', 'told'],
  'Survey.companyId': ['dies', 'told'],
  'Survey.eventId': ['dies', 'told'],
  'TimetableRun.eventId': [AS_FIGURE, NO_PERSON],
  'TimetableRun.startedById': [NAMELESS, IN_TRAIL],
  'TimetableVersion.eventId': [AS_FIGURE, NO_PERSON],
  'TimetableVersion.publishedById': [NAMELESS, IN_TRAIL],
  'Suppression.address': [AS_STOP, 'told'],
}

type Column = { name: string; model: string; target: string | null; onDelete: string | null }

/** `Model.column` of every column that points to a company, a person or an event by a foreign key, or by its name seems to. */
function columns(): Column[] {
  const schema = fs
    .readdirSync('prisma/schema')
    .map((file) => fs.readFileSync(`prisma/schema/${file}`, 'utf8'))
    .join('\n')
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model, body]) => {
    const relations = [...body!.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\((.*fields: \[(\w+)[^\]]*\].*)\)/gm)].map(
      ([, target, all, column]) => ({
        model: model!,
        name: column!,
        target: ['Company', 'Person', 'Event', 'Officer', 'EventOrganiser'].includes(target!) ? target! : null,
        onDelete: /onDelete: (\w+)/.exec(all!)?.[1] ?? null,
      }),
    )
    const byName = [...body!.matchAll(/^\s+(\w+)\s+String/gm)]
      .map(([, name]) => name!)
      .filter((name) =>
        /^(email|address|\w*Email|\w*Address|\w*Phone|contactName|toName|copyTo|replyTo|deliveredTo|actorId|subjectId|aboutId|(\w*[cC]ompany|\w*[pP]erson|event|officer|\w+By)Id)$/.test(
          name,
        ),
      )
      .map((name) => ({ model: model!, name, target: null, onDelete: null }))
    const known = relations.filter(({ target }) => target)
    return [...known, ...byName.filter(({ name }) => !relations.some((relation) => relation.name === name))]
  })
}

const IDS_ALONE = new Set(['AlertedNews.subjectId', 'DirectoryNews.subjectId', 'Company.registeredById', 'Match.runId'])
const found = columns().filter(({ model, name }) => !IDS_ALONE.has(`${model}.${name}`))
const byKey = new Map(found.map((column) => [`${column.model}.${column.name}`, column]))

describe('what is held about companies, people and events', () => {
  test('has a fate, each column of it', () => {
    expect(found.length).toBeGreaterThan(40)
    expect([...byKey.keys()].filter((key) => !(key in FATES))).toEqual([])
    expect(Object.keys(FATES).filter((key) => !byKey.has(key))).toEqual([])
  })

  test.each(found.filter(({ target, onDelete }) => (target === 'Company' || target === 'Person') && onDelete === 'Cascade'))(
    '$model.$name dies with its $target',
    ({ model, name }) => {
      expect(FATES[`${model}.${name}`]?.[0]).toBe('dies')
    },
  )

  test.each(Object.entries(FATES).filter(([, [fate]]) => fate === 'emptied'))('%s is emptied by name', (key) => {
    const model = key.split('.')[0]!
    expect(erasing).toMatch(new RegExp(`\\b${lower(model)}\\.update|UPDATE "${model}"`))
  })

  test.each(Object.entries(FATES).filter(([, [fate]]) => fate === 'dies'))('%s dies by a cascade or by name', (key) => {
    const model = key.split('.')[0]!
    const cascades = byKey.get(key)?.onDelete === 'Cascade'
    expect(cascades || new RegExp(`\\b${lower(model)}\\.deleteMany`).test(erasing)).toBe(true)
  })

  test.each(Object.entries(FATES).filter(([, [, telling]]) => telling === 'told'))('%s is told to its owner', (key) => {
    const model = key.split('.')[0]!
    expect(telling).toMatch(new RegExp(`\\b(${[lower(model), ...(TOLD_AS[model] ?? [])].join('|')})\\b`))
  })
})

/** Relations through which the export reads a table. */
const TOLD_AS: Record<string, string[]> = {
  CalendarEntry: ['calendars'],
  Survey: ['surveys'],
  CampaignRecipient: ['campaignsReceived'],
  Company: ['mergedFrom', 'company'],
  ColleagueInvitation: ['colleagues'],
  Officer: ['officer'],
  Session: ['sessions'],
  Item: ['items'],
  Membership: ['memberships'],
  Participation: ['participations'],
  ChangeRequest: ['changesAsked'],
  Delegate: ['delegates'],
  MeetingRequest: ['meetingsAsked', 'meetingsAskedOf'],
  CheckIn: ['checkIns'],
  NoShow: ['noShows'],
  Meeting: ['pkMeetings', 'meeting'],
  ConsentRecord: ['consentRecords', 'consents'],
  SavedSearch: ['savedSearches'],
  SectorProfile: ['sectorProfiles'],
  Invitation: ['invitations'],
  AccountToken: ['accountTokens'],
  Interest: ['interestsSent', 'interestsGot'],
  Preference: ['preferences'],
  StoredFile: ['files'],
  Certificate: ['certificates'],
  Attestation: ['attestations'],
}

const lower = (model: string) => model[0]!.toLowerCase() + model.slice(1)
const folder = (path: string) =>
  fs
    .readdirSync(path)
    .map((file) => fs.readFileSync(`${path}/${file}`, 'utf8'))
    .join('\n')
const erasing = folder('app/domain/privacy/commands')
const telling = folder('app/domain/privacy/queries')
