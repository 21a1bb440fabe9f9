import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { addItem, changeItem } from '#app/domain/companies/commands/items.server.ts'
import { getOwnDossier } from '#app/domain/companies/queries/profile.server.ts'
import { type ItemInput, ItemSchema } from '#app/domain/companies/schema.ts'
import { prepareCodeSearch, searchCodes, suggestForText } from '#app/domain/taxonomy/codes.server.ts'
import { profileStepPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { languageOf } from '#app/platform/http/language.server.ts'
import { parsePartOfForm } from '#app/platform/http/parse-form.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { ItemForm } from './item-form.tsx'
import { sideIn } from './side.ts'
import { openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { side } = sideIn(args.params.list)
  const { dossier, frame } = await openStep(args)
  const sectors = dossier.sectorProfiles.map(({ sector }) => sector)
  prepareCodeSearch()
  if (args.params.itemId === 'new') return { frame, side, sectors, item: null, choices: [] }
  const id = idIn(args.params, 'itemId')
  const item = dossier.items.find((candidate) => candidate.id === id && candidate.side === side)
  if (!item) throw new DomainError('not-found')
  const choices = item.code ? [] : await suggestForText(item.text, sectors, await languageOf(args.request))
  return { frame, side, sectors, item, choices }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const { side, step } = sideIn(args.params.list)
  const itemId = args.params.itemId === 'new' ? null : idIn(args.params, 'itemId')
  const member = await requireActing(args)
  const form = await parsePartOfForm(args.request, ItemSchema.shape)
  const { values } = form.reply().data
  if (form.intent === 'search') return data({ values, errors: [], choices: await choicesFor(args, member, values) })
  const item = form.value as ItemInput
  const now = new Date()
  const faults =
    form.errors.length > 0
      ? []
      : itemId
        ? await changeItem({ member, side, itemId, item, now })
        : await addItem({ member, side, item, now })
  if (form.errors.length > 0 || faults.length > 0) {
    const reply = form.reply(faults)
    return data({ ...reply.data, choices: await choicesFor(args, member, values) }, { status: 400 })
  }
  return redirectWithFlash(profileStepPath(member.companyId, step), itemId ? 'companies.saved' : 'companies.itemAdded')
})

/** What the words searched for find, or else what the text suggests: they come back with everything typed. */
async function choicesFor({ request }: ActionFunctionArgs, member: ActingMember, values: Record<string, string | string[]>) {
  const language = await languageOf(request)
  const typed = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  if (typed('codeWords')) return searchCodes(typed('codeWords'), language)
  const { sectorProfiles } = await getOwnDossier(member)
  return suggestForText(
    typed('text'),
    sectorProfiles.map(({ sector }) => sector),
    language,
  )
}

export default function ItemPage() {
  const { frame, side, sectors, item, choices } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const step = side === 'offer' ? 'offers' : 'needs'
  const titles =
    side === 'offer' ? (['companies.addOffer', 'companies.editOffer'] as const) : (['companies.addNeed', 'companies.editNeed'] as const)
  return (
    <StepPage step={step} frame={frame} title={t(titles[item ? 1 : 0])} lead={t(`companies.lead.${step}`)}>
      <ItemForm item={item} sectors={sectors} suggested={choices} />
      <p>
        <ButtonLink to={profileStepPath(frame.companyId, step)} variant="quiet">
          {t('common.cancel')}
        </ButtonLink>
      </p>
    </StepPage>
  )
}
