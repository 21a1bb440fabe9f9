import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { caughtMailFilePath, caughtMailHtmlPath, caughtMailsPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door } from '#app/platform/http/door.server.ts'
import { catchesMail, findCaughtMail } from '#app/platform/mail/caught.server.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const meta = pageTitle('admin.inbox')

export const loader = door(async ({ params }: LoaderFunctionArgs) => {
  const mail = catchesMail() ? await findCaughtMail(params.id!) : null
  if (!mail) throw new DomainError('not-found')
  const { html, ...rest } = mail
  return { ...rest, hasHtml: html !== null }
})

export default function CaughtMail() {
  const mail = useLoaderData<typeof loader>()
  const { t, moment } = useLanguage()
  const header: [MessageKey, string][] = [
    ['admin.from', mail.from],
    ['admin.to', mail.header.to],
    ['admin.cc', mail.header.cc],
    ['admin.replyTo', mail.header.replyTo],
    ['admin.deliveredTo', mail.to.join(', ')],
    ['admin.when', mail.at ? moment(mail.at, 'UTC') : ''],
  ]
  return (
    <Page
      title={<bdi lang={mail.language ?? undefined}>{mail.subject}</bdi>}
      breadcrumbs={[{ label: t('admin.inbox'), to: caughtMailsPath() }]}
    >
      <Facts items={header.flatMap(([key, value]) => (value ? [{ label: t(key), value: <bdi>{value}</bdi> }] : []))} />
      {mail.files.length > 0 && (
        <>
          <h2>{t('admin.attachedFiles')}</h2>
          <ul>
            {mail.files.map(({ name, type }) => (
              <li key={name}>
                <a href={caughtMailFilePath(mail.id, name)} dir="ltr">
                  {name}
                </a>{' '}
                <bdi className="quiet">{type}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {mail.hasHtml && (
        <>
          <h2>{t('admin.htmlPart')}</h2>
          <iframe
            className="mail"
            width="100%"
            height="560"
            title={t('admin.htmlPart')}
            src={caughtMailHtmlPath(mail.id)}
            sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          />
        </>
      )}
      <h2>{t('admin.textPart')}</h2>
      <pre className="mail-text" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} dir="auto" lang={mail.language ?? undefined}>
        {withLinks(mail.text)}
      </pre>
    </Page>
  )
}

/** The text with its addresses to click on. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+)/g).map((part, at) =>
    at % 2 === 1 ? (
      <a key={at} href={part} dir="ltr">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
