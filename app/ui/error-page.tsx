import { catalogue, type MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import { homePath } from '#app/paths.ts'
import { ButtonLink } from './button.tsx'
import { useLanguage } from './language.tsx'
import { Page } from './page.tsx'

const TITLES = [403, 404, 409, 410, 422, 429] as const

/** A refusal or a fault, in the reader's language, with the way out. */
export function ErrorPage({ status, sentence }: { status: number; sentence?: unknown }) {
  const { t } = useLanguage()
  const known = TITLES.find((code) => code === status)
  const said = sentence as { key?: MessageKey; args?: MessageArguments } | undefined
  const text =
    said?.key && said.key in catalogue
      ? t(said.key, said.args)
      : t(status === 404 || status === 405 ? 'error.notFound' : 'ui.error.text.500')
  return (
    <Page title={t(known ? `ui.error.title.${known}` : status === 405 ? 'ui.error.title.404' : 'ui.error.title.500')} width="narrow">
      <p>{text}</p>
      <p className="actions">
        <ButtonLink to={homePath()} variant="secondary">
          {t('ui.error.home')}
        </ButtonLink>
      </p>
    </Page>
  )
}
