import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { PoliceMark } from '../../evidence/item/police-mark.tsx'
import { longWhen } from '../../evidence/item/when-said.ts'
import { ByOneChip } from '../../evidence/pins/by-one-mark.tsx'
import { VerifiedMark } from '../../evidence/verification/verification-badge.tsx'
import type { Row } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { useOffset } from '../../shared/parts/use-width.ts'
import { becauseOf } from '../../shared/words/because.ts'
import { wordFor } from '../../shared/words/catalog.ts'
import { DECISION_WORDS, KIND_WORDS, STATE_WORDS } from '../../shared/words/labels.ts'
import { byteSize, clockTime, playingTime } from '../../shared/words/time.ts'
import { footingOf } from '../axis/grade.ts'
import { footingWords } from '../axis/peek-words.ts'
import { spokenFully } from '../row-words.ts'
import { TABLE_WORDS, TIMELINE_WORDS } from '../timeline-words.ts'
import type { CardPlace } from './card.tsx'
import { ListEnd } from './list-end.tsx'
import type { ItemList } from './use-list.ts'

const ROW_HEIGHT = 45
const NEAR_ROWS = 60

interface ItemTableProps {
  readonly list: ItemList
  readonly place: CardPlace
  /** The number of rows in the whole list, including rows that are not loaded. Undefined until it is known. */
  readonly total: number | undefined
}

/** Everything that the axis shows as a table, for reading, comparing and screen readers. */
export function ItemTable({ list, place, total }: ItemTableProps) {
  const ref = useRef<HTMLTableSectionElement>(null)
  const offset = useOffset(ref)
  const rows = [...list.arriving, ...list.placed]
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: offset,
  })
  const shown = virtual.getVirtualItems()
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= rows.length - NEAR_ROWS
  const { more, hasMore, isAsking } = list
  useEffect(() => {
    if (isNearEnd && hasMore && !isAsking) more()
  }, [isNearEnd, hasMore, isAsking, more])
  const before = (shown[0]?.start ?? offset) - offset
  const after = virtual.getTotalSize() - ((shown.at(-1)?.end ?? offset) - offset)
  // −1 (ARIA: unknown) if some rows are not loaded and their number is unknown.
  const count = list.isContinued ? -1 : (total ?? (hasMore ? -1 : rows.length))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section className="table-box" tabIndex={0} aria-label={TIMELINE_WORDS.tableName}>
        <table aria-rowcount={count < 0 ? -1 : count + 1}>
          <thead>
            <tr>
              {heads().map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={ref}>
            {before > 0 && <Spacer height={before} />}
            {shown.map(({ index }) => {
              const row = rows[index]
              return row && <TableRow key={row.item} row={row} place={place} number={index + 2} />
            })}
            {after > 0 && <Spacer height={after} />}
          </tbody>
        </table>
      </section>
      <ListEnd list={list} />
    </>
  )
}

const heads = (): readonly string[] => [
  ...[TABLE_WORDS.kind, TABLE_WORDS.number, TABLE_WORDS.time, TABLE_WORDS.state, TABLE_WORDS.grade],
  ...[TABLE_WORDS.because, TABLE_WORDS.length, TABLE_WORDS.size, TABLE_WORDS.received, TABLE_WORDS.decision],
]

interface TableRowProps {
  readonly row: Row
  readonly place: CardPlace
  readonly number: number
}

function TableRow({ row, place, number }: TableRowProps) {
  return (
    <tr aria-rowindex={number} data-item={row.item} data-kind={row.kind} data-state={row.state}>
      <th scope="row">
        <Link href={`/incidents/${place.incident}/items/${row.item}`} aria-label={spokenFully(row, place.zone)}>
          {KIND_WORDS[row.kind]}
        </Link>
        <PoliceMark source={row.source} />
        {row.restricted && <span className="muted"> · {TABLE_WORDS.restricted}</span>}
        {row.sent > 1 && <span className="muted"> · {TABLE_WORDS.sent(row.sent)}</span>}
        {row.flags.includes('infected') && <span className="muted"> · {TABLE_WORDS.infected}</span>}
      </th>
      <td>{row.seq}</td>
      <td>
        {longWhen(row, place.zone)} <ByOneChip isShown={row.estimate !== null && place.restsOnOne(row)} />
      </td>
      <td>
        {STATE_WORDS[row.state]}
        {row.conflicts > 0 && ` · ${TABLE_WORDS.conflicts(row.conflicts)}`}
      </td>
      <td>{row.estimate === null ? '–' : footingWords(footingOf(row.grade))}</td>
      <td>{becauseOf(row.reason)}</td>
      <td>{row.durationMs === null ? '–' : playingTime(row.durationMs)}</td>
      <td>{byteSize(row.bytes)}</td>
      <td>{clockTime(row.receivedAt, place.zone)}</td>
      <td>
        {row.review === null ? '–' : (wordFor(DECISION_WORDS, row.review) ?? row.review)}{' '}
        <VerifiedMark state={row.verification} />
      </td>
    </tr>
  )
}

const Spacer = ({ height }: { readonly height: number }) => (
  <tr>
    <td colSpan={10} className="spacer" style={{ height }} />
  </tr>
)
