import type { z } from 'zod'
import { accountDeleted } from './account-deleted.tsx'
import { alreadyRegistered } from './already-registered.tsx'
import { attestationEnding } from './attestation-ending.tsx'
import { campaign } from './campaign.tsx'
import { changesDecided } from './changes-decided.tsx'
import { colleagueInvited } from './colleague-invited.tsx'
import { companiesMerged } from './companies-merged.tsx'
import { companyDeletion } from './company-deletion.tsx'
import { companyHelped } from './company-helped.tsx'
import { companyRejected } from './company-rejected.ts'
import { companyReturned } from './company-returned.ts'
import { companySuspended } from './company-suspended.ts'
import { companyVerified } from './company-verified.tsx'
import { eventCancelled } from './event-cancelled.tsx'
import { interestEnded } from './interest-ended.tsx'
import { interestForwarded } from './interest-forwarded.tsx'
import { interestRefused } from './interest-refused.ts'
import { interestReturned } from './interest-returned.ts'
import { interestWaiting } from './interest-waiting.tsx'
import { introductionEnded } from './introduction-ended.tsx'
import { introductionInvitation } from './introduction-invitation.tsx'
import { introductionMade } from './introduction-made.tsx'
import { introductionReminder } from './introduction-reminder.tsx'
import { introductionsExpired } from './introductions-expired.tsx'
import { meetingAsked } from './meeting-asked.tsx'
import { meetingInCalendar } from './meeting-in-calendar.tsx'
import { meetingRequestEnded } from './meeting-request-ended.tsx'
import { officerInvited } from './officer-invited.tsx'
import { participationDecided } from './participation-decided.tsx'
import { passwordChanged } from './password-changed.tsx'
import { placeHelped } from './place-helped.tsx'
import { profileExpired } from './profile-expired.tsx'
import { profileNudge } from './profile-nudge.tsx'
import { replyForwarded } from './reply-forwarded.tsx'
import { resetPassword } from './reset-password.tsx'
import { roleChanged } from './role-changed.tsx'
import { searchFound } from './search-found.tsx'
import { survey } from './survey.tsx'
import { timetableTold } from './timetable-told.tsx'
import { verifyEmail } from './verify-email.tsx'

/** Every mail that the product can send, by name. */
export const emails = {
  'account-deleted': accountDeleted,
  'already-registered': alreadyRegistered,
  'attestation-ending': attestationEnding,
  campaign,
  'changes-decided': changesDecided,
  'colleague-invited': colleagueInvited,
  'companies-merged': companiesMerged,
  'company-deletion': companyDeletion,
  'company-helped': companyHelped,
  'company-rejected': companyRejected,
  'company-returned': companyReturned,
  'company-suspended': companySuspended,
  'company-verified': companyVerified,
  'interest-ended': interestEnded,
  'interest-forwarded': interestForwarded,
  'interest-refused': interestRefused,
  'interest-returned': interestReturned,
  'interest-waiting': interestWaiting,
  'introduction-ended': introductionEnded,
  'introduction-invitation': introductionInvitation,
  'introduction-made': introductionMade,
  'introduction-reminder': introductionReminder,
  'introductions-expired': introductionsExpired,
  'meeting-in-calendar': meetingInCalendar,
  'meeting-asked': meetingAsked,
  'meeting-request-ended': meetingRequestEnded,
  'officer-invited': officerInvited,
  'event-cancelled': eventCancelled,
  'participation-decided': participationDecided,
  'password-changed': passwordChanged,
  'place-helped': placeHelped,
  'profile-expired': profileExpired,
  'profile-nudge': profileNudge,
  'reply-forwarded': replyForwarded,
  'reset-password': resetPassword,
  'role-changed': roleChanged,
  'search-found': searchFound,
  survey,
  'timetable-told': timetableTold,
  'verify-email': verifyEmail,
}

export type EmailName = keyof typeof emails
export type EmailProps<Name extends EmailName> = z.infer<(typeof emails)[Name]['schema']>
