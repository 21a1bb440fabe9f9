/** The clock by which a chamber's pages tell moments that belong to no event. */
export function timeZoneOf({ country }: { country: 'PK' | 'KZ' }): string {
  return country === 'PK' ? 'Asia/Karachi' : 'Asia/Almaty'
}
