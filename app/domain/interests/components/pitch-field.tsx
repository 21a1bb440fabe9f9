import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { LONGEST_PITCH, SHORTEST_PITCH } from '../rules.ts'

/** Where a company writes to another; the script counts along. */
export function PitchField({ stored }: { stored?: string }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  return (
    <TextArea
      name="pitch"
      label={t('interests.pitch')}
      help={t('interests.pitchHelp')}
      rows={8}
      minLength={SHORTEST_PITCH}
      maxLength={LONGEST_PITCH}
      defaultValue={textOf('pitch', stored)}
      error={errorOf('pitch')}
    />
  )
}
