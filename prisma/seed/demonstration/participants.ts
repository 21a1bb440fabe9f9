import { addDelegate, sayAvailability } from '#app/domain/events/commands/change-place.server.ts'
import { saveProgrammeItem } from '#app/domain/events/commands/programme.server.ts'
import type { ActingOfficer } from '#app/domain/events/commands/step-event.server.ts'
import { decideParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { noteTravel } from '#app/domain/events/commands/travel.server.ts'
import { answerRequest } from '#app/domain/meetings/commands/answer-request.server.ts'
import { askMeeting } from '#app/domain/meetings/commands/ask-meeting.server.ts'
import { standingTo } from '#app/domain/meetings/queries/standing.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country, Language } from '#prisma/generated/enums.ts'

const DAY_MS = 86_400_000

type Story = { officers: Record<Country, ActingOfficer>; eventId: string; now: Date }

/**
 * What happens beside the meetings of an event whose timetable is published: its programme, how delegates travel, changes asked too late, of which one would take a
 * published meeting's time, and participants that ask each other for meetings.
 */
export async function seedParticipants(story: Story): Promise<void> {
  await planProgramme(story)
  await noteJourneys(story)
  await askEachOther(story)
  const past = new Date(story.now.getTime() - DAY_MS)
  await db.event.update({ where: { id: story.eventId }, data: { changesUntil: past } })
  await askForChanges(story)
}

async function planProgramme({ officers, eventId, now }: Story) {
  const { startsOn, endsOn } = await db.event.findUniqueOrThrow({ where: { id: eventId }, select: { startsOn: true, endsOn: true } })
  const [first, last] = [startsOn, endsOn].map((day) => day.toISOString().slice(0, 10)) as [string, string]
  const save = (input: Omit<Parameters<typeof saveProgrammeItem>[0]['input'], 'blocks' | 'place'> & { place: string }) =>
    saveProgrammeItem({ officer: officers.PK, eventId, input: { ...input, blocks: true }, now })
  await save({
    kind: 'opening',
    title: {
      en: 'Opening by both chambers',
      ur: 'دونوں ایوانوں کی جانب سے افتتاح',
      ru: 'Открытие: обе палаты',
      kk: 'Ашылу: екі палата',
    },
    place: 'Expo Centre Lahore, Hall 1',
    day: first,
    from: '09:30',
    to: '10:15',
  })
  await save({
    kind: 'visit',
    title: {
      en: 'Visit to a tannery',
      ur: 'چمڑا سازی کے کارخانے کا دورہ',
      ru: 'Посещение кожевенного завода',
      kk: 'Тері илеу зауытына бару',
    },
    place: 'Sundar Industrial Estate',
    day: last,
    from: '17:00',
    to: '18:30',
  })
}

async function noteJourneys({ officers, eventId, now }: Story) {
  const guests = await delegatesOf(eventId, 'KZ')
  const notes = [
    { visa: 'granted', note: 'Arrives with the delegation, flight KC 917. Hotel: Pearl, two nights.' },
    { visa: 'sent', note: undefined },
    { visa: 'wanted', note: 'Passport expires soon; a new one comes before the journey.' },
  ] as const
  for (const [i, { visa, note }] of notes.entries())
    await noteTravel({ officer: officers.KZ, eventId, input: { delegateId: guests[i]!.id, visa, note }, now })
}

async function askEachOther({ eventId, now }: Story) {
  const [hosts, guests] = [await delegatesOf(eventId, 'PK'), await delegatesOf(eventId, 'KZ')]
  const messages: { text: Record<Language, string>; answer: 'yes' | 'no' | null }[] = [
    {
      text: {
        en: 'We saw your offer and would like to talk about a trial order.',
        ur: 'ہم نے آپ کی پیشکش دیکھی ہے اور آزمائشی آرڈر پر بات کرنا چاہتے ہیں۔',
        ru: 'Мы увидели ваше предложение и хотели бы обсудить пробный заказ.',
        kk: 'Ұсынысыңызды көрдік, сынақ тапсырысы туралы сөйлескіміз келеді.',
      },
      answer: 'yes',
    },
    {
      text: {
        en: 'We are looking for a partner for deliveries from spring on.',
        ur: 'ہمیں بہار سے ترسیل کے لیے شراکت دار کی تلاش ہے۔',
        ru: 'Ищем партнёра для поставок начиная с весны.',
        kk: 'Көктемнен бастап жеткізілім үшін серіктес іздейміз.',
      },
      answer: 'no',
    },
    {
      text: {
        en: 'Half an hour would be enough to see whether we fit.',
        ur: 'آدھا گھنٹہ یہ دیکھنے کے لیے کافی ہوگا کہ ہم ایک دوسرے کے کام آ سکتے ہیں یا نہیں۔',
        ru: 'Получаса хватит, чтобы понять, подходим ли мы друг другу.',
        kk: 'Бір-бірімізге сай келетінімізді түсінуге жарты сағат жетеді.',
      },
      answer: null,
    },
  ]
  for (const [i, { text, answer }] of messages.entries()) {
    // Each of another host, and a guest who is free to be asked.
    const host = hosts[i * 3]!
    const guest = await findFree(eventId, host.companyId, guests.slice(i * 3))
    if (!guest) continue
    const requestId = await askMeeting({
      member: { personId: host.personId!, companyId: host.companyId },
      eventId,
      receiverId: guest.companyId,
      message: text[host.language],
      now: new Date(now.getTime() - 2 * DAY_MS),
    })
    if (!answer) continue
    await answerRequest({ answerer: { personId: guest.personId!, companyId: guest.companyId, requestId }, answer, now })
  }
}

async function findFree<Guest extends { companyId: string }>(eventId: string, companyId: string, guests: readonly Guest[]) {
  for (const guest of guests) if ((await standingTo(db, { eventId, companyId, otherId: guest.companyId })) === 'free') return guest
  return undefined
}

async function askForChanges({ eventId, now }: Story) {
  const meeting = await db.meeting.findFirstOrThrow({
    where: { eventId, state: 'published' },
    orderBy: { id: 'asc' },
    select: {
      pkCompanyId: true,
      kzCompanyId: true,
      placements: { where: { plan: 'published' }, select: { slot: { select: { sessionId: true } } } },
    },
  })
  const sessions = await db.eventSession.findMany({ where: { eventId }, select: { id: true } })
  const busy = meeting.placements[0]!.slot.sessionId
  const memberOf = async (companyId: string) => ({
    companyId,
    personId: (await db.membership.findFirstOrThrow({ where: { companyId }, select: { personId: true } })).personId,
  })
  const free = sessions.flatMap(({ id }) => (id === busy ? [] : [id]))
  await sayAvailability({ member: await memberOf(meeting.pkCompanyId), eventId, free, isSure: true, now })
  const input = {
    name: 'Айгерим Нурланова',
    nameLatin: 'Aigerim Nurlanova',
    jobTitle: 'Export manager',
    email: 'aigerim@guest.example',
    language: 'ru',
    wantsVisa: true,
  } as const
  await addDelegate({ member: await memberOf(meeting.kzCompanyId), eventId, input, now })
}

/** The places of the delegations are as many as were accepted, and whoever asked later waits for one. */
export async function fillDelegations({ officers, eventId, now }: Story): Promise<void> {
  for (const [country, officer] of Object.entries(officers) as [Country, ActingOfficer][]) {
    const quota = await db.participation.count({ where: { eventId, state: 'accepted', company: { country } } })
    await db.eventOrganiser.update({ where: { eventId_country: { eventId, country } }, data: { quota } })
    const later = await db.participation.findFirstOrThrow({
      where: { eventId, state: 'requested', company: { country } },
      orderBy: { requestedAt: 'asc' },
      select: { id: true },
    })
    await decideParticipation({ officer, decision: { participationId: later.id, decision: 'waitlist' }, now })
  }
}

function delegatesOf(eventId: string, country: Country) {
  return db.delegate.findMany({
    where: { eventId, company: { country } },
    orderBy: { companyId: 'asc' },
    select: { id: true, companyId: true, personId: true, language: true },
  })
}
