import { domainToASCII } from 'node:url'

/** How an address is written where it is looked up: the domain in ASCII, all of it composed and in lower case. */
export function addressKey(address: string): string {
  const text = address.trim().normalize('NFC').toLowerCase()
  const at = text.lastIndexOf('@')
  const domain = text.slice(at + 1)
  return at < 0 ? text : `${text.slice(0, at)}@${domainToASCII(domain) || domain}`
}

/** Another server's words, short and without the address that they often quote. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s@<>"']+@[^\s@<>"']+/g, '…@…').slice(0, 200)
}
