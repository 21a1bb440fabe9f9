import { expect, test } from 'vitest'
import { type UndeliveredFacts, type Why, whyUndelivered } from './why.ts'

const BOUNCED: UndeliveredFacts = { state: 'bounced', statusCode: null, lastError: null, failure: null, suppressedFor: null }
const FAILED: UndeliveredFacts = { ...BOUNCED, state: 'failed', failure: 'refused' }

test.each<[string, UndeliveredFacts, Why]>([
  ['5.1.1', { ...BOUNCED, statusCode: '5.1.1' }, 'no-address'],
  ['5.1.10', { ...BOUNCED, statusCode: '5.1.10' }, 'no-address'],
  ['5.0.0', { ...BOUNCED, statusCode: '5.0.0' }, 'no-address'],
  ['5.1.8, about the sender', { ...BOUNCED, statusCode: '5.1.8' }, 'refused'],
  ['5.1.2', { ...BOUNCED, statusCode: '5.1.2' }, 'no-domain'],
  ['5.2.1', { ...BOUNCED, statusCode: '5.2.1' }, 'closed'],
  ['5.2.2', { ...BOUNCED, statusCode: '5.2.2' }, 'full'],
  ['5.3.4', { ...BOUNCED, statusCode: '5.3.4' }, 'too-big'],
  ['5.7.1', { ...BOUNCED, statusCode: '5.7.1' }, 'refused'],
  ['4.4.7', { ...BOUNCED, statusCode: '4.4.7' }, 'unreachable'],
  ['an answer with a code', { ...FAILED, lastError: '550 5.2.1 <a@b.example> disabled' }, 'closed'],
  ['an answer without one', { ...FAILED, lastError: '554 no, from 5.1.1.1' }, 'refused'],
  ['given up', { ...FAILED, failure: 'given_up', lastError: '451 later' }, 'unreachable'],
  ['an answer that was lost', { ...FAILED, failure: 'unknown', lastError: 'connection lost' }, 'unknown'],
  ['an address no server takes', { ...FAILED, failure: 'unsendable' }, 'unsendable'],
  ['a marked address', { ...BOUNCED, state: 'suppressed', suppressedFor: 'bounced' }, 'marked'],
  ['a complaint before it', { ...BOUNCED, state: 'suppressed', suppressedFor: 'complained' }, 'complained'],
  ['a complaint about it', { ...BOUNCED, state: 'sent' }, 'complained'],
])('%s', (_case, facts, why) => {
  expect(whyUndelivered(facts)).toBe(why)
})
