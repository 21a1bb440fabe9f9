import fs from 'node:fs/promises'
import path from 'node:path'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { env } from '../env.server.ts'

/** As the catcher names its files: nothing else in the folder is ever opened. */
const NAME = /^[\dTZ-]+-[0-9a-f]{8}$/
/** Of an inbox that grows for weeks the newest are read. */
const NEWEST = 200

/** A caught mail in the list. */
export type CaughtRow = { id: string; subject: string; to: string[]; at: Date | null; language: string | null }

/** A caught mail opened. */
export type CaughtMessage = CaughtRow & {
  from: string
  header: { cc: string; replyTo: string; to: string }
  html: string | null
  text: string
  files: { name: string; type: string; bytes: number }[]
}

/** Whether this installation has mails to look at: only where it catches them, never where it really sends. */
export function catchesMail(): boolean {
  return Boolean(env().MAIL_DIR) && (env().DEMONSTRATION || env().NODE_ENV === 'development')
}

/** The newest caught mails, newest first; with a recipient, those that were delivered to an address with these letters in it. */
export async function listCaughtMails(recipient?: string): Promise<CaughtRow[]> {
  const names = await fs.readdir(folder()).catch(() => [])
  const ids = names.flatMap((name) => (name.endsWith('.eml') && NAME.test(name.slice(0, -4)) ? [name.slice(0, -4)] : []))
  const wanted = recipient?.toLowerCase()
  const rows: CaughtRow[] = []
  for (const id of ids.sort().reverse()) {
    if (rows.length === NEWEST) break
    const mail = await read(id)
    if (mail && (!wanted || rowOf(id, mail).to.some((address) => address.includes(wanted)))) rows.push(rowOf(id, mail))
  }
  return rows
}

/** The mail, or null when there is none by this id. */
export async function findCaughtMail(id: string): Promise<CaughtMessage | null> {
  const mail = NAME.test(id) ? await read(id) : null
  if (!mail) return null
  return {
    ...rowOf(id, mail),
    from: mail.from?.text ?? '',
    header: { cc: textOf(mail.cc), replyTo: mail.replyTo?.text ?? '', to: textOf(mail.to) },
    html: mail.html || null,
    text: mail.text ?? '',
    files: filesOf(mail).map(({ filename, contentType, size }) => ({ name: filename, type: contentType, bytes: size })),
  }
}

/** A file that came with the mail, or null when there is none of this name. */
export async function findCaughtFile(id: string, name: string): Promise<{ name: string; content: Buffer } | null> {
  const mail = NAME.test(id) ? await read(id) : null
  const file = mail && filesOf(mail).find(({ filename }) => filename === name)
  return file ? { name, content: file.content } : null
}

/** An alternative to the text has no name, and is no file. */
const filesOf = ({ attachments }: ParsedMail) => attachments.flatMap((one) => (one.filename ? [{ ...one, filename: one.filename }] : []))

const folder = () => env().MAIL_DIR ?? ''

async function read(id: string): Promise<ParsedMail | null> {
  const source = await fs.readFile(path.join(folder(), `${id}.eml`)).catch(() => null)
  return source && simpleParser(source, { skipTextToHtml: true })
}

function rowOf(id: string, mail: ParsedMail): CaughtRow {
  const delivered = mail.headerLines
    .filter(({ key }) => key === 'delivered-to')
    .map(({ line }) =>
      line
        .slice(line.indexOf(':') + 1)
        .trim()
        .toLowerCase(),
    )
  const language = mail.headers.get('content-language')
  return { id, subject: mail.subject ?? '', to: delivered, at: mail.date ?? null, language: typeof language === 'string' ? language : null }
}

const textOf = (addresses: AddressObject | AddressObject[] | undefined) =>
  [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')
