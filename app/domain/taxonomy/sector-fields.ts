import type { Localised } from '#app/i18n/languages.ts'
import type { FieldDefinition, SectorDefinition, SectorsFile } from './schema.ts'

export type Option = { value: string; label: Localised }

/** How a question is asked: `list` is free words one a line, `one` and `many` choose from options, `months` is a span of the year. */
export type FieldKind = 'text' | 'list' | 'number' | 'yes-no' | 'one' | 'many' | 'range' | 'months'

/** One question of a sector, ready for a form, a page and validation. */
export type SectorField = { key: string; kind: FieldKind; required: boolean; label: Localised; unit: string | null; options: Option[] }

/** Asked of a sector that has no question of its own about categories or certificates. */
const CATEGORIES: FieldDefinition = {
  key: 'categories',
  type: 'multi',
  required: true,
  ref: 'categories',
  label: { en: 'Products and services', ur: 'مصنوعات اور خدمات', ru: 'Товары и услуги', kk: 'Тауарлар мен қызметтер' },
}
const CERTIFICATIONS: FieldDefinition = {
  key: 'certifications',
  type: 'multi',
  required: false,
  ref: 'certifications',
  label: { en: 'Certificates', ur: 'اسناد', ru: 'Сертификаты', kk: 'Сертификаттар' },
}

/** The definitions in the order in which they are asked: categories are asked of every sector, certificates too. */
export function fieldDefinitions({ profile_fields }: SectorDefinition): FieldDefinition[] {
  const asks = (ref: FieldDefinition['ref']) => profile_fields.some((field) => field.ref === ref)
  return [...(asks('categories') ? [] : [CATEGORIES]), ...profile_fields, ...(asks('certifications') ? [] : [CERTIFICATIONS])]
}

/** The sector's questions. `regions` are the choices of a field that refers to regions. */
export function sectorFields(file: SectorsFile, sector: SectorDefinition, regions: Option[]): SectorField[] {
  return fieldDefinitions(sector).map((field) => ({
    key: field.key,
    kind: kindOf(field),
    required: field.required,
    label: field.label,
    unit: field.unit ?? null,
    options: optionsOf(field, file, sector, regions),
  }))
}

function kindOf({ type, ref }: FieldDefinition): FieldKind {
  switch (type) {
    case 'boolean':
      return 'yes-no'
    case 'enum':
      return 'one'
    case 'multi':
      return ref === 'text' ? 'list' : 'many'
    case 'monthrange':
      return 'months'
    default:
      return type
  }
}

function optionsOf({ options, ref }: FieldDefinition, file: SectorsFile, sector: SectorDefinition, regions: Option[]): Option[] {
  if (options) return file.option_sets[options] ?? []
  if (ref === 'categories') return sector.categories.map(({ id, label }) => ({ value: id, label }))
  if (ref === 'regions') return regions
  if (ref !== 'certifications') return []
  return file.certifications
    .filter(({ id }) => sector.certifications.includes(id))
    .map(({ id, name, description: { en, ur, ru, kk } }) => ({
      value: id,
      label: { en: `${name} – ${en}`, ur: `${name} – ${ur}`, ru: `${name} – ${ru}`, kk: `${name} – ${kk}` },
    }))
}

/** The keys whose answers are ids of categories or certificates. */
export function keysReferringTo(ref: 'categories' | 'certifications', sector: SectorDefinition): string[] {
  return fieldDefinitions(sector)
    .filter((field) => field.ref === ref)
    .map((field) => field.key)
}
