import type { MessageKey } from '#app/i18n/catalogue.ts'
import { type Language, type Localised, type PartlyLocalised, pickText } from '#app/i18n/languages.ts'
import { type MessageArguments, translate } from '#app/i18n/translate.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Cell } from '#app/platform/spreadsheet/sheet.ts'
import { download, type Format } from '#app/platform/spreadsheet/write.server.ts'

/** What a reader's words are for a table. */
export type Words = {
  t: (key: MessageKey, args?: MessageArguments) => string
  local: (text: Localised | null) => string | null
  /** Of a text that people wrote: in the reader's language when there is one. */
  written: (text: PartlyLocalised) => string | null
}

/** A column: what heads it, and what it holds of a row. */
export type Column<Row> = [head: MessageKey, cell: (row: Row, words: Words) => Cell]

/** Hands out the rows as the format in the address says, headed in the reader's language. */
export function handOut<Row>({
  request,
  language,
  name,
  columns,
  rows,
}: {
  request: Request
  language: Language
  name: string
  columns: readonly Column<Row>[]
  rows: AsyncIterable<Row> | Iterable<Row>
}): Response {
  const words: Words = {
    t: (key, args) => translate(language, key, args),
    local: (text) => text?.[language] ?? null,
    written: (text) => pickText(text, language)?.text ?? null,
  }
  const cells = async function* () {
    for await (const row of rows) yield columns.map(([, cell]) => cell(row, words))
  }
  // Excel parts the columns of a CSV file by what its country does: where a comma stands in numbers, by semicolons.
  const delimiter = language === 'ru' || language === 'kk' ? ';' : ','
  return download({ name, head: columns.map(([head]) => words.t(head)), rows: cells(), delimiter }, formatIn(request))
}

function formatIn(request: Request): Format {
  const format = new URL(request.url).searchParams.get('format')
  if (format === 'xlsx' || format === 'csv') return format
  throw new DomainError('not-found')
}
