import type { ReactNode } from 'react'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { directionOf } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import type { ItemText, MatchReasons } from '../schema.ts'

const SENTENCES = {
  'need-met': 'matches.reason.needMet',
  channel: 'matches.reason.channel',
  about: 'matches.reason.about',
} as const satisfies Record<string, MessageKey>

/** Why two companies should meet, as a sentence in the reader's language around the words that the companies used. */
export function ReasonSentence({ reason, names }: { reason: MatchReasons['met'][number]; names: Record<Country, string> }) {
  const { t } = useLanguage()
  const offerer = reason.seeker === 'PK' ? 'KZ' : 'PK'
  const parts: Record<string, ReactNode> = {
    seeker: <bdi key="seeker">{names[reason.seeker]}</bdi>,
    offerer: <bdi key="offerer">{names[offerer]}</bdi>,
    need: <Quoted key="need" item={reason.need} />,
    offer: <Quoted key="offer" item={reason.offer} />,
  }
  const holes = Object.fromEntries(Object.keys(parts).map((name) => [name, `\u0001${name}\u0001`]))
  return (
    <>
      {t(SENTENCES[reason.kind], holes)
        .split('\u0001')
        .map((piece, i) => (i % 2 ? parts[piece] : piece))}
    </>
  )
}

/** What a company wrote, in its own language and direction, with its code. */
function Quoted({ item }: { item: ItemText }) {
  return (
    <>
      <q lang={item.language} dir={directionOf(item.language)} className="quoted">
        {item.text}
      </q>
      {item.code && (
        <>
          {' '}
          <bdi dir="ltr" className="code">
            ({item.code})
          </bdi>
        </>
      )}
    </>
  )
}
