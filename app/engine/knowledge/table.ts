/** The rows of a tab-separated table with a header line; lines that start with `#` are comments; missing cells are empty. */
export function readTable<Column extends string>(text: string, columns: readonly Column[]): Record<Column, string>[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const header = (lines.shift() ?? '').split('\t')
  const at = columns.map((column) => header.indexOf(column))
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, i) => [column, (cells[at[i]!] ?? '').trim()])) as Record<Column, string>
  })
}
