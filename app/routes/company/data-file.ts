import type { LoaderFunctionArgs } from '@remix-run/node'
import { getCompanyData } from '#app/domain/privacy/queries/company-data.server.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import { jsonFile } from '#app/platform/http/json-file.server.ts'
import { requireMember } from '../guards.server.ts'

/** Everything that is held about the company, for its owner to take along. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const parts = await getCompanyData({ personId: person.id, companyId: company.companyId })
  return jsonFile('dosti-company', { made: new Date(), parts })
})
