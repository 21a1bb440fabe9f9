import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Isolate, UserText } from './user-text.tsx'

test.each([
  ['ur', 'rtl'],
  ['kk', 'ltr'],
  ['ru', 'ltr'],
  ['en', 'ltr'],
])('a text in %s runs %s whatever stands around it', (language, direction) => {
  expect(renderToStaticMarkup(<UserText text="…" language={language} />)).toContain(`lang="${language}" dir="${direction}"`)
})

test('a text of unknown language finds its own direction', () => {
  const html = renderToStaticMarkup(<UserText text="چاول" />)

  expect(html).toContain('dir="auto"')
  expect(html).not.toContain('lang=')
})

test('empty lines make paragraphs, and what people wrote stays text', () => {
  const html = renderToStaticMarkup(<UserText text={'one\n\n\n<b>two</b>'} language="en" />)

  expect(html).toContain('<p>one</p><p>&lt;b&gt;two&lt;/b&gt;</p>')
})

test('a text that repeats a paragraph shows it twice', () => {
  expect(renderToStaticMarkup(<UserText text={'same\n\nsame'} language="en" />).match(/same/g)).toHaveLength(2)
})

test('a code keeps its direction inside Urdu', () => {
  expect(renderToStaticMarkup(<Isolate>HS 4106.20</Isolate>)).toBe('<bdi dir="ltr">HS 4106.20</bdi>')
})
