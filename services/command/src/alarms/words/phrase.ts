import { foldWord, type HeardWord } from './hear.ts'

/**
 * A phrase as a commander writes it: consecutive words. `word*` allows any ending, `*word` any beginning, `a/b` either
 * word, `…` (or `...`) up to three words between, and a leading `=` means that nothing else stands in that clause.
 */
export interface Phrase {
  readonly source: string
  readonly parts: readonly Part[]
  readonly isWhole: boolean
}

type Part = { readonly kind: 'gap' } | { readonly kind: 'word'; readonly options: readonly Option[] }

export interface Option {
  readonly text: string
  readonly how: 'exact' | 'begins' | 'ends'
  /** `text`, `text*` or `*text`. Equal options in different phrases have equal keys. */
  readonly key: string
}

/** A word of a text with the keys of all options that it matches (vocabulary.ts). */
export interface FittedWord extends HeardWord {
  readonly fits: ReadonlySet<string>
}

/** Maximum number of words that a `…` may stand for. */
const MOST_BETWEEN = 3
/** Minimum letters before or after a `*`. Fewer would match almost everything. */
const SHORTEST_BEGINNING = 2
export const LONGEST_PHRASE = 900

/** Returns undefined if the phrase holds nothing that could match. */
export function parsePhrase(source: string): Phrase | undefined {
  const text = source.trim()
  if (text === '' || text.length > LONGEST_PHRASE) return undefined
  const isWhole = text.startsWith('=')
  const parts: Part[] = []
  for (const piece of text.replace(/^=/u, '').replaceAll('...', '…').replaceAll('…', ' … ').trim().split(/\s+/u)) {
    const part = piece === '…' ? ({ kind: 'gap' } as const) : parsePart(piece)
    if (!part) return undefined
    parts.push(part)
  }
  if (parts[0]?.kind !== 'word' || parts.at(-1)?.kind !== 'word') return undefined
  return { source: text, parts, isWhole }
}

function parsePart(piece: string): Part | undefined {
  const options: Option[] = []
  for (const word of piece.split('/')) {
    const option = parseOption(word)
    if (!option) return undefined
    options.push(option)
  }
  return { kind: 'word', options }
}

function parseOption(word: string): Option | undefined {
  const how = word.endsWith('*') ? 'begins' : word.startsWith('*') ? 'ends' : 'exact'
  const text = foldWord(word.replace(/^\*|\*$/gu, ''))
  const isWord = /^[\p{L}\p{N}]+$/u.test(text)
  return isWord && (how === 'exact' || text.length >= SHORTEST_BEGINNING)
    ? { text, how, key: KEYS[how](text) }
    : undefined
}

const KEYS = {
  exact: (text: string) => text,
  begins: (text: string) => `${text}*`,
  ends: (text: string) => `*${text}`,
} as const

/** Word indices of a match: its last word, and the words in its gap. */
export interface Followed {
  readonly end: number
  readonly skipped: readonly number[]
}

/** Returns undefined if the phrase does not match at word `start`. */
export function followPhrase(words: readonly FittedWord[], start: number, phrase: Phrase): Followed | undefined {
  const followed = follow(words, start, { parts: phrase.parts, at: 0 })
  if (followed === undefined || !phrase.isWhole) return followed
  const clause = words[start]?.clause
  const standsAlone = words[start - 1]?.clause !== clause && words[followed.end + 1]?.clause !== clause
  return standsAlone ? followed : undefined
}

interface Rest {
  readonly parts: readonly Part[]
  readonly at: number
}

function follow(words: readonly FittedWord[], start: number, { parts, at }: Rest): Followed | undefined {
  const part = parts[at]
  if (!part) return { end: start - 1, skipped: [] }
  if (part.kind === 'gap') return followAfterGap(words, start, { parts, at: at + 1 })
  const word = words[start]
  if (!word || !part.options.some(({ key }) => word.fits.has(key))) return undefined
  return follow(words, start + 1, { parts, at: at + 1 })
}

function followAfterGap(words: readonly FittedWord[], start: number, rest: Rest): Followed | undefined {
  for (let room = 0; room <= MOST_BETWEEN; room += 1) {
    const followed = follow(words, start + room, rest)
    const gap = Array.from({ length: room }, (_, index) => start + index)
    if (followed) return { end: followed.end, skipped: [...gap, ...followed.skipped] }
  }
  return undefined
}
