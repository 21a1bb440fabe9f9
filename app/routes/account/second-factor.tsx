import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enrolSecondFactor, offerSecondFactor, passSecondFactor } from '#app/domain/accounts/commands/second-factor.server.ts'
import { Challenge } from '#app/domain/accounts/components/challenge.tsx'
import { Enrolment } from '#app/domain/accounts/components/enrolment.tsx'
import { safeReturnPath } from '#app/domain/accounts/rules.ts'
import { CodeSchema } from '#app/domain/accounts/schema.ts'
import { recoveryCodesPath, secondFactorPath, signInPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { qrPicture } from '#app/platform/qr-picture.server.ts'
import { readSession } from '#app/platform/session/session.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { landingPath } from '../guards.server.ts'
import { enter } from './entry.server.ts'

export const meta = pageTitle('accounts.secondFactor')

/** Asks for the code of the app; from somebody without an app, sets one up. */
export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const to = safeReturnPath(new URL(request.url).searchParams.get('to'))
  const person = await requireUnfinished(request, to)
  if (person.hasSecondFactor) return { to, offer: null }
  const { secret, uri } = offerSecondFactor(person)
  return { to, offer: { key: secret.match(/.{4}/g)!.join(' '), picture: await qrPicture(uri) } }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const person = await requireUnfinished(request, null)
  const form = await parseForm(request, CodeSchema)
  if (!form.ok) return form.reply()
  const to = safeReturnPath(form.value.to)
  const act = { person, code: form.value.code, now: new Date() }
  const isNew = !person.hasSecondFactor
  const right = isNew ? await enrolSecondFactor(act) : await passSecondFactor(act)
  if (!right) return form.reply([{ name: 'code', key: 'accounts.codeWrong' }])
  const headers = await enter(request, person.id, { secondFactorPassed: true })
  if (isNew) return redirectWithFlash(recoveryCodesPath(to ?? undefined), 'accounts.enrolled', { headers })
  return redirect(to ?? (await landingPath(person)), { headers })
})

/** The person whose session still lacks the second factor. Nobody: to the sign-in page; somebody who passed: on. */
async function requireUnfinished(request: Request, to: string | null) {
  const { person } = await readSession(request)
  if (!person) throw redirect(signInPath(secondFactorPath(to ?? undefined)))
  if (person.hasSecondFactor && person.secondFactorPassed) throw redirect(to ?? (await landingPath(person)))
  return person
}

export default function SecondFactor() {
  const { to, offer } = useLoaderData<typeof loader>()
  return offer ? <Enrolment to={to} offer={offer} /> : <Challenge to={to} />
}
