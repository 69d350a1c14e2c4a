import { UntrustedText } from '../parts/untrusted-text.tsx'
import { dayAndTime } from '../words/time.ts'
import { CHOICE_WORDS, type Choice, FILTER_WORDS } from './filter-words.ts'
import type { Asked } from './use-search.ts'

interface FilterChipsProps {
  readonly asked: Asked
  readonly zone: string
  readonly set: (words: Readonly<Record<string, string | undefined>>) => void
}

type Named = keyof typeof FILTER_WORDS

/** Every filter that narrows this, also those that came from another screen: each can be taken away. */
export function FilterChips({ asked, zone, set }: FilterChipsProps) {
  const { filter, from, to } = asked
  const chips: (readonly [string, string])[] = [
    ...Object.entries(filter).map(([part, value]) => [part, chipWords(part, String(value))] as const),
    ...(from === undefined ? [] : [['from', `${FILTER_WORDS.from} ${dayAndTime(from, zone)}`] as const]),
    ...(to === undefined ? [] : [['to', `${FILTER_WORDS.to} ${dayAndTime(to, zone)}`] as const]),
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

function chipWords(part: string, value: string): string {
  const name = part in FILTER_WORDS ? FILTER_WORDS[parseNamed(part)] : part
  const said = typeof name === 'string' ? name : part
  if (part === 'circle') {
    const [lat, lon, radius] = value.split(',')
    return `${lat}, ${lon} · ${radius} m`
  }
  if (value in CHOICE_WORDS) return `${said}: ${CHOICE_WORDS[parseChoice(value)]}`
  return part === 'tag' ? `${said}: ${value}` : said
}

const parseNamed = (part: string): Named => part as Named
const parseChoice = (value: string): Choice => value as Choice
