import { verificationPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { EndingAttestation } from '../queries/attestations.server.ts'

/** Verified companies whose attestation runs out or has run out, each with what an officer compares and the button that attests it anew. */
export function EndingAttestations({ rows }: { rows: EndingAttestation[] }) {
  const { t, day } = useLanguage()
  return (
    <Table
      caption={t('attestations.ending')}
      rows={rows}
      rowKey={({ companyId }) => companyId}
      columns={[
        {
          label: t('verification.company'),
          cell: ({ companyId, legalName, legalNameLatin }) => (
            <>
              <a href={verificationPath(companyId)}>
                <bdi>{legalNameLatin}</bdi>
              </a>
              {legalName !== legalNameLatin && (
                <>
                  <br />
                  <bdi className="quiet">{legalName}</bdi>
                </>
              )}
            </>
          ),
        },
        { label: t('companies.registerNumber'), cell: ({ registerNumber }) => <Isolate>{registerNumber}</Isolate> },
        { label: t('freshness.confirmedOn'), cell: ({ confirmedAt }) => day(confirmedAt) },
        {
          label: t('attestations.until'),
          cell: ({ expiresAt, isOver }) => (
            <>
              {day(expiresAt)} {isOver && <StateBadge tone="warning">{t('attestations.state.expired')}</StateBadge>}
            </>
          ),
        },
        {
          label: t('attestations.act'),
          cell: ({ companyId }) => (
            <Form>
              <input type="hidden" name="companyId" value={companyId} />
              <Button variant="secondary">{t('attestations.renew')}</Button>
            </Form>
          ),
        },
      ]}
    />
  )
}
