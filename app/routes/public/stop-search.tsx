import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { stopSearch } from '#app/domain/directory/commands/saved-searches.server.ts'
import { getSearchToStop } from '#app/domain/directory/queries/saved-searches.server.ts'
import { door } from '#app/platform/http/door.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

/** Nothing of this page may stay in a cache or be told to the next site. */
const PRIVATE = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

export const headers = () => PRIVATE

export const meta = pageTitle('directory.stopTitle')

export const loader = door(async ({ params }: LoaderFunctionArgs) => data(await getSearchToStop(params.token!), { headers: PRIVATE }))

/** Answers with the page itself, which then says that the search is stopped. */
export const action = door(async ({ params }: ActionFunctionArgs) => {
  await stopSearch({ token: params.token!, now: new Date() })
  return data(null, { headers: PRIVATE })
})

export default function StopSearch() {
  const { name, isStopped } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('directory.stopTitle')} width="narrow">
      {isStopped ? (
        <Notice tone="success">
          <p>{t('directory.stopDone', { name })}</p>
        </Notice>
      ) : (
        <Form>
          <p>{t('directory.stopQuestion', { name })}</p>
          <Button>{t('directory.stop')}</Button>
        </Form>
      )}
      <p className="quiet">{t('directory.stopLater')}</p>
    </Page>
  )
}
