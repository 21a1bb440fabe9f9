import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseDocument, repeatedIds } from './document.ts'

const Schema = z.object({
  rows: z.array(
    z.object({
      id: z.string().min(1),
      size: z.int().min(0),
      mode: z.enum(['a', 'b']).optional(),
      hs: z.string().regex(/^\d+$/, '{value} is not an HS code').optional(),
    }),
  ),
})

function faultsOf(json: unknown): string[] {
  const parsed = parseDocument(Schema, json, ({ rows }) => repeatedIds(rows, 'rows'))
  return parsed.ok ? [] : parsed.faults
}

describe('parseDocument', () => {
  it('names every fault with its path, one line each', () => {
    const rows = [{ id: 'x', size: 1.5 }, { id: '', size: -1 }, { size: 'y\nz', mode: 'c' }, 7, { id: 'z', size: 1, hs: '41 07' }]

    expect(faultsOf({ rows })).toEqual([
      'rows[0].size: 1.5 is not a whole number',
      'rows[1].id: is empty',
      'rows[1].size: -1 is less than 0',
      'rows[2].id: is missing',
      'rows[2].size: "y\\nz" is not a number',
      'rows[2].mode: "c" is none of "a", "b"',
      'rows[3]: 7 is not an object',
      'rows[4].hs: "41 07" is not an HS code',
    ])
  })

  it('looks between the parts once each part alone is right', () => {
    expect(
      faultsOf({
        rows: [
          { id: 'x', size: 1 },
          { id: 'x', size: 2 },
        ],
      }),
    ).toEqual(['rows[1].id: "x" is used twice'])
    expect(
      faultsOf({
        rows: [
          { id: 'x', size: 1 },
          { id: 'y', size: 2 },
        ],
      }),
    ).toEqual([])
  })

  it('calls the whole document by its name', () => {
    expect(faultsOf([])).toEqual(['document: a list is not an object'])
    expect(faultsOf({})).toEqual(['rows: is missing'])
  })

  it('quotes long values shortly', () => {
    const [fault] = faultsOf({ rows: 'x'.repeat(500) })

    expect(fault!.length).toBeLessThan(100)
  })
})
