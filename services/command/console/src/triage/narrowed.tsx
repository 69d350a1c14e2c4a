import { goTo } from '../parts/address.ts'
import { KIND_WORDS } from '../words/labels.ts'
import { dayAndTime } from '../words/time.ts'
import { TRIAGE_WORDS } from './triage-words.ts'

interface NarrowedProps {
  readonly filter: string
  readonly zone: string
}

/** That this is not the whole queue, and the way back to it. */
export function Narrowed({ filter, zone }: NarrowedProps) {
  if (filter === '') return null
  const chips = [...new URLSearchParams(filter)].map(([name, value]) => ({ name, text: wordsOf(name, value, zone) }))
  return (
    <p className="triage-narrowed">
      <span>{TRIAGE_WORDS.narrowed}</span>
      {chips.map(({ name, text }) => (
        <span key={name} className="chip">
          {text}
        </span>
      ))}
      <button type="button" onClick={() => goTo(location.pathname)}>
        {TRIAGE_WORDS.clear}
      </button>
    </p>
  )
}

function wordsOf(name: string, value: string, zone: string): string {
  if (name === 'kind') return Object.entries(KIND_WORDS).find(([kind]) => kind === value)?.[1] ?? value
  if (name === 'from' || name === 'to') return `${name === 'from' ? '≥' : '≤'} ${dayAndTime(Number(value), zone)}`
  // What an id stands for is told by the screen that it comes from.
  return /^[a-z]{2}_/.test(value) ? name : `${name}: ${value}`
}
