import type { Localised } from '#app/i18n/languages.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Side } from '#prisma/generated/enums.ts'
import { detailFaults } from '../item-details.ts'
import { MOST_ITEMS } from '../rules.ts'
import type { ItemInput } from '../schema.ts'
import { type ActingMember, editing, type Fault, noteEdit } from './editing.server.ts'
import { takeCategories } from './sectors.server.ts'

/** The company offers, or needs, one thing more, and works in the categories that it took over. Refused when the side is full. */
export function addItem({ member, side, item, now }: { member: ActingMember; side: Side; item: ItemInput; now: Date }): Promise<Fault[]> {
  return editing(member, async (tx, company) => {
    const faults = await faultsOf(tx, item, now)
    if (faults.length > 0) return faults
    const fields = await takeCategories(tx, company, item.categories ?? [])
    const there = await tx.item.findMany({ where: { companyId: company.id, side }, select: { position: true } })
    if (there.length >= MOST_ITEMS) throw new DomainError('wrong-state', 'companies.itemsFull', { max: MOST_ITEMS })
    const position = Math.max(-1, ...there.map((row) => row.position)) + 1
    await tx.item.create({ data: { companyId: company.id, side, position, ...columns(item) } })
    await noteEdit(tx, { member, company, fields: [`${side}s`, ...fields], now })
    return []
  })
}

/** The offer or need says something else. Another company's does not exist. */
export function changeItem({
  member,
  side,
  itemId,
  item,
  now,
}: {
  member: ActingMember
  side: Side
  itemId: string
  item: ItemInput
  now: Date
}): Promise<Fault[]> {
  return editing(member, async (tx, company) => {
    const faults = await faultsOf(tx, item, now)
    if (faults.length > 0) return faults
    const fields = await takeCategories(tx, company, item.categories ?? [])
    const { count } = await tx.item.updateMany({ where: { id: itemId, side, companyId: company.id }, data: columns(item) })
    if (count === 0) throw new DomainError('not-found')
    await noteEdit(tx, { member, company, fields: [`${side}s`, ...fields], now })
    return []
  })
}

/** The offer or need is gone. A company that its chamber knows keeps at least one of either. */
export async function removeItem({
  member,
  side,
  itemId,
  now,
}: {
  member: ActingMember
  side: Side
  itemId: string
  now: Date
}): Promise<void> {
  await editing(member, async (tx, company) => {
    if (!company.items.some((item) => item.id === itemId && item.side === side)) throw new DomainError('not-found')
    if (company.state !== 'draft' && company.items.length === 1) throw new DomainError('wrong-state', 'companies.lastItem')
    await tx.item.deleteMany({ where: { id: itemId, side, companyId: company.id } })
    await noteEdit(tx, { member, company, fields: [`${side}s`], now })
    return []
  })
}

/** Every column, so that a detail which was emptied is gone. */
function columns({ text, language, cooperation, code, validUntil, ...details }: ItemInput) {
  return {
    text,
    language,
    cooperation: [...new Set(cooperation)],
    hsCode: code?.[0] === 'hs' ? code[1] : null,
    isicCode: code?.[0] === 'isic' ? code[1] : null,
    quantity: details.quantity ?? null,
    period: details.period ?? null,
    unit: details.unit ?? null,
    priceFrom: details.priceFrom ?? null,
    priceTo: details.priceTo ?? null,
    currency: details.currency ?? null,
    incoterm: details.incoterm ?? null,
    incotermPlace: details.incotermPlace ?? null,
    seasonFrom: details.seasonFrom ?? null,
    seasonTo: details.seasonTo ?? null,
    samples: details.samples ?? null,
    target: details.target ?? null,
    validUntil: validUntil ? new Date(validUntil) : null,
  }
}

async function faultsOf(tx: Tx, item: ItemInput, now: Date): Promise<Fault[]> {
  const cities = item.incoterm ? await tx.city.findMany({ select: { id: true, name: true } }) : []
  const known = cities.map(({ id, name }) => ({ id, name: name as Localised }))
  return [...(await codeFaults(tx, item)), ...detailFaults(item, { cities: known, now })]
}

async function codeFaults(tx: Tx, { code }: ItemInput): Promise<Fault[]> {
  if (!code) return []
  const [system, number] = code
  const found =
    system === 'hs'
      ? await tx.hsCode.findUnique({ where: { code: number }, select: { code: true } })
      : await tx.isicCode.findUnique({ where: { code: number }, select: { code: true } })
  return found ? [] : [{ name: 'code', key: 'companies.codeUnknown' }]
}
