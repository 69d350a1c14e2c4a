import type { ReactNode } from 'react'
import { KINDS, STATES } from '../api/types.ts'
import { goTo } from '../parts/address.ts'
import { KIND_WORDS, STATE_WORDS } from '../words/labels.ts'
import { type Filter, withWord } from './filter.ts'

interface FilterBarProps {
  readonly filter: Filter
  readonly query: URLSearchParams
  readonly look: 'cards' | 'table'
}

/** Choices stand in the address: a link shows another officer the same. */
export function FilterBar({ filter, query, look }: FilterBarProps) {
  const set = (name: string, word: string | undefined) => goTo(withWord(query, name, word), 'replace')
  return (
    <div className="filter-bar">
      <Choice name="Kind" chosen={filter.kind} set={(word) => set('kind', word)}>
        {KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] }))}
      </Choice>
      <Choice name="State" chosen={filter.state} set={(word) => set('state', word)}>
        {STATES.map((state) => ({ value: state, text: STATE_WORDS[state] }))}
      </Choice>
      <Choice name="Conflicts" chosen={filter.conflicts} set={(word) => set('conflicts', word)}>
        {[{ value: 'only', text: 'Only with conflicts' }]}
      </Choice>
      {(filter.scene !== undefined || filter.rig !== undefined) && (
        <p className="narrowed">
          <strong>{filter.scene === undefined ? 'One body in time' : 'One scene'}</strong>{' '}
          <button type="button" onClick={() => set(filter.scene === undefined ? 'rig' : 'scene', undefined)}>
            Show everything again
          </button>
        </p>
      )}
      <fieldset className="segments">
        <legend>Show as</legend>
        <Segment isOn={look === 'cards'} act={() => set('look', undefined)}>
          Cards
        </Segment>
        <Segment isOn={look === 'table'} act={() => set('look', 'table')}>
          Table
        </Segment>
      </fieldset>
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly chosen: string | undefined
  readonly set: (word: string | undefined) => void
  readonly children: readonly { readonly value: string; readonly text: string }[]
}

function Choice({ name, chosen, set, children }: ChoiceProps) {
  return (
    <fieldset className="segments">
      <legend>{name}</legend>
      <Segment isOn={chosen === undefined} act={() => set(undefined)}>
        All
      </Segment>
      {children.map(({ value, text }) => (
        <Segment key={value} isOn={chosen === value} act={() => set(value)}>
          {text}
        </Segment>
      ))}
    </fieldset>
  )
}

function Segment({
  isOn,
  act,
  children,
}: {
  readonly isOn: boolean
  readonly act: () => void
  readonly children: ReactNode
}) {
  return (
    <button type="button" aria-pressed={isOn} onClick={act}>
      {children}
    </button>
  )
}
