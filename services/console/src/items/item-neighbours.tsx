import { narrowingOf } from '../evidence/narrowing/narrowing.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { goTo } from '../shared/parts/address.ts'
import { Link } from '../shared/parts/link.tsx'
import { useKeys } from '../shared/parts/use-keys.ts'
import { ITEM_WORDS } from './item-page-words.ts'

interface ItemNeighboursProps {
  readonly incident: string
  readonly item: string
  readonly query: URLSearchParams
}

/** Links to the previous and the next item in chronological order, within the selection in the address. */
export function ItemNeighbours({ incident, item, query }: ItemNeighboursProps) {
  const filter = narrowingOf(query)
  const asked = useFresh({
    ...{ everyMs: 5000, pollMs: false },
    queryKey: ['neighbours', incident, item, filter],
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].items[':item'].neighbours.$get(
          { param: { incident, item }, query: Object.fromEntries(new URLSearchParams(filter)) },
          inBackground,
        ),
      ),
  })
  const { previous = null, next = null } = asked.data ?? {}
  const hrefOf = (id: string): string => `/incidents/${incident}/items/${id}${filter === '' ? '' : `?${filter}`}`
  // Replaces the history entry, so that "back" leads to the list that the officer came from.
  const go = (id: string | null): void => {
    if (id !== null) goTo(hrefOf(id), 'replace')
  }
  useKeys({ j: () => go(next), k: () => go(previous) })
  return (
    <div className="item-neighbours">
      <Step {...{ id: previous, name: ITEM_WORDS.previous, letter: 'K', sign: '‹', hrefOf, go }} />
      <Step {...{ id: next, name: ITEM_WORDS.next, letter: 'J', sign: '›', hrefOf, go }} />
    </div>
  )
}

interface StepProps {
  readonly id: string | null
  readonly name: string
  readonly letter: string
  readonly sign: string
  readonly hrefOf: (id: string) => string
  readonly go: (id: string | null) => void
}

function Step({ id, name, letter, sign, hrefOf, go }: StepProps) {
  const words = (
    <>
      {sign === '‹' && <span aria-hidden="true">{sign}</span>} {name} <kbd>{letter}</kbd>{' '}
      {sign === '›' && <span aria-hidden="true">{sign}</span>}
    </>
  )
  if (id === null) return <span className="step muted">{words}</span>
  return (
    <Link
      className="step"
      href={hrefOf(id)}
      aria-keyshortcuts={letter.toLowerCase()}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        go(id)
      }}
    >
      {words}
    </Link>
  )
}
