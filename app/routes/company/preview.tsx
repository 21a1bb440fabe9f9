import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PublicPage } from '#app/domain/companies/components/public-page.tsx'
import { checkAddress, findAttestation } from '#app/domain/companies/queries/attestations.server.ts'
import { getPublicProfile, isListed } from '#app/domain/companies/queries.server.ts'
import { companyPagePath, companyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireMember } from '../guards.server.ts'
import { PreviewTabs } from './preview-tabs.tsx'

export const meta = pageTitle('preview.title')

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  const { companyId } = company
  const now = new Date()
  const [profile, isLive, attestation] = await Promise.all([
    getPublicProfile(companyId, now),
    isListed(companyId),
    findAttestation(companyId, now),
  ])
  return { profile, isLive, attestation, picture: attestation && (await checkAddress(attestation.code)).picture }
})

export default function Preview() {
  const { profile, isLive, attestation, picture } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page
      title={t('preview.title')}
      breadcrumbs={[{ label: profile.legalNameLatin || t('companies.unnamed'), to: companyPath(profile.id) }]}
      width="narrow"
    >
      <PreviewTabs companyId={profile.id} current="public" />
      {isLive ? (
        <Notice tone="info">
          <p>
            {t('preview.live')} <a href={companyPagePath(profile.id)}>{t('companies.seePublic')}</a>
          </p>
        </Notice>
      ) : (
        <Notice tone="neutral">{t('preview.notYet')}</Notice>
      )}
      <h2>
        <bdi>{profile.legalNameLatin || t('companies.unnamed')}</bdi>
      </h2>
      <PublicPage company={profile} attestation={attestation} picture={picture} />
    </Page>
  )
}
