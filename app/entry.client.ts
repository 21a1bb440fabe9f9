import { defineAutoSave } from './ui/enhance/auto-save.ts'
import { defineCharacterCount } from './ui/enhance/character-count.ts'
import { defineCodeSearch } from './ui/enhance/code-search.ts'
import { defineLiveProgress } from './ui/enhance/live-progress.ts'

// The product's whole script. Pages are HTML and work without it; these elements only make them kinder.
defineAutoSave()
defineCharacterCount()
defineCodeSearch()
defineLiveProgress()
document.querySelector<HTMLElement>('[data-error-summary]')?.focus()
