import { CompanyProfile } from '#app/domain/companies/components/company-profile.tsx'
import { PitchView } from '#app/domain/interests/components/pitch-view.tsx'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/section.tsx'
import { Isolate, UserText } from '#app/ui/user-text.tsx'
import type { IntroductionPage } from '../queries.server.ts'
import { PartnerProfile } from './partner-profile.tsx'

/** An introduction as one of its companies sees it: who, why, the chambers' notes, the answer, and the contact when both said yes. */
export function IntroductionView({ introduction }: { introduction: IntroductionPage }) {
  const { t, language } = useLanguage()
  const { reader, other } = introduction
  return (
    <>
      <Answering introduction={introduction} />
      {introduction.wasAskedFor && <p>{t('preferences.youAsked')}</p>}
      {introduction.contact && <Contact contact={introduction.contact} />}
      {introduction.notes.map((note) => (
        <Section key={note.text} title={t('introductions.noteFrom', { chamber: note.chamber[language] })}>
          <UserText text={note.text} />
        </Section>
      ))}
      {introduction.pitch ? (
        <>
          <PitchView pitch={introduction.pitch} readerId={reader.companyId} otherName={other.legalNameLatin} />
          <CompanyProfile company={other} headingLevel={2} withFiles={false} />
        </>
      ) : (
        <PartnerProfile other={other} reasons={introduction.reasons} readerName={reader.name} />
      )}
      {introduction.answerable && !introduction.ownAnswer && (
        <Section title={t('introductions.yourAnswer')}>
          <AnswerButtons company={reader.name} />
        </Section>
      )}
    </>
  )
}

function Answering({ introduction }: { introduction: IntroductionPage }) {
  const { t, moment } = useLanguage()
  const { ownAnswer, state, answerable } = introduction
  const until = moment(introduction.answerUntil, introduction.timeZone)
  if (answerable && !ownAnswer)
    return (
      <Notice tone="info" title={t('introductions.answerBy', { moment: until })}>
        <p>{t('introductions.promise')}</p>
        <AnswerButtons company={introduction.reader.name} />
      </Notice>
    )
  if (answerable && ownAnswer === 'yes')
    return (
      <Notice tone="success">
        <p>{t('introductions.canChangeYes', { moment: until })}</p>
        <SayNo label={t('introductions.changeToNo')} />
      </Notice>
    )
  if (answerable)
    return (
      <Notice tone="neutral">
        <p>{t('introductions.canChangeNo', { moment: until })}</p>
        <SayYes label={t('introductions.changeToYes')} />
      </Notice>
    )
  if (state === 'introduced') return <Notice tone="success">{t('introductions.nowIntroduced')}</Notice>
  if (ownAnswer === 'no') return <Notice tone="neutral">{t('introductions.saidNo')}</Notice>
  return <Notice tone="neutral">{t('introductions.endedText')}</Notice>
}

/** Yes or no, and for whom. */
function AnswerButtons({ company }: { company: string }) {
  const { t } = useLanguage()
  return (
    <>
      <p className="quiet">{t('introductions.answeringFor', { company })}</p>
      <div className="actions">
        <SayYes label={t('introductions.sayYes')} />
        <SayNo label={t('introductions.sayNo')} />
      </div>
    </>
  )
}

function SayYes({ label }: { label: string }) {
  return (
    <Form>
      <Button name="answer" value="yes">
        {label}
      </Button>
    </Form>
  )
}

/** A no asks once more. */
function SayNo({ label }: { label: string }) {
  const { t } = useLanguage()
  return (
    <Confirm label={label} question={t('introductions.noQuestion')}>
      <Form>
        <Button name="answer" value="no" variant="danger">
          {label}
        </Button>
      </Form>
    </Confirm>
  )
}

function Contact({ contact }: { contact: NonNullable<IntroductionPage['contact']> }) {
  const { t } = useLanguage()
  return (
    <Section title={t('introductions.contact')}>
      <Facts
        items={[
          { label: t('introductions.contactName'), value: <bdi>{contact.name}</bdi> },
          {
            label: t('introductions.contactEmail'),
            value: (
              <a href={`mailto:${contact.email}`}>
                <Isolate>{contact.email}</Isolate>
              </a>
            ),
          },
          { label: t('introductions.contactPhone'), value: contact.phone && <Isolate>{contact.phone}</Isolate> },
        ]}
      />
    </Section>
  )
}
