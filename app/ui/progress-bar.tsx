/** How far a long work is, 0 to 100, with what is being done. */
export function ProgressBar({ value, label }: { value: number; label: string }) {
  return (
    <div className="progress">
      <p id="progress-label">{label} …</p>
      <progress aria-labelledby="progress-label" max={100} value={value} />
    </div>
  )
}
