import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { Table } from '#app/ui/table.tsx'
import type { InvitationRow } from '../queries/people.server.ts'

/** Who was asked to join and has not, with the way to take the invitation back. */
export function WaitingInvitations({ invitations }: { invitations: InvitationRow[] }) {
  const { t, day } = useLanguage()
  return (
    <Section title={t('people.waiting')}>
      <Table
        caption={t('people.waiting')}
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          { label: t('accounts.email'), cell: ({ email }) => <bdi>{email}</bdi> },
          { label: t('people.role'), cell: ({ role }) => t(`people.role.${role}`) },
          { label: t('people.until'), cell: ({ expiresAt, isOver }) => (isOver ? t('people.over') : day(expiresAt)) },
          {
            label: t('people.acts'),
            cell: ({ id, email }) => (
              <Form className="actions" aria-label={email}>
                <input type="hidden" name="invitationId" value={id} />
                <Button name="intent" value="withdraw" variant="quiet">
                  {t('people.withdraw')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  )
}
