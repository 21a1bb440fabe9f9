import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LETTERS, letter } from '#tests/setup/letters.ts'
import { meansBadAddress, readDeliveryStatus } from './delivery-report.ts'
import { readIncoming } from './incoming.ts'

const BOUNCE = `bounces+${'0'.repeat(48)}@dosti.test`
const REPLY = `reply+${'1'.repeat(48)}@dosti.test`
const read = (name: string) => readIncoming(letter(name, { bounce: BOUNCE, reply: REPLY }))

test.each([
  ['postfix-unknown-user', 'failed', '5.1.1'],
  ['postfix-delayed', 'delayed', '4.4.1'],
  ['postfix-gave-up', 'failed', '4.4.1'],
  ['postfix-kazakh', 'failed', '5.1.1'],
  ['exim-unknown-user', 'failed', '5.0.0'],
  ['exchange-mailbox-full', 'failed', '5.2.2'],
  ['outlook-russian-unknown', 'failed', '5.1.10'],
  ['gmail-unknown-user', 'failed', '5.1.1'],
  ['gmail-refused-by-policy', 'failed', '5.7.1'],
  ['mailru-unknown-user', 'failed', '5.0.0'],
  ['yandex-mailbox-full', 'failed', '5.2.2'],
  ['qmail-plain', 'failed', '5.1.1'],
  ['international-unknown-user', 'failed', '5.1.1'],
])('%s is a delivery report: %s, %s, about the recipient', async (name, action, statusCode) => {
  expect(await read(name)).toMatchObject({
    kind: 'delivery',
    addressedTo: [BOUNCE],
    reports: [{ action, statusCode, recipient: 'amina@mill.example' }],
  })
})

test.each([
  'out-of-office-en',
  'out-of-office-ru',
  'out-of-office-ur',
  'out-of-office-kk',
  'vacation-to-return-path',
  'complaint-not-spam',
])('%s was written by a machine', async (name) => {
  expect((await read(name)).kind).toBe('automatic')
})

test.each([
  ['complaint-yahoo', 'amina@mill.example'],
  ['complaint-without-recipient', null],
])('%s is a complaint about our mail', async (name, sentTo) => {
  expect(await read(name)).toMatchObject({ kind: 'complaint', sentTo, addressedTo: [BOUNCE, BOUNCE, 'abuse@dosti.test'] })
})

test('a letter from a person is read with its text and the names of what is attached', async () => {
  expect(await read('reply-ru')).toMatchObject({
    kind: 'message',
    addressedTo: [REPLY],
    from: 'amina@mill.example',
    subject: 'Re: Хотите познакомиться с компанией Indus Leather Works?',
    text: expect.stringContaining('Да, мы хотели бы встретиться'),
    attachments: ['catalogue.pdf'],
  })
})

test('of a letter in HTML the words are kept and nothing else', async () => {
  expect(await read('reply-ur-html')).toMatchObject({ kind: 'message', text: 'السلام علیکم،\nہم ملنا چاہیں گے & نمونے لائیں گے۔' })
})

test.each(['Re: Auto parts from Lahore', 'Ответ: автоответчик', 'Yes', ''])('a person may write about "%s"', async (subject) => {
  const raw = `From: amina@mill.example\r\nTo: ${REPLY}\r\nSubject: ${subject}\r\nAuto-Submitted: no\r\n\r\nYes, gladly.`

  expect((await readIncoming(Buffer.from(raw))).kind).toBe('message')
})

describe('the codes that mean a bad address', () => {
  test.each(['5.1.1', '5.1.2', '5.1.10', '5.2.1', '5.4.4', '5.0.0'])('%s', (code) => expect(meansBadAddress(code)).toBe(true))
  test.each(['4.1.1', '5.1.7', '5.1.8', '5.2.2', '5.7.1', '5.3.4', '4.4.7', '2.1.5'])('not %s', (code) =>
    expect(meansBadAddress(code)).toBe(false),
  )
})

test('a status part with several recipients, one delivered and one delayed, says so of each', () => {
  const text =
    'Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@x.example\nAction: delivered\nStatus: 2.0.0\n\nFinal-Recipient: rfc822;\n b@x.example\nAction: Delayed\nStatus: 4.2.0 (busy)\n'

  expect(readDeliveryStatus(text)).toMatchObject([
    { action: 'delivered', recipient: 'a@x.example' },
    { action: 'delayed', recipient: 'b@x.example', statusCode: '4.2.0' },
  ])
})

test('an address of four numbers is no status code', () => {
  const text = 'Final-Recipient: rfc822; a@x.example\nAction: failed\nDiagnostic-Code: smtp; host 5.1.1.9 said 554 no'

  expect(readDeliveryStatus(text)).toMatchObject([{ statusCode: '5.0.0' }])
})

test('no damage to a letter makes the reading fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...LETTERS),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('cut', 'drop', 'byte', 'repeat'), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 12,
      }),
      async (name, damages) => {
        const incoming = await readIncoming(damages.reduce(damaged, Buffer.from(letter(name, { bounce: BOUNCE, reply: REPLY }))))
        expect(['delivery', 'complaint', 'automatic', 'message']).toContain(incoming.kind)
      },
    ),
    { numRuns: 300 },
  )
})

function damaged(raw: Buffer, [place, how, byte]: readonly [number, string, number]): Buffer {
  const at = raw.length === 0 ? 0 : place % raw.length
  if (how === 'cut') return raw.subarray(0, at)
  if (how === 'drop') return Buffer.concat([raw.subarray(0, at), raw.subarray(at + (byte % 64))])
  if (how === 'repeat') return Buffer.concat([raw.subarray(0, at), raw.subarray(Math.max(0, at - byte)), raw.subarray(at)])
  const changed = Buffer.from(raw)
  if (raw.length > 0) changed[at] = byte
  return changed
}

test('noise is read without failing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (raw) => {
      await readIncoming(raw)
    }),
    { numRuns: 200 },
  )
})
