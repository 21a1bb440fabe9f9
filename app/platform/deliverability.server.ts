import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { env } from './env.server.ts'
import { signingKey } from './mail/signing-key.server.ts'

const TIMEOUT_MS = 2000

/** `right` DNS has it · `missing` · `wrong` it has another one, or several · `unasked` no DNS server answered · `unset` the installation has no key. */
export type Verdict = 'right' | 'missing' | 'wrong' | 'unasked' | 'unset'

/** What the sender's domain should say of itself. */
export type DomainRecord = { kind: 'spf' | 'dkim' | 'dmarc'; name: string; wanted: string; found: string[]; verdict: Verdict }

export type Deliverability = { domain: string; server: string; reportsTo: string | null; records: DomainRecord[] }

/** Compares what DNS has with what other mail servers look for in it before they believe a mail of ours. Answers within a few seconds, also without a network. */
export async function readDeliverability(): Promise<Deliverability> {
  const { MAIL_FROM, MAIL_BOUNCE_ADDRESS, SMTP_URL } = env()
  const domain = domainOf(MAIL_FROM)
  const server = new URL(SMTP_URL).hostname
  const records = await Promise.all([
    readSpf(MAIL_BOUNCE_ADDRESS ? domainOf(MAIL_BOUNCE_ADDRESS) : domain, server),
    readDkim(domain),
    readDmarc(domain),
  ])
  return { domain, server, reportsTo: MAIL_BOUNCE_ADDRESS ?? null, records }
}

const domainOf = (address: string) => /@([^@>\s]+)>?\s*$/.exec(address)?.[1]?.toLowerCase() ?? ''

/** Whose servers may send for the domain of the return path. Which of them a record allows is for a person to read; two records count as none. */
async function readSpf(domain: string, server: string): Promise<DomainRecord> {
  const found = await texts(domain, /^v=spf1(\s|$)/i)
  return { kind: 'spf', name: domain, wanted: `v=spf1 ${mechanismOf(server)} ~all`, ...judge(found, () => true) }
}

/** How a record names our mail server (RFC 7208): by name, or by the address that stands in SMTP_URL. */
function mechanismOf(server: string): string {
  const address = server.replace(/^\[|\]$/g, '')
  return isIP(address) ? `ip${isIP(address)}:${address}` : `a:${server}`
}

async function readDkim(domain: string): Promise<DomainRecord> {
  const key = signingKey()
  if (!key) return { kind: 'dkim', name: `selector._domainkey.${domain}`, wanted: '', found: [], verdict: 'unset' }
  const name = `${key.selector}._domainkey.${key.domain}`
  const found = await texts(name, /(^|;)\s*p=/)
  return { kind: 'dkim', name, wanted: key.record, ...judge(found, (text) => keyIn(text) === keyIn(key.record)) }
}

const keyIn = (record: string) => /(?:^|;)\s*p=([^;]*)/.exec(record)?.[1]?.replaceAll(/\s/g, '')

/** A domain without a policy of its own has that of the domain above it. */
async function readDmarc(domain: string): Promise<DomainRecord> {
  const [, above] = /^[^.]+\.(.+\..+)$/.exec(domain) ?? []
  const own = await texts(`_dmarc.${domain}`, /^v=DMARC1(\s|;|$)/i)
  const found = above && own?.length === 0 ? await texts(`_dmarc.${above}`, /^v=DMARC1(\s|;|$)/i) : own
  return { kind: 'dmarc', name: `_dmarc.${domain}`, wanted: 'v=DMARC1; p=quarantine; adkim=r; aspf=r', ...judge(found, () => true) }
}

function judge(found: string[] | null, isRight: (text: string) => boolean): Pick<DomainRecord, 'found' | 'verdict'> {
  if (!found) return { found: [], verdict: 'unasked' }
  if (found.length === 0) return { found, verdict: 'missing' }
  return { found, verdict: found.length === 1 && isRight(found[0]!) ? 'right' : 'wrong' }
}

const NOTHING_THERE = new Set(['ENOTFOUND', 'ENODATA'])

/** The text records of a name that look so; null when no server answered. */
async function texts(name: string, like: RegExp): Promise<string[] | null> {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 })
  if (env().DNS_SERVERS) resolver.setServers(env().DNS_SERVERS!.split(','))
  try {
    const records = await resolver.resolveTxt(name)
    return records.map((parts) => parts.join('')).filter((text) => like.test(text))
  } catch (error) {
    return NOTHING_THERE.has((error as NodeJS.ErrnoException).code ?? '') ? [] : null
  }
}
