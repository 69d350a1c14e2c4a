import { type Folded, originalOf } from './fold.ts'

export interface Place {
  readonly from: number
  readonly to: number
}

export const MOST_RAW = 80

interface Written {
  readonly original: string
  readonly folded: Folded
}

/** Only the matched parts. The text between them may say who or where, and is left out. */
export function rawOf({ original, folded }: Written, spans: readonly (Place | undefined)[]): string {
  const sorted = spans.flatMap((span) => span ?? []).toSorted((a, b) => a.from - b.from)
  const parts: Place[] = []
  for (const { from, to } of sorted) {
    const last = parts.at(-1)
    if (last && /^[\s,]*$/u.test(folded.text.slice(last.to, from)))
      parts[parts.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else parts.push({ from, to })
  }
  return parts
    .map(({ from, to }) => originalOf(original, folded, from, to))
    .join(' … ')
    .replace(/\s+/gu, ' ')
    .slice(0, MOST_RAW)
}
