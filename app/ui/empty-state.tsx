import type { ReactNode } from 'react'

/** A list with nothing in it: why, and what to do next. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {action && <p className="actions">{action}</p>}
    </div>
  )
}
