import { type DoorLanguage, wordsOf } from './catalog.ts'
import type { Words } from './words.ts'

/** The path of every text: `page.danger`. */
type PathOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathOf<T[K]>}` }[keyof T & string]
type TextPath = PathOf<Words>

/**
 * The sentences on which a witness's life or identity hangs. A native reader signs them before a language is offered
 * (decision 107). A topic's name alone means all of its texts, so that a new sentence of it is core by itself.
 */
export const CORE = {
  danger: [
    ...(['page.exercise', 'page.danger', 'page.notAtOnce', 'page.calm', 'page.call', 'page.callText'] as const),
    ...(['page.dangerLink', 'page.dangerAsk', 'page.dangerWords', 'page.nowWhere'] as const),
    ...(['page.exit', 'page.exitAbout', 'page.noneHeading', 'page.noneText', 'code.hidePlain'] as const),
    ...(['later.closedWords', 'looking'] as const),
  ],
  send: [
    ...(['page.sendLink', 'page.heading', 'page.until', 'page.choose', 'page.add', 'page.words', 'page.send'] as const),
    ...(['page.pause', 'page.noScript', 'page.keep', 'page.sentEmpty', 'page.forSomeoneElse'] as const),
    ...(['page.reach', 'page.way', 'page.wayAbout', 'page.wayToo', 'page.wayAlone', 'page.safeTime'] as const),
    ...(['page.notSure', 'page.closingHeading', 'page.closingText', 'page.missingText', 'choice'] as const),
    ...([
      'check',
      'pictures',
      'reveal',
      'script',
      'sending',
      'later.voiceAbout',
      'later.placeAsk',
      'later.placeThen',
    ] as const),
    ...(['later.placeNow', 'later.afresh', 'later.stillMissing'] as const),
  ],
  code: [
    ...(['page.code', 'page.codeUse', 'page.codeBefore', 'page.receiptLink', 'page.receiptAsk'] as const),
    ...([
      'page.closedCode',
      'page.closedUntil',
      'receipt.untilAtLeast',
      'code.wrongHeading',
      'code.wrongHelp',
    ] as const),
    ...(['code.support', 'code.written', 'later.pictureTitle', 'later.pictureSave', 'entry'] as const),
    ...(['arrived.until', 'arrived.atLeast', 'arrived.saved'] as const),
  ],
  withdrawal: [
    ...(['receipt.asked', 'receipt.choose', 'receipt.chooseNone', 'receipt.chooseAll', 'receipt.sure'] as const),
    ...([
      'receipt.stops',
      'receipt.stays',
      'receipt.calls',
      'receipt.final',
      'receipt.yes',
      'receipt.no',
      'receipt.done',
    ] as const),
    ...(['receipt.withdrawn', 'receipt.headWithdrawn', 'receipt.headFilesWithdrawn'] as const),
  ],
  kept: [
    ...(['identify', 'page.identify', 'page.receiptHeading', 'page.closedHeading', 'page.closedText'] as const),
    ...(['receipt.headAll', 'receipt.headOne', 'receipt.headSome', 'receipt.headUnfinished'] as const),
    ...(['receipt.headWords', 'receipt.headNothing', 'receipt.arriving', 'receipt.kept', 'receipt.missing'] as const),
    ...(['receipt.at', 'receipt.wordsToo', 'receipt.answerArrived', 'receipt.moreArrived'] as const),
    ...(['receipt.noRest', 'receipt.copyWords', 'code.messageBroken'] as const),
    ...(['later.queueAbout', 'later.queueFound', 'later.queueGo', 'later.queueWipe'] as const),
    ...(['later.queueWiped', 'later.queueFails'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly (TextPath | keyof Words)[]>>

export type CoreTopic = keyof typeof CORE

/** A sentence of the core, in a language and in English. */
export interface CoreText {
  readonly topic: CoreTopic
  readonly path: string
  readonly text: string
  readonly english: string
}

/** Computes the SHA-256 of a text, in hex. */
export type Sha256 = (text: string) => string

export function coreTexts(language: DoorLanguage): readonly CoreText[] {
  const [own, english] = [textsOf(wordsOf(language)), textsOf(wordsOf('en'))]
  return topics().flatMap(([topic, wanted]) =>
    [...own]
      .filter(([path]) => wanted.some((one) => path === one || path.startsWith(`${one}.`)))
      .map(([path, text]) => ({ topic, path, text, english: english.get(path) ?? '' })),
  )
}

const topics = (): readonly (readonly [CoreTopic, readonly string[]])[] => parseTopics(Object.entries(CORE))
const parseTopics = (
  entries: readonly (readonly [string, readonly string[]])[],
): readonly (readonly [CoreTopic, readonly string[]])[] =>
  entries as readonly (readonly [CoreTopic, readonly string[]])[]

/**
 * What is signed: the digest of every sentence of the core, with its place. If one of them changes, the signature is no
 * longer for these words.
 */
export const coreDigest = (language: DoorLanguage, sha256: Sha256): string =>
  sha256(
    JSON.stringify(
      coreTexts(language)
        .map(({ path, text }) => [path, text])
        .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
    ),
  )

/** Every text by its path. */
function textsOf(value: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, below]: readonly [string, unknown]) => {
      const here = path === '' ? key : `${path}.${key}`
      if (typeof below === 'string') return [[here, below] as const]
      return typeof below === 'object' && below !== null ? [...textsOf(below, here)] : []
    }),
  )
}
