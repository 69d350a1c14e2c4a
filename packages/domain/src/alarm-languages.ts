/** Languages in which alarms understand words of danger; each has a lexicon (services/command/src/alarms/words). */
export const ALARM_LANGUAGES = ['en', 'fi', 'sv', 'uk', 'ar'] as const
export type AlarmLanguage = (typeof ALARM_LANGUAGES)[number]
