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

const textIn = (value: string | string[] | undefined) => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))
