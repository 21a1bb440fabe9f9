import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { PlannedMeetingPage } from '../queries/timetable-page.server.ts'
import { isPlanned } from '../rules.ts'

type Meeting = PlannedMeetingPage['meeting']

/** What can be done to the meeting's place in the draft: lock it, take it away, put it back where it was published. */
export function DraftForms({ meeting, choices }: { meeting: Meeting; choices: PlannedMeetingPage['choices'] }) {
  const { t } = useLanguage()
  const { draft, published } = meeting
  const back =
    published && (draft?.slotId !== published.slotId || draft.placeId !== published.placeId)
      ? choices.find(({ slotId, clashes }) => slotId === published.slotId && clashes.length === 0)
      : undefined
  const isBackFree = back && (!published!.placeId || back.places.some(({ id }) => id === published!.placeId))
  if (!draft && !isBackFree) return null
  return (
    <div className="actions">
      {draft && (
        <Form className="inline-form">
          <Button variant="secondary" name="intent" value={draft.isLocked ? 'unlock' : 'lock'}>
            {t(draft.isLocked ? 'timetable.unlock' : 'timetable.lock')}
          </Button>
        </Form>
      )}
      {isBackFree && (
        <Form className="inline-form">
          <input type="hidden" name="slotId" value={published!.slotId} />
          {published!.placeId && <input type="hidden" name="placeId" value={published!.placeId} />}
          <Button variant="secondary" name="intent" value="place">
            {t('timetable.backToPublished')}
          </Button>
        </Form>
      )}
      {draft && (
        <Form className="inline-form">
          <Button variant="quiet" name="intent" value="take-off">
            {t('timetable.takeOff')}
          </Button>
        </Form>
      )}
    </div>
  )
}

/** Two who share no language: why they do without an interpreter, and who decided so. */
export function WaiverForms({ meeting }: { meeting: Meeting }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  if (meeting.common.length > 0) return null
  return (
    <Section title={t('timetable.waiver')}>
      <p>{t('timetable.waiverText')}</p>
      {meeting.waiver ? (
        <>
          <p dir="auto">{t('timetable.waivedBy', { who: meeting.waivedBy ?? '', reason: meeting.waiver })}</p>
          <Form className="inline-form">
            <Button variant="quiet" name="intent" value="unwaive">
              {t('timetable.unwaive')}
            </Button>
          </Form>
        </>
      ) : (
        <Form>
          <TextArea
            name="waiver"
            label={t('timetable.waiverReason')}
            rows={2}
            maxLength={500}
            defaultValue={textOf('waiver')}
            error={errorOf('waiver')}
          />
          <Button variant="secondary" name="intent" value="waive">
            {t('timetable.waive')}
          </Button>
        </Form>
      )}
    </Section>
  )
}

/** Where two meet online: the event's room for them, or one of their own. */
export function LinkForm({ meeting }: { meeting: Meeting }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  return (
    <Section title={t('timetable.room')} id="room">
      <Form>
        <TextField
          name="link"
          type="url"
          dir="ltr"
          label={t('timetable.roomLink')}
          help={t('timetable.roomLinkHelp')}
          optional
          maxLength={300}
          defaultValue={errorOf('link') ? textOf('link') : (meeting.link ?? '')}
          error={errorOf('link')}
        />
        <Button variant="secondary" name="intent" value="link">
          {t('timetable.roomKeep')}
        </Button>
      </Form>
    </Section>
  )
}

/** The end of a meeting, and its undoing. */
export function CancelForm({ meeting }: { meeting: Meeting }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  if (meeting.state === 'cancelled')
    return (
      <Form className="inline-form">
        <Button variant="secondary" name="intent" value="restore">
          {t('timetable.restore')}
        </Button>
      </Form>
    )
  if (!isPlanned(meeting.state)) return null
  return (
    <Confirm label={t('timetable.cancel')} question={t('timetable.cancelQuestion')} isOpen={errorOf('reason') !== undefined}>
      <Form>
        <TextArea
          name="reason"
          label={t('timetable.cancelReason')}
          rows={2}
          maxLength={500}
          defaultValue={textOf('reason')}
          error={errorOf('reason')}
        />
        <Button variant="danger" name="intent" value="cancel">
          {t('timetable.cancel')}
        </Button>
      </Form>
    </Confirm>
  )
}
