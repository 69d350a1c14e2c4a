import { countOf } from '../../shared/words/number.ts'
import { TIMELINE_WORDS } from '../timeline-words.ts'
import { MOST_HELD } from './page-list.ts'
import type { ItemList } from './use-list.ts'

/** The foot of the list: a button to continue a full list, or a note that more is loading. */
export function ListEnd({ list }: { readonly list: ItemList }) {
  const { placed, hasMore, isAsking, isContinued, goOn } = list
  const isFull = hasMore && placed.length >= MOST_HELD
  if (isFull)
    return (
      <p className="list-end">
        <button type="button" onClick={goOn}>
          {TIMELINE_WORDS.goOn(countOf(placed.length))}
        </button>
      </p>
    )
  if (isAsking && placed.length > 0) return <p className="list-end muted">{TIMELINE_WORDS.loading}</p>
  return isContinued ? <p className="list-end muted">{TIMELINE_WORDS.continued}</p> : null
}
