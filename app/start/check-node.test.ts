import { expect, test } from 'vitest'
import { findNodeFault } from './check-node.mjs'

test('this Node is good enough', () => {
  expect(findNodeFault()).toBeNull()
})

test.each(['18.20.4', '20.18.3', '16.0.0'])('Node %s is refused with what is needed', (version) => {
  expect(findNodeFault(version)).toBe(`Dosti needs Node 20.19 or newer; this is Node ${version}.`)
})

test.each(['20.19.0', '22.1.0', '100.0.0'])('Node %s is taken', (version) => {
  expect(findNodeFault(version)).toBeNull()
})

test('time zone data from before Kazakhstan had one time is refused', () => {
  expect(findNodeFault('20.19.0', 'GMT+6')).toMatch(/time zone data is from before March 2024 \(Almaty is GMT\+6/)
})
