import fs from 'node:fs'
import path from 'node:path'

const FOLDER = 'tests/fixtures/mail'

/** Every letter of the collection. */
export const LETTERS = fs.readdirSync(FOLDER).map((file) => path.basename(file, '.eml'))

/** A letter as a server would bring it: about the recipient, to the given addresses of ours. Words may be inside an encoded part, too. */
export function letter(
  name: string,
  { recipient = 'amina@mill.example', bounce = 'bounces@dosti.test', reply = 'reply@dosti.test' } = {},
): Uint8Array {
  const fill = (text: string) =>
    text.replaceAll('RECIPIENT', recipient).replaceAll('BOUNCE_ADDRESS', bounce).replaceAll('REPLY_ADDRESS', reply)
  const raw = fs.readFileSync(path.join(FOLDER, `${name}.eml`), 'utf8')
  const decoded = raw.replace(/(?<=base64\r\n\r\n)[A-Za-z0-9+/=\r\n]+?(?=\r\n--|\r\n$)/g, (part) =>
    Buffer.from(fill(Buffer.from(part, 'base64').toString('utf8')))
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
  )
  return Buffer.from(fill(decoded))
}
