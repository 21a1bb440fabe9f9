import type { ReactNode } from 'react'

/** Two companies facing each other, what joins them between; on a phone one below the other. */
export function Facing({ start, between, end }: { start: ReactNode; between: ReactNode; end: ReactNode }) {
  return (
    <div className="facing">
      <div className="facing-side">{start}</div>
      <div className="facing-between">{between}</div>
      <div className="facing-side">{end}</div>
    </div>
  )
}
