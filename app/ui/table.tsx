import type { ReactNode } from 'react'

export type Column<Row> = { label: string; cell: (row: Row) => ReactNode; numeric?: boolean }

/** A list with real column heads; on a phone each row becomes a card that carries them. The first column heads its row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={column.numeric ? 'numeric' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, i) => {
              const cell = { 'data-label': column.label, className: column.numeric ? 'numeric' : undefined }
              return i === 0 ? (
                <th key={column.label} scope="row" {...cell}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.label} {...cell}>
                  <div>{column.cell(row)}</div>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
