import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'
import { skeleton } from './skeleton.ts'
import { stems, tokens } from './tokens.ts'

describe('normalise', () => {
  it('folds the Arabic and the Urdu form of a letter into one', () => {
    expect(normalise('كتاب علي')).toBe(normalise('کتاب علی'))
  })

  it('puts a look-alike letter of the other script back', () => {
    expect(normalise('спилковыe')).toBe('спилковые')
  })
})

describe('stems', () => {
  it.each([
    ['gloves', 'glove'],
    ['factories', 'factory'],
    ['перчатки', 'перчаток'],
    ['кожаные', 'кожаных'],
    ['былғарының', 'былғары'],
    ['терісі', 'тері'],
    ['کھالوں', 'کھال'],
    ['جیکٹیں', 'جیکٹ'],
  ])('%s and %s share one', (a, b) => {
    expect(stems(normalise(a)).some((stem) => stems(normalise(b)).includes(stem))).toBe(true)
  })

  it('keeps a combination apart from a combine', () => {
    expect(stems('combination')).not.toEqual(stems('combine'))
  })
})

describe('tokens', () => {
  it('numbers the things of an enumeration in every language', () => {
    const segmentsOf = (text: string) => new Set(tokens(text).map(({ segment }) => segment)).size

    expect(segmentsOf('wheat, flour and bran')).toBe(3)
    expect(segmentsOf('пшеница, мука и отруби')).toBe(3)
    expect(segmentsOf('бидай, ұн және кебек')).toBe(3)
    expect(segmentsOf('گندم، آٹا اور چوکر')).toBe(3)
  })

  it('reads a decimal comma as part of a number', () => {
    expect(tokens('кожа 1,4 мм').map(({ segment }) => segment)).toEqual([0, 0, 0])
  })
})

describe('skeleton', () => {
  it.each([
    ['distributor', 'дистрибутор'],
    ['distributor', 'ڈسٹریبیوٹر'],
    ['basmati', 'басмати'],
    ['software', 'سافٹویئر'],
  ])('of %s is that of %s', (a, b) => {
    expect(skeleton(normalise(b))).toBe(skeleton(a))
  })
})
