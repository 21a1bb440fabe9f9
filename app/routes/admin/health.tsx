import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { adminHealthPath, adminPath } from '#app/paths.ts'
import { readHealth, retryJob } from '#app/platform/health.server.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { noteMailArrived, sendMailAgain } from '#app/platform/mail-decisions.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireAdministrator } from '../guards.server.ts'
import { FailedMails } from './health/failed-mails.tsx'
import { References } from './health/references.tsx'
import { TroubledJobs } from './health/troubled-jobs.tsx'

export const meta = pageTitle('admin.health')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  await requireAdministrator(request)
  return readHealth()
})

const RetrySchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('retry-job'), id: z.string().regex(/^\d{1,18}$/) }),
  z.object({ intent: z.enum(['retry-mail', 'mail-arrived']), id: z.uuid() }),
])

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const administrator = await requireAdministrator(request)
  const form = await parseForm(request, RetrySchema)
  if (!form.ok) return form.reply()
  const { intent, id } = form.value
  const act = { id, now: new Date() }
  const actor = { personId: administrator.id }
  if (intent === 'retry-job') await retryJob({ ...act, administratorId: administrator.id })
  else if (intent === 'retry-mail') await sendMailAgain({ ...act, actor })
  else await noteMailArrived({ ...act, actor })
  return redirectWithFlash(adminHealthPath(), intent === 'mail-arrived' ? 'admin.mailArrived' : 'admin.retried')
})

export default function Health() {
  const { database, queue, mails, references, timeZones } = useLoaderData<typeof loader>()
  const { t, moment, list } = useLanguage()
  const zonesAreRight = timeZones.outdated.length === 0
  return (
    <Page title={t('admin.health')} breadcrumbs={[{ label: t('admin.title'), to: adminPath() }]}>
      <h2>{t('admin.database')}</h2>
      <p>{t('admin.databaseAnswers', database)}</p>
      <h2>{t('admin.queue')}</h2>
      <p>{t('admin.queueCounts', { waiting: queue.waiting, failed: queue.failed })}</p>
      {queue.lastSweep ? (
        <p>{t('admin.lastSweep', { moment: moment(queue.lastSweep, 'UTC') })}</p>
      ) : (
        <Notice tone="warning">{t('admin.noSweep')}</Notice>
      )}
      {queue.troubled.length > 0 && <TroubledJobs jobs={queue.troubled} />}
      <FailedMails {...mails} />
      <References references={references} />
      <h2>{t('admin.timeZones')}</h2>
      <Notice tone={zonesAreRight ? 'success' : 'danger'}>
        {zonesAreRight
          ? t('admin.timeZonesRight', { version: timeZones.version })
          : t('admin.timeZonesWrong', { version: timeZones.version, where: list(timeZones.outdated) })}
      </Notice>
    </Page>
  )
}
