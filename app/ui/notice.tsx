import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** Something the reader should know on this page. */
export function Notice({ tone, title, children }: { tone: Tone; title?: ReactNode; children: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`}>
      {title && <h2>{title}</h2>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}

/** What has just happened, said once after an act. */
export function FlashNotice({ tone, text }: { tone: 'success' | 'info' | 'warning'; text: string }) {
  return (
    <div className={`notice notice-${tone} flash`} role="status">
      <p>{text}</p>
    </div>
  )
}
