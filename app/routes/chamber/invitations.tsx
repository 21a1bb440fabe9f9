import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { tryOutInvitation } from '#app/domain/introductions/commands/try-out.server.ts'
import { getPreviewPage, previewLetter } from '#app/domain/introductions/queries/letter-preview.server.ts'
import { chamberEventPath, invitationLetterPath, invitationPreviewPath, matchPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { MailPreview } from '#app/ui/mail-preview.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { Country } from '#prisma/generated/enums.ts'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const matchId = idIn(params, 'matchId')
  const page = await getPreviewPage(chamber, matchId)
  const letterTo = async (country: Country) => {
    const { subject, text, language } = await previewLetter(chamber, { matchId, country, now: new Date() })
    return { country, subject, text, language }
  }
  return { matchId, ...page, letters: await Promise.all(Object.values(Country).map(letterTo)) }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const matchId = idIn(params, 'matchId')
  const form = await parseForm(request, z.object({ country: z.enum(Country) }))
  if (!form.ok) return form.reply()
  const officer = { personId: person.id, email: person.email, name: person.name, chamber }
  await tryOutInvitation({ officer, matchId, country: form.value.country, now: new Date() })
  return redirectWithFlash(invitationPreviewPath(matchId), 'mails.tested')
})

export const meta = pageTitle('mails.previewInvitations')

export default function Invitations() {
  const { matchId, names, event, isDirect, letters } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  return (
    <Page
      title={t('mails.previewInvitations')}
      lead={t('mails.previewLead')}
      breadcrumbs={[
        { label: event.name[language], to: chamberEventPath(event.id) },
        { label: `${names.PK} ⇄ ${names.KZ}`, to: matchPath(matchId) },
      ]}
    >
      {isDirect && <Notice tone="info">{t('mails.previewDirect')}</Notice>}
      {letters.map(({ country, ...letter }) => {
        const title = t('mails.toCompany', { company: names[country], country: t(`countries.${country}`) })
        return (
          <Section key={country} title={title}>
            <MailPreview {...letter} title={title} src={invitationLetterPath(matchId, country)} />
            <Form>
              <Button name="country" value={country} variant="secondary">
                {t('mails.test')}
              </Button>
            </Form>
          </Section>
        )
      })}
    </Page>
  )
}
