import { accountMessages } from './messages/accounts.ts'
import { adminMessages } from './messages/admin.ts'
import { agendaMessages } from './messages/agenda.ts'
import { answeringMessages } from './messages/answering.ts'
import { attestationMessages } from './messages/attestations.ts'
import { campaignMessages } from './messages/campaigns.ts'
import { chamberHomeMessages } from './messages/chamber-home.ts'
import { chamberMessages } from './messages/chambers.ts'
import { changeMessages } from './messages/changes.ts'
import { commonMessages } from './messages/common.ts'
import { companyMessages } from './messages/companies.ts'
import { completenessMessages } from './messages/completeness.ts'
import { consentMessages } from './messages/consents.ts'
import { deliverabilityMessages } from './messages/deliverability.ts'
import { deliveryMessages } from './messages/deliveries.ts'
import { directoryMessages } from './messages/directory.ts'
import { doorMessages } from './messages/door.ts'
import { duplicateMessages } from './messages/duplicates.ts'
import { eventFormMessages } from './messages/event-form.ts'
import { eventMoveMessages } from './messages/event-moves.ts'
import { eventPlaceMessages } from './messages/event-places.ts'
import { eventRuleMessages } from './messages/event-rules.ts'
import { eventMessages } from './messages/events.ts'
import { exportMessages } from './messages/exports.ts'
import { fileMessages } from './messages/files.ts'
import { formMessages } from './messages/form.ts'
import { freshnessMessages } from './messages/freshness.ts'
import { heldMessages } from './messages/held.ts'
import { helpMessages } from './messages/help.ts'
import { identityMessages } from './messages/identity.ts'
import { importLineMessages } from './messages/import-lines.ts'
import { importMessages } from './messages/imports.ts'
import { inboxMessages } from './messages/inbox.ts'
import { interestReviewMessages } from './messages/interest-reviews.ts'
import { interestMessages } from './messages/interests.ts'
import { interpreterMessages } from './messages/interpreters.ts'
import { introductionMessages } from './messages/introductions.ts'
import { itemMessages } from './messages/items.ts'
import { mailMessages } from './messages/mails.ts'
import { matchMessages } from './messages/matches.ts'
import { meetingRequestMessages } from './messages/meeting-requests.ts'
import { meetingMessages } from './messages/meetings.ts'
import { mergeMessages } from './messages/merge.ts'
import { navMessages } from './messages/nav.ts'
import { outcomeMessages } from './messages/outcomes.ts'
import { participationMessages } from './messages/participation.ts'
import { peopleMessages } from './messages/people.ts'
import { placeMessages } from './messages/places-at-events.ts'
import { placingMessages } from './messages/placing.ts'
import { planningMessages } from './messages/planning.ts'
import { preferenceMessages } from './messages/preferences.ts'
import { previewMessages } from './messages/preview.ts'
import { privacyMessages } from './messages/privacy.ts'
import { profileMessages } from './messages/profile.ts'
import { programmeMessages } from './messages/programme.ts'
import { publicMessages } from './messages/public.ts'
import { publicationMessages } from './messages/publications.ts'
import { runMessages } from './messages/runs.ts'
import { secondFactorMessages } from './messages/second-factor.ts'
import { sectorMessages } from './messages/sectors.ts'
import { taxonomyMessages } from './messages/taxonomy.ts'
import { timetableMessages } from './messages/timetable.ts'
import { uiMessages } from './messages/ui.ts'
import { undeliveredMessages } from './messages/undelivered.ts'
import { unplacedMessages } from './messages/unplaced-meetings.ts'
import { unsubscribeMessages } from './messages/unsubscribe.ts'
import { verificationMessages } from './messages/verification.ts'

/** Everything the product says on screen. A room adds its dictionary here. */
export const catalogue = {
  ...accountMessages,
  ...adminMessages,
  ...agendaMessages,
  ...answeringMessages,
  ...attestationMessages,
  ...campaignMessages,
  ...chamberHomeMessages,
  ...chamberMessages,
  ...changeMessages,
  ...commonMessages,
  ...companyMessages,
  ...completenessMessages,
  ...consentMessages,
  ...deliverabilityMessages,
  ...deliveryMessages,
  ...directoryMessages,
  ...doorMessages,
  ...duplicateMessages,
  ...eventFormMessages,
  ...eventMessages,
  ...eventMoveMessages,
  ...eventPlaceMessages,
  ...eventRuleMessages,
  ...exportMessages,
  ...fileMessages,
  ...formMessages,
  ...freshnessMessages,
  ...heldMessages,
  ...helpMessages,
  ...identityMessages,
  ...importLineMessages,
  ...importMessages,
  ...inboxMessages,
  ...interestMessages,
  ...interestReviewMessages,
  ...interpreterMessages,
  ...introductionMessages,
  ...itemMessages,
  ...mailMessages,
  ...matchMessages,
  ...meetingMessages,
  ...meetingRequestMessages,
  ...mergeMessages,
  ...navMessages,
  ...outcomeMessages,
  ...participationMessages,
  ...peopleMessages,
  ...placeMessages,
  ...placingMessages,
  ...planningMessages,
  ...preferenceMessages,
  ...previewMessages,
  ...privacyMessages,
  ...profileMessages,
  ...programmeMessages,
  ...publicMessages,
  ...publicationMessages,
  ...runMessages,
  ...secondFactorMessages,
  ...sectorMessages,
  ...taxonomyMessages,
  ...timetableMessages,
  ...uiMessages,
  ...undeliveredMessages,
  ...unplacedMessages,
  ...unsubscribeMessages,
  ...verificationMessages,
}

export type MessageKey = keyof typeof catalogue
