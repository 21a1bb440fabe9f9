/** The mark: two arcs that meet, green and sky. Decoration beside the name. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" className="mark">
      <path d="M4 22a12 12 0 0 1 12-12" fill="none" stroke="var(--accent)" strokeWidth="5" strokeLinecap="round" />
      <path d="M28 10a12 12 0 0 1-12 12" fill="none" stroke="var(--sky)" strokeWidth="5" strokeLinecap="round" />
      <circle cx="16" cy="16" r="2.6" fill="var(--gold)" />
    </svg>
  )
}
