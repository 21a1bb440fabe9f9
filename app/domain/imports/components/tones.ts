import type { Tone } from '#app/ui/notice.tsx'
import type { ImportState, LineVerdict } from '#prisma/generated/enums.ts'

export const IMPORT_TONES: Record<ImportState, Tone> = {
  mapping: 'info',
  checking: 'info',
  checked: 'warning',
  importing: 'info',
  imported: 'success',
  failed: 'danger',
}

export const VERDICT_TONES: Record<LineVerdict, Tone> = { good: 'info', doubtful: 'warning', known: 'neutral', faulty: 'danger' }
