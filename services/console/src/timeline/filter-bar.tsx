import { type FormEvent, useState } from 'react'
import { chipWords } from '../evidence/narrowing/chip-words.ts'
import { type Filter, type FilterPart, withParameter, withParameters } from '../evidence/narrowing/filter.ts'
import { CHOICE_WORDS, CHOICES, type ChoicePart, FILTER_WORDS } from '../evidence/narrowing/filter-words.ts'
import { goTo } from '../shared/parts/address.ts'
import { GRADES, gradeName } from '../shared/words/grade-words.ts'
import { flagWords } from '../shared/words/labels.ts'
import { Segment } from './segment.tsx'
import { TIMELINE_WORDS } from './timeline-words.ts'

interface FilterBarProps {
  readonly filter: Filter
  readonly query: URLSearchParams
  readonly zone: string
}

interface Option {
  readonly value: string
  readonly text: string
}

/** The values that a part may have, worded. */
const optionsOf = (part: ChoicePart): readonly Option[] =>
  CHOICES[part].map((value) => ({ value, text: CHOICE_WORDS[value] }))

/** Filters stand in the address: a link shows another officer the same. */
export function FilterBar({ filter, query, zone }: FilterBarProps) {
  const set = (name: FilterPart, word: string | undefined) => goTo(withParameter(query, name, word), 'replace')
  return (
    <div className="filter-bar">
      <Choice name={FILTER_WORDS.kind} chosen={filter.kind} set={(word) => set('kind', word)}>
        {optionsOf('kind')}
      </Choice>
      <Pick name={FILTER_WORDS.state} chosen={filter.state} set={(word) => set('state', word)}>
        {optionsOf('state')}
      </Pick>
      <Pick name={FILTER_WORDS.review} chosen={filter.review} set={(word) => set('review', word)}>
        {optionsOf('review')}
      </Pick>
      <Segment
        isOn={filter.conflicts !== undefined}
        act={() => set('conflicts', filter.conflicts === undefined ? 'only' : undefined)}
      >
        {TIMELINE_WORDS.onlyConflicts}
      </Segment>
      <MoreFilters filter={filter} set={set} />
      <Narrowed {...{ filter, query, zone }} />
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly chosen: string | undefined
  readonly set: (word: string | undefined) => void
  readonly children: readonly Option[]
}

function Choice({ name, chosen, set, children }: ChoiceProps) {
  return (
    <fieldset className="segments">
      <legend>{name}</legend>
      <Segment isOn={chosen === undefined} act={() => set(undefined)}>
        {FILTER_WORDS.any}
      </Segment>
      {children.map(({ value, text }) => (
        <Segment key={value} isOn={chosen === value} act={() => set(value)}>
          {text}
        </Segment>
      ))}
    </fieldset>
  )
}

const FLAGS = [
  'edited',
  're-encoded',
  'type-mismatch',
  'generated',
  'infected',
  'motion-photo',
  'c2pa-valid',
  'c2pa-invalid',
]

interface MoreProps {
  readonly filter: Filter
  readonly set: (name: FilterPart, word: string | undefined) => void
}

/** Rarely used filters, folded away. */
function MoreFilters({ filter, set }: MoreProps) {
  const isOpen = [filter.flag, filter.verified, filter.tag, filter.device, filter.grade].some(
    (one) => one !== undefined,
  )
  return (
    <details className="more-filters" open={isOpen}>
      <summary>{TIMELINE_WORDS.more}</summary>
      <div className="more-filters-body">
        <Pick name={FILTER_WORDS.flag} chosen={filter.flag} set={(word) => set('flag', word)}>
          {FLAGS.map((value) => ({ value, text: flagWords(value) }))}
        </Pick>
        <Pick name={FILTER_WORDS.verified} chosen={filter.verified} set={(word) => set('verified', word)}>
          {optionsOf('verified')}
        </Pick>
        <Pick name={FILTER_WORDS.grade} chosen={filter.grade} set={(word) => set('grade', word)}>
          {GRADES.map((value) => ({ value, text: gradeName(value) }))}
        </Pick>
        <Typed name={FILTER_WORDS.tag} chosen={filter.tag} set={(word) => set('tag', word)} />
        <Pick name={FILTER_WORDS.device} chosen={filter.device} set={(word) => set('device', word)}>
          {optionsOf('device')}
        </Pick>
      </div>
    </details>
  )
}

function Pick({ name, chosen, set, children }: ChoiceProps) {
  return (
    <label className="pick">
      <span className="muted">{name}</span>
      <select value={chosen ?? ''} onChange={({ target }) => set(target.value === '' ? undefined : target.value)}>
        <option value="">{FILTER_WORDS.any}</option>
        {children.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
        {chosen !== undefined && !children.some(({ value }) => value === chosen) && (
          <option value={chosen}>{chosen}</option>
        )}
      </select>
    </label>
  )
}

function Typed({ name, chosen, set }: Omit<ChoiceProps, 'children'>) {
  const [text, setText] = useState(chosen ?? '')
  const apply = (event: FormEvent): void => {
    event.preventDefault()
    set(text.trim() === '' ? undefined : text.trim())
  }
  return (
    <form className="pick" onSubmit={apply}>
      <label>
        <span className="muted">{name}</span>{' '}
        <input value={text} size={12} onChange={({ target }) => setText(target.value)} onBlur={apply} />
      </label>
    </form>
  )
}

const NARROWING: readonly FilterPart[] = ['scene', 'rig', 'submission', 'subject', 'box', 'circle']

/** Filters that another screen set: shown, and removable. */
function Narrowed({ filter, query, zone }: FilterBarProps) {
  const parts = NARROWING.flatMap((part) => {
    const word = filter[part]
    return word === undefined ? [] : [{ part, text: chipWords(part, word, zone) }]
  })
  if (parts.length === 0) return null
  const none = Object.fromEntries(parts.map(({ part }) => [part, undefined]))
  return (
    <p className="narrowed">
      {TIMELINE_WORDS.narrowed}{' '}
      {parts.map(({ part, text }) => (
        <button
          key={part}
          type="button"
          className="chip"
          aria-label={FILTER_WORDS.takeAway(text)}
          onClick={() => goTo(withParameter(query, part, undefined), 'replace')}
        >
          {text} ×
        </button>
      ))}{' '}
      <button type="button" onClick={() => goTo(withParameters(query, none), 'replace')}>
        {TIMELINE_WORDS.everything}
      </button>
    </p>
  )
}
