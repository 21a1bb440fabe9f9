import type { ReactNode } from 'react'

/**
 * Two companies facing each other, what joins them between, and `after` it what is to be done about them.
 * On a phone one below the other: what joins them first, what is to be done last.
 */
export function Facing({ start, between, end, after }: { start: ReactNode; between: ReactNode; end: ReactNode; after?: ReactNode }) {
  return (
    <div className="facing">
      <div className="facing-side facing-start">{start}</div>
      <div className="facing-between">{between}</div>
      <div className="facing-side facing-end">{end}</div>
      <div className="facing-after">{after}</div>
    </div>
  )
}
