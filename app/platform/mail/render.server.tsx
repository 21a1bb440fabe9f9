import type { Language } from '#app/i18n/languages.ts'
import type { Email } from '#emails/define-email.ts'
import type { EmailName, EmailProps } from '#emails/index.ts'

export type RenderedMail = { subject: string; html: string; text: string }

const UNFILLED = /\{\{?\s*\w+\s*\}?\}|\bundefined\b|\[object /

/** The mail as it will leave, with the link to stop such mails below it when there is one. Props that do not fit the template, and texts with a placeholder that the template left unfilled, are refused. */
export async function renderMail<Name extends EmailName>(
  name: Name,
  props: EmailProps<Name>,
  language: Language,
  unsubscribe?: string,
): Promise<RenderedMail> {
  // Loaded on first use: the library takes most of a second.
  const [{ render }, { emails }, { Layout }] = await Promise.all([
    import('react-email'),
    import('#emails/index.ts'),
    import('#emails/_parts/layout.tsx'),
  ])
  const email = emails[name] as unknown as Email<EmailProps<Name>>
  const checked = email.schema.parse(props)
  const page = (
    <Layout language={language} preheader={email.preheader(checked, language)} unsubscribe={unsubscribe}>
      <email.Body props={checked} language={language} />
    </Layout>
  )
  const [html, text] = await Promise.all([
    render(page),
    render(page, { plainText: true, htmlToTextOptions: { selectors: TEXT_SELECTORS } }),
  ])
  const rendered = { subject: email.subject(checked, language), html, text }
  // What somebody wrote may look like a placeholder: "undefined" is a word.
  const isWritten = UNFILLED.test(JSON.stringify(checked))
  for (const [part, value] of Object.entries(rendered))
    if (!isWritten && UNFILLED.test(part === 'html' ? value.replace(/<style[\s\S]*?<\/style>/g, '') : value))
      throw new Error(`${name}: the ${part} in ${language} has an unfilled place`)
  return rendered
}

const TEXT_SELECTORS = [
  { selector: '[data-skip-in-text]', format: 'skip' },
  { selector: 'img', format: 'skip' },
  { selector: 'h1', options: { uppercase: false } },
  { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: false as const } },
]
