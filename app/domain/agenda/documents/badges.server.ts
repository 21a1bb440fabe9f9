import QRCode from 'qrcode'
import { directionOf, type Language } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import { breathe } from '#app/platform/breathe.server.ts'
import { A4, A6, PdfDocument, type PdfPage } from '#app/platform/pdf/document.server.ts'
import { Sheet, type Words } from '#app/platform/pdf/sheet.server.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { writeBadgeCode } from '../badge-code.ts'
import { badgeCodeOf, badgeUrlOf } from '../badges.server.ts'
import type { AgendaEvent, PlannedDelegate } from '../queries/plan.server.ts'
import { GREEN, INK, isolate, QUIET } from './paper.server.ts'

const SIDE = 96

/** Badges, four to a page with lines to cut along: the name in both scripts, company, country, and the code that the door reads. */
export async function badgesPdf({
  event,
  companies,
  delegates,
  language,
}: {
  event: AgendaEvent
  companies: ReadonlyMap<string, { name: string; country: Country }>
  delegates: readonly PlannedDelegate[]
  language: Language
}) {
  const document = new PdfDocument({ title: event.name[language], language, direction: directionOf(language) })
  let page: PdfPage | undefined
  for (const [i, delegate] of delegates.entries()) {
    await breathe()
    if (i % 4 === 0) {
      page = document.addPage(A4)
      const cut = { colour: QUIET, width: 0.4, dash: 4 } as const
      page.rule(A6.width, 0, A6.width, A4.height, cut)
      page.rule(0, A6.height, A4.width, A6.height, cut)
    }
    const at = { x: (i % 2) * A6.width, y: Math.floor((i % 4) / 2) * A6.height }
    badge(new Sheet(document, page!), at, { event, delegate, company: companies.get(delegate.companyId)!, language })
  }
  return document.toBytes()
}

type Badge = { event: AgendaEvent; delegate: PlannedDelegate; company: { name: string; country: Country }; language: Language }

function badge(sheet: Sheet, at: { x: number; y: number }, { event, delegate, company, language }: Badge) {
  const box = { x: at.x + 22, width: A6.width - 44 }
  const center = { align: 'center' } as const
  sheet.page.fill(at.x + 10, at.y + 14, A6.width - 20, 5, GREEN)
  sheet.text(event.name[language], { ...box, y: at.y + 26, most: 2 }, { size: 11, weight: 600, colour: GREEN, ...center })
  const top = at.y + A6.height - SIDE - 40
  const texts = textsOf({ event, delegate, company, language })
  const heightAt = (scale: number) =>
    texts.reduce((sum, { text, most, after = 0, ...words }) => {
      return sum + sheet.measure(text, box.width, { ...words, size: words.size * scale }, most) + after
    }, 0)
  const from = at.y + 64
  const scale = SCALES.find((each) => heightAt(each) <= top - from - 8) ?? SCALES.at(-1)!
  let y = from
  for (const { text, most, after = 0, ...words } of texts)
    y += sheet.text(text, { ...box, y, most }, { ...words, size: words.size * scale, ...center }) + after
  sheet.page.squares(at.x + (A6.width - SIDE) / 2, top, SIDE, qrSquares(badgeUrlOf(delegate.delegateId)))
  const code = writeBadgeCode(badgeCodeOf(delegate.delegateId))
  sheet.text(isolate(code), { ...box, y: top + SIDE + 4, most: 1 }, { size: 11, weight: 600, colour: INK, ...center })
}

/** Long names make all of a badge smaller, so that none is cut and the code stays free. */
const SCALES = [1, 0.92, 0.84, 0.76, 0.68, 0.6]

/** From above: the name in its own script and in Latin letters, what the delegate does, for whom, and from where. */
function textsOf({ delegate: { name, nameLatin, jobTitle }, company, language }: Badge) {
  const texts: (Words & { text: string; most: number; after?: number })[] = [
    { text: isolate(name), most: 3, size: 24, weight: 600, hand: 'nastaliq', colour: INK },
  ]
  if (nameLatin && nameLatin !== name) texts.push({ text: isolate(nameLatin), most: 3, size: 17, weight: 600, colour: INK })
  if (jobTitle) texts.push({ text: isolate(jobTitle), most: 3, size: 11, colour: QUIET })
  texts.at(-1)!.after = 6
  texts.push({ text: isolate(company.name), most: 4, size: 14, weight: 600, colour: INK })
  texts.push({ text: translate(language, `countries.${company.country}`), most: 1, size: 12, colour: QUIET })
  return texts
}

function qrSquares(text: string): boolean[][] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => Boolean(modules.get(row, column))),
  )
}
