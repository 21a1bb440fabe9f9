import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { ParticipationState } from '#prisma/generated/enums.ts'
import { PARTICIPATION_TONES } from './tones.ts'

/** How a company stands to an event. Of one that is over nobody waits any more for what was not decided. */
export function ParticipationBadge({ state, isOver }: { state: ParticipationState; isOver: boolean }) {
  const { t } = useLanguage()
  if (isOver && (state === 'requested' || state === 'waitlisted'))
    return <StateBadge tone="neutral">{t('events.participationUndecided')}</StateBadge>
  return <StateBadge tone={PARTICIPATION_TONES[state]}>{t(`events.participation.${state}`)}</StateBadge>
}
