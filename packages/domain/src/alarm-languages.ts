import { DOOR_LANGUAGES, type DoorLanguage } from './door-text.ts'

/** Languages in which alarms understand words of danger; each has a lexicon (services/command/src/alarms/words). */
export const ALARM_LANGUAGES = ['en', 'fi', 'sv', 'uk', 'ar'] as const satisfies readonly DoorLanguage[]
export type AlarmLanguage = (typeof ALARM_LANGUAGES)[number]

/** Languages of the page without a lexicon: "page only". Text in them raises no alarm. */
export const pageOnly = (
  spoken: readonly string[] = DOOR_LANGUAGES,
  understood: readonly string[] = ALARM_LANGUAGES,
): readonly string[] => spoken.filter((language) => !understood.includes(language))
