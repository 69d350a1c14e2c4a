import type { PageDoor } from '@firsthand/domain'

/**
 * What an incident's page shows first. With script all three lie in the page of the doors, and a door opens without a
 * request. Without script each is an address of its own.
 */
export const SCREENS = ['doors', 'send', 'danger'] as const
export type Screen = (typeof SCREENS)[number]

export const isDanger = (screen: Screen): boolean => screen === 'danger'

/** The door that what is sent from this screen goes through, if it is not the ordinary one (decision 066). */
export const doorBehind = (screen: Screen): PageDoor | undefined => (isDanger(screen) ? 'danger' : undefined)
