/**
 * What becomes of each column that points to a company when it is merged into another: every foreign key to Company has a line here, or
 * `tests/conventions/merge-fates.test.ts` fails. `move-rows.server.ts` does what stands here; what needs more than a sentence is done by hand there.
 */
export type MergeFate =
  /** The row belongs to the company that goes on. */
  | 'moves'
  /** The same, unless that company has a row with the same values in these columns: then it stays with the merged company. */
  | { movesUnlessTaken: readonly string[] }
  /** A composite key carries it along with the table that it points through. */
  | { follows: string }
  /** Of no use any more: made anew from what the company says, or void. */
  | 'dies'
  /** Points to the merged company for good; read with the company that goes on. */
  | { stays: string }
  | { byHand: string }

export const MERGE_FATES: Record<string, MergeFate> = {
  'Attestation.companyId': { byHand: 'replaced by the newer one, to which its code leads' },
  'CalendarEntry.companyId': { byHand: 'with its place, like its delegate' },
  'CampaignRecipient.companyId': { movesUnlessTaken: ['campaignId'] },
  'Certificate.companyId': 'moves',
  'ChangeRequest.companyId': { follows: 'Participation' },
  'ColleagueInvitation.companyId': { movesUnlessTaken: ['email'] },
  'Company.mergedIntoId': 'moves',
  'CompanyTrace.companyId': { stays: 'emptied by the finder, because the company is compared no more' },
  'ConsentRecord.companyId': { stays: 'proof, which nothing can change' },
  'Delegate.companyId': { byHand: 'with its place; where both have one, to that of the company that goes on' },
  'DirectoryEntry.companyId': 'dies',
  'DirectoryNews.companyId': 'moves',
  'DuplicatePair.oneId': 'dies',
  'DuplicatePair.otherId': 'dies',
  'ImportLine.companyId': 'moves',
  'Interest.receiverId': 'moves',
  'Interest.senderId': 'moves',
  'Introduction.kzCompanyId': { byHand: 'with its match; that of an interest by itself' },
  'Introduction.pkCompanyId': { byHand: 'with its match; that of an interest by itself' },
  'Invitation.companyId': { byHand: 'with its introduction' },
  'Item.companyId': { byHand: 'at the end of the list, unless it is there already or the list is full' },
  'Mail.companyId': 'moves',
  'Match.kzCompanyId': { byHand: 'unless the two have one in that event' },
  'Match.pkCompanyId': { byHand: 'unless the two have one in that event' },
  'Meeting.kzCompanyId': { movesUnlessTaken: ['eventId', 'pkCompanyId'] },
  'Meeting.pkCompanyId': { movesUnlessTaken: ['eventId', 'kzCompanyId'] },
  'MeetingRequest.askerId': { stays: 'what is open ends, what was agreed on is a meeting, which moves' },
  'MeetingRequest.receiverId': { stays: 'what is open ends, what was agreed on is a meeting, which moves' },
  'Membership.companyId': { byHand: 'an owner of the merged company is a member of one that has owners' },
  'Participation.companyId': { movesUnlessTaken: ['eventId'] },
  'Preference.companyId': { byHand: 'of two the one that refuses' },
  'Preference.otherId': { byHand: 'of two the one that refuses' },
  'Survey.companyId': { movesUnlessTaken: ['eventId', 'kind', 'day'] },
  'SectorProfile.companyId': { movesUnlessTaken: ['sector'] },
  'StoredFile.companyId': { byHand: 'a logo only where there is none' },
}
