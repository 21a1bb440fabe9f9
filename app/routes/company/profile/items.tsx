import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { removeItem } from '#app/domain/companies/commands/items.server.ts'
import { ItemList } from '#app/domain/companies/components/item-list.tsx'
import { isPast } from '#app/domain/companies/item-details.ts'
import { MOST_ITEMS } from '#app/domain/companies/rules.ts'
import { itemPath, newItemPath, profileStepPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { sideIn } from './side.ts'
import { openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { side } = sideIn(args.params.list)
  const { dossier, frame } = await openStep(args)
  const items = dossier.items.filter((item) => item.side === side)
  const now = new Date()
  return { frame, side, items, ranOut: items.filter(({ validUntil }) => validUntil && isPast(validUntil, now)).map(({ id }) => id) }
})

const RemoveSchema = z.object({ itemId: z.uuid() })

export const action = door(async (args: ActionFunctionArgs) => {
  const { side, step } = sideIn(args.params.list)
  const member = await requireActing(args)
  const form = await parseForm(args.request, RemoveSchema)
  if (!form.ok) return form.reply()
  await removeItem({ member, side, itemId: form.value.itemId, now: new Date() })
  return redirectWithFlash(profileStepPath(member.companyId, step), 'companies.itemRemoved')
})

export default function Items() {
  const { frame, side, items, ranOut } = useLoaderData<typeof loader>()
  const { t, day } = useLanguage()
  const isOffer = side === 'offer'
  const add = (
    <ButtonLink to={newItemPath(frame.companyId, side)} variant={items.length === 0 ? 'primary' : 'secondary'}>
      {t(isOffer ? 'companies.addOffer' : 'companies.addNeed')}
    </ButtonLink>
  )
  const next = profileStepPath(frame.companyId, isOffer ? 'needs' : 'submit')
  return (
    <StepPage step={isOffer ? 'offers' : 'needs'} frame={frame}>
      {items.length === 0 ? (
        <EmptyState
          title={t(isOffer ? 'companies.noOffers' : 'companies.noNeeds')}
          text={t(isOffer ? 'companies.noOffersText' : 'companies.noNeedsText')}
          action={add}
        />
      ) : (
        <ItemList
          items={items}
          act={(item) => (
            <div className="actions">
              {ranOut.includes(item.id) && <Notice tone="warning">{t('items.ranOut', { day: day(item.validUntil ?? '') })}</Notice>}
              <ButtonLink to={itemPath(frame.companyId, side, item.id)} variant="quiet">
                {t('common.edit')}
              </ButtonLink>
              <Confirm label={t('common.remove')} question={t('companies.removeQuestion')}>
                <Form>
                  <input type="hidden" name="itemId" value={item.id} />
                  <Button variant="danger">{t('companies.removeYes')}</Button>
                </Form>
              </Confirm>
            </div>
          )}
        />
      )}
      <p className="actions">
        {items.length > 0 && items.length < MOST_ITEMS && add}
        <ButtonLink to={next} variant={items.length === 0 ? 'secondary' : 'primary'}>
          {t('common.continue')}
        </ButtonLink>
      </p>
    </StepPage>
  )
}
