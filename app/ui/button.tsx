import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

/** Does something: submits the form it stands in. */
export function Button({
  variant = 'primary',
  children,
  ...rest
}: { variant?: ButtonVariant; children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="submit" {...rest} className={`button button-${variant}`}>
      {children}
    </button>
  )
}

/** Goes somewhere, and looks as weighty as a button. */
export function ButtonLink({ to, variant = 'primary', children }: { to: string; variant?: ButtonVariant; children: ReactNode }) {
  return (
    <a href={to} className={`button button-${variant}`}>
      {children}
    </a>
  )
}
