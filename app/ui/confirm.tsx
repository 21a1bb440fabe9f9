import type { ReactNode } from 'react'

/** A question before an act that cannot be taken back. Opens in place, without script; the act is a form among its children. */
export function Confirm({
  label,
  question,
  primary,
  isOpen,
  children,
}: {
  label: string
  question: string
  primary?: boolean
  /** The act came back with something wrong. */
  isOpen?: boolean
  children: ReactNode
}) {
  return (
    <details className="confirm" open={isOpen}>
      <summary className={`button button-${primary ? 'primary' : 'quiet'}`}>{label}</summary>
      <div className="confirm-body">
        <p>{question}</p>
        {children}
      </div>
    </details>
  )
}
