import { z } from 'zod'
import { defineJob } from '#app/platform/queue/jobs.server.ts'

/** A company was suspended, rejected when it submitted again, or withdrew a consent that taking part needs: what hangs on it in events must end. */
export const companyBarredJob = defineJob('companies.barred', z.object({ companyId: z.uuid() }))

/** A chamber did something on a company's behalf: its contact must know. */
export const companyHelpedJob = defineJob('companies.tell-what-was-done', z.object({ companyId: z.uuid() }))

/** Asks companies whose profiles are old whether they are still right. */
export const nudgeOldProfilesJob = defineJob('companies.nudge-old-profiles', z.object({}).strict() as z.ZodType<Record<string, never>>)

/** Tells companies that their attestation runs out. */
export const warnOfAttestationEndsJob = defineJob(
  'companies.warn-of-attestation-ends',
  z.object({}).strict() as z.ZodType<Record<string, never>>,
)

/** Ends the verification of companies that did not answer. */
export const expireOldProfilesJob = defineJob('companies.expire-old-profiles', z.object({}).strict() as z.ZodType<Record<string, never>>)
