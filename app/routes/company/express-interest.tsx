import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { expressInterest } from '#app/domain/interests/commands/express.server.ts'
import { PitchField } from '#app/domain/interests/components/pitch-field.tsx'
import { ItemWords } from '#app/domain/interests/components/pitch-view.tsx'
import { type ExpressPage, getExpressPage } from '#app/domain/interests/queries.server.ts'
import { ExpressSchema } from '#app/domain/interests/schema.ts'
import { translate } from '#app/i18n/translate.ts'
import { companyInterestPath, companyPagePath, companyPrivacyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { requirePerson } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const person = await requirePerson(request)
  return getExpressPage(person.id, idIn(params, 'itemId'), new Date())
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const person = await requirePerson(request)
  const itemId = idIn(params, 'itemId')
  const form = await parseForm(request, ExpressSchema)
  if (!form.ok) return form.reply()
  const { companyId, pitch } = form.value
  const interestId = await expressInterest({ member: { personId: person.id, companyId }, itemId, pitch, now: new Date() })
  return redirectWithFlash(companyInterestPath(companyId, interestId), 'interests.sent')
})

export const meta = pageTitleOf<ExpressPage>(({ receiver }, language) => [
  translate(language, 'interests.expressTo', { company: receiver.name }),
])

export default function ExpressInterest() {
  const { item, receiver, companies } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors } = useReply()
  const able = companies.filter(({ isReachable, quota, isAsking }) => isReachable && quota.open < quota.most && !isAsking)
  return (
    <Page
      title={t('interests.expressTo', { company: receiver.name })}
      lead={t('interests.expressLead')}
      breadcrumbs={[{ label: receiver.name, to: companyPagePath(receiver.id) }]}
      width="narrow"
    >
      <ErrorSummary errors={errors} />
      <Section title={t(`interests.about.their.${item.side}`)}>
        <ItemWords item={item} />
      </Section>
      {companies.length === 0 && <Notice tone="warning">{t('interests.noCompany')}</Notice>}
      {companies.map((company) => (
        <Standing key={company.id} company={company} isOnly={companies.length === 1} />
      ))}
      {able.length > 0 && (
        <Form>
          <Sender companies={able} />
          <PitchField />
          <Button>{t('interests.send')}</Button>
        </Form>
      )}
    </Page>
  )
}

/** How many messages a company has open, or why it cannot write. */
function Standing({ company, isOnly }: { company: ExpressPage['companies'][number]; isOnly: boolean }) {
  const { t } = useLanguage()
  const { id, name, isReachable, quota, isAsking } = company
  const title = isOnly ? undefined : <bdi>{name}</bdi>
  if (!isReachable)
    return (
      <Notice tone="warning" title={title}>
        <p>{t('interests.consentsNeeded')}</p>
        <p>
          <a href={companyPrivacyPath(id)}>{t('consents.title')}</a>
        </p>
      </Notice>
    )
  if (isAsking)
    return (
      <Notice tone="info" title={title}>
        {t('interests.alreadyAsking')}
      </Notice>
    )
  if (quota.open >= quota.most)
    return (
      <Notice tone="warning" title={title}>
        {quota.most === 0 ? t('interests.capZero') : t('interests.capReached', quota)}
      </Notice>
    )
  return (
    <p className="quiet">
      {!isOnly && <bdi>{name}: </bdi>}
      {t('interests.quota', quota)}
    </p>
  )
}

function Sender({ companies }: { companies: ExpressPage['companies'] }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  const [only, ...more] = companies
  if (more.length === 0) return <input type="hidden" name="companyId" value={only!.id} />
  return (
    <SelectField
      name="companyId"
      label={t('interests.for')}
      options={companies.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={textOf('companyId')}
      error={errorOf('companyId')}
    />
  )
}
