import type { Language } from '#app/i18n/languages.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { type RenderedMail, renderMail } from '#app/platform/mail/render.server.tsx'
import { letterTo } from '../letter.ts'
import { languageFor, languagesOf } from '../rules.ts'
import { listAudience } from './audience.server.ts'
import type { Campaign } from './campaigns.server.ts'

/** A letter as the first of its readers will get it. */
export type LetterPreview = RenderedMail & { language: Language; company: string }

/** The campaign's letter in the language, rendered. A language in which it was not written is not found. */
export async function previewLetter(campaign: Campaign, language: Language): Promise<LetterPreview> {
  const { props, company } = await sampleLetter(campaign, language)
  return { ...(await renderMail('campaign', props, language)), language, company }
}

/** The letter to the first company that gets it in the language; while nobody does, to one that does not exist. */
export async function sampleLetter(campaign: Campaign, language: Language) {
  const written = languagesOf(campaign)
  if (!written.includes(language)) throw new DomainError('not-found')
  const reached = (await listAudience(campaign, campaign.audience)).filter(({ exclusion }) => exclusion === null)
  const company = reached.find(({ reader }) => languageFor(reader, written) === language) ?? reached[0] ?? NOBODY
  return { props: letterTo(campaign, { company, language, origin: env().ORIGIN }), company: company.name }
}

const NOBODY = { companyId: '00000000-0000-0000-0000-000000000000', name: '…' }
