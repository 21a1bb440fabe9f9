import type { FormHTMLAttributes, ReactNode } from 'react'

/** A form that posts to its own page; the server checks it and says what is wrong, so the browser does not. */
export function Form({ children, className, ...rest }: { children: ReactNode } & FormHTMLAttributes<HTMLFormElement>) {
  return (
    <form method="post" noValidate {...rest} className={className ?? 'form'}>
      {children}
    </form>
  )
}
