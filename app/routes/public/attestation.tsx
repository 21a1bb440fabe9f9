import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ATTESTATION_TONES } from '#app/domain/companies/components/tones.ts'
import { checkAddress, getAttestation } from '#app/domain/companies/queries/attestations.server.ts'
import { attestationPath, companyPagePath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { Attestation } from '#app/ui/attestation.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PrintButton } from '#app/ui/print-button.tsx'
import { Isolate } from '#app/ui/user-text.tsx'

/** For whoever has the code, and for no search engine; asked anew each time, because it tells what holds now. */
const UNLISTED = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

export const headers = () => UNLISTED

export const meta = pageTitle('attestations.title')

export const loader = door(async ({ params }: LoaderFunctionArgs) => {
  const now = new Date()
  const attestation = await getAttestation(params.code!, now)
  return data({ attestation, now, ...(await checkAddress(attestation.code)) }, { headers: UNLISTED })
})

export default function CheckAttestation() {
  const { attestation, now, address, picture } = useLoaderData<typeof loader>()
  const { t, language, day, moment } = useLanguage()
  const { state, legalName, legalNameLatin, registerKind, registerNumber, issuedAt, expiresAt, newer, companyId } = attestation
  const chamber = attestation.chamber[language]
  return (
    <Page
      title={<bdi>{legalNameLatin}</bdi>}
      lead={legalName === legalNameLatin ? undefined : <bdi>{legalName}</bdi>}
      width="narrow"
      actions={<PrintButton />}
    >
      <Notice tone={ATTESTATION_TONES[state]} title={t(`attestations.state.${state}`)}>
        <p>{t(`attestations.means.${state}`, { chamber, day: day(expiresAt) })}</p>
        {newer && (
          <p>
            <a href={attestationPath(newer)}>{t('attestations.newer')}</a>
          </p>
        )}
      </Notice>
      {state === 'valid' && (
        <p>
          <Attestation>{t('attestations.by', { chamber })}</Attestation>
        </p>
      )}
      <div className="attestation-sheet">
        <Facts
          items={[
            { label: t(`companies.register.${registerKind}`), value: <Isolate>{registerNumber}</Isolate> },
            { label: t('attestations.chamber'), value: chamber },
            { label: t('attestations.issued'), value: day(issuedAt) },
            { label: t('attestations.until'), value: day(expiresAt) },
            { label: t('attestations.checked'), value: moment(now, attestation.timeZone) },
          ]}
        />
        <figure>
          <img src={picture} alt={t('attestations.qr')} width="160" height="160" />
          <figcaption>
            <bdi dir="ltr" className="code">
              {address.replace(/^https?:\/\//, '')}
            </bdi>
          </figcaption>
        </figure>
      </div>
      <p className="quiet">{t('attestations.meaning')}</p>
      {companyId && (
        <p>
          <a href={companyPagePath(companyId)}>{t('companies.seePublic')}</a>
        </p>
      )}
    </Page>
  )
}
