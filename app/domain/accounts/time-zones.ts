/** Where the product's people live and travel. Kazakhstan keeps one time since 2024. */
export const TIME_ZONES = [
  'Asia/Karachi',
  'Asia/Almaty',
  'Asia/Tashkent',
  'Asia/Dubai',
  'Asia/Riyadh',
  'Asia/Shanghai',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'UTC',
] as const
