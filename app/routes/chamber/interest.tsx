import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CompanyProfile } from '#app/domain/companies/components/company-profile.tsx'
import { decideInterest } from '#app/domain/interests/commands/decide.server.ts'
import { DecisionForm } from '#app/domain/interests/components/decision-form.tsx'
import { InterestHistory } from '#app/domain/interests/components/interest-history.tsx'
import { ItemWords } from '#app/domain/interests/components/pitch-view.tsx'
import { INTEREST_TONES } from '#app/domain/interests/components/tones.ts'
import { getChamberInterest } from '#app/domain/interests/queries/chamber.server.ts'
import { InterestDecisionSchema } from '#app/domain/interests/schema.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { chamberInterestsPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facing } from '#app/ui/facing.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { UserText } from '#app/ui/user-text.tsx'
import { requireOfficer } from '../guards.server.ts'
import { timeZoneOf } from './time-zone.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return { interest: await getChamberInterest(chamber, idIn(params, 'interestId')), timeZone: timeZoneOf(chamber) }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const interestId = idIn(params, 'interestId')
  const form = await parseForm(request, InterestDecisionSchema)
  if (!form.ok) return form.reply()
  const state = await decideInterest({ officer: { personId: person.id, chamber }, interestId, input: form.value, now: new Date() })
  return redirectWithFlash(chamberInterestsPath(), `interests.done.${state}` as MessageKey)
})

type Named = { legalNameLatin: string }

export const meta = pageTitleOf<{ interest: { sender: Named; receiver: Named } }>(({ interest: { sender, receiver } }) => [
  `${sender.legalNameLatin} → ${receiver.legalNameLatin}`,
])

export default function ChamberInterest() {
  const { interest, timeZone } = useLoaderData<typeof loader>()
  const { t, moment } = useLanguage()
  const { errors } = useReply()
  const { sender, receiver, pitch, state, decisions } = interest
  return (
    <Page
      title={t('interests.origin')}
      lead={t('interests.queueLead')}
      breadcrumbs={[{ label: t('interests.title'), to: chamberInterestsPath() }]}
    >
      <ErrorSummary errors={errors} />
      <p className="state-line">
        <StateBadge tone={INTEREST_TONES[state]}>{t(`interests.state.${state}`)}</StateBadge>
        {decisions.length > 0 && <span className="quiet">{t('interests.until', { moment: moment(interest.expiresAt, timeZone) })}</span>}
      </p>
      <Facing
        start={<CompanyProfile company={sender} headingLevel={2} withFiles={false} />}
        between={
          <>
            <h2>{t('interests.theyWrote', { company: sender.legalNameLatin })}</h2>
            <UserText text={pitch.text} />
            <h2>{t(`interests.about.${pitch.side}`)}</h2>
            <ItemWords item={pitch.item} />
          </>
        }
        end={<CompanyProfile company={receiver} headingLevel={2} withFiles={false} />}
        after={<DecisionForm decisions={decisions} />}
      />
      <InterestHistory steps={interest.history} timeZone={timeZone} />
    </Page>
  )
}
