import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import type { DomainErrorCode } from '#app/platform/errors.ts'
import { action, loader } from '#app/routes/public/answer.tsx'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'

/** What a browser is told that opens a mailed link: the status and the page's data. */
async function open(token: string, client: string) {
  const request = new Request(`http://dosti.test/answer/${token}`)
  const told = await loader({ request, params: { token }, context: { client, nonce: '' } }).catch((thrown) => thrown)
  if (told instanceof Error) throw told
  return told as { data: { code?: DomainErrorCode }; init: ResponseInit | null }
}

test('the page of a link holds no contact, no person and nothing that only chambers read, and is kept nowhere', async () => {
  const { introduction } = await anInvitedMarket()

  const { data, init } = await open(await tokenOf(introduction.id, 'PK'), '192.0.2.1')

  expect(JSON.stringify(data)).not.toMatch(/secret-|Contact Person|\+92|\+77|no-code|tokenHash/)
  expect(new Headers(init?.headers).get('Cache-Control')).toBe('no-store')
})

test('an office behind one address opens its links as often as it likes; who tries links that do not exist is slowed down', async () => {
  const { introduction } = await anInvitedMarket()
  const token = await tokenOf(introduction.id, 'PK')

  for (let i = 0; i < 60; i++) expect((await open('x'.repeat(43), '192.0.2.2')).data.code).toBe('not-found')

  expect(await open('x'.repeat(43), '192.0.2.2')).toMatchObject({ data: { code: 'too-many' }, init: { status: 429 } })
  expect((await open(token, '192.0.2.2')).data.code).toBeUndefined()
})

test('a link that a scanner opens or posts to by itself changes nothing; only a form with an answer does', async () => {
  const { introduction } = await anInvitedMarket()
  const token = await tokenOf(introduction.id, 'PK')
  const post = async (body: URLSearchParams) => {
    const request = new Request(`http://dosti.test/answer/${token}`, { method: 'POST', body })
    return action({ request, params: { token }, context: { client: '192.0.2.3', nonce: '' } }).catch((thrown) => thrown)
  }
  // That the page was shown is counted; nothing else may change.
  const standing = () =>
    db.introduction.findUnique({
      where: { id: introduction.id },
      include: { invitations: { omit: { openedAt: true }, orderBy: { id: 'asc' } } },
    })
  const before = await standing()

  for (let i = 0; i < 3; i++) await open(token, '192.0.2.3')
  expect(await post(new URLSearchParams())).toMatchObject({ init: { status: 400 } })
  expect(await post(new URLSearchParams({ answer: 'maybe' }))).toMatchObject({ init: { status: 400 } })
  expect(await standing()).toEqual(before)

  await post(new URLSearchParams({ answer: 'yes' }))
  expect((await db.introduction.findUnique({ where: { id: introduction.id } }))!.state).toBe('accepted_by_one')
})
