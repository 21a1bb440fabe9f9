import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Proposal } from '../proposals.ts'
import { ProgrammeTime } from './programme-list.tsx'

/** Breaks that the event's days suggest, each taken over with one click. */
export function ProposalTable({ proposals, timeZone }: { proposals: Proposal[]; timeZone: string }) {
  const { t, weekday, language } = useLanguage()
  return (
    <Table
      caption={t('planning.proposals')}
      rows={proposals}
      rowKey={({ key }) => key}
      columns={[
        {
          label: t('planning.itemTitle'),
          cell: ({ name, isByMoon }) => (
            <>
              {name ? name[language] : t('planning.item.prayer')}
              {isByMoon && <p className="quiet">{t('planning.byMoon')}</p>}
            </>
          ),
        },
        { label: t('planning.day'), cell: (proposal) => weekday(proposal.day) },
        { label: t('planning.time'), cell: (proposal) => <ProgrammeTime item={proposal} timeZone={timeZone} /> },
        {
          label: t('planning.forWhom'),
          cell: ({ country }) => (country ? t('planning.holidayIn', { country: t(`countries.${country}`) }) : t('planning.forAll')),
        },
        {
          label: t('planning.takeOver'),
          cell: ({ key }) => (
            <Form className="inline-decision">
              <input type="hidden" name="intent" value="accept" />
              <input type="hidden" name="key" value={key} />
              <Button name="blocks" value="true">
                {t('planning.takeAsBreak')}
              </Button>
              <Button name="blocks" value="false" variant="secondary">
                {t('planning.takeAsNote')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}
