import type { SearchWords } from '@firsthand/database/command/search'
import { folded } from './terms.ts'

type Marks = SearchWords['marks']

/** U+0002…U+0003 mark a hit. Such characters of the text itself are removed. */
const [BEGIN, END] = ['\u0002', '\u0003']
const WORDS_BEFORE = 8
const WORDS_AFTER = 20
const MOST_PARTS = 2

interface Token {
  readonly from: number
  readonly to: number
  readonly isHit: boolean
}

/**
 * Whether the text is cut from a longer one, at its start or its end. A word at a cut may be incomplete and is left
 * out.
 */
interface Cut {
  readonly isLate: boolean
  readonly isCut: boolean
}

/**
 * Returns the context of the first hits, with the hits marked. Null for a text without a hit, because its beginning
 * would say nothing.
 */
export function excerptOf(text: string, marks: Marks, cut: Cut = { isLate: false, isCut: false }): string | null {
  const clean = text.replaceAll(BEGIN, '').replaceAll(END, '')
  const all = tokensOf(clean, marks)
  const tokens = all.slice(cut.isLate ? 1 : 0, cut.isCut ? -1 : undefined)
  const parts = partsOf(tokens)
  if (parts.length === 0) return null
  const said = parts.map(([first, last]) => marked(clean, tokens.slice(first, last + 1)))
  const [start, end] = [parts[0]?.[0] ?? 0, parts.at(-1)?.[1] ?? 0]
  const goesOn = cut.isCut || end < tokens.length - 1
  return `${cut.isLate || start > 0 ? '… ' : ''}${said.join(' … ')}${goesOn ? ' …' : ''}`
}

/** Indices of the first and last word of each part of the excerpt. The parts do not overlap. */
function partsOf(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const hits = tokens.flatMap(({ isHit }, at) => (isHit ? [at] : []))
  const parts: (readonly [number, number])[] = []
  for (const at of hits) {
    const end = parts.at(-1)?.[1] ?? -1
    if (at <= end || parts.length === MOST_PARTS) continue
    parts.push([Math.max(end + 1, at - WORDS_BEFORE), Math.min(tokens.length - 1, at + WORDS_AFTER)])
  }
  return parts
}

function tokensOf(text: string, marks: Marks): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => {
    const word = folded(match[0])
    const isHit = marks.some((mark) => (mark.isWhole ? word === mark.word : word.startsWith(mark.word)))
    return { from: match.index, to: match.index + match[0].length, isHit }
  })
}

function marked(text: string, tokens: readonly Token[]): string {
  let said = ''
  let at = tokens[0]?.from ?? 0
  for (const { from, to, isHit } of tokens) {
    said += text.slice(at, from) + (isHit ? BEGIN + text.slice(from, to) + END : text.slice(from, to))
    at = to
  }
  return said
}
