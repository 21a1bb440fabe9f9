/** Days for which an invitation to join a company works. */
export const INVITATION_DAYS = 14

/** Invitations of one company that may wait at a time. */
export const MOST_INVITATIONS = 20
