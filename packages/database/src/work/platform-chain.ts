/** The chain of what is done to the platform and belongs to no incident: accounts, sign-ins, verifications. */
export const PLATFORM_CHAIN = 'platform'
