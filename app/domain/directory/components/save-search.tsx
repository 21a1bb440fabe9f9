import { directoryPath, savedSearchesPath, signInPath } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { FacetLabels } from '../queries/labels.server.ts'
import { CHOICES, type DirectoryQuery, writeQuery } from '../schema.ts'
import { SavedSearchFields } from './saved-search-fields.tsx'
import { usePartNames } from './use-part-names.ts'

const LONGEST_NAME = 80

/** Keeps the search for whoever is signed in; others are led to sign in and back. */
export function SaveSearch({ query, labels, isSignedIn }: { query: DirectoryQuery; labels: FacetLabels; isSignedIn: boolean }) {
  const { t, language } = useLanguage()
  const nameOf = usePartNames(labels)
  const written = writeQuery(query).toString()
  if (!isSignedIn)
    return (
      <ButtonLink to={signInPath(directoryPath(written))} variant="quiet">
        {t('directory.signInToSave')}
      </ButtonLink>
    )
  const parts = [
    query.q,
    ...(query.side ? [nameOf('side', query.side)] : []),
    ...CHOICES.flatMap((part) => query[part].map((value) => nameOf(part, value))),
  ]
  const name = [...parts, ...(query.hs ? [nameOf('hs', query.hs)] : [])].filter(Boolean).join(', ') || t('directory.title')
  return (
    <details className="confirm">
      <summary className="button button-quiet">{t('directory.save')}</summary>
      <div className="confirm-body">
        <p>{t('directory.saveText')}</p>
        <Form action={savedSearchesPath()}>
          <input type="hidden" name="query" value={written} />
          <SavedSearchFields id="new" name={name.slice(0, LONGEST_NAME)} language={language} pace="weekly" />
          <Button name="intent" value="save">
            {t('directory.save')}
          </Button>
        </Form>
      </div>
    </details>
  )
}
