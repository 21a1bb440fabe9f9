/** How well two companies fit: the word says it, the bar whispers it. */
export function Strength({ value, word }: { value: number; word: string }) {
  return (
    <span className="strength">
      <span>{word}</span>
      <span className="strength-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(Math.max(0, Math.min(1, value)) * 100)}%` }} />
      </span>
    </span>
  )
}
