import { useLanguage } from '#app/ui/language.tsx'

/** From when to when, by the clock of the event: figures that run left to right in every language. */
export function Clock({ startsAt, endsAt, timeZone }: { startsAt: Date | string; endsAt: Date | string; timeZone: string }) {
  const { time } = useLanguage()
  return (
    <bdi dir="ltr" className="clock">
      {time(startsAt, timeZone)}–{time(endsAt, timeZone)}
    </bdi>
  )
}
