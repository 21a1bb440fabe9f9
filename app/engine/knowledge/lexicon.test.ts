import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tokens } from '../rank/text/tokens.ts'
import { loadKnowledge } from './load.ts'
import { readTable } from './table.ts'

const files = loadKnowledge(join(process.cwd(), 'app/engine/knowledge'))
const COLUMNS = ['concept', 'hs', 'isic', 'kind', 'en', 'ur', 'ru', 'kk', 'latin'] as const
const LANGUAGES = ['en', 'ur', 'ru', 'kk'] as const
const KINDS = ['goods', 'service', 'channel', 'knowhow', 'role', 'attribute']
const RELATIONS = ['becomes', 'serves', 'is-a', 'not']
const ID = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

const lines = files.lexicon.flatMap(({ text }) => readTable(text, COLUMNS))
/** Names that are worth having although a word that says nothing has the same stem. */
const WORTH_A_CLASH = new Set(['paper', 'упаковка', 'marketing', 'соль'])
/** A row without a kind adds names to a concept of another file. */
const rows = lines.filter((row) => row.kind !== '')
const furtherNames = lines.filter((row) => row.kind === '')
const relations = readTable(files.relations, ['from', 'relation', 'to', 'strength', 'note'] as const)
const ids = new Set(rows.map((row) => row.concept))
const tied = new Set(relations.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]))

function termsOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|')
}

function isFamily(a: string, b: string): boolean {
  return a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
}

function codesOf(table: string): Set<string> {
  return new Set(readTable(table, ['code'] as const).map(({ code }) => code))
}

describe('the lexicon', () => {
  it('has nine cells in every line', () => {
    const wrong = files.lexicon.flatMap(({ name, text }) =>
      text
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#') && line.split('\t').length !== COLUMNS.length)
        .map((line) => `${name}: ${line}`),
    )
    expect(wrong).toEqual([])
  })

  it('names each concept once, in dotted kebab form, with a known kind', () => {
    const names = rows.map((row) => row.concept)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    expect(names.filter((name) => !ID.test(name))).toEqual([])
    expect(rows.filter((row) => !KINDS.includes(row.kind)).map((row) => row.concept)).toEqual([])
  })

  it('adds further names only to concepts that it has', () => {
    expect(furtherNames.filter((row) => !ids.has(row.concept) || row.hs !== '' || row.isic !== '')).toEqual([])
  })

  it('gives only codes of HS 2022 and ISIC Rev. 4', () => {
    const hs = codesOf(files.hs)
    const isic = codesOf(files.isic)
    const unknown = rows.flatMap((row) => [
      ...row.hs.split(' ').filter((code) => code !== '' && !hs.has(code)),
      ...row.isic.split(' ').filter((code) => code !== '' && !isic.has(code)),
    ])
    expect(unknown).toEqual([])
  })

  it('says every concept in all four languages', () => {
    const missing = rows.flatMap((row) =>
      LANGUAGES.filter((language) => row[language] === '').map((language) => `${row.concept} ${language}`),
    )
    expect(missing).toEqual([])
  })

  it('keeps terms trimmed, unrepeated and in the letters of their language', () => {
    const wrong = rows.flatMap((row) =>
      [...LANGUAGES, 'latin' as const].flatMap((language) =>
        termsOf(row[language])
          .filter((term, i, all) => term !== term.trim() || term === '' || all.indexOf(term) !== i || !fits(language, term))
          .map((term) => `${row.concept} ${language}: ${term}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('names no good or service by one word that is a form of a word that says nothing', () => {
    const stop = new Set(
      readTable(files.stopWords, ['words'] as const).flatMap(({ words }) => tokens(words).flatMap((token) => token.keys)),
    )
    const wrong = rows
      .filter((row) => ['goods', 'service', 'knowhow'].includes(row.kind))
      .flatMap((row) =>
        [...LANGUAGES, 'latin' as const].flatMap((language) =>
          termsOf(row[language])
            .filter((term) => !WORTH_A_CLASH.has(term))
            .filter((term) => {
              const words = tokens(term)
              return words.length === 1 && words[0]!.keys.some((key) => stop.has(key))
            })
            .map((term) => `${row.concept} ${language}: ${term}`),
        ),
      )
    expect(wrong).toEqual([])
  })

  it('gives one form of a term to two unrelated concepts only where a relation says why', () => {
    const uses = new Map<string, Set<string>>()
    for (const row of rows)
      for (const language of [...LANGUAGES, 'latin' as const])
        for (const term of termsOf(row[language])) {
          const form = tokens(term)
            .map((token) => token.keys[0])
            .join(' ')
          uses.set(form, (uses.get(form) ?? new Set()).add(row.concept))
        }
    const shared = [...uses].flatMap(([form, concepts]) =>
      [...concepts].flatMap((a, i) =>
        [...concepts]
          .slice(i + 1)
          .filter((b) => !isFamily(a, b) && !tied.has(`${a} ${b}`))
          .map((b) => `${form}: ${a}, ${b}`),
      ),
    )
    expect(shared).toEqual([])
  })
})

function fits(language: (typeof COLUMNS)[number], term: string): boolean {
  const isUrdu = /[\u0600-\u06ff]/.test(term)
  const isCyrillic = /[\u0400-\u04ff]/.test(term)
  if (language === 'ur') return !isCyrillic
  if (language === 'ru' || language === 'kk') return !isUrdu
  return !isUrdu && !isCyrillic
}

describe('the relations', () => {
  it('join two different known concepts by a known relation with a strength from 0 to 1', () => {
    const wrong = relations.filter(
      ({ from, relation, to, strength }) =>
        from === to || !ids.has(from) || !ids.has(to) || !RELATIONS.includes(relation) || !(Number(strength) > 0 && Number(strength) <= 1),
    )
    expect(wrong).toEqual([])
  })

  it('are stated once, and no false friends are related otherwise', () => {
    const keys = relations.map(({ from, relation, to }) => [relation, ...(relation === 'not' ? [from, to].sort() : [from, to])].join(' '))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    const falseFriends = relations.filter(({ relation }) => relation === 'not')
    const apart = new Set(falseFriends.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]))
    expect(relations.filter(({ from, relation, to }) => relation !== 'not' && apart.has(`${from} ${to}`))).toEqual([])
    expect(falseFriends.filter(({ from, to }) => isFamily(from, to))).toEqual([])
  })

  it('say of every pair of false friends what misleads', () => {
    expect(relations.filter(({ relation, note }) => relation === 'not' && note === '')).toEqual([])
  })
})
