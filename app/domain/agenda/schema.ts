import { z } from 'zod'

/** A calendar's secret address is made (anew), or ended. */
export const FeedSchema = z.object({ intent: z.enum(['open', 'close']) })

/** Of whom alone the agenda or badge is printed; of everybody without it. */
export const PaperQuerySchema = z.object({ delegate: z.uuid().optional() })

/** What can be printed, by whom. */
export const COMPANY_PAPERS = ['agenda', 'badges'] as const
export const CHAMBER_PAPERS = ['agendas', 'tables', 'delegates', 'badges'] as const
export type CompanyPaper = (typeof COMPANY_PAPERS)[number]
export type ChamberPaper = (typeof CHAMBER_PAPERS)[number]
