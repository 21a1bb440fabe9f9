import type { LucideIcon } from 'lucide-react'

/** A picture beside a word, never instead of one. One that points (`directional`) is mirrored where the text runs the other way. */
export function Icon({ of: Picture, directional }: { of: LucideIcon; directional?: boolean }) {
  return <Picture className={directional ? 'icon icon-directional' : 'icon'} strokeWidth={1.75} aria-hidden="true" focusable="false" />
}
