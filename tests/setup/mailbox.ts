import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { startMailCatcher } from '#app/start/mail-catcher.mjs'

/** A caught mail, with everybody it was delivered to: also who stands in no header. */
export type CaughtMail = ParsedMail & { deliveredTo: string[] }

export type Mailbox = {
  folder: string
  /** Every mail, oldest first. */
  all(): Promise<CaughtMail[]>
  /** The same as they came over the wire. */
  sources(): Promise<string[]>
  /** The newest mail to the address. */
  latest(to: string): Promise<CaughtMail>
  stop(): Promise<void>
}

/**
 * The mail server behind SMTP_URL, for one test or test file. `refuse` answers an SMTP error code for an address that takes no mail;
 * while no mailbox is started, connections to SMTP_URL are refused.
 */
export async function startMailbox({ refuse }: { refuse?: (address: string) => number | undefined } = {}): Promise<Mailbox> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dosti-mailbox-'))
  const catcher = await startMailCatcher({ folder, port: Number(new URL(process.env.SMTP_URL!).port), refuse })
  return {
    folder,
    all: () => readMails(folder),
    sources: async () => namesIn(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8')),
    latest: (to) => latestMail(folder, to),
    async stop() {
      await catcher.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every mail in a catcher's folder, oldest first. */
export function readMails(folder: string): Promise<CaughtMail[]> {
  return Promise.all(namesIn(folder).map((name) => readMail(path.join(folder, name))))
}

function namesIn(folder: string): string[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : []
  return names.filter((name) => name.endsWith('.eml') && !name.startsWith('.')).sort()
}

/** The newest mail in a catcher's folder to the address. */
export async function latestMail(folder: string, to: string): Promise<CaughtMail> {
  const mails = await readMails(folder)
  const mail = mails.findLast(({ deliveredTo }) => deliveredTo.includes(to.toLowerCase()))
  if (!mail)
    throw new Error(`No mail to ${to}; there are mails to ${mails.flatMap(({ deliveredTo }) => deliveredTo).join(', ') || 'nobody'}.`)
  return mail
}

/** The newest mail to the address that has the words in its subject, once the worker has sent it. */
export async function waitForMail(folder: string, to: string, subject: string | RegExp, { seconds = 15 } = {}): Promise<CaughtMail> {
  const isAbout = (mail: CaughtMail) => (typeof subject === 'string' ? mail.subject?.includes(subject) : subject.test(mail.subject ?? ''))
  const matches = (mail: CaughtMail) => mail.deliveredTo.includes(to.toLowerCase()) && isAbout(mail)
  for (let waited = 0; ; waited += 100) {
    const mails = await readMails(folder)
    const mail = mails.findLast(matches)
    if (mail) return mail
    if (waited > seconds * 1000)
      throw new Error(`No mail to ${to} about ${subject}; there are: ${mails.map((m) => `${m.deliveredTo}: ${m.subject}`).join(' | ')}`)
    await sleep(100)
  }
}

async function readMail(file: string): Promise<CaughtMail> {
  const mail = await simpleParser(fs.readFileSync(file))
  const deliveredTo = mail.headerLines
    .filter(({ key }) => key === 'delivered-to')
    .map(({ line }) =>
      line
        .slice(line.indexOf(':') + 1)
        .trim()
        .toLowerCase(),
    )
  return { ...mail, deliveredTo }
}
