import { describe, expect, it } from 'vitest'
import { isClear } from './clarity.ts'
import { projectKnowledge } from './knowledge-for-tests.ts'

const knowledge = projectKnowledge()

describe('isClear', () => {
  it.each(['Wet-blue goat skins', 'Пшеница мягкая 3 класса', 'Былғары сөмке', 'باسمتی چاول', 'custom software development'])(
    'knows what "%s" is',
    (text) => {
      expect(isClear(text, knowledge)).toBe(true)
    },
  )

  it.each(['Reliable partner in Almaty', 'Соинвестор: вторая линия', 'Sole agent or stockist', 'not leather', 'zxqvbn', ''])(
    'does not know what "%s" is about',
    (text) => {
      expect(isClear(text, knowledge)).toBe(false)
    },
  )
})
