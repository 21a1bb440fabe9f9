import { useLanguage } from './language.tsx'

export type Step = { label: string; to: string; state: 'done' | 'current' | 'missing' }

/** The steps of a long form; each can be opened, its state is said in words too. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  const { t } = useLanguage()
  return (
    <nav aria-label={label} className="steps">
      <ol>
        {steps.map((step) => (
          <li key={step.to} className={`step step-${step.state}`}>
            <a href={step.to} aria-current={step.state === 'current' ? 'step' : undefined}>
              {step.label}
              {step.state !== 'current' && <span className="visually-hidden"> ({t(`ui.step.${step.state}`)})</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
