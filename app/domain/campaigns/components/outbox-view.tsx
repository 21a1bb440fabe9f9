import { campaignPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { LiveProgress } from '#app/ui/live-progress.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { CampaignState } from '#prisma/generated/enums.ts'

type Waiting = { id: string; state: CampaignState; sendAt: Date | null }

/** What waits in the outbox, until when it can be taken back, and what was stopped on its way. */
export function OutboxView({ campaign, count, timeZone }: { campaign: Waiting; count: number; timeZone: string }) {
  const { t, moment } = useLanguage()
  if (campaign.state === 'cancelled' && count > 0) return <Notice tone="warning">{t('campaigns.stopped')}</Notice>
  if (campaign.state !== 'waiting' && campaign.state !== 'sending') return null
  return (
    <>
      <LiveProgress src={campaignPath(campaign.id)}>
        <Notice tone="info">
          {campaign.state === 'waiting' && campaign.sendAt
            ? t('campaigns.leaves', { moment: moment(campaign.sendAt, timeZone), count })
            : t('campaigns.state.sending')}
        </Notice>
      </LiveProgress>
      {campaign.state === 'waiting' && (
        <Form>
          <Button name="intent" value="undo">
            {t('campaigns.undo')}
          </Button>
        </Form>
      )}
    </>
  )
}
