import { directionOf } from '#app/i18n/languages.ts'

/** Text that people wrote, in its own language and direction. */
export function UserText({ text, language }: { text: string; language?: string }) {
  return (
    <div className="user-text" lang={language} dir={language ? directionOf(language) : 'auto'}>
      {text.split(/\n{2,}/).map((paragraph, i) => (
        <p key={i}>{paragraph}</p>
      ))}
    </div>
  )
}

/** A code, number or address that must not be torn by the direction around it. */
export function Isolate({ children }: { children: string }) {
  return <bdi dir="ltr">{children}</bdi>
}
