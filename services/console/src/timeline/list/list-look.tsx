import { withParameter } from '../../evidence/narrowing/filter.ts'
import { goTo } from '../../shared/parts/address.ts'
import { Segment } from '../segment.tsx'
import { TIMELINE_WORDS } from '../timeline-words.ts'

/** Switches between cards and a table. Both show the same items in the same order. */
export function ListLook({ query }: { readonly query: URLSearchParams }) {
  const isTable = query.get('look') === 'table'
  const set = (word: string | undefined) => goTo(withParameter(query, 'look', word), 'replace')
  return (
    <fieldset className="segments list-look">
      <legend>{TIMELINE_WORDS.showAs}</legend>
      <Segment isOn={!isTable} act={() => set(undefined)}>
        {TIMELINE_WORDS.cards}
      </Segment>
      <Segment isOn={isTable} act={() => set('table')}>
        {TIMELINE_WORDS.table}
      </Segment>
    </fieldset>
  )
}
