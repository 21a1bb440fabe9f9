import { expect, test } from 'vitest'
import { outcomeOfAnswer, outcomeOfError } from './outcome.ts'

const mail = { toAddress: 'reader@firm.example', deferrals: 0, deliveredTo: [] }
const refused = (code: string, responseCode?: number) =>
  ({ code, responseCode, response: responseCode && `${responseCode} no`, message: 'no' }) as never

test.each([
  ['refused for good at the envelope', refused('EENVELOPE', 550), false, { state: 'failed', failure: 'refused' }],
  ['refused for good after the last line', refused('EMESSAGE', 554), true, { state: 'failed', failure: 'refused' }],
  ['told to come later', refused('EENVELOPE', 451), false, { state: 'queued', afterSeconds: 60, isDeferred: true }],
  ['told to come later after the last line', refused('EMESSAGE', 452), true, { state: 'queued', isDeferred: true }],
  ['too large, or an address that cannot be', refused('EMESSAGE'), false, { state: 'failed', failure: 'unsendable' }],
  ['no connection', refused('ECONNECTION'), false, { state: 'queued', afterSeconds: 30, isUnreachable: true, isDeferred: false }],
  ['our password refused: not the mail’s fault', refused('EAUTH', 535), false, { state: 'queued', isUnreachable: true }],
  ['the connection ended after the last line', refused('ECONNECTION'), true, { state: 'failed', failure: 'unknown' }],
  [
    'the connection ended after the last line with half an answer',
    refused('ECONNECTION', 451),
    true,
    { state: 'failed', failure: 'unknown' },
  ],
  ['no answer in time', refused('ETIMEDOUT'), true, { state: 'failed', failure: 'unknown' }],
])('%s', (_what, error, lastLineGiven, expected) => {
  expect(outcomeOfError(error, mail, lastLineGiven)).toMatchObject(expected)
})

test('“later” is believed for four days', () => {
  let minutes = 0
  let deferrals = 0
  for (; ; deferrals++) {
    const outcome = outcomeOfError(refused('EENVELOPE', 451), { deferrals }, false)
    if (outcome.state !== 'queued') {
      expect(outcome).toMatchObject({ state: 'failed', failure: 'given_up' })
      break
    }
    minutes += outcome.afterSeconds / 60
  }

  expect(minutes / 60 / 24).toBeGreaterThan(3.5)
  expect(minutes / 60 / 24).toBeLessThan(5)
})

test('an answer for some: the reader counts, and who was told “later” is asked again alone', () => {
  const no = (recipient: string, responseCode: number) => ({ recipient, responseCode, response: `${responseCode} no` })

  expect(outcomeOfAnswer({ response: '250 ok', accepted: ['Reader@firm.example'] }, mail)).toEqual({
    state: 'sent',
    response: '250 ok',
    lastError: null,
  })
  expect(
    outcomeOfAnswer({ response: '250 ok', accepted: ['a@b.example'], rejectedErrors: [no('reader@firm.example', 550)] }, mail),
  ).toMatchObject({ state: 'failed', failure: 'refused' })
  expect(
    outcomeOfAnswer({ response: '250 ok', accepted: ['Reader@firm.example'], rejectedErrors: [no('a@b.example', 550)] }, mail),
  ).toMatchObject({ state: 'sent', lastError: '550 no' })
  expect(
    outcomeOfAnswer({ response: '250 ok', accepted: ['Reader@firm.example'], rejectedErrors: [no('a@b.example', 450)] }, mail),
  ).toMatchObject({ state: 'queued', deliveredTo: ['reader@firm.example'] })
})
