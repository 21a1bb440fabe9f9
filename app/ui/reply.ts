import { useActionData } from '@remix-run/react'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import { useLanguage } from './language.tsx'

type FormReply = {
  values: Record<string, string | string[]>
  errors: { name: string; key: MessageKey; args?: MessageArguments }[]
}

/** What came back from a form that was not right: each field asks for what was typed and what is wrong with it. */
export function useReply() {
  const { t } = useLanguage()
  const reply = useActionData() as FormReply | undefined
  const errors = (reply?.errors ?? []).map(({ name, key, args }) => ({ name, message: t(key, args) }))
  return {
    errors,
    errorOf: (name: string) => errors.find((error) => error.name === name)?.message,
    textOf: (name: string, stored?: string | number | null) => (reply ? textIn(reply.values[name]) : String(stored ?? '')),
    listOf: (name: string, stored: readonly string[] = []) => (reply ? [reply.values[`${name}[]`] ?? []].flat() : stored),
  }
}

/**
 * The same on a page with several forms: each has a hidden field `form` with its own name, and only the one that was sent shows what came back. Ids carry
 * the form's name, so that the summary's links find the right field.
 */
export function useReplyTo(form: string) {
  const { errorOf, textOf, listOf } = useReply()
  const isSent = textOf('form') === form
  return {
    isSent,
    field: (name: string, stored?: string | number | null) => ({
      name,
      id: `${form}-${name}`,
      defaultValue: isSent ? textOf(name, stored) : String(stored ?? ''),
      error: isSent ? errorOf(name) : undefined,
    }),
    listOf: (name: string, stored: readonly string[] = []) => (isSent ? listOf(name, stored) : stored),
    errorOf: (name: string) => (isSent ? errorOf(name) : undefined),
  }
}

/** What is wrong with whichever form of the page was sent, for its summary. */
export function useErrorsOfPage() {
  const { errors, textOf } = useReply()
  const form = textOf('form')
  return errors.map(({ name, message }) => ({ name: name && form ? `${form}-${name}` : name, message }))
}

const textIn = (value: string | string[] | undefined) => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))
