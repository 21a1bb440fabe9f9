import { readFileSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  buildKnowledge,
  explain,
  explanationText,
  loadKnowledge,
  pair,
  parsePairDocument,
  parseRankDocument,
  parseTimetableDocument,
  rank,
  runStep,
} from './engine/index.ts'

/**
 * `npm run --silent engine -- rank|pair|timetable [options]` and `explain [options] ID ID`: one document in (standard input or `--in FILE`), one out
 * (standard output or `--out FILE`). Exit status 2 and one line for each fault on standard error when something handed in is wrong.
 */
const USAGE = 'usage: rank|pair|timetable|explain [--in FILE] [--out FILE] [--top N] [--seed N] [--work-limit N] [ID ID]'

/** What the caller can mend: one line for each fault. */
class Faults extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

interface Order {
  ids: string[]
  top?: number | undefined
  seed?: number | undefined
  workLimit?: number | undefined
}

type Command = (json: unknown, order: Order) => string | Promise<string>

const COMMANDS: Record<string, Command> = {
  rank: (json, { top }) => {
    const document = accepted(parseRankDocument(json))
    const onProgress = (done: number, of: number) => showProgress('rank', done / of)
    return JSON.stringify(rank(document, knowledge(), { onProgress, ...(top === undefined ? {} : { top }) }))
  },
  pair: (json) => JSON.stringify(pair(accepted(parsePairDocument(json)), { onProgress: (share) => showProgress('pair', share) })),
  timetable: async (json, { seed, workLimit }) => {
    const document = accepted(parseTimetableDocument(json))
    const onProgress = ({ phase, done, total }: { phase: string; done: number; total: number }) =>
      showProgress(phase, total > 0 ? done / total : 1)
    const limits = { ...(seed === undefined ? {} : { seed }), ...(workLimit === undefined ? {} : { workLimit }) }
    return JSON.stringify(await runStep('timetable', document, { onProgress, ...limits }))
  },
  explain: (json, { ids }) => {
    const document = accepted(parseRankDocument(json))
    const unknown = ids.filter((id) => document.companies.every((company) => company.id !== id))
    if (unknown.length > 0) throw new Faults(unknown.map((id) => `explain: no company has the id ${JSON.stringify(id)}`))
    const explanation = explain(document, knowledge(), ids[0]!, ids[1]!)
    if (!explanation) throw new Faults([`explain: ${ids.join(' and ')} cannot be set against each other`])
    return explanationText(explanation)
  },
}

try {
  const { command, order, from, to } = readArguments(process.argv.slice(2))
  const output = await command(parseJson(await read(from)), order)
  clearProgress()
  write(to, `${output}\n`)
} catch (error) {
  clearProgress()
  if (!(error instanceof Faults)) throw error
  process.stderr.write(`${error.lines.join('\n')}\n`)
  process.exitCode = 2
}

function readArguments(args: string[]): { command: Command; order: Order; from?: string | undefined; to?: string | undefined } {
  const { values, positionals } = parsedArguments(args)
  const [name = '', ...ids] = positionals
  if (!Object.hasOwn(COMMANDS, name)) throw new Faults([`${JSON.stringify(name)} is none of ${Object.keys(COMMANDS).join(', ')}; ${USAGE}`])
  if (ids.length !== (name === 'explain' ? 2 : 0))
    throw new Faults([`${name}: takes ${name === 'explain' ? 'two ids' : 'no ids'}; ${USAGE}`])
  const order = {
    ids,
    top: wholeNumber('top', values.top),
    seed: wholeNumber('seed', values.seed),
    workLimit: wholeNumber('work-limit', values['work-limit']),
  }
  return { command: COMMANDS[name]!, order, from: values.in, to: values.out }
}

function parsedArguments(args: string[]) {
  const value = { type: 'string' } as const
  try {
    return parseArgs({ args, allowPositionals: true, options: { in: value, out: value, top: value, seed: value, 'work-limit': value } })
  } catch (error) {
    if (error instanceof TypeError) throw new Faults([`${oneLine(error.message)}; ${USAGE}`])
    throw error
  }
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,15}$/.test(value)) throw new Faults([`--${name}: ${JSON.stringify(value)} is not a whole number`])
  return Number(value)
}

async function read(file: string | undefined): Promise<string> {
  if (file === undefined) return await text(process.stdin)
  return onFile(file, () => readFileSync(file, 'utf8'))
}

function write(file: string | undefined, output: string): void {
  if (file === undefined) process.stdout.write(output)
  else onFile(file, () => writeFileSync(file, output))
}

/** Runs an act on a file; that the file system refuses is the caller's fault. */
function onFile<T>(file: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new Faults([`${file}: ${oneLine(error.message)}`])
    throw error
  }
}

function parseJson(input: string): unknown {
  try {
    return JSON.parse(input.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Faults([`document: is not JSON (${oneLine(error.message)})`])
    throw error
  }
}

function accepted<T>(parsed: { ok: true; value: T } | { ok: false; faults: string[] }): T {
  if (!parsed.ok) throw new Faults(parsed.faults)
  return parsed.value
}

function knowledge() {
  return buildKnowledge(loadKnowledge(fileURLToPath(new URL('./engine/knowledge', import.meta.url))))
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ')
}

function showProgress(what: string, share: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${what} ${Math.floor(100 * share)} %\u001b[K`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}
