import { type FormEvent, useState } from 'react'
import { type Filter, type FilterPart, withParameter, withParameters } from '../evidence/narrowing/filter.ts'
import { CHOICE_WORDS, CHOICES } from '../evidence/narrowing/filter-words.ts'
import { KINDS, STATES } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { GRADES, gradeName } from '../shared/words/grade-words.ts'
import { flagWords, KIND_WORDS, STATE_WORDS } from '../shared/words/labels.ts'
import { Segment } from './segment.tsx'
import { TIMELINE_WORDS } from './timeline-words.ts'

interface FilterBarProps {
  readonly filter: Filter
  readonly query: URLSearchParams
}

interface Option {
  readonly value: string
  readonly text: string
}

const DECISIONS = ['none', 'urgent', 'relevant', 'not-relevant', 'undecided'] as const

/** The filters are in the address, so that a link shows another officer the same items. */
export function FilterBar({ filter, query }: FilterBarProps) {
  const set = (name: FilterPart, word: string | undefined) => goTo(withParameter(query, name, word), 'replace')
  return (
    <div className="filter-bar">
      <Choice name={TIMELINE_WORDS.kind} chosen={filter.kind} set={(word) => set('kind', word)}>
        {KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] }))}
      </Choice>
      <Pick name={TIMELINE_WORDS.state} chosen={filter.state} set={(word) => set('state', word)}>
        {STATES.map((state) => ({ value: state, text: STATE_WORDS[state] }))}
      </Pick>
      <Pick name={TIMELINE_WORDS.review} chosen={filter.review} set={(word) => set('review', word)}>
        {DECISIONS.map((value) => ({ value, text: TIMELINE_WORDS[value] }))}
      </Pick>
      <Segment
        isOn={filter.conflicts !== undefined}
        act={() => set('conflicts', filter.conflicts === undefined ? 'only' : undefined)}
      >
        {TIMELINE_WORDS.onlyConflicts}
      </Segment>
      <MoreFilters filter={filter} set={set} />
      <Narrowed filter={filter} query={query} />
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
        {TIMELINE_WORDS.any}
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
const LEDGER = ['unverified', 'corroborated', 'verified', 'disproved'] as const

interface MoreProps {
  readonly filter: Filter
  readonly set: (name: FilterPart, word: string | undefined) => void
}

/** Rarely used filters, folded away. */
function MoreFilters({ filter, set }: MoreProps) {
  const ledger = LEDGER.map((value) => ({
    value,
    text: value === 'verified' ? TIMELINE_WORDS.isVerified : TIMELINE_WORDS[value],
  }))
  const isOpen = [filter.flag, filter.verified, filter.tag, filter.device, filter.grade].some(
    (one) => one !== undefined,
  )
  return (
    <details className="more-filters" open={isOpen}>
      <summary>{TIMELINE_WORDS.more}</summary>
      <div className="more-filters-body">
        <Pick name={TIMELINE_WORDS.sign} chosen={filter.flag} set={(word) => set('flag', word)}>
          {FLAGS.map((value) => ({ value, text: flagWords(value) }))}
        </Pick>
        <Pick name={TIMELINE_WORDS.verified} chosen={filter.verified} set={(word) => set('verified', word)}>
          {ledger}
        </Pick>
        <Pick name={TIMELINE_WORDS.grade} chosen={filter.grade} set={(word) => set('grade', word)}>
          {GRADES.map((value) => ({ value, text: gradeName(value) }))}
        </Pick>
        <Typed name={TIMELINE_WORDS.tag} chosen={filter.tag} set={(word) => set('tag', word)} />
        <Pick name={TIMELINE_WORDS.device} chosen={filter.device} set={(word) => set('device', word)}>
          {CHOICES.device.map((value) => ({ value, text: CHOICE_WORDS[value] }))}
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
        <option value="">{TIMELINE_WORDS.any}</option>
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

const NARROWING = {
  scene: () => TIMELINE_WORDS.oneScene,
  rig: () => TIMELINE_WORDS.oneRig,
  submission: () => TIMELINE_WORDS.oneSubmission,
  subject: () => TIMELINE_WORDS.oneSubject,
  box: () => TIMELINE_WORDS.onePlace,
  circle: () => TIMELINE_WORDS.onePlace,
} as const satisfies Partial<Record<FilterPart, () => string>>

/** Filters that another screen set. Each is shown and can be removed. */
function Narrowed({ filter, query }: FilterBarProps) {
  const parts = Object.entries(NARROWING).flatMap(([part, says]) =>
    Object.entries(filter).some(([name]) => name === part) ? [{ part, text: says() }] : [],
  )
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
          aria-label={TIMELINE_WORDS.remove(text)}
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
