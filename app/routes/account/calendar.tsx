import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closeFeed, openFeed } from '#app/domain/agenda/commands/feed.server.ts'
import { findFeed } from '#app/domain/agenda/queries/feed.server.ts'
import { FeedSchema } from '#app/domain/agenda/schema.ts'
import { accountPath, myCalendarPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { requirePerson } from '../guards.server.ts'

export const meta = pageTitle('agenda.feedTitle')

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const person = await requirePerson(request)
  return { feed: await findFeed(person.id), timeZone: person.timeZone ?? 'Asia/Almaty' }
})

/** A new address is told in this answer and never again. */
export const action = door(async ({ request }: ActionFunctionArgs) => {
  const person = await requirePerson(request)
  const form = await parseForm(request, FeedSchema)
  if (!form.ok) return form.reply()
  const own = { personId: person.id, now: new Date() }
  if (form.value.intent === 'open') return data({ address: await openFeed(own) })
  await closeFeed(own)
  return redirectWithFlash(myCalendarPath(), 'agenda.feedClosed')
})

export default function MyCalendar() {
  const { feed, timeZone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, day } = useLanguage()
  const address = answer && 'address' in answer ? answer.address : null
  return (
    <Page
      title={t('agenda.feedTitle')}
      lead={t('agenda.feedText')}
      width="narrow"
      breadcrumbs={[{ label: t('accounts.accountTitle'), to: accountPath() }]}
    >
      {address && <NewAddress address={address} />}
      {!address && feed && <p>{t('agenda.feedOpenSince', { day: day(feed.createdAt, timeZone) })}</p>}
      <div className="actions">
        <Form>
          <Button name="intent" value="open" variant={feed ? 'secondary' : 'primary'}>
            {t(feed ? 'agenda.renewFeed' : 'agenda.openFeed')}
          </Button>
        </Form>
        {feed && (
          <Confirm label={t('agenda.closeFeed')} question={t('agenda.closeFeedQuestion')}>
            <Form>
              <Button name="intent" value="close" variant="danger">
                {t('agenda.closeFeed')}
              </Button>
            </Form>
          </Confirm>
        )}
      </div>
      <p className="quiet">{t(feed ? 'agenda.renewFeedHelp' : 'agenda.openFeedHelp')}</p>
      <Section title={t('agenda.feedHowTitle')}>
        <ul>
          <li>{t('agenda.feedHowGoogle')}</li>
          <li>{t('agenda.feedHowApple')}</li>
          <li>{t('agenda.feedHowOutlook')}</li>
        </ul>
      </Section>
    </Page>
  )
}

function NewAddress({ address }: { address: string }) {
  const { t } = useLanguage()
  return (
    <>
      <Notice tone="warning">{t('agenda.feedShown')}</Notice>
      <p className="secret-address" dir="ltr">
        <code>{address}</code>
      </p>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>{t('agenda.feedSubscribe')}</a>
      </p>
    </>
  )
}
