import { index, type RouteConfig, route } from '@remix-run/route-config'

/** THE SITE MAP: every address and the file that answers it. */
export default [
  // Everyone
  index('routes/public/home.tsx'),
  route('events', 'routes/public/events.tsx'),
  route('events/:slug', 'routes/public/event.tsx'),
  route('answer/:token', 'routes/public/answer.tsx'),
  route('unsubscribe/:token', 'routes/public/unsubscribe.tsx'),
  route('companies', 'routes/public/directory.tsx'),
  route('companies/:companyId', 'routes/public/company.tsx'),
  route('stop-search/:token', 'routes/public/stop-search.tsx'),
  route('codes', 'routes/public/codes.ts'),

  // Whoever has an account, or wants one
  route('sign-up', 'routes/account/sign-up.tsx'),
  route('check-inbox', 'routes/account/check-inbox.tsx'),
  route('verify-email/:token', 'routes/account/verify-email.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('second-factor', 'routes/account/second-factor.tsx'),
  route('sign-out', 'routes/account/sign-out.tsx'),
  route('forgot-password', 'routes/account/forgot-password.tsx'),
  route('reset-password/:token', 'routes/account/reset-password.tsx'),
  route('join/:token', 'routes/account/join.tsx'),
  route('account', 'routes/account/account.tsx'),
  route('account/searches', 'routes/account/searches.tsx'),
  route('account/recovery-codes', 'routes/account/recovery-codes.tsx'),

  // A company's people
  route('company', 'routes/company/index.tsx'),
  route('company/new', 'routes/company/new.tsx'),
  route('company/:companyId', 'routes/company/home.tsx'),
  route('company/:companyId/profile/identity', 'routes/company/profile/identity.tsx'),
  route('company/:companyId/profile/contact', 'routes/company/profile/contact.tsx'),
  route('company/:companyId/profile/languages', 'routes/company/profile/languages.tsx'),
  route('company/:companyId/profile/about', 'routes/company/profile/about.tsx'),
  route('company/:companyId/profile/sectors', 'routes/company/profile/sectors.tsx'),
  route('company/:companyId/sectors/:sector', 'routes/company/profile/sector.tsx'),
  route('company/:companyId/profile/submit', 'routes/company/profile/submit.tsx'),
  route('company/:companyId/preview', 'routes/company/preview.tsx'),
  route('company/:companyId/preview/introduction', 'routes/company/preview-introduction.tsx'),
  route('company/:companyId/preview/letter/:language', 'routes/company/preview-letter.ts'),
  // Offers and needs.
  route('company/:companyId/profile/:list', 'routes/company/profile/items.tsx'),
  route('company/:companyId/:list/:itemId', 'routes/company/profile/item.tsx'),
  route('company/:companyId/events', 'routes/company/events.tsx'),
  route('company/:companyId/people', 'routes/company/people.tsx'),
  route('company/:companyId/privacy', 'routes/company/privacy.tsx'),
  route('company/:companyId/introductions', 'routes/company/introductions.tsx'),
  route('company/:companyId/introductions/:introductionId', 'routes/company/introduction.tsx'),

  // Officers of a chamber
  route('chamber', 'routes/chamber/home.tsx'),
  route('chamber/settings', 'routes/chamber/settings.tsx'),
  route('chamber/verification', 'routes/chamber/verifications.tsx'),
  route('chamber/verification/:companyId', 'routes/chamber/verification.tsx'),
  route('chamber/companies', 'routes/chamber/companies.tsx'),
  route('chamber/companies/new', 'routes/chamber/company-new.tsx'),
  route('chamber/companies/:companyId/consents', 'routes/chamber/company-consents.tsx'),
  route('chamber/companies/:companyId/hand-over', 'routes/chamber/hand-over.tsx'),
  route('chamber/export/companies', 'routes/chamber/exports/companies.ts'),
  route('chamber/export/audit', 'routes/chamber/exports/audit.ts'),
  route('chamber/events/:eventId/export/:what', 'routes/chamber/exports/event.ts'),
  route('chamber/imports', 'routes/chamber/imports.tsx'),
  route('chamber/imports/:importId', 'routes/chamber/import.tsx'),
  route('chamber/undelivered', 'routes/chamber/undelivered.tsx'),
  route('chamber/events', 'routes/chamber/events.tsx'),
  route('chamber/events/new', 'routes/chamber/event-new.tsx'),
  route('chamber/events/:eventId', 'routes/chamber/event.tsx'),
  route('chamber/events/:eventId/edit', 'routes/chamber/event-edit.tsx'),
  route('chamber/events/:eventId/participants', 'routes/chamber/participants.tsx'),
  route('chamber/events/:eventId/runs', 'routes/chamber/runs.tsx'),
  route('chamber/events/:eventId/runs/:runId', 'routes/chamber/run.tsx'),
  route('chamber/events/:eventId/review', 'routes/chamber/review.tsx'),
  route('chamber/events/:eventId/introductions', 'routes/chamber/introductions.tsx'),
  route('chamber/matches/:matchId', 'routes/chamber/match.tsx'),
  route('chamber/campaigns', 'routes/chamber/campaigns.tsx'),
  route('chamber/campaigns/new', 'routes/chamber/campaign-new.tsx'),
  route('chamber/campaigns/:campaignId', 'routes/chamber/campaign.tsx'),
  route('chamber/campaigns/:campaignId/edit', 'routes/chamber/campaign-edit.tsx'),
  route('chamber/campaigns/:campaignId/letter/:language', 'routes/chamber/campaign-letter.ts'),

  // Administrators
  route('admin', 'routes/admin/home.tsx'),
  route('admin/chambers', 'routes/admin/chambers.tsx'),
  route('admin/chambers/:chamberId', 'routes/admin/chamber.tsx'),
  route('admin/inbox', 'routes/admin/inbox.tsx'),
  route('admin/health', 'routes/admin/health.tsx'),

  // Only where mails are caught
  route('dev/mail', 'routes/dev/mail.tsx'),
  route('dev/mail/:id', 'routes/dev/mail.$id.tsx'),
  route('dev/mail/:id/html', 'routes/dev/mail.$id.html.ts'),
  route('dev/furniture', 'routes/dev/furniture.tsx'),

  // Every other address
  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig
