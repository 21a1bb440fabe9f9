import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { AnswerView } from '../answers.ts'
import { monthNames } from './month-names.ts'
import { unitName } from './unit.ts'

/** What a company answered to a sector's questions. */
export function AnswerFacts({ answers }: { answers: AnswerView[] }) {
  const { language } = useLanguage()
  return <Facts items={answers.map((answer) => ({ label: answer.label[language], value: <Answer answer={answer} /> }))} />
}

function Answer({ answer: { value, unit } }: { answer: AnswerView }) {
  const { t, language, number } = useLanguage()
  const named = (text: string) => (unit ? `${text} ${unitName(unit, t)}` : text)
  switch (value.kind) {
    case 'words':
      return value.words.map((word, i) => (
        <span key={typeof word === 'string' ? word : word.en}>
          {i > 0 && (language === 'ur' ? '، ' : ', ')}
          <bdi>{typeof word === 'string' ? word : word[language]}</bdi>
        </span>
      ))
    case 'number':
      return named(number(value.number))
    case 'yes-no':
      return t(value.yes ? 'common.yes' : 'common.no')
    case 'range':
      return named(`\u2066${number(value.from)}–${number(value.to)}\u2069`)
    case 'months': {
      const months = monthNames(language)
      return `${months[value.from - 1]} – ${months[value.to - 1]}`
    }
  }
}
