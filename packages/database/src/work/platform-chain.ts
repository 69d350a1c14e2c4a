/** The chain of acts on the platform that belong to no incident: accounts, sign-ins, verifications. */
export const PLATFORM_CHAIN = 'platform'
