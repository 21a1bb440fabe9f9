import { DomainError } from '#app/platform/errors.ts'

/** Which list an address means. */
export function sideIn(list: string | undefined): { side: 'offer' | 'need'; step: 'offers' | 'needs' } {
  if (list === 'offers') return { side: 'offer', step: 'offers' }
  if (list === 'needs') return { side: 'need', step: 'needs' }
  throw new DomainError('not-found')
}
