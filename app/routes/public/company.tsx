import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OtherNames } from '#app/domain/companies/components/other-names.tsx'
import { PublicPage } from '#app/domain/companies/components/public-page.tsx'
import { checkAddress, findAttestation } from '#app/domain/companies/queries/attestations.server.ts'
import { findSurvivor } from '#app/domain/companies/queries/merged.server.ts'
import { getListedProfile } from '#app/domain/companies/queries.server.ts'
import { mayExpressInterest } from '#app/domain/interests/queries.server.ts'
import { companyPagePath, expressInterestPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { findPerson } from '../guards.server.ts'

/** Only a verified company that agreed to be seen; every other one does not exist here. */
export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const now = new Date()
  const companyId = idIn(params, 'companyId')
  const survivor = await findSurvivor(companyId, 'everybody')
  if (survivor) throw redirect(companyPagePath(survivor), 301)
  const company = await getListedProfile(companyId, now)
  const person = await findPerson(request)
  const attestation = await findAttestation(company.id, now)
  return {
    company,
    attestation,
    picture: attestation && (await checkAddress(attestation.code)).picture,
    mayExpress: await mayExpressInterest(person?.id ?? null, company.id),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.company.legalNameLatin} – Dosti` : 'Dosti' }]

export default function PublicCompany() {
  const { company, attestation, picture, mayExpress } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={<bdi>{company.legalNameLatin}</bdi>} lead={<OtherNames company={company} />} width="narrow">
      <PublicPage
        company={company}
        attestation={attestation}
        picture={picture}
        act={(item) =>
          mayExpress && (
            <p>
              <ButtonLink to={expressInterestPath(item.id)} variant="quiet">
                {t('interests.express')}
              </ButtonLink>
            </p>
          )
        }
      />
    </Page>
  )
}
