import type { MessageKey } from '#app/i18n/catalogue.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { IntroductionForOfficer } from '../queries.server.ts'
import { StewardForm } from './steward-form.tsx'
import { INTRODUCTION_TONES } from './tones.ts'

/** How far an introduction is, and what became of each of its mails. Its steps stand in the match's history. */
export function IntroductionHistory({ introduction, timeZone }: { introduction: IntroductionForOfficer; timeZone: string }) {
  const { t, moment } = useLanguage()
  const isOpen = introduction.state === 'invited' || introduction.state === 'accepted_by_one'
  return (
    <Section title={t('introductions.ofMatch')} id="introduction">
      <p className="state-line">
        <StateBadge tone={INTRODUCTION_TONES[introduction.state]}>{t(`introductions.state.${introduction.state}`)}</StateBadge>
        {isOpen && (
          <span className="quiet">
            {t('introductions.column.answerBy')}: {moment(introduction.expiresAt, timeZone)}
          </span>
        )}
      </p>
      <StewardForm state={introduction.state} />
      <Table
        caption={t('introductions.mails')}
        rows={introduction.mails}
        rowKey={(mail) => mail.id}
        columns={[
          { label: t('introductions.mails'), cell: (mail) => t(`introductions.mail.${mail.template}` as MessageKey) },
          { label: t('events.column.company'), cell: (mail) => mail.country && t(`countries.${mail.country}`) },
          { label: t('introductions.column.state'), cell: (mail) => t(`introductions.mailState.${mail.state}`) },
          { label: t('events.when'), cell: (mail) => moment(mail.sentAt ?? mail.createdAt, timeZone) },
        ]}
      />
    </Section>
  )
}
