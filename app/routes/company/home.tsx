import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmProfile } from '#app/domain/companies/commands/freshness.server.ts'
import { AttestationPanel } from '#app/domain/companies/components/attestation-panel.tsx'
import { FreshnessNotice } from '#app/domain/companies/components/freshness-notice.tsx'
import { HelpNotice } from '#app/domain/companies/components/help-notice.tsx'
import { MatchingMeter } from '#app/domain/companies/components/matching-meter.tsx'
import { COMPANY_TONES } from '#app/domain/companies/components/tones.ts'
import { checkAddress, findAttestation } from '#app/domain/companies/queries/attestations.server.ts'
import { getCompleteness } from '#app/domain/companies/queries/completeness.server.ts'
import { findFreshnessQuestion } from '#app/domain/companies/queries/freshness.server.ts'
import { findHelp } from '#app/domain/companies/queries/help.server.ts'
import { getOwnDossier } from '#app/domain/companies/queries/profile.server.ts'
import { canDo, canEdit, verificationDue } from '#app/domain/companies/rules.ts'
import {
  companyEventsPath,
  companyPath,
  companyPeoplePath,
  companyPrivacyPath,
  newCompanyPath,
  profileStepPath,
  publicPreviewPath,
} from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { requireMember } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const dossier = await getOwnDossier({ personId: person.id, companyId: company.companyId })
  const help = await findHelp(dossier.id)
  const completeness = await getCompleteness(dossier, new Date())
  const attestation = await findAttestation(dossier.id, new Date())
  const missing = canDo('member', 'submit', dossier.state) ? completeness.gaps.flatMap((gap) => gap.missing ?? []) : []
  const { id, state, stateReason, legalName, legalNameLatin, chamber, submittedAt, sectorProfiles, items } = dossier
  return {
    company: { id, state, stateReason, legalName, legalNameLatin, chamber },
    dueAt: submittedAt && verificationDue(submittedAt),
    question: await findFreshnessQuestion(dossier),
    attestation,
    picture: attestation && (await checkAddress(attestation.code)).picture,
    help: help && { chamber: help.chamber, registeredAt: help.registeredAt, changedAt: help.changedAt },
    missing: missing.length,
    next: missing[0]?.step ?? 'submit',
    completeness: canEdit(dossier.state) ? completeness : null,
    sectors: sectorProfiles.map(({ sector }) => sector),
    counts: { offers: items.filter(({ side }) => side === 'offer').length, needs: items.filter(({ side }) => side === 'need').length },
  }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  await confirmProfile({ member: { personId: person.id, companyId: company.companyId }, now: new Date() })
  return redirectWithFlash(companyPath(company.companyId), 'freshness.confirmed')
})

export default function CompanyHome() {
  const { company, attestation, picture, completeness, question, dueAt, help, missing, next, sectors, counts } =
    useLoaderData<typeof loader>()
  const { t, language, day, list, number } = useLanguage()
  const chamber = company.chamber?.[language] ?? ''
  return (
    <Page
      title={<bdi>{company.legalNameLatin ?? company.legalName ?? t('companies.unnamed')}</bdi>}
      lead={<StateBadge tone={COMPANY_TONES[company.state]}>{t(`companies.state.${company.state}`)}</StateBadge>}
    >
      <Notice tone={COMPANY_TONES[company.state]}>
        <p>{t(`companies.home.${company.state}`, { chamber, day: dueAt ? day(dueAt) : '' })}</p>
        {company.stateReason && (
          <p>
            <strong>{t('companies.reasonOfChamber')}:</strong> <span dir="auto">{company.stateReason}</span>
          </p>
        )}
      </Notice>
      {question && <FreshnessNotice question={question} />}
      {help && <HelpNotice help={help} />}
      <p className="actions">
        <NextAct id={company.id} state={company.state} next={next} />
        <ButtonLink to={publicPreviewPath(company.id)} variant="quiet">
          {t('preview.title')}
        </ButtonLink>
        {completeness && (
          <ButtonLink to={profileStepPath(company.id, 'files')} variant="quiet">
            {t('files.section')}
          </ButtonLink>
        )}
        <ButtonLink to={companyPeoplePath(company.id)} variant="quiet">
          {t('people.title')}
        </ButtonLink>
        <ButtonLink to={companyPrivacyPath(company.id)} variant="quiet">
          {t('consents.title')}
        </ButtonLink>
      </p>
      {completeness && <MatchingMeter companyId={company.id} completeness={completeness} />}
      {attestation && <AttestationPanel attestation={attestation} picture={picture} />}
      <Facts
        items={[
          { label: t('companies.homeChamber'), value: chamber },
          { label: t('companies.sectors'), value: list(sectors.map((sector) => t(`sectors.${sector}`))) },
          { label: t('companies.offers'), value: number(counts.offers) },
          { label: t('companies.needs'), value: number(counts.needs) },
          { label: t('companies.profile'), value: missing > 0 ? t('companies.stepOpen', { count: missing }) : null },
        ]}
      />
    </Page>
  )
}

/** What the company's people most likely want to do now. */
function NextAct({
  id,
  state,
  next,
}: {
  id: string
  state: ReturnType<typeof useLoaderData<typeof loader>>['company']['state']
  next: Parameters<typeof profileStepPath>[1]
}) {
  const { t } = useLanguage()
  if (state === 'draft') return <ButtonLink to={profileStepPath(id, next)}>{t('companies.continueProfile')}</ButtonLink>
  if (state === 'returned') return <ButtonLink to={profileStepPath(id, 'identity')}>{t('companies.mendProfile')}</ButtonLink>
  if (state === 'expired') return <ButtonLink to={profileStepPath(id, 'submit')}>{t('freshness.again')}</ButtonLink>
  if (state === 'rejected') return <ButtonLink to={newCompanyPath()}>{t('companies.register')}</ButtonLink>
  if (state !== 'verified') return null
  return (
    <>
      <ButtonLink to={companyEventsPath(id)}>{t('companies.seeEvents')}</ButtonLink>
      <ButtonLink to={profileStepPath(id, 'identity')} variant="secondary">
        {t('companies.editProfile')}
      </ButtonLink>
    </>
  )
}
