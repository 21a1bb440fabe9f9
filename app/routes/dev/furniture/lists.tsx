import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { Attestation } from '#app/ui/attestation.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Facing } from '#app/ui/facing.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Strength } from '#app/ui/strength.tsx'
import { Table } from '#app/ui/table.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { Isolate, UserText } from '#app/ui/user-text.tsx'
import { SAMPLES } from './samples.ts'

/** Lists, facts and two companies facing each other. */
export function Lists() {
  const { t, moment, number } = useLanguage()
  const now = new Date('2027-03-03T05:00:00Z')
  const side = (code: 'ur' | 'kk') => (
    <>
      <h3>
        <bdi>{SAMPLES[code].name}</bdi>
      </h3>
      <Attestation>{t('companies.state.verified')}</Attestation>
      <UserText text={SAMPLES[code].text} language={code} />
    </>
  )
  return (
    <>
      <Section title="Table, Pager">
        <Table
          caption={t('ui.languages')}
          rows={LANGUAGES}
          rowKey={(code) => code}
          columns={[
            { label: t('accounts.name'), cell: (code) => <bdi>{SAMPLES[code].name}</bdi> },
            { label: t('accounts.language'), cell: (code) => <span lang={code}>{LANGUAGE_NAMES[code]}</span> },
            { label: t('common.search'), cell: (code) => code !== 'en' && <bdi>{SAMPLES[code].need}</bdi> },
            { label: t('common.none'), cell: () => number(1234567), numeric: true },
            { label: t('common.yes'), cell: () => <Strength value={0.72} word={t('matches.strength.strong')} /> },
            { label: t('common.no'), cell: () => <StateBadge tone="warning">{t('ui.step.missing')}</StateBadge> },
          ]}
        />
        <Pager page={2} pages={7} to={(page) => `?page=${page}`} />
      </Section>
      <Section title="Facing, Attestation, UserText">
        <Facing start={side('ur')} between={<Strength value={0.4} word={t('matches.strength.fair')} />} end={side('kk')} />
      </Section>
      <Section title="Facts, Isolate, Timeline, EmptyState">
        <Facts
          items={[
            { label: t('accounts.email'), value: <Isolate>export@example.org</Isolate> },
            { label: t('accounts.name'), value: SAMPLES.kk.offer },
            { label: t('common.none'), value: null },
          ]}
        />
        <Timeline
          items={LANGUAGES.map((code) => ({
            key: code,
            moment: moment(now, 'Asia/Almaty'),
            text: <bdi lang={code}>{SAMPLES[code].offer}</bdi>,
          }))}
        />
        <EmptyState title={t('ui.error.title.404')} text={t('ui.error.text.500')} action={<Button>{t('common.add')}</Button>} />
      </Section>
    </>
  )
}
