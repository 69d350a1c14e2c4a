import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Row } from '../api/types.ts'
import { Link } from '../parts/link.tsx'
import { useOffset } from '../parts/use-width.ts'
import { becauseOf } from '../words/because.ts'
import { DECISION_WORDS, KIND_WORDS, STATE_WORDS } from '../words/labels.ts'
import { byteSize, clockTime, playingTime } from '../words/time.ts'
import type { CardPlace } from './card.tsx'
import { longWhen, spoken } from './row-words.ts'
import type { Timeline } from './use-timeline.ts'

const ROW_HEIGHT = 45

/** The same items as the cards, in lines: for reading, comparing and for a screen reader. */
export function ItemTable({ timeline, place }: { readonly timeline: Timeline; readonly place: CardPlace }) {
  const ref = useRef<HTMLTableSectionElement>(null)
  const offset = useOffset(ref)
  const rows = [...timeline.arriving, ...timeline.placed]
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: offset,
  })
  const shown = virtual.getVirtualItems()
  const before = (shown[0]?.start ?? offset) - offset
  const after = virtual.getTotalSize() - ((shown.at(-1)?.end ?? offset) - offset)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label="Items as a table">
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {['Kind', 'Time', 'State', 'Because of', 'Length', 'Size', 'Received', 'Decision'].map((head) => (
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
  )
}

function TableRow({ row, place, number }: { readonly row: Row; readonly place: CardPlace; readonly number: number }) {
  return (
    <tr aria-rowindex={number} data-item={row.item} data-kind={row.kind} data-state={row.state}>
      <th scope="row">
        <Link href={`/incidents/${place.incident}/items/${row.item}`} aria-label={spoken(row, place.zone)}>
          {KIND_WORDS[row.kind]}
        </Link>
        {row.restricted && <span className="muted"> · restricted</span>}
        {row.sent > 1 && <span className="muted"> · sent {row.sent} times</span>}
        {row.flags.includes('infected') && <span className="muted"> · infected</span>}
      </th>
      <td>{longWhen(row, place.zone)}</td>
      <td>
        {STATE_WORDS[row.state]}
        {row.conflicts > 0 && ` · ${row.conflicts} conflict${row.conflicts === 1 ? '' : 's'}`}
      </td>
      <td>{becauseOf(row.reason)}</td>
      <td>{row.durationMs === null ? '–' : playingTime(row.durationMs)}</td>
      <td>{byteSize(row.bytes)}</td>
      <td>{clockTime(row.receivedAt, place.zone)}</td>
      <td>{row.review === null ? '–' : (DECISION_WORDS[row.review] ?? row.review)}</td>
    </tr>
  )
}

const Spacer = ({ height }: { readonly height: number }) => (
  <tr>
    <td colSpan={8} className="spacer" style={{ height }} />
  </tr>
)
