import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Table } from './table.tsx'

const render = (rows: { id: string; name: string; matches: number }[]) =>
  renderToStaticMarkup(
    <Table
      caption="Companies"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Company', cell: ({ name }) => <a href="/x">{name}</a> },
        { label: 'Matches', cell: ({ matches }) => matches, numeric: true },
      ]}
    />,
  )

test('a table names itself, its columns and its rows', () => {
  const html = render([{ id: '1', name: 'Taraz', matches: 3 }])

  expect(html).toContain('<caption class="visually-hidden">Companies</caption>')
  expect(html).toContain('<th scope="col">Company</th>')
  expect(html).toMatch(/<th scope="row" data-label="Company"><a href="\/x">Taraz<\/a><\/th>/)
})

test('each value carries the head of its column, for the card on a phone', () => {
  expect(render([{ id: '1', name: 'Taraz', matches: 3 }])).toContain('<td data-label="Matches" class="numeric"><div>3</div></td>')
})

test('a table without rows has heads and no row', () => {
  expect(render([])).toContain('<tbody></tbody>')
})
