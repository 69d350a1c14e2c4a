import type { SearchWords } from '@firsthand/database/command'
import { folded } from './terms.ts'

type Marks = SearchWords['marks']

/** U+0002…U+0003 stand around what was found; a text's own are taken out. */
const [BEGIN, END] = ['\u0002', '\u0003']
const WORDS_BEFORE = 8
const WORDS_AFTER = 20
const MOST_PARTS = 2

interface Token {
  readonly from: number
  readonly to: number
  readonly isHit: boolean
}

/** The words around the first places that were found, marked. A text without any is told from its beginning. */
export function excerptOf(text: string, marks: Marks): string {
  const clean = text.replaceAll(BEGIN, '').replaceAll(END, '')
  const tokens = tokensOf(clean, marks)
  const parts = partsOf(tokens)
  const said = parts.map(([first, last]) => marked(clean, tokens.slice(first, last + 1)))
  const [start, end] = [parts[0]?.[0] ?? 0, parts.at(-1)?.[1] ?? 0]
  return `${start > 0 ? '… ' : ''}${said.join(' … ')}${end < tokens.length - 1 ? ' …' : ''}`
}

/** First and last word of each part that is told; no two overlap. */
function partsOf(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const hits = tokens.flatMap(({ isHit }, at) => (isHit ? [at] : []))
  const parts: (readonly [number, number])[] = []
  for (const at of hits.length === 0 ? [0] : hits) {
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
  const [first] = tokens
  if (!first) return text.slice(0, 400)
  let said = ''
  let at = first.from
  for (const { from, to, isHit } of tokens) {
    said += text.slice(at, from) + (isHit ? BEGIN + text.slice(from, to) + END : text.slice(from, to))
    at = to
  }
  return said
}
