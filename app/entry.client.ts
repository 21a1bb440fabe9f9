import { defineAutoSave } from './ui/enhance/auto-save.ts'
import { defineCharacterCount } from './ui/enhance/character-count.ts'
import { defineCheckInDesk } from './ui/enhance/check-in-desk.ts'
import { defineCodeSearch } from './ui/enhance/code-search.ts'
import { presentErrorSummary } from './ui/enhance/error-summary.ts'
import { forgetAtSignIn } from './ui/enhance/keep-page.ts'
import { defineLiveProgress } from './ui/enhance/live-progress.ts'
import { keepMyDay } from './ui/enhance/my-day.ts'
import { defineNameSpelling } from './ui/enhance/name-spelling.ts'
import { defineNarrowList } from './ui/enhance/narrow-list.ts'
import { definePrintButton } from './ui/enhance/print-button.ts'
import { sendBeforeSigningOut } from './ui/enhance/sign-out.ts'
import { submitOnce } from './ui/enhance/submit-once.ts'
import { defineTimetableGrid } from './ui/enhance/timetable-grid.ts'

// The product's whole script. Pages are HTML and work without it; these elements only make them kinder.
defineAutoSave()
defineCharacterCount()
defineCheckInDesk()
defineCodeSearch()
defineLiveProgress()
defineTimetableGrid()
defineNameSpelling()
defineNarrowList()
definePrintButton()
presentErrorSummary()
sendBeforeSigningOut()
submitOnce()
forgetAtSignIn()
keepMyDay()
