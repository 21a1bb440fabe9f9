import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { renewAttestation } from '#app/domain/companies/commands/attest.server.ts'
import { decideOnCompany } from '#app/domain/companies/commands/decide.server.ts'
import { AttestationPanel } from '#app/domain/companies/components/attestation-panel.tsx'
import { CompanyProfile } from '#app/domain/companies/components/company-profile.tsx'
import { DecisionForm } from '#app/domain/companies/components/decision-form.tsx'
import { MissingList } from '#app/domain/companies/components/missing-list.tsx'
import { RegisterFacts } from '#app/domain/companies/components/register-facts.tsx'
import { COMPANY_TONES } from '#app/domain/companies/components/tones.ts'
import { findAttestation } from '#app/domain/companies/queries/attestations.server.ts'
import { countUncheckedFiles } from '#app/domain/companies/queries/files.server.ts'
import { isUnclaimed } from '#app/domain/companies/queries/help.server.ts'
import { findSurvivor } from '#app/domain/companies/queries/merged.server.ts'
import { getChamberDossier, listMissing } from '#app/domain/companies/queries/profile.server.ts'
import { listHistory } from '#app/domain/companies/queries/verification.server.ts'
import { getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { canDo, canEdit, decisionsIn } from '#app/domain/companies/rules.ts'
import { CompanyDecisionSchema } from '#app/domain/companies/schema.ts'
import { DuplicateTable } from '#app/domain/duplicates/components/duplicate-table.tsx'
import { listDuplicates } from '#app/domain/duplicates/queries/pairs.server.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import {
  chamberFilesPath,
  companyConsentsPath,
  handOverPath,
  profileStepPath,
  verificationPath,
  verificationQueuePath,
} from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { requireOfficer } from '../guards.server.ts'
import { timeZoneOf } from './time-zone.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const companyId = idIn(params, 'companyId')
  const survivor = await findSurvivor(companyId, chamber)
  if (survivor) throw redirect(verificationPath(survivor))
  const dossier = await getChamberDossier(chamber, companyId)
  const [profile, history, unclaimed, attestation, missing, duplicates, uncheckedFiles] = await Promise.all([
    getPublicProfile(dossier.id),
    listHistory(dossier.id),
    isUnclaimed(dossier.id),
    findAttestation(dossier.id, new Date()),
    canDo('member', 'submit', dossier.state) ? listMissing(dossier) : [],
    listDuplicates(chamber, dossier.id),
    countUncheckedFiles(dossier.id),
  ])
  const { items: _, sectorProfiles: __, about: ___, ...facts } = dossier
  return {
    facts,
    profile,
    history,
    duplicates,
    missing,
    unclaimed,
    attestation,
    uncheckedFiles,
    mayEdit: canEdit(dossier.state),
    decisions: decisionsIn(dossier.state),
    timeZone: timeZoneOf(chamber),
  }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const companyId = idIn(params, 'companyId')
  const officer = { personId: person.id, chamber }
  const form = await parseForm(request, CompanyDecisionSchema)
  if (form.intent === 'renew') {
    await renewAttestation({ officer, companyId, now: new Date() })
    return redirectWithFlash(verificationPath(companyId), 'attestations.renewed')
  }
  if (!form.ok) return form.reply()
  const { decision, reason } = form.value
  await decideOnCompany({ officer, companyId, decision, reason, now: new Date() })
  const stays = decision === 'suspend' || decision === 'reinstate'
  return redirectWithFlash(stays ? verificationPath(companyId) : verificationQueuePath(), `verification.done.${decision}`)
})

export default function Verification() {
  const { facts, profile, history, duplicates, missing, unclaimed, attestation, uncheckedFiles, mayEdit, decisions, timeZone } =
    useLoaderData<typeof loader>()
  const { t, moment } = useLanguage()
  const { errors } = useReply()
  return (
    <Page
      title={<bdi>{facts.legalNameLatin ?? facts.legalName ?? t('companies.unnamed')}</bdi>}
      lead={<StateBadge tone={COMPANY_TONES[facts.state]}>{t(`companies.state.${facts.state}`)}</StateBadge>}
      breadcrumbs={[{ label: t('verification.title'), to: verificationQueuePath() }]}
    >
      <ErrorSummary errors={errors} />
      {missing.length > 0 && <MissingList companyId={facts.id} missing={missing} />}
      <p className="actions">
        {mayEdit && (
          <ButtonLink
            to={profileStepPath(facts.id, missing[0]?.step ?? (facts.state === 'verified' ? 'identity' : 'submit'))}
            variant="secondary"
          >
            {t('help.edit')}
          </ButtonLink>
        )}
        <ButtonLink to={chamberFilesPath(facts.id)} variant="quiet">
          {uncheckedFiles > 0 ? t('files.waitingCount', { count: uncheckedFiles }) : t('files.section')}
        </ButtonLink>
        <ButtonLink to={companyConsentsPath(facts.id)} variant="quiet">
          {t('consents.onBehalf')}
        </ButtonLink>
        {unclaimed && (
          <ButtonLink to={handOverPath(facts.id)} variant="quiet">
            {t('help.handOver')}
          </ButtonLink>
        )}
      </p>
      {duplicates.length > 0 && (
        <Section title={t('duplicates.mayBe')}>
          <DuplicateTable caption={t('duplicates.mayBe')} rows={duplicates} />
        </Section>
      )}
      <RegisterFacts facts={facts} />
      {attestation && (
        <Section title={t('attestations.title')}>
          <AttestationPanel attestation={attestation} />
          {facts.state === 'verified' && (
            <Confirm label={t('attestations.renew')} question={t('attestations.renewQuestion')}>
              <Form>
                <Button name="intent" value="renew">
                  {t('attestations.renew')}
                </Button>
              </Form>
            </Confirm>
          )}
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={t('verification.decide')}>
          <DecisionForm decisions={decisions} />
        </Section>
      )}
      <Section title={t('companies.profile')}>
        <CompanyProfile company={profile} withName={false} headingLevel={2} />
      </Section>
      <Section title={t('verification.history')}>
        <Timeline
          items={history.map(({ id, act, at, actor, onBehalf, reason }) => ({
            key: id,
            moment: moment(at, timeZone),
            text: (
              <>
                {t(`verification.event.${act}` as MessageKey)} {actor && <bdi>· {actor}</bdi>}{' '}
                {onBehalf && <span className="quiet">({t('help.onBehalf')})</span>}
              </>
            ),
            more: reason ? <p dir="auto">{reason}</p> : undefined,
          }))}
        />
      </Section>
    </Page>
  )
}
