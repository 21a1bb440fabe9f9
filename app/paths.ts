/** Addresses of the product: nobody writes one by hand. Imports nothing, so everybody may read it. */

export const homePath = () => '/'
export const eventsPath = () => '/events'
export const eventPagePath = (slug: string) => `/events/${slug}`
export const directoryPath = (query = '') => (query ? `/companies?${query}` : '/companies')
export const stopSearchPath = (token: string, language: string) => `/stop-search/${token}?lng=${language}`
export const companyPagePath = (companyId: string) => `/companies/${companyId}`
export const spellingsPath = () => '/spellings'
export const attestationPath = (code: string) => `/attestations/${code}`
export const filePath = (fileId: string, name: string) => `/files/${fileId}/${encodeURIComponent(name)}`
export const unsubscribePath = (token: string, language: string) => `/unsubscribe/${token}?lng=${language}`
export const reportPath = (token: string) => `/report/${token}`
export const answerPath = (token: string) => `/answer/${token}`
export const meetingRequestPath = (token: string) => `/meeting-request/${token}`
export const interestAnswerPath = (token: string) => `/interest/${token}`
export const badgePath = (code: string) => `/b/${code}`

export const joinPath = (token: string) => `/join/${token}`
export const signUpPath = () => '/sign-up'
export const signInPath = (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in')
export const signOutPath = () => '/sign-out'
export const secondFactorPath = (to?: string) => (to ? `/second-factor?to=${encodeURIComponent(to)}` : '/second-factor')
export const verifyEmailPath = (token: string) => `/verify-email/${token}`
export const checkInboxPath = (asked?: 'password') => (asked ? `/check-inbox?for=${asked}` : '/check-inbox')
export const forgotPasswordPath = () => '/forgot-password'
export const resetPasswordPath = (token: string) => `/reset-password/${token}`
export const accountPath = () => '/account'
export const savedSearchesPath = () => '/account/searches'
export const accountPrivacyPath = () => '/account/privacy'
export const accountDataPath = () => '/account/privacy/data'
export const accountDataFilePath = () => '/account/privacy/data.json'
export const myCalendarPath = () => '/account/calendar'
export const calendarFeedPath = (token: string) => `/calendar/${token}.ics`
export const companyPaperPath = (companyId: string, eventId: string, paper: string, delegateId?: string) =>
  `/company/${companyId}/events/${eventId}/papers/${paper}.pdf${delegateId ? `?delegate=${delegateId}` : ''}`
export const chamberPaperPath = (eventId: string, paper: string, delegateId?: string) =>
  `/chamber/events/${eventId}/papers/${paper}.pdf${delegateId ? `?delegate=${delegateId}` : ''}`
export const myDayPath = (eventId: string) => `/my-day/${eventId}`
export const recoveryCodesPath = (to?: string) => (to ? `/account/recovery-codes?to=${encodeURIComponent(to)}` : '/account/recovery-codes')

export type ProfileStep = 'identity' | 'contact' | 'languages' | 'about' | 'sectors' | 'offers' | 'needs' | 'files' | 'submit'
export const companiesPath = () => '/company'
export const newCompanyPath = () => '/company/new'
export const companyPath = (companyId: string) => `/company/${companyId}`
export const profileStepPath = (companyId: string, step: ProfileStep) => `/company/${companyId}/profile/${step}`
export const sectorProfilePath = (companyId: string, sector: string) => `/company/${companyId}/sectors/${sector}`
export const certificatePath = (companyId: string, fileId: string) => `/company/${companyId}/profile/files/${fileId}`
export const newItemPath = (companyId: string, side: 'offer' | 'need') => `/company/${companyId}/${side}s/new`
export const itemPath = (companyId: string, side: 'offer' | 'need', itemId: string) => `/company/${companyId}/${side}s/${itemId}`
export const publicPreviewPath = (companyId: string) => `/company/${companyId}/preview`
export const introductionPreviewPath = (companyId: string, language?: string) =>
  `/company/${companyId}/preview/introduction${language ? `?to=${language}` : ''}`
export const letterPreviewPath = (companyId: string, language: string) => `/company/${companyId}/preview/letter/${language}`
export const companyEventsPath = (companyId: string) => `/company/${companyId}/events`
export const companyPeoplePath = (companyId: string) => `/company/${companyId}/people`
export const companyPrivacyPath = (companyId: string) => `/company/${companyId}/privacy`
export const companyDataPath = (companyId: string) => `/company/${companyId}/privacy/data`
export const companyDataFilePath = (companyId: string) => `/company/${companyId}/privacy/data.json`
export const companyMeetingsPath = (companyId: string, eventId: string) => `/company/${companyId}/events/${eventId}/meetings`
export const surveyPath = (companyId: string, eventId: string, surveyId: string) =>
  `/company/${companyId}/events/${eventId}/surveys/${surveyId}`
export const companyEventPath = (companyId: string, eventId: string) => `/company/${companyId}/events/${eventId}`
export const delegatePath = (companyId: string, eventId: string, delegateId: string) =>
  `/company/${companyId}/events/${eventId}/delegates/${delegateId}`
export const companyRequestsPath = (companyId: string, eventId: string) => `/company/${companyId}/events/${eventId}/requests`
export const preferencesPath = (companyId: string, eventId: string) => `/company/${companyId}/events/${eventId}/preferences`
export const companyIntroductionsPath = (companyId: string) => `/company/${companyId}/introductions`
export const companyIntroductionPath = (companyId: string, introductionId: string) =>
  `/company/${companyId}/introductions/${introductionId}`

export const expressInterestPath = (itemId: string) => `/company/express-interest/${itemId}`
export const companyInterestsPath = (companyId: string) => `/company/${companyId}/interests`
export const companyInterestPath = (companyId: string, interestId: string) => `/company/${companyId}/interests/${interestId}`

export const chamberPath = () => '/chamber'
export const chamberSettingsPath = () => '/chamber/settings'
export const verificationQueuePath = () => '/chamber/verification'
export const verificationPath = (companyId: string) => `/chamber/verification/${companyId}`
export const chamberCompaniesPath = () => '/chamber/companies'
export const registerCompanyPath = () => '/chamber/companies/new'
export const companyConsentsPath = (companyId: string) => `/chamber/companies/${companyId}/consents`
export const chamberFilesPath = (companyId: string) => `/chamber/companies/${companyId}/files`
export const companiesExportPath = (query: string) => `/chamber/export/companies?${query}`
export const auditExportPath = (format: 'xlsx' | 'csv') => `/chamber/export/audit?format=${format}`
export const eventExportPath = (
  eventId: string,
  what: 'participants' | 'delegates' | 'matches' | 'introductions',
  format: 'xlsx' | 'csv',
) => `/chamber/events/${eventId}/export/${what}?format=${format}`
export const handOverPath = (companyId: string) => `/chamber/companies/${companyId}/hand-over`
export const chamberAttestationsPath = () => '/chamber/attestations'
export const duplicatesPath = () => '/chamber/duplicates'
export const mergePath = ({ stays, goes }: { stays: string; goes: string }) => `/chamber/duplicates/merge/${stays}/${goes}`
export const importsPath = () => '/chamber/imports'
export const importPath = (importId: string) => `/chamber/imports/${importId}`
export const undeliveredPath = () => '/chamber/undelivered'
export const chamberEventsPath = () => '/chamber/events'
export const newEventPath = () => '/chamber/events/new'
export const chamberEventPath = (eventId: string) => `/chamber/events/${eventId}`
export const editEventPath = (eventId: string) => `/chamber/events/${eventId}/edit`
export const planningPath = (eventId: string) => `/chamber/events/${eventId}/planning`
export const placesPath = (eventId: string) => `/chamber/events/${eventId}/planning/places`
export const programmePath = (eventId: string) => `/chamber/events/${eventId}/planning/programme`
export const copyEventPath = (eventId: string) => `/chamber/events/${eventId}/copy`
export const outcomesPath = (eventId: string, query = '') => `/chamber/events/${eventId}/outcomes${query && `?${query}`}`
export const outcomesExportPath = (eventId: string, format: 'xlsx' | 'csv', query = '') =>
  `/chamber/events/${eventId}/export-outcomes?format=${format}${query && `&${query}`}`
export const participantsPath = (eventId: string, query = '') => `/chamber/events/${eventId}/participants${query && `?${query}`}`
export const delegatesPath = (eventId: string, query = '') => `/chamber/events/${eventId}/delegates${query && `?${query}`}`
export const chamberRequestsPath = (eventId: string, query = '') => `/chamber/events/${eventId}/requests${query}`
export const changesPath = (eventId: string, page = 1) => `/chamber/events/${eventId}/changes${page > 1 ? `?page=${page}` : ''}`
export const runsPath = (eventId: string) => `/chamber/events/${eventId}/runs`
export const runPath = (eventId: string, runId: string) => `/chamber/events/${eventId}/runs/${runId}`
export const reviewQueuePath = (eventId: string) => `/chamber/events/${eventId}/review`
export const matchPath = (matchId: string) => `/chamber/matches/${matchId}`
export const timetablePath = (eventId: string, query = '') => `/chamber/events/${eventId}/timetable${query}`
export const plannedMeetingPath = (eventId: string, meetingId: string, query = '') =>
  `/chamber/events/${eventId}/timetable/meetings/${meetingId}${query}`
export const publishTimetablePath = (eventId: string, query = '') => `/chamber/events/${eventId}/timetable/publish${query}`
export const timetableVersionsPath = (eventId: string, query = '') => `/chamber/events/${eventId}/timetable/versions${query}`
export const interpretersPath = (eventId: string, query = '') => `/chamber/events/${eventId}/timetable/interpreters${query}`
export const chamberIntroductionsPath = (eventId: string) => `/chamber/events/${eventId}/introductions`

export const campaignsPath = () => '/chamber/campaigns'
export const newCampaignPath = (eventId?: string) => (eventId ? `/chamber/campaigns/new?event=${eventId}` : '/chamber/campaigns/new')
export const campaignPath = (campaignId: string) => `/chamber/campaigns/${campaignId}`
export const editCampaignPath = (campaignId: string) => `/chamber/campaigns/${campaignId}/edit`
export const campaignLetterPath = (campaignId: string, language: string) => `/chamber/campaigns/${campaignId}/letter/${language}`
export const chamberInterestsPath = () => '/chamber/interests'
export const chamberInterestPath = (interestId: string) => `/chamber/interests/${interestId}`

export const deliveriesPath = () => '/chamber/mails'
export const deliveryPath = (mailId: string) => `/chamber/mails/${mailId}`
export const doorPath = (eventId: string, query = '') => `/chamber/events/${eventId}/door${query}`
export const freeTimesPath = (eventId: string, query = '') => `/chamber/events/${eventId}/door/times${query}`
export const arrivalsPath = (eventId: string) => `/chamber/events/${eventId}/door/arrivals`
export const funnelPath = (eventId: string) => `/chamber/events/${eventId}/funnel`
export const invitationPreviewPath = (matchId: string) => `/chamber/matches/${matchId}/invitations`
export const invitationLetterPath = (matchId: string, country: 'PK' | 'KZ') => `/chamber/matches/${matchId}/invitations/${country}`

export const adminMailsPath = () => '/admin/mails'
export const adminPath = () => '/admin'
export const adminChambersPath = (country?: 'PK' | 'KZ') => (country ? `/admin/chambers?country=${country}` : '/admin/chambers')
export const adminChamberPath = (chamberId: string) => `/admin/chambers/${chamberId}`
export const adminInboxPath = () => '/admin/inbox'
export const adminErasuresPath = () => '/admin/erasures'
export const adminHealthPath = () => '/admin/health'
export const deliverabilityPath = () => '/admin/deliverability'

export const codesPath = () => '/codes'
export const suggestionsPath = (sectors: readonly string[]) => `/codes?${sectors.map((sector) => `sector=${sector}&`).join('')}`
export const caughtMailsPath = () => '/dev/mail'
export const caughtMailPath = (id: string) => `/dev/mail/${id}`
export const caughtMailHtmlPath = (id: string) => `/dev/mail/${id}/html`
export const caughtMailFilePath = (id: string, name: string) => `/dev/mail/${id}/files/${encodeURIComponent(name)}`

/** The path as an address for a mail. */
export const absolute = (origin: string, path: string) => new URL(path, origin).href
