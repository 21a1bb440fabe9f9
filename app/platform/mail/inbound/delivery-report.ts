/** What a server says of one recipient (RFC 3464). */
export type DeliveryReport = {
  action: 'failed' | 'delayed' | 'delivered'
  /** RFC 3463: class, subject, detail. */
  statusCode: string
  /** Who could not be reached, when it is said; as sent to, if the server kept that. */
  recipient: string | null
  /** The other server's own words. */
  diagnostic: string | null
}

const STATUS = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/

/** The recipients' blocks of a delivery-status part. A block without a recipient or an action, such as the first one, says nothing. */
export function readDeliveryStatus(text: string): DeliveryReport[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .flatMap((fields) => {
      const action = actionOf(fields.get('action'))
      const recipient = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'))
      if (!action || (!recipient && !fields.has('status'))) return []
      const diagnostic = fields.get('diagnostic-code')?.replace(/^\s*[\w-]+\s*;\s*/, '') ?? null
      const statusCode = STATUS.exec(fields.get('status') ?? '')?.[1] ?? statusIn(diagnostic ?? '', action)
      return [{ action, statusCode, recipient, diagnostic: diagnostic?.slice(0, 500) ?? null }]
    })
}

/** The fields of a report part, by name in lower case; folded lines are joined, and of a repeated field the first counts. */
export function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of block
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const at = line.indexOf(':')
    const name = line.slice(0, at).trim().toLowerCase()
    if (at > 0 && !fields.has(name)) fields.set(name, line.slice(at + 1).trim())
  }
  return fields
}

/** What a report in plain words comes to: servers of the old sort write a letter and no status part. */
export function readPlainReport(text: string, failedRecipient: string | null): DeliveryReport {
  const head = text.slice(0, 4000)
  const action = /\b(delayed|not yet been delivered|will (?:continue to )?retry)\b/i.test(head) ? 'delayed' : 'failed'
  return { action, statusCode: statusIn(head, action), recipient: failedRecipient ?? addressIn(head), diagnostic: null }
}

function actionOf(value: string | undefined): DeliveryReport['action'] | null {
  const action = value?.trim().toLowerCase()
  if (action === 'failed' || action === 'delayed') return action
  return action === 'delivered' || action === 'relayed' || action === 'expanded' ? 'delivered' : null
}

/** The code in somebody's words, or the one that a bare SMTP answer stands for. */
function statusIn(text: string, action: DeliveryReport['action']): string {
  const code = STATUS.exec(text)?.[1]
  if (code) return code
  const [, smtp] = /(?<![\d.])([45])\d\d(?![\d.])/.exec(text) ?? []
  return `${smtp ?? (action === 'delayed' ? '4' : action === 'failed' ? '5' : '2')}.0.0`
}

/** `rfc822; amina@mill.example`, `<amina@mill.example>` or the address alone. */
export function addressIn(text: string | undefined): string | null {
  return /[^\s<>;,:"'()[\]]+@[^\s<>;,:"'()[\]]+/.exec(text ?? '')?.[0]?.toLowerCase() ?? null
}

/**
 * Whether the address itself is no good, so that trying again cannot help: it does not exist, is closed, or its domain takes no mail. 5.1.7 and 5.1.8
 * are about the sender.
 */
export function meansBadAddress(statusCode: string): boolean {
  return /^5\.(0\.\d+|1\.(?![78]$)\d+|2\.1|4\.[14])$/.test(statusCode)
}
