import type { MessageKey } from '#app/i18n/catalogue.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { accountPath, caughtMailsPath, homePath, signInPath, signUpPath } from '#app/paths.ts'
import { useLanguage } from './language.tsx'
import { Mark } from './mark.tsx'
import { SignOutForm } from './sign-out-form.tsx'

type HeaderProps = {
  person: { name: string; email: string } | null
  /** `count` is how much waits there. */
  nav: { label: MessageKey; text?: string | null; to: string; count?: number }[]
  /** Path and query of this page, for the language switcher. */
  here: string
  demonstration: boolean
}

/** The letterhead: mark, where one may go, language, who is in. */
export function SiteHeader({ person, nav, here, demonstration }: HeaderProps) {
  const { t, number } = useLanguage()
  const current = nearest(nav, here)
  return (
    <>
      <a href="#content" className="skip">
        {t('ui.skip')}
      </a>
      {demonstration && (
        <aside className="demonstration">
          {t('ui.demonstration')} <a href={caughtMailsPath()}>{t('ui.caughtMail')}</a>
        </aside>
      )}
      <header className="site-header">
        <a href={homePath()} className="site-mark">
          <Mark />
          <span>{t('common.product')}</span>
        </a>
        <input type="checkbox" id="menu-open" className="menu-toggle" aria-label={t('ui.menu')} />
        <label htmlFor="menu-open" className="menu-button" aria-hidden="true">
          {t('ui.menu')}
        </label>
        <div className="site-menu">
          <nav aria-label={t('ui.mainNav')}>
            <ul className="site-nav">
              {nav.map((item) => (
                <li key={item.to}>
                  <a href={item.to} aria-current={item.to === current ? 'page' : undefined}>
                    {item.text ? <bdi>{item.text}</bdi> : t(item.label)}
                    {item.count ? ` (${number(item.count)})` : ''}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageSwitcher here={here} />
          <div className="site-account">{person ? <Signed name={person.name} /> : <NotSigned />}</div>
        </div>
      </header>
    </>
  )
}

/** Of the entries that lead to the page, or to a page above it, the nearest. */
function nearest(nav: readonly { to: string }[], here: string): string | undefined {
  const above = nav.filter(({ to }) => isHere(here, to)).map(({ to }) => to)
  return above.sort((one, other) => other.length - one.length)[0]
}

function isHere(here: string, to: string): boolean {
  const path = here.split('?')[0] ?? ''
  return path === to || (to !== '/' && path.startsWith(`${to}/`) && to.split('/').length > 2)
}

function LanguageSwitcher({ here }: { here: string }) {
  const { t, language } = useLanguage()
  const join = here.includes('?') ? '&' : '?'
  return (
    <nav aria-label={t('ui.languages')}>
      <ul className="language-switcher">
        {LANGUAGES.map((code) => (
          <li key={code}>
            <a href={`${here}${join}lng=${code}`} lang={code} hrefLang={code} aria-current={code === language ? 'true' : undefined}>
              {LANGUAGE_NAMES[code]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Signed({ name }: { name: string }) {
  const { t } = useLanguage()
  return (
    <>
      <a href={accountPath()}>
        <bdi>{name}</bdi>
      </a>
      <SignOutForm variant="quiet">{t('ui.signOut')}</SignOutForm>
    </>
  )
}

function NotSigned() {
  const { t } = useLanguage()
  return (
    <>
      <a href={signInPath()}>{t('public.signIn')}</a>
      <a href={signUpPath()} className="button button-secondary">
        {t('public.registerCompany')}
      </a>
    </>
  )
}
