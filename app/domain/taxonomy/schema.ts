import { z } from 'zod'

/** The shape of sectors.json: what the five sectors are called, what they ask and which codes they stand for. */
const LocalisedSchema = z.object({ en: z.string().min(1), ur: z.string().min(1), ru: z.string().min(1), kk: z.string().min(1) })

const OptionSchema = z.object({ value: z.string().min(1), label: LocalisedSchema })

export const FieldSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum(['text', 'number', 'boolean', 'enum', 'multi', 'range', 'monthrange']),
  required: z.boolean(),
  label: LocalisedSchema,
  unit: z.string().optional(),
  /** Name of a set in option_sets. */
  options: z.string().optional(),
  /** Where else the choices come from; `text` is a list of free words. */
  ref: z.enum(['categories', 'certifications', 'regions', 'text']).optional(),
})

const CategorySchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['product', 'service']),
  label: LocalisedSchema,
  hs: z.array(z.string()),
  isic: z.array(z.string()),
})

const SectorSchema = z.object({
  id: z.enum(['it', 'sme', 'leather', 'agriculture', 'ecommerce']),
  label: LocalisedSchema,
  categories: z.array(CategorySchema).min(1),
  profile_fields: z.array(FieldSchema),
  certifications: z.array(z.string()),
})

const CertificationSchema = z.object({ id: z.string().min(1), name: z.string().min(1), issuer: z.string(), description: LocalisedSchema })

const ChoiceTypes = new Set(['enum', 'multi'])

/** Reads sectors.json; a fault names the path of what is wrong. */
export const SectorsFileSchema = z
  .object({
    sectors: z.array(SectorSchema).min(1),
    option_sets: z.record(z.string(), z.array(OptionSchema).min(1)),
    certifications: z.array(CertificationSchema),
  })
  .superRefine(({ sectors, option_sets, certifications }, context) => {
    const known = new Set(certifications.map(({ id }) => id))
    for (const [i, sector] of sectors.entries()) {
      const fault = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path: ['sectors', i, ...path], message })
      for (const [j, id] of sector.certifications.entries()) if (!known.has(id)) fault(['certifications', j], `"${id}" is no certification`)
      for (const [j, field] of sector.profile_fields.entries()) {
        const at = ['profile_fields', j]
        if (field.options && !option_sets[field.options]) fault([...at, 'options'], `"${field.options}" is no option set`)
        if (ChoiceTypes.has(field.type) && !field.options && !field.ref) fault(at, 'a field to choose from needs options or ref')
        if (sector.profile_fields.findIndex(({ key }) => key === field.key) !== j) fault([...at, 'key'], `"${field.key}" is there twice`)
      }
    }
  })

export type SectorsFile = z.infer<typeof SectorsFileSchema>
export type SectorDefinition = SectorsFile['sectors'][number]
export type FieldDefinition = z.infer<typeof FieldSchema>
