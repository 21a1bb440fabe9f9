import BadgeCheck from 'lucide-react/icons/badge-check'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What a chamber has attested. Gold stands for this and for nothing else. */
export function Attestation({ children }: { children: ReactNode }) {
  return (
    <span className="attestation">
      <Icon of={BadgeCheck} />
      <span>{children}</span>
    </span>
  )
}
