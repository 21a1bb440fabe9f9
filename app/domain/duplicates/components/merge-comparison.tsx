import type { ReactNode } from 'react'
import { COMPANY_TONES } from '#app/domain/companies/components/tones.ts'
import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { verificationPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { MergedFacts } from '../merge.ts'
import type { MergePlan, MergeSide } from '../queries/merge.server.ts'

type Row = { key: string; label: string; stays: ReactNode; goes: ReactNode; becomes: ReactNode }

/** Both companies fact by fact, and what the one that stays will have. */
export function MergeComparison({ plan }: { plan: MergePlan }) {
  const { t } = useLanguage()
  const rows = useRows(plan)
  return (
    <Table
      caption={t('merge.compare')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { label: t('merge.fact'), cell: (row) => row.label },
        { label: t('merge.stays'), cell: (row) => row.stays || '—' },
        { label: t('merge.goes'), cell: (row) => row.goes || '—' },
        { label: t('merge.becomes'), cell: (row) => row.becomes },
      ]}
    />
  )
}

function useRows({ stays, goes, taken }: MergePlan): Row[] {
  const { t, day, number } = useLanguage()
  const name = ({ id, facts }: MergeSide) => (
    <a href={verificationPath(id)}>
      <bdi>{facts.legalNameLatin ?? facts.legalName ?? t('companies.unnamed')}</bdi>
    </a>
  )
  const state = (side: MergeSide) => <StateBadge tone={COMPANY_TONES[side.state]}>{t(`companies.state.${side.state}`)}</StateBadge>
  const telling = useFactTelling()
  const facts = FACTS.flatMap((fact): Row[] => {
    const [one, other] = [telling[fact](stays), telling[fact](goes)]
    if (!one && !other) return []
    const becomes = t(taken.includes(fact) ? 'merge.takenOver' : 'merge.kept')
    return [{ key: fact, label: factLabel(t, fact), stays: one, goes: other, becomes }]
  })
  const counted = (key: keyof MergeSide['counts']): Row[] => {
    const [one, other] = [stays.counts[key], goes.counts[key]]
    if (one + other === 0) return []
    return [{ key, label: t(`merge.count.${key}`), stays: number(one), goes: number(other), becomes: t('merge.together') }]
  }
  const listed = (key: 'offers' | 'needs'): Row[] => {
    if (stays[key].length + goes[key].length === 0) return []
    const [one, other] = [<Texts key="stays" texts={stays[key]} />, <Texts key="goes" texts={goes[key]} />]
    return [{ key, label: t(`companies.step.${key}`), stays: one, goes: other, becomes: t('merge.listed') }]
  }
  const isOwned = stays.people.some(({ role }) => role === 'owner')
  return [
    { key: 'entry', label: t('merge.entry'), stays: name(stays), goes: name(goes), becomes: t('merge.linksLead') },
    { key: 'state', label: t('merge.state'), stays: state(stays), goes: state(goes), becomes: t('merge.kept') },
    { key: 'since', label: t('merge.since'), stays: day(stays.createdAt), goes: day(goes.createdAt), becomes: t('merge.trail') },
    ...facts,
    {
      key: 'people',
      label: t('merge.people'),
      stays: <People people={stays.people} />,
      goes: <People people={goes.people} />,
      becomes: t(isOwned ? 'merge.peopleJoin' : 'merge.peopleOwn'),
    },
    ...listed('offers'),
    ...listed('needs'),
    ...counted('files'),
    ...counted('events'),
    ...counted('introductions'),
    ...counted('interests'),
    { key: 'consents', label: t('merge.consents'), stays: null, goes: null, becomes: t('merge.consentsKept') },
  ]
}

const FACTS = [
  'legalName',
  'legalNameLatin',
  'legalNameKazakh',
  'registerNumber',
  'cityId',
  'address',
  'yearFounded',
  'employees',
  'website',
  'contactEmail',
  'languages',
  'about',
] as const satisfies (keyof MergedFacts)[]

type Fact = (typeof FACTS)[number]
type Translate = ReturnType<typeof useLanguage>['t']

function factLabel(t: Translate, fact: Fact): string {
  if (fact === 'cityId') return t('companies.city')
  return fact === 'contactEmail' ? t('companies.step.contact') : t(`companies.${fact}`)
}

function useFactTelling(): Record<Fact, (side: MergeSide) => ReactNode> {
  const { t, language, list } = useLanguage()
  const own = (text: string | number | null) => text !== null && <bdi>{text}</bdi>
  return {
    legalName: ({ facts }) => own(facts.legalName),
    legalNameLatin: ({ facts }) => own(facts.legalNameLatin),
    legalNameKazakh: ({ facts }) => own(facts.legalNameKazakh),
    registerNumber: ({ facts }) =>
      facts.registerNumber && (
        <>
          {facts.registerKind && t(`companies.register.${facts.registerKind}`)} <Isolate>{facts.registerNumber}</Isolate>
        </>
      ),
    cityId: ({ city }) => city?.[language],
    address: ({ facts }) => own(facts.address),
    yearFounded: ({ facts }) => own(facts.yearFounded),
    employees: ({ facts }) => facts.employees && <Isolate>{facts.employees}</Isolate>,
    website: ({ facts }) => facts.website && <Isolate>{facts.website}</Isolate>,
    contactEmail: ({ facts }) =>
      facts.contactEmail && (
        <>
          <bdi>{facts.contactName}</bdi> <Isolate>{facts.contactEmail}</Isolate>
        </>
      ),
    languages: ({ facts }) => facts.languages.length > 0 && list(facts.languages.map((code) => LANGUAGE_NAMES[code])),
    about: ({ facts }) =>
      list(
        Object.entries(facts.about)
          .filter(([, text]) => text)
          .map(([code]) => LANGUAGE_NAMES[code as keyof typeof LANGUAGE_NAMES]),
      ),
  }
}

function Texts({ texts }: { texts: string[] }) {
  if (texts.length === 0) return '—'
  return (
    <ul className="plain">
      {texts.map((text) => (
        <li key={text}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  )
}

function People({ people }: { people: MergeSide['people'] }) {
  const { t } = useLanguage()
  if (people.length === 0) return '—'
  return (
    <ul className="plain">
      {people.map(({ name, role }, i) => (
        <li key={i}>
          <bdi>{name}</bdi> <span className="quiet">· {t(`people.role.${role}`)}</span>
        </li>
      ))}
    </ul>
  )
}
