import { CompanyProfile } from '#app/domain/companies/components/company-profile.tsx'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import type { InterestPage } from '../queries.server.ts'
import { PitchField } from './pitch-field.tsx'
import { PitchView } from './pitch-view.tsx'
import { INTEREST_TONES } from './tones.ts'

/** An interest as one of its companies sees it: how it stands, what was written, who the other is, and what can be done. */
export function InterestView({ interest }: { interest: InterestPage }) {
  const { t } = useLanguage()
  const { errors } = useReply()
  const { other, reader } = interest
  return (
    <>
      <ErrorSummary errors={errors} />
      {interest.answerable ? <Asking interest={interest} /> : <Standing interest={interest} />}
      {interest.mendable && <Mending pitch={interest.pitch.text} />}
      <PitchView pitch={interest.pitch} readerId={reader.companyId} otherName={other.legalNameLatin} />
      <CompanyProfile company={other} headingLevel={2} withFiles={false} />
      {interest.answerable && (
        <Section title={t('introductions.yourAnswer')}>
          <AnswerButtons company={reader.name} />
        </Section>
      )}
      {interest.withdrawable && (
        <Confirm label={t('interests.withdraw')} question={t('interests.withdrawQuestion')}>
          <Form>
            <Button name="intent" value="withdraw" variant="danger">
              {t('interests.withdraw')}
            </Button>
          </Form>
        </Confirm>
      )}
    </>
  )
}

function Asking({ interest }: { interest: InterestPage }) {
  const { t, moment } = useLanguage()
  return (
    <Notice tone="info" title={t('introductions.answerBy', { moment: moment(interest.expiresAt!, interest.timeZone) })}>
      <p>{t('interests.promise')}</p>
      <AnswerButtons company={interest.reader.name} />
    </Notice>
  )
}

function Standing({ interest }: { interest: InterestPage }) {
  const { t, moment } = useLanguage()
  const { state, isSender, stateReason, expiresAt, timeZone } = interest
  return (
    <Notice tone={INTEREST_TONES[state]}>
      <p>{t(`interests.standing.${isSender ? 'sender' : 'receiver'}.${state}` as MessageKey)}</p>
      {stateReason && (
        <p>
          <strong>{t('companies.reasonOfChamber')}:</strong> <span dir="auto">{stateReason}</span>
        </p>
      )}
      {expiresAt && <p className="quiet">{t('interests.until', { moment: moment(expiresAt, timeZone) })}</p>}
    </Notice>
  )
}

function Mending({ pitch }: { pitch: string }) {
  const { t } = useLanguage()
  return (
    <Section title={t('interests.mend')}>
      <Form>
        <PitchField stored={pitch} />
        <Button>{t('interests.sendAgain')}</Button>
      </Form>
    </Section>
  )
}

/** Yes or no, and for whom. A no asks once more. */
function AnswerButtons({ company }: { company: string }) {
  const { t } = useLanguage()
  return (
    <>
      <p className="quiet">{t('introductions.answeringFor', { company })}</p>
      <div className="actions">
        <Form>
          <Button name="answer" value="yes">
            {t('introductions.sayYes')}
          </Button>
        </Form>
        <Confirm label={t('introductions.sayNo')} question={t('introductions.noQuestion')}>
          <Form>
            <Button name="answer" value="no" variant="danger">
              {t('introductions.sayNo')}
            </Button>
          </Form>
        </Confirm>
      </div>
    </>
  )
}
