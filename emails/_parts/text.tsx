import { Children, createContext, Fragment, type ReactNode, useContext } from 'react'
import { Button, Heading, Link, Text } from 'react-email'
import { COLOURS } from './colours.ts'
import { type Direction, stretchesOf } from './direction.ts'

/** Which way the words around run. */
export const DirectionContext = createContext<Direction>('ltr')

/**
 * The words of a text piece: names of the other direction stand isolated, so that a Latin name keeps its full stop and its brackets in an
 * Urdu sentence. A piece with a word missing is refused: no letter leaves with a hole in it.
 */
function Words({ children }: { children: ReactNode }) {
  const direction = useContext(DirectionContext)
  if ([children].flat().some((child) => child === undefined || child === '')) throw new Error('a word of the letter is missing')
  return Children.map(children, (child) =>
    typeof child !== 'string'
      ? child
      : stretchesOf(child, direction).map(({ text, isForeign }, at) =>
          isForeign ? <bdi key={at}>{text}</bdi> : <Fragment key={at}>{text}</Fragment>,
        ),
  )
}

export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading as="h1" style={{ fontSize: 22, lineHeight: 'inherit', fontWeight: 600, margin: '0 0 16px' }}>
      <Words>{children}</Words>
    </Heading>
  )
}

export function Paragraph({ children, close }: { children: ReactNode; close?: boolean }) {
  return (
    <Text style={{ fontSize: 16, lineHeight: 'inherit', margin: close ? '0 0 12px' : '0 0 16px' }}>
      <Words>{children}</Words>
    </Text>
  )
}

/** What somebody wrote, in whatever language it is: its lines run the way of its first word. */
export function Said({ children }: { children: ReactNode }) {
  return (
    <Text dir="auto" style={{ fontSize: 16, lineHeight: 'inherit', margin: '0 0 12px', textAlign: 'start' }}>
      {Children.map(children, (child) => (typeof child === 'string' ? child.split('\n').map(asLine) : child))}
    </Text>
  )
}

const asLine = (line: string, at: number) => (
  <Fragment key={at}>
    {at > 0 && <br />}
    {line}
  </Fragment>
)

/** The name of a company, above what is said of it. */
export function Name({ children }: { children: string }) {
  return (
    <Text style={{ fontSize: 18, fontWeight: 600, lineHeight: 'inherit', margin: '0 0 4px' }}>
      <bdi>{children}</bdi>
    </Text>
  )
}

/** Something beside the matter; as a label it stands above what it names. */
export function Small({ children, label }: { children: ReactNode; label?: boolean }) {
  return (
    <Text
      className="quiet"
      style={{ fontSize: 14, lineHeight: 'inherit', margin: '0 0 4px', color: COLOURS.quiet.day, ...(label ? { fontWeight: 600 } : {}) }}
    >
      <Words>{children}</Words>
    </Text>
  )
}

/** An address to follow; it always runs left to right. */
export function MailLink({ href, children }: { href: string; children: string }) {
  return (
    <Link className="link" href={href} style={{ color: COLOURS.link.day, textDecoration: 'underline' }} dir="ltr">
      {children}
    </Link>
  )
}

/** A button with the address below it, for programs that show no buttons. The text part has the address once, below the button's words. */
export function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <>
      <Button
        className="button"
        href={href}
        style={{
          backgroundColor: COLOURS.accent.day,
          color: COLOURS.onAccent.day,
          padding: '12px 24px',
          borderRadius: 4,
          fontWeight: 600,
          margin: '8px 0 16px',
        }}
      >
        <Words>{children}</Words>
      </Button>
      <Text data-skip-in-text style={{ fontSize: 13, margin: '0 0 16px', wordBreak: 'break-all' }}>
        <MailLink href={href}>{href}</MailLink>
      </Text>
    </>
  )
}

/** Something to know before the letter is read. */
export function Mark({ children }: { children: string }) {
  return (
    <Text
      className="mark"
      style={{
        fontSize: 14,
        lineHeight: 'inherit',
        margin: '0 0 16px',
        padding: '8px 12px',
        backgroundColor: COLOURS.mark.day,
        color: COLOURS.onMark.day,
      }}
    >
      {children}
    </Text>
  )
}

/** A line between two parts of the letter. */
export function Rule() {
  return <hr className="rule" style={{ border: 'none', borderTop: `1px solid ${COLOURS.rule.day}`, margin: '32px 0 16px' }} />
}

/** A name, code or address inside a text of another direction. */
export function Isolate({ children }: { children: ReactNode }) {
  return <bdi>{children}</bdi>
}
