import { chipWords } from '../evidence/narrowing/chip-words.ts'
import { goTo } from '../shared/parts/address.ts'
import { TRIAGE_WORDS } from './triage-words.ts'

interface NarrowedProps {
  readonly filter: string
  readonly zone: string
}

/** Says that only a part of the queue is shown, with a link to the whole queue. */
export function Narrowed({ filter, zone }: NarrowedProps) {
  if (filter === '') return null
  const chips = [...new URLSearchParams(filter)].map(([name, value]) => ({ name, text: chipWords(name, value, zone) }))
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
