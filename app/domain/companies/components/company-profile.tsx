import type { ReactNode } from 'react'
import { AnswerFacts } from '#app/domain/taxonomy/components/answer-facts.tsx'
import { LANGUAGE_NAMES, pickText } from '#app/i18n/languages.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { UserText } from '#app/ui/user-text.tsx'
import type { ItemView, PublicProfile } from '../queries.server.ts'
import { BadgeList } from './badge-list.tsx'
import { bandName } from './band-name.ts'
import { CompanyLogo } from './company-logo.tsx'
import { FileLink } from './file-link.tsx'
import { ItemList } from './item-list.tsx'

/** What others may know of a company: name, place, what it says of itself, what it offers and needs. Holds no contact. */
export function CompanyProfile({
  company,
  headingLevel = 2,
  withName = true,
  withFiles = true,
  act,
}: {
  company: PublicProfile
  headingLevel?: 1 | 2 | 3
  withName?: boolean
  /** Not where its reader cannot open them. */
  withFiles?: boolean
  /** Stands beside each offer and need. */
  act?: (item: ItemView) => ReactNode
}) {
  const { t, language, list } = useLanguage()
  const about = pickText(company.about, language)
  const Heading = `h${headingLevel}` as const
  const Sub = `h${headingLevel + 1}` as 'h2' | 'h3' | 'h4'
  return (
    <article className="company-profile">
      {withName && (
        <header className="profile-head">
          {withFiles && <CompanyLogo name={company.legalNameLatin} logo={company.logo} size="small" />}
          <div>
            <Heading>
              <bdi>{company.legalNameLatin}</bdi>
            </Heading>
            {company.legalName !== company.legalNameLatin && (
              <p className="quiet">
                <bdi>{company.legalName}</bdi>
              </p>
            )}
          </div>
        </header>
      )}
      <Facts
        items={[
          {
            label: t('companies.city'),
            value: [company.city[language], t(`countries.${company.country}`)].filter(Boolean).join(language === 'ur' ? '، ' : ', '),
          },
          { label: t('companies.sectors'), value: list(company.sectors.map(({ sector }) => t(`sectors.${sector}`))) },
          { label: t('companies.yearFounded'), value: company.yearFounded },
          { label: t('companies.employees'), value: company.employees && bandName(company.employees) },
          { label: t('companies.languages'), value: list(company.languages.map((code) => LANGUAGE_NAMES[code])) },
          {
            label: t('companies.certifications'),
            value: (company.certifications.length > 0 && <bdi>{company.certifications.join(', ')}</bdi>) || null,
          },
        ]}
      />
      {company.badges.length > 0 && <BadgeList badges={company.badges} />}
      {about && <UserText text={about.text} language={about.language} />}
      {(['offers', 'needs'] as const).map(
        (side) =>
          company[side].length > 0 && (
            <section key={side} className="profile-part">
              <Sub>{t(`companies.${side}`)}</Sub>
              <ItemList items={company[side]} act={act} />
            </section>
          ),
      )}
      {withFiles && company.catalogues.length > 0 && (
        <section className="profile-part">
          <Sub>{t('files.catalogues')}</Sub>
          <ul>
            {company.catalogues.map((file) => (
              <li key={file.id}>
                <FileLink file={file} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {company.sectors.map(
        ({ sector, answers }) =>
          answers.length > 0 && (
            <section key={sector} className="profile-part">
              <Sub>{t(`sectors.${sector}`)}</Sub>
              <AnswerFacts answers={answers} />
            </section>
          ),
      )}
    </article>
  )
}
