/** The states that an item's ledger can give. The newest line counts. */
export const VERIFICATION_STATES = ['unverified', 'corroborated', 'verified', 'disproved'] as const
export type VerificationState = (typeof VERIFICATION_STATES)[number]
