import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PartnerProfile } from '#app/domain/introductions/components/partner-profile.tsx'
import { getIntroductionPreview } from '#app/domain/introductions/queries/preview.server.ts'
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { companyPath, introductionPreviewPath, letterPreviewPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { languageOf } from '#app/platform/http/language.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { requireMember } from '../guards.server.ts'
import { PreviewTabs } from './preview-tabs.tsx'

export const meta = pageTitle('preview.title')

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  const language = await languageOf(request)
  const asked = new URL(request.url).searchParams.get('to') ?? ''
  const preview = await getIntroductionPreview(company.companyId, language, new Date())
  return { ...preview, to: isLanguage(asked) ? asked : language }
})

export default function IntroductionPreview() {
  const { other, reasons, to } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page
      title={t('preview.title')}
      lead={t('preview.introductionLead')}
      breadcrumbs={[{ label: other.legalNameLatin || t('companies.unnamed'), to: companyPath(other.id) }]}
      width="narrow"
    >
      <PreviewTabs companyId={other.id} current="introduction" />
      <Section title={t('preview.mail')}>
        <SubNav
          quiet
          label={t('preview.mailLanguage')}
          items={LANGUAGES.map((language) => ({
            label: LANGUAGE_NAMES[language],
            to: introductionPreviewPath(other.id, language),
            current: language === to,
          }))}
        />
        <iframe
          className="mail"
          width="100%"
          height="640"
          title={t('preview.mail')}
          src={letterPreviewPath(other.id, to)}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
        />
      </Section>
      <Section title={t('preview.page')}>
        <PartnerProfile other={other} reasons={reasons} readerName={t('preview.partner')} />
      </Section>
    </Page>
  )
}
