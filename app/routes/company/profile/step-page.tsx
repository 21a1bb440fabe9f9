import type { ReactNode } from 'react'
import { MatchingMeter } from '#app/domain/companies/components/matching-meter.tsx'
import { type ProfileStep, profileStepPath } from '#app/paths.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Steps } from '#app/ui/steps.tsx'
import type { StepFrame } from './step.server.ts'

const STEPS: ProfileStep[] = ['identity', 'contact', 'languages', 'about', 'sectors', 'offers', 'needs', 'files', 'submit']

/** A step of the profile: where it stands among the others, what is wrong, and its form. */
export function StepPage({
  step,
  frame,
  title,
  lead,
  children,
}: {
  step: ProfileStep
  frame: StepFrame
  title?: string
  lead?: string
  children: ReactNode
}) {
  const { t } = useLanguage()
  const { errors } = useReply()
  const isOpen = (other: ProfileStep) => frame.missingSteps.includes(other) || (other === 'submit' && frame.isDraft)
  const steps = STEPS.map((other) => ({
    label: t(`companies.step.${other}`),
    to: profileStepPath(frame.companyId, other),
    state: other === step ? ('current' as const) : isOpen(other) ? ('missing' as const) : ('done' as const),
  }))
  return (
    <Page
      title={title ?? t(`companies.step.${step}`)}
      lead={lead ?? t(`companies.lead.${step}`)}
      breadcrumbs={[{ label: frame.name ?? t('companies.unnamed'), to: frame.home }]}
      width="narrow"
    >
      <Steps label={t('companies.steps')} steps={steps} />
      {frame.onBehalf && <Notice tone="info">{t('help.acting')}</Notice>}
      <MatchingMeter companyId={frame.companyId} completeness={frame.completeness} />
      <ErrorSummary errors={errors} />
      {children}
    </Page>
  )
}
