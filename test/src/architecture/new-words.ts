/**
 * A word to add to a closed list, and the files in which the compiler must then report an error. No table may have a
 * default (decision 088).
 */
export interface NewWord {
  readonly list: string
  /** The path, below `packages`, of the file with the list. */
  readonly file: string
  /** The text after which the word is inserted. */
  readonly after: string
  readonly word: string
  /** The word as it appears in the compiler's error. */
  readonly name: string
  readonly tables: readonly string[]
}

const CONSOLE = 'services/console/src'

export const NEW_WORDS: readonly NewWord[] = [
  {
    list: 'a refusal of the public door',
    ...{ file: 'domain/src/refusal.ts', after: 'const PUBLIC_ONLY = {' },
    ...{ word: "'planted-public': 400,", name: 'planted-public' },
    tables: ['packages/door-words/src/en/refusals.ts', 'infra/ops/src/public-door/refusal-words.ts'],
  },
  {
    list: 'a refusal of the officers’ door',
    ...{ file: 'domain/src/refusal.ts', after: 'const OFFICERS_ONLY = {' },
    // The compiler must require words for the new refusal, although its status 204 has no body.
    ...{ word: "'planted-officers': 204,", name: 'planted-officers' },
    tables: [
      'services/command/src/door/refuse.ts',
      `${CONSOLE}/shared/parts/refusal-words.ts`,
      'infra/ops/src/officers-door/refusal-words.ts',
    ],
  },
  {
    list: 'a custody action',
    ...{ file: 'custody/src/action.ts', after: 'export const ACTIONS = [' },
    ...{ word: "'planted.action',", name: 'planted.action' },
    tables: ['infra/ops/src/custody/action-words.ts', `${CONSOLE}/custody/action-words.ts`],
  },
  {
    list: 'a sign of a file',
    ...{ file: 'domain/src/file-flag.ts', after: 'export type SignCode =' },
    ...{ word: "| 'planted-sign'", name: 'planted-sign' },
    tables: [`${CONSOLE}/shared/words/flag-labels.ts`, `${CONSOLE}/shared/words/flags.ts`],
  },
  {
    list: 'a reason why a copy cannot be made',
    ...{ file: 'domain/src/item.ts', after: 'export type RenditionCode =' },
    ...{ word: "| 'planted-failure'", name: 'planted-failure' },
    tables: [`${CONSOLE}/shared/words/failures.ts`, 'packages/media/src/steps/refusal.ts'],
  },
  {
    list: 'a recipe that may be off',
    ...{ file: 'domain/src/recipe-name.ts', after: 'export const RECIPE_NAMES = [' },
    ...{ word: "'planted-recipe',", name: 'planted-recipe' },
    tables: ['infra/ops/src/commands/recipes-off.ts'],
  },
  {
    list: 'a kind of copy',
    ...{ file: 'domain/src/item.ts', after: 'export const RENDITION_KINDS = [' },
    ...{ word: "'planted-copy',", name: 'planted-copy' },
    tables: [`${CONSOLE}/shared/words/making.ts`, 'services/command/src/items/rendition-look.ts'],
  },
  {
    list: 'a stage of an item',
    ...{ file: 'domain/src/item.ts', after: 'export const ITEM_STAGES = [' },
    ...{ word: "'planted-stage',", name: 'planted-stage' },
    tables: [`${CONSOLE}/incidents/list-words.ts`],
  },
  {
    list: 'a reason for being in no list',
    ...{ file: 'domain/src/item.ts', after: 'export const HIDDEN_REASONS = [' },
    ...{ word: "'planted-hidden',", name: 'planted-hidden' },
    tables: [`${CONSOLE}/evidence/item/page-words.ts`],
  },
  {
    list: 'a state of an incident',
    ...{ file: 'domain/src/incident.ts', after: 'export const INCIDENT_STATES = [' },
    ...{ word: "'planted-state',", name: 'planted-state' },
    tables: [`${CONSOLE}/shared/words/labels.ts`],
  },
  {
    list: 'a role of an officer',
    ...{ file: 'domain/src/role.ts', after: 'export const ROLES = [' },
    ...{ word: "'planted-role',", name: 'planted-role' },
    tables: [`${CONSOLE}/shared/words/labels.ts`],
  },
  {
    list: 'what a claim speaks of',
    ...{ file: 'domain/src/claim.ts', after: 'export const CLAIM_REFS = [' },
    ...{ word: "'planted-ref',", name: 'planted-ref' },
    tables: [`${CONSOLE}/shared/words/claims-catalog.ts`],
  },
  {
    list: 'a clock that claims ride on',
    ...{ file: 'domain/src/claim.ts', after: 'export const CLAIM_CLOCKS = [' },
    ...{ word: "'planted-clock',", name: 'planted-clock' },
    tables: [`${CONSOLE}/shared/words/claims-catalog.ts`, 'packages/timeline/src/reading.ts'],
  },
  {
    list: 'how a file came about on the page',
    ...{ file: 'domain/src/sealed-documents.ts', after: 'export const FILE_ORIGINS = [' },
    ...{ word: "'planted-origin',", name: 'planted-origin' },
    tables: [`${CONSOLE}/evidence/item/page-words.ts`],
  },
  {
    list: 'what the page did to a file',
    ...{ file: 'domain/src/sealed-documents.ts', after: 'export const FILE_HANDLINGS = [' },
    ...{ word: "'planted-handling',", name: 'planted-handling' },
    tables: [`${CONSOLE}/evidence/item/page-words.ts`, `${CONSOLE}/custody/trail-catalog.ts`],
  },
  {
    list: 'a verdict on a link',
    ...{ file: 'domain/src/link.ts', after: 'export const LINK_VERDICTS = [' },
    ...{ word: "'planted-verdict',", name: 'planted-verdict' },
    tables: [`${CONSOLE}/items/time/rig-panel.tsx`],
  },
  {
    list: 'why a solve judged a link as it did',
    ...{ file: 'domain/src/link.ts', after: 'export type SolvedReason =' },
    ...{ word: "| 'planted-reason'", name: 'planted-reason' },
    tables: [`${CONSOLE}/shared/words/links.ts`],
  },
  {
    list: 'why no solve reads a link',
    ...{ file: 'domain/src/link.ts', after: 'export type LinkReason =' },
    ...{ word: "'planted-unread' |", name: 'planted-unread' },
    tables: [`${CONSOLE}/shared/words/links.ts`],
  },
  {
    list: 'what an officer pins',
    ...{ file: 'domain/src/anchor.ts', after: 'export type AnchorAbout =' },
    ...{ word: "'planted-about' |", name: 'planted-about' },
    tables: [`${CONSOLE}/custody/trail-catalog.ts`],
  },
  {
    list: 'what of a restricted item was shown',
    ...{ file: 'domain/src/exposure.ts', after: 'export type NamedExposure =' },
    ...{ word: "'planted-exposure' |", name: 'planted-exposure' },
    tables: [`${CONSOLE}/items/restriction/restriction-words.ts`],
  },
  {
    list: 'whose words a text is',
    ...{ file: 'domain/src/text-source.ts', after: 'export type TextSource =' },
    ...{ word: "'planted-text' |", name: 'planted-text' },
    tables: [`${CONSOLE}/items/making-words.ts`, `${CONSOLE}/shared/words/making.ts`],
  },
  {
    list: 'how much of a twin is the same',
    ...{ file: 'domain/src/likeness.ts', after: 'export type LikenessForm =' },
    ...{ word: "'planted-form' |", name: 'planted-form' },
    tables: [`${CONSOLE}/items/twins/twin-catalog.ts`, `${CONSOLE}/custody/trail-catalog.ts`],
  },
  {
    list: 'a note of an archive’s listing',
    ...{ file: 'domain/src/listing-note.ts', after: 'export type ListingNote =' },
    ...{ word: "'planted-note' |", name: 'planted-note' },
    tables: [`${CONSOLE}/evidence/media/media-words.ts`],
  },
  {
    list: 'why a log of positions was not read',
    ...{ file: 'domain/src/log-unread.ts', after: 'export type LogUnread =' },
    ...{ word: "'planted-log' |", name: 'planted-log' },
    tables: [`${CONSOLE}/shared/words/flags-log.ts`],
  },
  {
    list: 'a grade of a placement',
    ...{ file: 'domain/src/placement.ts', after: 'export type Grade =' },
    ...{ word: "| 'planted-grade'", name: 'planted-grade' },
    tables: [`${CONSOLE}/shared/words/grade-words.ts`],
  },
  {
    list: 'where a zone comes from',
    ...{ file: 'domain/src/claim.ts', after: 'export const ZONE_SOURCES = [' },
    ...{ word: "'planted-zone',", name: 'planted-zone' },
    tables: [
      'packages/timeline/src/explain/sources-en.ts',
      'packages/timeline/src/explain/sources-fi.ts',
      'packages/timeline/src/explain/sources-sv.ts',
    ],
  },
  {
    list: 'a task of preserve',
    ...{ file: 'domain/src/work.ts', after: 'export const TASKS = {' },
    ...{ word: "'planted-preserve': 'preserve',", name: 'planted-preserve' },
    tables: ['workers/preserve/src/preserve.ts'],
  },
  {
    list: 'a task of inspect',
    ...{ file: 'domain/src/work.ts', after: 'export const TASKS = {' },
    ...{ word: "'planted-inspect': 'inspect-slow',", name: 'planted-inspect' },
    tables: ['workers/inspect/src/inspect-item.ts'],
  },
  {
    list: 'a task of normalise',
    ...{ file: 'domain/src/work.ts', after: 'export const TASKS = {' },
    ...{ word: "'planted-normalise': 'normalise-slow',", name: 'planted-normalise' },
    tables: ['workers/normalise/src/normalise-item.ts'],
  },
  {
    list: 'a task of reconstruct',
    ...{ file: 'domain/src/work.ts', after: 'export const TASKS = {' },
    ...{ word: "'planted-reconstruct': 'reconstruct-links',", name: 'planted-reconstruct' },
    tables: ['workers/reconstruct/src/reconstruct.ts'],
  },
]
