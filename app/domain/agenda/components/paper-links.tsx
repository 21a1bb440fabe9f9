import { chamberPaperPath, companyPaperPath, myDayPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { CHAMBER_PAPERS, COMPANY_PAPERS } from '../schema.ts'

/** What a company takes along to the event: the page for the phone, which is each person's own, and what can be printed. */
export function CompanyPapers({ companyId, eventId, onBehalf }: { companyId: string; eventId: string; onBehalf: boolean }) {
  const { t } = useLanguage()
  return (
    <Section title={t('agenda.takeAlong')}>
      <ul className="plain-list">
        {!onBehalf && (
          <li>
            <a href={myDayPath(eventId)}>{t('agenda.myDay')}</a>
          </li>
        )}
        {COMPANY_PAPERS.map((paper) => (
          <li key={paper}>
            <a href={companyPaperPath(companyId, eventId, paper)}>{t(`agenda.paper.${paper}`)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What officers print of an event. */
export function ChamberPapers({ eventId }: { eventId: string }) {
  const { t } = useLanguage()
  return (
    <Section title={t('agenda.print')}>
      <ul className="plain-list">
        {CHAMBER_PAPERS.map((paper) => (
          <li key={paper}>
            <a href={chamberPaperPath(eventId, paper)}>{t(`agenda.paper.${paper}`)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
