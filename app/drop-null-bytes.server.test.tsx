import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { dropNullBytes } from './drop-null-bytes.server.ts'

test.each(['қ', 'اردو ', '—', '𐍈'])(
  'a long page of %s arrives without a foreign sign at any length of what stands before',
  async (letters) => {
    for (let shift = 0; shift < 4; shift++) {
      const paragraphs = Array.from({ length: 120 }, (_, i) => <p key={i}>{letters.repeat(20)}</p>)
      const page = (
        <div>
          {'x'.repeat(shift)}
          {paragraphs}
        </div>
      )

      const html = await new Promise<string>((resolve, reject) => {
        const { pipe } = renderToPipeableStream(page, {
          onAllReady: () => text(pipe(dropNullBytes())).then(resolve, reject),
          onError: reject,
        })
      })

      expect(html.includes('\u0000')).toBe(false)
      expect(html.includes('\ufffd')).toBe(false)
      expect(html.split(letters).length - 1).toBe(120 * 20)
    }
  },
)
