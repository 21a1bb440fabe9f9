import { createCookie } from '@remix-run/node'
import { isLanguage, type Language } from '#app/i18n/languages.ts'

const cookie = createCookie('dosti_language', { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 })

/** In which language to answer: `?lng=` first, then the cookie, the account's choice, then what the browser accepts. */
export async function languageOf(request: Request, account?: Language): Promise<Language> {
  const asked = new URL(request.url).searchParams.get('lng')
  if (isLanguage(asked)) return asked
  const kept = await cookie.parse(request.headers.get('Cookie')).catch(() => null)
  if (isLanguage(kept)) return kept
  return account ?? acceptedLanguage(request.headers.get('Accept-Language'))
}

/** Keeps a language for this browser: the answer is the Set-Cookie header. */
export function keepLanguage(language: Language): Promise<string> {
  return cookie.serialize(language)
}

function acceptedLanguage(header: string | null): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', quality] = wish.split(/;\s*q=/)
      return { language: tag.trim().toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wishes.map(({ language }) => language).find(isLanguage) ?? 'en'
}
