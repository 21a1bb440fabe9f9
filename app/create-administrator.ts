import { appointAdministrator } from './domain/accounts/commands/invite.server.ts'
import { EmailAddress } from './domain/accounts/schema.ts'
import { isLanguage } from './i18n/languages.ts'
import { absolute, signInPath } from './paths.ts'
import { closeDb } from './platform/db.server.ts'
import { env } from './platform/env.server.ts'

/** `npm run administrator -- name@example [en|ur|ru|kk]`: the first way into a new installation. Prints the link to choose the password. */
async function run([address, language = 'en']: string[]) {
  const email = EmailAddress.safeParse(address)
  if (!email.success || !isLanguage(language)) {
    process.stderr.write('Usage: npm run administrator -- name@example [en|ur|ru|kk]\n')
    process.exitCode = 2
    return
  }
  const url = await appointAdministrator({ email: email.data, name: email.data.split('@')[0]!, language, now: new Date() })
  await closeDb()
  process.stdout.write(
    url
      ? `${email.data} is an administrator. Open this link within 72 hours to choose the password:\n${url}\n`
      : `${email.data} is an administrator and has a password: ${absolute(env().ORIGIN, signInPath())}\n`,
  )
}

await run(process.argv.slice(2))
