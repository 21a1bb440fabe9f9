import type { MessageKey } from '#app/i18n/catalogue.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { IntroductionForOfficer } from '../queries.server.ts'
import { INTRODUCTION_TONES } from './tones.ts'

/** How far an introduction is: what each company answered and what became of each mail. */
export function IntroductionHistory({ introduction, timeZone }: { introduction: IntroductionForOfficer; timeZone: string }) {
  const { t, moment } = useLanguage()
  return (
    <Section title={t('introductions.ofMatch')}>
      <p>
        <StateBadge tone={INTRODUCTION_TONES[introduction.state]}>{t(`introductions.state.${introduction.state}`)}</StateBadge>
      </p>
      <Facts
        items={[
          ...introduction.answers.map(({ country, answer, answeredAt }) => ({
            label: t(`countries.${country}`),
            value: [t(`introductions.answer.${answer ?? 'none'}`), answeredAt && moment(answeredAt, timeZone)].filter(Boolean).join(' · '),
          })),
          { label: t('introductions.column.answerBy'), value: moment(introduction.expiresAt, timeZone) },
        ]}
      />
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
