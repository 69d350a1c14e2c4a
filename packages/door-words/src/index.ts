export { DOOR_LANGUAGES, type DoorLanguage, fill, parseLanguage, wordsOf } from './catalog.ts'
export { type DoorText, doorText } from './door-text.ts'
export { pageOnly } from './page-only.ts'
export type { Words } from './words.ts'
