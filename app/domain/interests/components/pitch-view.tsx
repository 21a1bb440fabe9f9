import { directionOf } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { UserText } from '#app/ui/user-text.tsx'
import type { Pitch } from '../queries.server.ts'

/** Which offer or need was answered and what was written, from the side of one of the two. */
export function PitchView({ pitch, readerId, otherName }: { pitch: Pitch; readerId: string; otherName: string }) {
  const { t } = useLanguage()
  const isOwn = pitch.senderId === readerId
  return (
    <>
      <Section title={t(`interests.about.${isOwn ? 'their' : 'your'}.${pitch.side}`)}>
        <ItemWords item={pitch.item} />
      </Section>
      <Section title={isOwn ? t('interests.youWrote') : t('interests.theyWrote', { company: otherName })}>
        <UserText text={pitch.text} />
      </Section>
    </>
  )
}

/** An offer's or need's words in their own language and direction. */
export function ItemWords({ item }: { item: Pitch['item'] }) {
  return (
    <p lang={item.language} dir={directionOf(item.language)} className="item-text">
      {item.text}
    </p>
  )
}
