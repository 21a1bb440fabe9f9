import { expect, test } from 'vitest'
import { addressKey } from './address.ts'

test.each([
  ['Amina@Mill.Example', 'amina@mill.example'],
  [' amina@mill.example ', 'amina@mill.example'],
  ['info@қазақстан.example', 'info@xn--80aaa0a6awh12ed.example'],
  ['info@xn--80aaa0a6awh12ed.example', 'info@xn--80aaa0a6awh12ed.example'],
  ['Айгүл@mill.example', 'айгүл@mill.example'],
  ['no address', 'no address'],
])('%s is looked up as %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})
