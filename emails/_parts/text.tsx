import type { ReactNode } from 'react'
import { Button, Heading, Link, Text } from 'react-email'

export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading as="h1" style={{ fontSize: 22, lineHeight: 'inherit', fontWeight: 600, margin: '0 0 16px' }}>
      {children}
    </Heading>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={{ fontSize: 16, lineHeight: 'inherit', margin: '0 0 16px' }}>{children}</Text>
}

/** A button with the address below it, for programs that show no buttons. The text part has the address once, behind the button's words. */
export function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <>
      <Button
        href={href}
        style={{
          backgroundColor: '#12634a',
          color: '#ffffff',
          padding: '12px 24px',
          borderRadius: 4,
          fontWeight: 600,
          margin: '8px 0 16px',
        }}
      >
        {children}
      </Button>
      <Text data-skip-in-text style={{ fontSize: 13, color: '#55635f', margin: '0 0 16px', wordBreak: 'break-all' }}>
        <Link href={href} style={{ color: '#0f5c8a' }} dir="ltr">
          {href}
        </Link>
      </Text>
    </>
  )
}

/** A name, code or address inside a text of another direction. */
export function Isolate({ children }: { children: ReactNode }) {
  return <bdi>{children}</bdi>
}
