import { getKnowledge } from '#app/domain/taxonomy/knowledge.server.ts'
import { isClear } from '#app/engine/index.ts'
import { pickText } from '#app/i18n/languages.ts'
import { type Completeness, completenessOf } from '../completeness.ts'
import { isPast } from '../item-details.ts'
import type { Dossier } from './profile.server.ts'
import { listMissing } from './profile.server.ts'

/** How well the company can be matched as its profile stands, read as the engine reads it, and what would help most. */
export async function getCompleteness(dossier: Dossier, now: Date): Promise<Completeness> {
  const [missing, knowledge] = await Promise.all([listMissing(dossier), getKnowledge()])
  const about = pickText(dossier.about, 'en')
  return completenessOf({
    missing,
    items: dossier.items.map(({ id, side, text, code, validUntil }) => ({
      id,
      side,
      text,
      hasCode: code !== null,
      isClear: isClear(text, knowledge),
      isPast: validUntil !== null && isPast(validUntil, now),
    })),
    about: about ? (isClear(about.text, knowledge) ? 'clear' : 'unclear') : 'none',
    languages: dossier.languages,
    certifications: dossier.certifications,
  })
}
