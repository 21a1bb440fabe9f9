import { useId } from 'react'

/** How far a long work is, 0 to 100, with what is being done. */
export function ProgressBar({ value, label }: { value: number; label: string }) {
  const id = useId()
  return (
    <div className="progress">
      <p id={id}>{label} …</p>
      <progress aria-labelledby={id} max={100} value={value} />
    </div>
  )
}
