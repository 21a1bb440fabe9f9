/** The moment that a wall clock in the zone shows as `local` ("2027-03-01T09:00"). */
export function momentOf(local: string, timeZone: string): Date {
  const asUtc = new Date(`${local}:00Z`)
  return new Date(asUtc.getTime() - offsetMinutes(asUtc, timeZone) * 60_000)
}

/** What a wall clock in the zone shows at the moment, as a datetime-local field wants it. */
export function localOf(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + offsetMinutes(moment, timeZone) * 60_000).toISOString().slice(0, 16)
}

/** Minutes ahead of UTC. Neither country changes its clocks in the year, so the moment's own offset is exact. */
function offsetMinutes(moment: Date, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find((part) => part.type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = name?.match(/GMT([+-])(\d{2}):(\d{2})/) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0
}
