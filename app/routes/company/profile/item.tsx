import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addItem, changeItem } from '#app/domain/companies/commands/items.server.ts'
import { ItemDetailsFields } from '#app/domain/companies/components/item-details-fields.tsx'
import { type ItemInput, ItemSchema } from '#app/domain/companies/schema.ts'
import { type CodeChoice, prepareCodeSearch, searchCodes } from '#app/domain/taxonomy/codes.server.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { codesPath, profileStepPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { languageOf } from '#app/platform/http/language.server.ts'
import { parsePartOfForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-group.tsx'
import { CodeSearch } from '#app/ui/code-search.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { Cooperation } from '#prisma/generated/enums.ts'
import { sideIn } from './side.ts'
import { openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { side } = sideIn(args.params.list)
  const { dossier, frame } = await openStep(args)
  prepareCodeSearch()
  if (args.params.itemId === 'new') return { frame, side, item: null }
  const id = idIn(args.params, 'itemId')
  const item = dossier.items.find((candidate) => candidate.id === id && candidate.side === side)
  if (!item) throw new DomainError('not-found')
  return { frame, side, item }
})

/** Codes that were asked for with the search button come back with everything typed. */
type SearchReply = { choices?: CodeChoice[] }

export const action = door(async (args: ActionFunctionArgs) => {
  const { side, step } = sideIn(args.params.list)
  const itemId = args.params.itemId === 'new' ? null : idIn(args.params, 'itemId')
  const member = await requireActing(args)
  const form = await parsePartOfForm(args.request, ItemSchema.shape)
  const { values } = form.reply().data
  if (form.intent === 'search') {
    const words = typeof values.codeWords === 'string' ? values.codeWords : ''
    return data({ values, errors: [], choices: await searchCodes(words, await languageOf(args.request)) })
  }
  if (form.errors.length > 0) return form.reply()
  const item = form.value as ItemInput
  const now = new Date()
  const faults = itemId ? await changeItem({ member, side, itemId, item, now }) : await addItem({ member, side, item, now })
  if (faults.length > 0) return form.reply(faults)
  return redirectWithFlash(profileStepPath(member.companyId, step), itemId ? 'companies.saved' : 'companies.itemAdded')
})

export default function ItemPage() {
  const { frame, side, item } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const step = side === 'offer' ? 'offers' : 'needs'
  const titles =
    side === 'offer' ? (['companies.addOffer', 'companies.editOffer'] as const) : (['companies.addNeed', 'companies.editNeed'] as const)
  return (
    <StepPage step={step} frame={frame} title={t(titles[item ? 1 : 0])} lead={t(`companies.lead.${step}`)}>
      <ItemForm item={item} />
      <p>
        <ButtonLink to={profileStepPath(frame.companyId, step)} variant="quiet">
          {t('common.cancel')}
        </ButtonLink>
      </p>
    </StepPage>
  )
}

function ItemForm({ item }: { item: ReturnType<typeof useLoaderData<typeof loader>>['item'] }) {
  const { t, language } = useLanguage()
  const { errorOf, textOf, listOf } = useReply()
  const choices = (useActionData() as SearchReply | undefined)?.choices
  const stored = item?.code && {
    value: `${item.code.system.toLowerCase()}:${item.code.code}`,
    label: language === 'ru' || language === 'kk' ? item.code.label.ru : item.code.label.en,
    hint: `${item.code.system} ${item.code.code}`,
  }
  const chosenValue = textOf('code', stored?.value)
  const typed = chosenValue ? { value: chosenValue, label: chosenValue.replace(':', ' ').toUpperCase() } : null
  const chosen = stored?.value === chosenValue ? stored : (choices?.find(({ value }) => value === chosenValue) ?? typed)
  return (
    <Form>
      <TextArea
        name="text"
        label={t('companies.itemText')}
        help={t('companies.itemTextHelp')}
        rows={3}
        maxLength={300}
        defaultValue={textOf('text', item?.text)}
        error={errorOf('text')}
      />
      <SelectField
        name="language"
        label={t('companies.itemLanguage')}
        options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        defaultValue={textOf('language', item?.language ?? language)}
        error={errorOf('language')}
      />
      <CheckboxGroup
        name="cooperation[]"
        label={t('companies.cooperation')}
        options={Object.values(Cooperation).map((value) => ({ value, label: t(`companies.cooperation.${value}`) }))}
        defaultValues={listOf('cooperation', item?.cooperation)}
        error={errorOf('cooperation')}
      />
      <CodeSearch
        name="code"
        src={codesPath()}
        label={t('taxonomy.code')}
        help={choices?.length === 0 ? t('taxonomy.codeNothing') : t('taxonomy.codeHelp')}
        error={errorOf('code')}
        optional
        words={textOf('codeWords')}
        chosen={chosen}
        choices={choices}
      />
      <ItemDetailsFields stored={item} />
      <p className="actions">
        <Button name="intent" value="save">
          {t('common.save')}
        </Button>
      </p>
    </Form>
  )
}
