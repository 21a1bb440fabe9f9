import type { ReactNode } from 'react'

/** What happened, in order, with its moments. */
export function Timeline({ items }: { items: { key: string; moment: string; text: ReactNode; more?: ReactNode }[] }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.key}>
          <p>{item.text}</p>
          {item.more}
          <p className="quiet">{item.moment}</p>
        </li>
      ))}
    </ol>
  )
}
