import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { MailStory } from './queries/mails.server.ts'

type Step = { key: MessageKey; at: Date | null; more?: string | null }
type Facts = Pick<
  MailStory,
  'state' | 'answer' | 'queuedAt' | 'sendingAt' | 'sentAt' | 'undeliveredAt' | 'openedAt' | 'answeredAt' | 'ownAnswer'
>

/** What happened to a mail, in the order in which it happened; a step whose moment nobody noted stays behind the step before it. */
export function stepsOf({ state, answer, queuedAt, sendingAt, sentAt, undeliveredAt, openedAt, answeredAt, ownAnswer }: Facts): Step[] {
  return inOrder([
    { key: 'deliveries.step.queued', at: queuedAt },
    ...(sendingAt ? [{ key: 'deliveries.step.handed', at: sendingAt } as const] : []),
    ...(sentAt ? [{ key: 'deliveries.step.sent', at: sentAt, more: state === 'sent' ? answer : null } as const] : []),
    ...(state === 'failed' || state === 'bounced' || state === 'suppressed'
      ? [{ key: `deliveries.step.${state}`, at: undeliveredAt, more: answer } as const]
      : []),
    ...(openedAt ? [{ key: 'deliveries.step.opened', at: openedAt } as const] : []),
    ...(ownAnswer ? [{ key: `deliveries.step.${ownAnswer}`, at: answeredAt } as const] : []),
  ])
}

function inOrder(steps: Step[]): Step[] {
  let latest = 0
  const timed = steps.map((step) => {
    latest = step.at?.getTime() ?? latest
    return { step, at: latest }
  })
  return timed.toSorted((a, b) => a.at - b.at).map(({ step }) => step)
}
