import { type ReactNode, useId } from 'react'

/** A part of a page with its own heading. */
export function Section({ title, children, id }: { title: ReactNode; children: ReactNode; id?: string }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="section" id={id}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  )
}
