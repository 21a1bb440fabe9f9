import type { NextFunction, Request, Response } from 'express'
import { expect, test } from 'vitest'
import { refuseForeignForms, refuseOversized } from './gate.server.ts'

const gate = refuseForeignForms('https://dosti.example')

/** Lets a request through, or not. */
function passes(method: string, headers: Record<string, string>, path = '/company/new'): boolean {
  let passed = false
  const request = {
    method,
    path,
    protocol: 'https',
    headers,
    get: (name: string) => ({ host: 'dosti.example', ...headers })[name],
  } as Request
  const response = { status: () => ({ type: () => ({ send: () => undefined }) }) } as unknown as Response
  gate(request, response, (() => {
    passed = true
  }) as NextFunction)
  return passed
}

test.each([
  ['a page from anywhere', 'GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, true],
  ['our own form', 'POST', { origin: 'https://dosti.example', 'sec-fetch-site': 'same-origin' }, true],
  ['our own form without Origin', 'POST', { 'sec-fetch-site': 'same-origin' }, true],
  ['a program that is no browser', 'POST', {}, true],
  ['another site', 'POST', { origin: 'https://evil.example' }, false],
  ['another site whose name begins like ours', 'POST', { origin: 'https://dosti.example.evil.example' }, false],
  ['a sibling of our host', 'POST', { 'sec-fetch-site': 'same-site' }, false],
  ['another site that hides its name', 'POST', { 'sec-fetch-site': 'cross-site' }, false],
  ['a page without an origin', 'POST', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
  ['our host without encryption', 'POST', { origin: 'http://dosti.example' }, false],
  ['our host at another port', 'POST', { origin: 'https://dosti.example:8443' }, false],
  ['another method of another site', 'DELETE', { origin: 'https://evil.example' }, false],
] as const)('%s: %s', (_who, method, headers, expected) => {
  expect(passes(method, headers)).toBe(expected)
})

test('a mail program may unsubscribe its reader from anywhere, and nothing else', () => {
  const webmail = { origin: 'https://webmail.example', 'sec-fetch-site': 'cross-site' }

  expect(passes('POST', { ...webmail }, '/unsubscribe/AbC_d-1')).toBe(true)
  expect(passes('POST', { ...webmail }, '/unsubscribe/AbC_d-1.data')).toBe(false)
  expect(passes('POST', { ...webmail }, '/unsubscribe/../company/new')).toBe(false)
})

test('a body may be as large as its page needs', () => {
  const refuses = (path: string, bytes: number) => {
    let status = 200
    const answer = { type: () => ({ send: () => undefined }) }
    const refuse = (code: number) => {
      status = code
      return answer
    }
    const response = { status: refuse } as unknown as Response
    const request = { path, originalUrl: path, get: () => String(bytes), on: () => undefined, pause: () => undefined } as unknown as Request
    refuseOversized(100, [{ path: /^\/chamber\/imports$/, bytes: 1000 }])(request, response, () => undefined)
    return status
  }

  expect([refuses('/company/new', 101), refuses('/chamber/imports', 999), refuses('/chamber/imports', 1001)]).toEqual([413, 200, 413])
  expect([refuses('/chamber/imports/1', 999), refuses('/constructor', 99)]).toEqual([413, 200])
})
