import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { fingerprint, seal, unseal } from '#app/platform/session/secret-box.server.ts'
import type { SignedIn } from '#app/platform/session/session.server.ts'
import { forgive, throttle } from '#app/platform/session/throttle.server.ts'
import { isOwnPassword } from './passwords.server.ts'

const PERIOD_SECONDS = 30
/** Steps before and after the clock's own that still count, for phones that run fast or slow. */
const WINDOW = 1
const RECOVERY_CODES = 10
/** Without the letters and figures that are read as each other. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

type Person = Pick<SignedIn, 'id' | 'email' | 'sessionId'>

/** What an authenticator app is given. The same all session long, so that nothing is stored before a code has proved that the app has it. */
export function offerSecondFactor(person: Person): { secret: string; uri: string } {
  const totp = totpOf(
    new Secret({ buffer: Uint8Array.from(fingerprint('enrolment', `${person.id} ${person.sessionId}`)).buffer.slice(0, 20) }),
    person.email,
  )
  return { secret: totp.secret.base32, uri: totp.toString() }
}

/** The account has a second factor: the app that showed this code. False when the code is not the app's; refused (`wrong-state`) for a second app. */
export async function enrolSecondFactor({ person, code, now }: { person: Person; code: string; now: Date }): Promise<boolean> {
  await throttle('second-factor', person.id)
  const { secret } = offerSecondFactor(person)
  const step = stepOf(secret, code, now)
  if (step === null) return false
  const enrolled = await transaction(async (tx) => {
    const taken = await tx.person.updateMany({
      where: { id: person.id, secondFactor: null },
      data: { secondFactor: seal('second factor', person.id, secret), secondFactorStep: step },
    })
    if (taken.count === 0) return false
    await writeAudit(tx, { ...ownAct(person.id), act: 'person.enrol-second-factor', now })
    return true
  })
  if (enrolled) await forgive('second-factor', person.id)
  return enrolled
}

/** True when the code is the app's and was not shown before, or is an unused recovery code, which is used up now. Guesses are counted. */
export async function passSecondFactor({ person, code, now }: { person: Person; code: string; now: Date }): Promise<boolean> {
  await throttle('second-factor', person.id)
  const typed = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  const passed = /^\d{6}$/.test(typed) ? await passWithApp(person.id, typed, now) : await passWithRecoveryCode(person.id, typed, now)
  if (passed) await forgive('second-factor', person.id)
  return passed
}

async function passWithApp(personId: string, code: string, now: Date): Promise<boolean> {
  const { secondFactor } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { secondFactor: true } })
  const secret = secondFactor && unseal('second factor', personId, secondFactor)
  const step = secret ? stepOf(secret, code, now) : null
  if (step === null) return false
  const first = await db.person.updateMany({
    where: { id: personId, OR: [{ secondFactorStep: null }, { secondFactorStep: { lt: step } }] },
    data: { secondFactorStep: step },
  })
  return first.count === 1
}

function passWithRecoveryCode(personId: string, code: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const used = await tx.recoveryCode.deleteMany({ where: { hash: recoveryHash(personId, code), personId } })
    if (used.count === 0) return false
    await writeAudit(tx, { ...ownAct(personId), act: 'person.use-recovery-code', now })
    return true
  })
}

/** Ten new codes, each of which stands in for the app once; earlier ones work no more. They are told here and never again. */
export async function makeRecoveryCodes({ personId, now }: { personId: string; now: Date }): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  await transaction(async (tx) => {
    await tx.recoveryCode.deleteMany({ where: { personId } })
    await tx.recoveryCode.createMany({ data: codes.map((code) => ({ personId, hash: recoveryHash(personId, code.replace('-', '')) })) })
    await writeAudit(tx, { ...ownAct(personId), act: 'person.make-recovery-codes', now })
  })
  return codes
}

/** The account has no second factor any more, nor recovery codes. False when the password is wrong. */
export async function removeSecondFactor(asked: { personId: string; password: string; now: Date }): Promise<boolean> {
  const { personId, password, now } = asked
  if (!(await isOwnPassword({ personId, password }))) return false
  await transaction(async (tx) => {
    await clearSecondFactor(tx, personId)
    await writeAudit(tx, { ...ownAct(personId), act: 'person.remove-second-factor', now })
  })
  return true
}

export async function clearSecondFactor(tx: Tx, personId: string): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { secondFactor: null, secondFactorStep: null } })
  await tx.recoveryCode.deleteMany({ where: { personId } })
}

/** The time step whose code this is, or null. */
function stepOf(base32: string, code: string, now: Date): number | null {
  const delta = totpOf(Secret.fromBase32(base32)).validate({ token: code.replace(/\s/g, ''), timestamp: now.getTime(), window: WINDOW })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta
}

function totpOf(secret: Secret, label = 'account') {
  return new TOTP({ issuer: 'Dosti', label, secret, period: PERIOD_SECONDS, digits: 6, algorithm: 'SHA1' })
}

const ownAct = (personId: string) => ({ actor: { personId }, subject: { type: 'person', id: personId } })

const recoveryHash = (personId: string, code: string) => fingerprint('recovery code', `${personId} ${code}`).toString('hex')

/** Fifty bits: out of reach of the few guesses that the throttle admits. */
function newRecoveryCode(): string {
  const signs = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}
