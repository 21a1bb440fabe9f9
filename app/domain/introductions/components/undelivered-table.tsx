import { profileStepPath, verificationPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { UndeliveredRow } from '../queries/undelivered.server.ts'

/** Mails that did not arrive: to whom, why, what to do, and the way to do it. */
export function UndeliveredTable({ rows, timeZone }: { rows: UndeliveredRow[]; timeZone: string }) {
  const { t, moment } = useLanguage()
  return (
    <Table
      caption={t('undelivered.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('events.column.company'),
          cell: ({ company }) => (
            <a href={verificationPath(company.id)}>
              <bdi>{company.name}</bdi>
            </a>
          ),
        },
        {
          label: t('undelivered.mail'),
          cell: ({ subject, language, at }) => (
            <>
              <bdi lang={language}>{subject}</bdi>
              <p className="quiet">{moment(at, timeZone)}</p>
            </>
          ),
        },
        {
          label: t('undelivered.address'),
          cell: ({ address, resendTo, isNewAddress }) => (
            <>
              <Isolate>{address}</Isolate>
              {resendTo && isNewAddress && <p className="quiet">{t('undelivered.now', { address: resendTo })}</p>}
            </>
          ),
        },
        {
          label: t('undelivered.why'),
          cell: ({ why, statusCode }) => (
            <>
              <p>{t(`undelivered.why.${why}`)}</p>
              <p className="quiet">{t(`undelivered.do.${why}`)}</p>
              {statusCode && <p className="quiet">{t('undelivered.code', { code: statusCode })}</p>}
            </>
          ),
        },
        {
          label: t('chambers.act'),
          cell: (row) => (
            <div className="actions">
              <a href={profileStepPath(row.company.id, 'contact')}>{t('undelivered.changeAddress')}</a>
              <ResendForm id={row.id} address={row.resendTo} isNewAddress={row.isNewAddress} />
            </div>
          ),
        },
      ]}
    />
  )
}

/** One more try: at a new address at once, at the same one after the question whether it works. */
export function ResendForm({ id, address, isNewAddress }: { id: string; address: string | null; isNewAddress: boolean }) {
  const { t } = useLanguage()
  if (!address) return null
  const form = (label: string) => (
    <Form className="actions">
      <input type="hidden" name="id" value={id} />
      <Button variant="secondary">{label}</Button>
    </Form>
  )
  if (isNewAddress) return form(t('undelivered.resendToNew'))
  return (
    <Confirm label={t('undelivered.resend')} question={t('undelivered.resendQuestion', { address })}>
      {form(t('undelivered.resend'))}
    </Confirm>
  )
}
