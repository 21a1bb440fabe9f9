import { useLanguage } from '#app/ui/language.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { MailStory } from '../queries/mails.server.ts'
import { stepsOf } from '../steps.ts'

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
