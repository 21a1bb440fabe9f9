import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { setInterestRules } from '#app/domain/interests/commands/decide.server.ts'
import { ChamberInterestTable } from '#app/domain/interests/components/chamber-interest-table.tsx'
import { RulesForm } from '#app/domain/interests/components/rules-form.tsx'
import { getInterestRules, listChamberInterests } from '#app/domain/interests/queries/chamber.server.ts'
import { type InterestQuery, InterestQuerySchema, InterestRulesSchema } from '#app/domain/interests/schema.ts'
import { chamberInterestsPath, chamberPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Pager } from '#app/ui/pager.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { requireOfficer } from '../guards.server.ts'
import { timeZoneOf } from './time-zone.ts'

const SHOWN = ['waiting', 'decided', 'all'] as const

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const query = InterestQuerySchema.parse(queryOf(request))
  const [interests, rules] = await Promise.all([listChamberInterests(chamber, query, new Date()), getInterestRules(chamber)])
  return { query, interests, rules, timeZone: timeZoneOf(chamber) }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, InterestRulesSchema)
  if (!form.ok) return form.reply()
  await setInterestRules({ officer: { personId: person.id, chamber }, rules: form.value, now: new Date() })
  return redirectWithFlash(chamberInterestsPath(), 'interests.rules.saved')
})

export const meta = pageTitle('interests.title')

export default function ChamberInterests() {
  const { query, interests, rules, timeZone } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  return (
    <Page title={t('interests.title')} lead={t('interests.queueLead')} breadcrumbs={[{ label: t('nav.chamber'), to: chamberPath() }]}>
      <ErrorSummary errors={errors} />
      <SubNav
        label={t('interests.title')}
        quiet
        items={SHOWN.map((show) => ({
          label: t(`interests.show.${show}`),
          to: addressOf({ show, page: 1 }),
          current: show === query.show,
        }))}
      />
      {interests.total === 0 ? (
        <EmptyState title={t('interests.noneWaiting')} text={t('interests.noneWaitingText')} />
      ) : (
        <>
          {query.show === 'waiting' && <p className="quiet">{t('interests.waiting', { count: interests.total })}</p>}
          <ChamberInterestTable caption={t('interests.title')} rows={interests.rows} timeZone={timeZone} />
          <Pager page={interests.page} pages={interests.pages} to={(page) => addressOf({ ...query, page })} />
        </>
      )}
      <RulesForm rules={rules} />
    </Page>
  )
}

function addressOf({ show, page }: InterestQuery) {
  return `${chamberInterestsPath()}?${new URLSearchParams({ show, ...(page > 1 && { page: String(page) }) })}`
}
