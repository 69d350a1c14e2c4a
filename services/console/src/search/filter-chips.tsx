import { chipWords } from '../evidence/narrowing/chip-words.ts'
import { FILTER_WORDS } from '../evidence/narrowing/filter-words.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import type { Asked } from './use-search.ts'

interface FilterChipsProps {
  readonly asked: Asked
  readonly zone: string
  readonly set: (words: Readonly<Record<string, string | undefined>>) => void
}

/** Every active filter, including those from other screens: each can be removed. */
export function FilterChips({ asked, zone, set }: FilterChipsProps) {
  const { filter, from, to } = asked
  const chips: (readonly [string, string])[] = [
    ...Object.entries(filter).map(([part, value]) => [part, chipWords(part, String(value), zone)] as const),
    ...(from === undefined ? [] : [['from', chipWords('from', String(from), zone)] as const]),
    ...(to === undefined ? [] : [['to', chipWords('to', String(to), zone)] as const]),
  ]
  if (chips.length === 0) return null
  return (
    <ul className="filter-chips">
      {chips.map(([part, text]) => (
        <li key={part}>
          <button type="button" aria-label={FILTER_WORDS.takeAway(text)} onClick={() => set({ [part]: undefined })}>
            <UntrustedText text={text} /> <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            className="quiet"
            onClick={() => set(Object.fromEntries(chips.map(([part]) => [part, undefined])))}
          >
            {FILTER_WORDS.clear}
          </button>
        </li>
      )}
    </ul>
  )
}
