import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { directionOf, type Language } from './i18n/languages.ts'
import { door } from './platform/http/door.server.ts'
import { loadFrame } from './routes/frame.server.ts'
import { useDocument } from './ui/document.tsx'
import { LanguageProvider, useLanguage } from './ui/language.tsx'
import { FlashNotice } from './ui/notice.tsx'
import { SiteFooter } from './ui/site-footer.tsx'
import { SiteHeader } from './ui/site-header.tsx'
import './ui/styles.css'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { frame, headers } = await loadFrame(request)
  return data(frame, { headers })
})

export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root')
  const { script, nonce } = useDocument()
  const language: Language = frame?.language ?? 'en'
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {script && <script type="module" src={script} nonce={nonce} />}
      </head>
      <body>
        <LanguageProvider language={language} timeZone={frame?.timeZone ?? null}>
          <SiteHeader
            person={frame?.person ?? null}
            nav={frame?.nav ?? []}
            here={frame?.here ?? '/'}
            demonstration={frame?.demonstration ?? false}
          />
          <main id="content">{children}</main>
          <SiteFooter />
        </LanguageProvider>
      </body>
    </html>
  )
}

export const meta = () => [{ title: 'Dosti' }]

export default function App() {
  const { flash } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <>
      {flash && <FlashNotice tone={flash.tone} text={t(flash.key, flash.args)} />}
      <Outlet />
    </>
  )
}

export { ErrorBoundary } from './routes/boundary.tsx'
