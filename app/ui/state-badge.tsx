import type { ReactNode } from 'react'
import type { Tone } from './notice.tsx'

/** A state in a word. The colour repeats the word, it never replaces it. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>
}
