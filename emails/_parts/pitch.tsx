import { z } from 'zod'
import type { MailLanguage } from '../define-email.ts'
import { Rule, Said, Small } from './text.tsx'

const LanguageSchema = z.enum(['en', 'ur', 'ru', 'kk'])

/** What one company wrote about the other's offer or need. */
export const PitchSchema = z.object({
  side: z.enum(['offer', 'need']),
  item: z.object({ text: z.string(), language: LanguageSchema }),
  text: z.string(),
})

type Side = 'offer' | 'need'

const WORDS: Record<MailLanguage, { your: Record<Side, string>; their: Record<Side, string>; youWrote: string; theyWrote: string }> = {
  en: {
    your: { offer: 'About your offer', need: 'About your need' },
    their: { offer: 'About their offer', need: 'About their need' },
    youWrote: 'You wrote',
    theyWrote: 'They write',
  },
  ur: {
    your: { offer: 'آپ کی پیشکش کے بارے میں', need: 'آپ کی ضرورت کے بارے میں' },
    their: { offer: 'اُن کی پیشکش کے بارے میں', need: 'اُن کی ضرورت کے بارے میں' },
    youWrote: 'آپ نے لکھا',
    theyWrote: 'وہ لکھتے ہیں',
  },
  ru: {
    your: { offer: 'О вашем предложении', need: 'О вашей потребности' },
    their: { offer: 'Об их предложении', need: 'Об их потребности' },
    youWrote: 'Вы написали',
    theyWrote: 'Они пишут',
  },
  kk: {
    your: { offer: 'Сіздің ұсынысыңыз туралы', need: 'Сіздің сұранысыңыз туралы' },
    their: { offer: 'Олардың ұсынысы туралы', need: 'Олардың сұранысы туралы' },
    youWrote: 'Сіз жаздыңыз',
    theyWrote: 'Олар былай деп жазады',
  },
}

/** The pitch from its reader's side, in its writer's words. */
export function Pitch({ pitch, isReaders, language }: { pitch: z.infer<typeof PitchSchema>; isReaders: boolean; language: MailLanguage }) {
  const words = WORDS[language]
  return (
    <>
      <Rule />
      <Small label>{words[isReaders ? 'their' : 'your'][pitch.side]}</Small>
      <Said>{pitch.item.text}</Said>
      <Small label>{isReaders ? words.youWrote : words.theyWrote}</Small>
      <Said>{pitch.text}</Said>
    </>
  )
}
