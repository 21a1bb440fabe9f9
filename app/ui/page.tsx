import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

/** A page's head and body: where it stands, what it is called, what can be done. `width` narrow is for forms and reading. */
export function Page({
  title,
  lead,
  breadcrumbs = [],
  actions,
  width = 'wide',
  children,
}: {
  title: ReactNode
  lead?: ReactNode
  breadcrumbs?: Crumb[]
  actions?: ReactNode
  width?: 'wide' | 'narrow'
  children: ReactNode
}) {
  return (
    <div className={`page page-${width}`}>
      <Breadcrumbs items={breadcrumbs} />
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
