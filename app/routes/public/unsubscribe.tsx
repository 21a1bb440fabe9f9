import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { door } from '#app/platform/http/door.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { getSubscription, resubscribe, unsubscribe } from '#app/platform/unsubscribe.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

/** Nothing of this page may stay in a cache or be told to the next site. */
const PRIVATE = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

export const headers = () => PRIVATE

export const meta = pageTitle('unsubscribe.title')

export const loader = door(async ({ params }: LoaderFunctionArgs) => data(await getSubscription(params.token!), { headers: PRIVATE }))

/** A mail program that unsubscribes for its reader sends the one field of RFC 8058; the page's buttons send their act. */
const UnsubscribeSchema = z.union([
  z.object({ 'List-Unsubscribe': z.literal('One-Click') }).transform(() => ({ act: 'stop' as const })),
  z.object({ act: z.enum(['stop', 'stop-all', 'resume']) }),
])

/** Answers with the page itself, because a mail program does not follow to another. */
export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const form = await parseForm(request, UnsubscribeSchema)
  if (!form.ok) return form.reply()
  const { act } = form.value
  const link = { token: params.token!, now: new Date() }
  if (act === 'resume') await resubscribe(link)
  else await unsubscribe({ ...link, all: act === 'stop-all' })
  return data(null, { headers: PRIVATE })
})

export default function Unsubscribe() {
  const { address, topic, isStopped, isAllStopped } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const kind = t(`unsubscribe.topic.${topic}`)
  return (
    <Page title={t('unsubscribe.title')} width="narrow">
      {isStopped ? (
        <Notice tone="success">
          <p>{t('unsubscribe.stopped', { address, kind })}</p>
        </Notice>
      ) : (
        <p>{t('unsubscribe.question', { address, kind })}</p>
      )}
      <p className="quiet">{t('unsubscribe.own')}</p>
      <Form className="actions">
        {isStopped ? (
          <Button name="act" value="resume" variant="secondary">
            {t('unsubscribe.resume')}
          </Button>
        ) : (
          <Button name="act" value="stop">
            {t('unsubscribe.stop')}
          </Button>
        )}
        {!isAllStopped && (
          <Button name="act" value="stop-all" variant="quiet">
            {t('unsubscribe.stopAll')}
          </Button>
        )}
      </Form>
    </Page>
  )
}
