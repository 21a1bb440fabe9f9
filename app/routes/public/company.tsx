import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PublicPage } from '#app/domain/companies/components/public-page.tsx'
import { getListedProfile } from '#app/domain/companies/queries.server.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { Page } from '#app/ui/page.tsx'

/** Only a verified company that agreed to be seen; every other one does not exist here. */
export const loader = door(async ({ params }: LoaderFunctionArgs) => {
  return { company: await getListedProfile(idIn(params, 'companyId')) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.company.legalNameLatin} – Dosti` : 'Dosti' }]

export default function PublicCompany() {
  const { company } = useLoaderData<typeof loader>()
  return (
    <Page
      title={<bdi>{company.legalNameLatin}</bdi>}
      lead={company.legalName === company.legalNameLatin ? undefined : <bdi>{company.legalName}</bdi>}
      width="narrow"
    >
      <PublicPage company={company} />
    </Page>
  )
}
