import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CertificateFacts } from '#app/domain/companies/components/certificate-facts.tsx'
import { CompanyProfile } from '#app/domain/companies/components/company-profile.tsx'
import { type CertificateView, listCertificates } from '#app/domain/companies/queries/files.server.ts'
import type { PublicProfile } from '#app/domain/companies/queries.server.ts'
import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { cancelIntroduction } from '#app/domain/introductions/commands/cancel.server.ts'
import { reopenIntroduction } from '#app/domain/introductions/commands/reopen.server.ts'
import { IntroductionHistory } from '#app/domain/introductions/components/introduction-history.tsx'
import { MatchHistory } from '#app/domain/introductions/components/match-history.tsx'
import { findIntroductionOfMatch } from '#app/domain/introductions/queries.server.ts'
import { StewardSchema } from '#app/domain/introductions/schema.ts'
import { decideMatch, retractApproval } from '#app/domain/matches/commands/review.server.ts'
import { DecisionForm } from '#app/domain/matches/components/decision-form.tsx'
import { MatchReasonsList } from '#app/domain/matches/components/match-reasons-list.tsx'
import { MATCH_TONES } from '#app/domain/matches/components/tones.ts'
import { getMatchPage } from '#app/domain/matches/queries/matches.server.ts'
import { DecisionSchema } from '#app/domain/matches/schema.ts'
import { chamberEventPath, chamberEventsPath, invitationPreviewPath, matchPath, reviewQueuePath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Facing } from '#app/ui/facing.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Strength } from '#app/ui/strength.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const match = await getMatchPage(chamber, idIn(params, 'matchId'))
  const [introduction, pk, kz] = await Promise.all([
    findIntroductionOfMatch(chamber, match.id),
    listCertificates(match.pk.id, new Date()),
    listCertificates(match.kz.id, new Date()),
  ])
  return { match, introduction, country: chamber.country, certificates: { PK: pk, KZ: kz } }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const matchId = idIn(params, 'matchId')
  const officer = { personId: person.id, chamber }
  const form = await parseForm(request.clone(), DecisionSchema)
  if (form.intent === 'retract') {
    await retractApproval({ officer, matchId, now: new Date() })
    return redirectWithFlash(matchPath(matchId), 'matches.retracted')
  }
  if (form.intent?.endsWith('-introduction')) return stewardIntroduction(request, officer, matchId)
  if (!form.ok) return form.reply()
  const state = await decideMatch({ officer, matchId, input: form.value, now: new Date() })
  const { nextId, eventId } = await getMatchPage(chamber, matchId)
  const sentence = state === 'vetoed' ? 'matches.vetoed' : state === 'approved' ? 'matches.approvedByBoth' : 'matches.approved'
  return redirectWithFlash(nextId ? matchPath(nextId) : reviewQueuePath(eventId), sentence)
})

async function stewardIntroduction(request: Request, officer: ActingOfficer, matchId: string) {
  const form = await parseForm(request, StewardSchema)
  if (!form.ok) return form.reply()
  const introduction = await findIntroductionOfMatch(officer.chamber, matchId)
  if (!introduction) throw new DomainError('not-found')
  const isCancelling = form.value.intent === 'cancel-introduction'
  const act = isCancelling ? cancelIntroduction : reopenIntroduction
  await act({ officer, introductionId: introduction.id, reason: form.value.reason, now: new Date() })
  return redirectWithFlash(matchPath(matchId), isCancelling ? 'introductions.cancelled' : 'introductions.reopened')
}

type Named = { legalNameLatin: string }

export const meta = pageTitleOf<{ match: { pk: Named; kz: Named } }>(({ match: { pk, kz } }) => [
  `${pk.legalNameLatin} ⇄ ${kz.legalNameLatin}`,
])

export default function Match() {
  const { match, introduction, country, certificates } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const names = { PK: match.pk.legalNameLatin, KZ: match.kz.legalNameLatin }
  const [start, end] = country === 'PK' ? [match.pk, match.kz] : [match.kz, match.pk]
  return (
    <Page
      title={
        <>
          <bdi>{start.legalNameLatin}</bdi> ⇄ <bdi>{end.legalNameLatin}</bdi>
        </>
      }
      lead={match.eventName[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: match.eventName[language], to: chamberEventPath(match.eventId) },
        { label: t('matches.reviewTitle'), to: reviewQueuePath(match.eventId) },
      ]}
      actions={
        <>
          <ButtonLink to={invitationPreviewPath(match.id)} variant="quiet">
            {t('mails.previewInvitations')}
          </ButtonLink>
          {match.nextId && (
            <ButtonLink to={matchPath(match.nextId)} variant="quiet">
              {t('matches.next')}
            </ButtonLink>
          )}
        </>
      }
    >
      <p className="state-line">
        <StateBadge tone={MATCH_TONES[match.state]}>{t(`matches.state.${match.state}`)}</StateBadge>
        <span className="quiet">{t('matches.foundInRun', { number: match.runNumber })}</span>
      </p>
      <Facing
        start={<Side company={start} certificates={certificates[start.country]} />}
        between={
          <>
            <Strength value={match.score} word={t(`matches.strength.${match.strength}`)} />
            <MatchReasonsList reasons={match.reasons} names={names} />
          </>
        }
        end={<Side company={end} certificates={certificates[end.country]} />}
        after={<DecisionForm match={match} country={country} />}
      />
      <MatchHistory reviews={match.reviews} introduction={introduction} timeZone={match.timeZone} />
      {introduction && <IntroductionHistory introduction={introduction} timeZone={match.timeZone} />}
    </Page>
  )
}

/** A company as its reviewers see it: with the documents of its certificates. */
function Side({ company, certificates }: { company: PublicProfile; certificates: CertificateView[] }) {
  const { t } = useLanguage()
  return (
    <>
      <CompanyProfile company={company} headingLevel={2} />
      {certificates.length > 0 && (
        <section className="profile-part">
          <h3>{t('files.certificates')}</h3>
          {certificates.map((certificate) => (
            <div key={certificate.id} className="file-part">
              <CertificateFacts certificate={certificate} />
            </div>
          ))}
        </section>
      )}
    </>
  )
}
