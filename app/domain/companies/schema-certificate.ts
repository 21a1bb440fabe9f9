import { z } from 'zod'
import { carriesContact } from './rules.ts'

const Said = z.string().refine((text) => !carriesContact(text), { error: 'companies.noContactInText' })
const Day = z.iso.date({ error: 'files.day' })

/** What a certificate says. One of the list goes by its own name, every other one by its title. */
export const CertificateSchema = z
  .object({
    kind: z.string().max(60).optional(),
    title: Said.max(120).optional(),
    issuer: Said.min(2).max(160),
    number: z.string().max(80).optional(),
    validFrom: Day.optional(),
    expiresOn: Day.optional(),
  })
  .superRefine(({ kind, title, validFrom, expiresOn }, context) => {
    const say = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
    if (!kind && !title) say('title', 'files.titleNeeded')
    if (validFrom && expiresOn && expiresOn < validFrom) say('expiresOn', 'files.dayOrder')
  })

export type CertificateInput = z.infer<typeof CertificateSchema>

/** What is done with files on the company's page: each form has one file field, or none. */
export const FileActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('logo') }),
  z.object({ intent: z.literal('catalogue') }),
  z.object({ intent: z.literal('remove'), fileId: z.uuid() }),
])

export const CheckFileSchema = z.object({ intent: z.enum(['check', 'uncheck']), fileId: z.uuid() })
