export { DOOR_LANGUAGES, type DoorLanguage, fill, parseLanguage, wordsOf } from './catalog.ts'
export { type CoreText, type CoreTopic, coreDigest, coreTexts } from './core.ts'
export { type DoorText, doorText } from './door-text.ts'
export {
  ALWAYS_ON,
  firstLanguage,
  isAlwaysOn,
  isOn,
  languagesOn,
  offAtFirst,
  type SignedCore,
  type Standing,
  standingOf,
} from './languages-on.ts'
export { pageOnly } from './page-only.ts'
export type { Words } from './words.ts'
