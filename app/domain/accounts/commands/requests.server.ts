import { db, transaction } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { seal, unseal } from '#app/platform/session/secret-box.server.ts'
import { throttle } from '#app/platform/session/throttle.server.ts'
import { sendLinkJob, type WantedLink } from '../jobs.server.ts'
import { sendResetLink } from './passwords.server.ts'
import { sendVerification } from './sign-up.server.ts'

/**
 * Somebody asked for a link to an address. The address is looked up by the worker, later: the answer to the request takes the same steps
 * and the same time whether it is known or not. The queue holds the address sealed.
 */
export async function requestLink({ wanted, email, client }: { wanted: WantedLink; email: string; client: string }): Promise<void> {
  await throttle('reset-client', client)
  await throttle(wanted === 'reset-password' ? 'reset-address' : 'link-address', email)
  await enqueue(db, sendLinkJob, { wanted, address: seal('requested link', wanted, email) })
}

/** Mails the link when somebody with the address can use it: a new password for any account, a confirmation for an unconfirmed one. */
export async function sendRequestedLink({ wanted, address, now }: { wanted: WantedLink; address: string; now: Date }): Promise<void> {
  const email = unseal('requested link', wanted, address)
  if (!email) return
  await transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { email } })
    if (!person) return
    if (wanted === 'reset-password') await sendResetLink(tx, person, now)
    else if (!person.emailVerifiedAt) await sendVerification(tx, person, now)
  })
}
