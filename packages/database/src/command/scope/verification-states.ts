/** What the ledger of an item can say of it; the newest line counts. */
export const VERIFICATION_STATES = ['unverified', 'corroborated', 'verified', 'disproved'] as const
export type VerificationState = (typeof VERIFICATION_STATES)[number]
