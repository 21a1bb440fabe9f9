import type { ReactNode } from 'react'
import { companyEventPath } from '#app/paths.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { ChangeRow, PlaceFacts } from '../queries/changes.server.ts'
import { DayAndTime } from './programme-list.tsx'
import { CHANGE_TONES } from './tones.ts'

type Frame = { sessions: { id: string; startsAt: Date; endsAt: Date }[]; timeZone: string }

/** A change that a company asked for: what is, and beside it what is wanted. With `choice` it can be ticked. */
export function ChangeCard({ change, choice, ...frame }: { change: ChangeRow; choice?: { isChosen: boolean } } & Frame) {
  const { t, day, moment } = useLanguage()
  const { id, kind, state, companyName, before, after, clashes, reason, askedAt } = change
  const title = (
    <span>
      <bdi>{companyName}</bdi>: {t(`changes.kind.${kind}`)}
    </span>
  )
  return (
    <article className="change" id={`change-${id}`}>
      <header>
        {choice ? (
          <label className="choice">
            <input type="checkbox" name="changes[]" value={id} defaultChecked={choice.isChosen} />
            {title}
          </label>
        ) : (
          <strong>{title}</strong>
        )}
        <span className="quiet">{t('changes.askedOn', { day: day(askedAt, frame.timeZone) })}</span>
        {!choice && <StateBadge tone={CHANGE_TONES[state]}>{t(`changes.state.${state}`)}</StateBadge>}
      </header>
      <div className="change-sides">
        <Side title={t(choice ? 'changes.now' : 'changes.before')}>
          {kind === 'withdrawal' ? t('changes.in') : before ? <PlaceValues facts={before} {...frame} /> : <Nothing />}
        </Side>
        <Side title={t('changes.wanted')}>
          {kind === 'withdrawal' ? t('changes.out') : after ? <PlaceValues facts={after} unlike={before} {...frame} /> : <Nothing />}
        </Side>
      </div>
      {clashes.length > 0 && (
        <div className="notice notice-warning">
          <p>{t(kind === 'withdrawal' ? 'changes.clashesCancelled' : 'changes.clashes', { count: clashes.length })}</p>
          <ul>
            {clashes.map((meeting) => (
              <li key={meeting.id}>
                <bdi>{meeting.otherName}</bdi>, {moment(meeting.startsAt, frame.timeZone)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {reason && (
        <p className="quiet" dir="auto">
          {reason}
        </p>
      )}
      {choice && (
        <p>
          <a href={companyEventPath(change.companyId, change.eventId)}>{t('changes.openPlace')}</a>
        </p>
      )}
    </article>
  )
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Nothing() {
  const { t } = useLanguage()
  return <p className="quiet">{t('changes.nothing')}</p>
}

/** Facts of a delegate, the sessions in which there is time, or the languages, as far as they are said; what differs from the other side stands out. */
function PlaceValues({ facts, unlike, sessions, timeZone }: { facts: PlaceFacts; unlike?: PlaceFacts | null } & Frame) {
  const { t, list } = useLanguage()
  if (facts.away)
    return (
      <ul>
        {sessions.map(({ id, startsAt, endsAt }) => (
          <li key={id}>
            <DayAndTime item={{ startsAt, endsAt }} timeZone={timeZone} />:{' '}
            <Changed isChanged={unlike?.away !== undefined && unlike.away.includes(id) !== facts.away?.includes(id)}>
              {t(facts.away?.includes(id) ? 'changes.noTime' : 'changes.hasTime')}
            </Changed>
          </li>
        ))}
      </ul>
    )
  const changed = (name: keyof PlaceFacts) => unlike != null && JSON.stringify(unlike[name]) !== JSON.stringify(facts[name])
  const say = (name: keyof PlaceFacts, value: ReactNode) => value && <Changed isChanged={changed(name)}>{value}</Changed>
  const { needsInterpreter } = facts
  return (
    <Facts
      items={[
        { label: t('place.name'), value: say('name', facts.name && <bdi>{facts.name}</bdi>) },
        { label: t('place.nameLatin'), value: say('nameLatin', facts.nameLatin && <bdi>{facts.nameLatin}</bdi>) },
        { label: t('place.jobTitle'), value: say('jobTitle', facts.jobTitle && <bdi>{facts.jobTitle}</bdi>) },
        { label: t('place.email'), value: say('email', facts.email && <bdi dir="ltr">{facts.email}</bdi>) },
        { label: t('place.language'), value: say('language', facts.language && t(`common.language.${facts.language}`)) },
        {
          label: t('companies.languages'),
          value: say('languages', facts.languages && list(facts.languages.map((code) => t(`common.language.${code}`)))),
        },
        {
          label: t('place.interpreter'),
          value:
            needsInterpreter === undefined
              ? null
              : say('needsInterpreter', t(needsInterpreter ? 'place.interpreterNeeded' : 'place.interpreterNotNeeded')),
        },
      ]}
    />
  )
}

function Changed({ isChanged, children }: { isChanged: boolean; children: ReactNode }) {
  return isChanged ? <strong>{children}</strong> : children
}
