import type { MessageKey } from '#app/i18n/catalogue.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { MailStory } from '../queries/mails.server.ts'

type Step = { key: MessageKey; at: Date | null; more?: string | null }

/** What happened to one mail, step by step. A step whose moment nobody noted stands where it belongs, without one. */
export function MailStoryView({ story, timeZone }: { story: MailStory; timeZone: string }) {
  const { t, moment } = useLanguage()
  return (
    <Timeline
      items={stepsOf(story).map(({ key, at, more }) => ({
        key,
        text: t(key),
        moment: at ? moment(at, timeZone) : '',
        more: more && <Isolate>{more}</Isolate>,
      }))}
    />
  )
}

function stepsOf({ state, answer, queuedAt, sendingAt, sentAt, undeliveredAt, openedAt, answeredAt, ownAnswer }: MailStory): Step[] {
  return [
    { key: 'deliveries.step.queued', at: queuedAt },
    ...(sendingAt ? [{ key: 'deliveries.step.handed', at: sendingAt } as const] : []),
    ...(sentAt ? [{ key: 'deliveries.step.sent', at: sentAt, more: state === 'sent' ? answer : null } as const] : []),
    ...(state === 'failed' || state === 'bounced' || state === 'suppressed'
      ? [{ key: `deliveries.step.${state}`, at: undeliveredAt, more: answer } as const]
      : []),
    ...(openedAt ? [{ key: 'deliveries.step.opened', at: openedAt } as const] : []),
    ...(ownAnswer ? [{ key: `deliveries.step.${ownAnswer}`, at: answeredAt } as const] : []),
  ]
}
