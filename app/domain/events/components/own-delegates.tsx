import { companyPaperPath, delegatePath } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import { MOST_DELEGATES } from '../places.ts'
import type { OwnDelegate, OwnPlace } from '../queries/own-place.server.ts'

/** Who comes for the company, and the ways to add somebody: its own people with one click, others by hand. */
export function OwnDelegates({
  place,
}: {
  place: Pick<OwnPlace, 'event' | 'company' | 'delegates' | 'colleagues' | 'isChangeable' | 'hasPapers'>
}) {
  const { t } = useLanguage()
  const { event, company, delegates, colleagues, isChangeable } = place
  const hasRoom = isChangeable && delegates.length < MOST_DELEGATES
  return (
    <>
      <p className="quiet">{t('place.delegatesOf', { count: delegates.length, most: MOST_DELEGATES })}</p>
      {delegates.length === 0 ? <p>{t('place.noDelegates')}</p> : <DelegateTable place={place} />}
      {hasRoom && (
        <div className="actions">
          {colleagues.map(({ personId, name }) => (
            <Form key={personId} className="inline-form">
              <input type="hidden" name="personId" value={personId} />
              <Button name="intent" value="add-colleague" variant="secondary">
                {t('place.addColleague', { name })}
              </Button>
            </Form>
          ))}
          <ButtonLink to={delegatePath(company.id, event.id, 'new')} variant="secondary">
            {t('place.addByHand')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

function DelegateTable({
  place: { event, company, delegates, isChangeable, hasPapers },
}: {
  place: Parameters<typeof OwnDelegates>[0]['place']
}) {
  const { t } = useLanguage()
  return (
    <Table
      caption={t('place.delegates')}
      rows={delegates}
      rowKey={(delegate) => delegate.id}
      columns={[
        { label: t('place.name'), cell: (delegate) => <DelegateName delegate={delegate} /> },
        { label: t('place.email'), cell: (delegate) => delegate.email && <bdi dir="ltr">{delegate.email}</bdi> },
        { label: t('place.language'), cell: (delegate) => t(`common.language.${delegate.language}`) },
        { label: t('place.visa'), cell: (delegate) => t(`place.visa.${delegate.visa}`) },
        ...(hasPapers
          ? [
              {
                label: t('agenda.print'),
                cell: ({ id, name }: OwnDelegate) => (
                  <DelegatePapers name={name} to={(paper) => companyPaperPath(company.id, event.id, paper, id)} />
                ),
              },
            ]
          : []),
        ...(isChangeable
          ? [
              {
                label: t('place.change'),
                cell: (delegate: OwnDelegate) => (
                  <div className="row-acts">
                    <a href={delegatePath(company.id, event.id, delegate.id)}>{t('place.edit')}</a>
                    <Confirm label={t('place.remove')} question={t('place.removeQuestion', { name: delegate.name })}>
                      <Form>
                        <input type="hidden" name="delegateId" value={delegate.id} />
                        <Button name="intent" value="remove-delegate" variant="danger">
                          {t('place.remove')}
                        </Button>
                      </Form>
                    </Confirm>
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** One delegate's own agenda and badge to print. */
export function DelegatePapers({ name, to }: { name: string; to: (paper: 'agenda' | 'badges') => string }) {
  const { t } = useLanguage()
  const papers = [
    { to: to('agenda'), label: t('agenda.paper.agenda') },
    { to: to('badges'), label: t('agenda.paper.badge') },
  ]
  return (
    <div className="row-acts">
      {papers.map((paper) => (
        <a key={paper.to} href={paper.to}>
          {paper.label}
          <span className="visually-hidden">
            {' '}
            · <bdi>{name}</bdi>
          </span>
        </a>
      ))}
    </div>
  )
}

/** How a delegate is called, in the own script and in Latin letters, and as what. */
export function DelegateName({ delegate }: { delegate: { name: string; nameLatin: string | null; jobTitle: string | null } }) {
  const { name, nameLatin, jobTitle } = delegate
  return (
    <>
      <bdi>{name}</bdi>
      {nameLatin && nameLatin !== name && (
        <>
          {' '}
          <bdi className="quiet">{nameLatin}</bdi>
        </>
      )}
      {jobTitle && (
        <>
          <br />
          <bdi className="quiet">{jobTitle}</bdi>
        </>
      )}
    </>
  )
}
