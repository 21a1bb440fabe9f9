import { cleanText } from './parse-form.server.ts'

/** What stands behind the question mark of the address, its texts cleaned like those of a form; of a name given twice the last. */
export function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries([...new URL(request.url).searchParams].map(([name, value]) => [name, cleanText(value)]))
}
