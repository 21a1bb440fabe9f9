import type { Language } from '#app/i18n/languages.ts'
import type { Email } from '#emails/define-email.ts'
import type { EmailName, EmailProps } from '#emails/index.ts'
import { findUnfilled } from './unfilled.ts'

export type RenderedMail = { subject: string; html: string; text: string }

/**
 * The mail as it will leave, with the link to stop such mails below it when there is one, and a test marked as such. Refused are props that do not fit the template, a text piece with a word missing, and a text with a placeholder that
 * nobody wrote: what stands so in the props was meant.
 */
export async function renderMail<Name extends EmailName>(
  name: Name,
  props: EmailProps<Name>,
  language: Language,
  { unsubscribe, isTest }: { unsubscribe?: string; isTest?: boolean } = {},
): Promise<RenderedMail> {
  // Loaded on first use: the library takes most of a second.
  const [{ render }, { emails }, { Layout, TEST }, { directionOf, isolateForeign }] = await Promise.all([
    import('react-email'),
    import('#emails/index.ts'),
    import('#emails/_parts/layout.tsx'),
    import('#emails/_parts/direction.ts'),
  ])
  const email = emails[name] as unknown as Email<EmailProps<Name>>
  const checked = email.schema.parse(props)
  const inOneLine = (text: string) => isolateForeign(text, directionOf(language))
  const mark = isTest ? `[${TEST[language].subject}] ` : ''
  const subject = mark + inOneLine(email.subject(checked, language))
  const preheader = inOneLine(email.preheader(checked, language))
  const page = (
    <Layout language={language} subject={subject} preheader={preheader} unsubscribe={unsubscribe} isTest={isTest}>
      <email.Body props={checked} language={language} />
    </Layout>
  )
  const [html, text] = await Promise.all([
    render(page),
    render(page, { plainText: true, htmlToTextOptions: asText(directionOf(language)) }),
  ])
  const written = JSON.stringify(checked)
  for (const [part, value] of Object.entries({ subject, preheader, html: withoutStyles(html), text })) {
    if (!value.trim()) throw new Error(`${name}: the ${part} in ${language} is empty`)
    const left = findUnfilled(value, written)
    if (left) throw new Error(`${name}: the ${part} in ${language} has an unfilled place: ${left}`)
  }
  return { subject, html, text }
}

const withoutStyles = (html: string) => html.replace(/<style[\s\S]*?<\/style>/g, '')

/** Of html-to-text, which brings no types. */
type DomNode = { data?: string; children?: DomNode[]; attribs?: { href?: string } }
type Walk = (nodes: DomNode[] | undefined, builder: TextBuilder) => void
type TextBuilder = { addInline: (text: string, options: { noWordTransform: boolean }) => void; addLineBreak: () => void }

const ARABIC = /\p{Script=Arabic}/u

/** The text part: no second copy of a link, a name of the other direction isolated by the characters that nobody sees. */
function asText(direction: 'ltr' | 'rtl') {
  return {
    formatters: {
      isolate: (element: DomNode, walk: Walk, builder: TextBuilder) => {
        const isForeign = direction === 'rtl' || ARABIC.test(textOf(element))
        if (isForeign) builder.addInline('\u2068', { noWordTransform: true })
        walk(element.children, builder)
        if (isForeign) builder.addInline('\u2069', { noWordTransform: true })
      },
      // On a line of its own an address runs left to right in every language.
      action: (element: DomNode, walk: Walk, builder: TextBuilder) => {
        walk(element.children, builder)
        builder.addLineBreak()
        builder.addInline(element.attribs?.href ?? '', { noWordTransform: true })
      },
    },
    selectors: [
      { selector: '[data-skip-in-text]', format: 'skip' },
      { selector: 'img', format: 'skip' },
      { selector: 'bdi', format: 'isolate' },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'a.button', format: 'action' },
      { selector: 'a.stop', format: 'action' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: false as const } },
    ],
  }
}

function textOf(node: DomNode): string {
  return (node.data ?? '') + (node.children ?? []).map(textOf).join('')
}
