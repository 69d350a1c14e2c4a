import { useState } from 'react'
import type { Row } from '../api/types.ts'
import { KindIcon } from '../parts/kind-icon.tsx'
import { Link } from '../parts/link.tsx'
import { DECISION_WORDS, flagWords, KIND_WORDS, STATE_WORDS } from '../words/labels.ts'
import { byteSize, playingTime } from '../words/time.ts'
import { shortWhen, spoken } from './row-words.ts'

export interface CardPlace {
  readonly incident: string
  readonly zone: string
  readonly view: string | undefined
}

export function Card({ row, place }: { readonly row: Row; readonly place: CardPlace }) {
  const [isPainted, setPainted] = useState(false)
  const { incident, zone, view } = place
  const picture = pictureOf(row, incident)
  return (
    <article
      {...{ 'data-item': row.item, 'data-kind': row.kind, 'data-state': row.state }}
      className={`card card-${row.state}`}
      data-painted={isPainted ? 'true' : undefined}
    >
      <Link href={`/incidents/${incident}/items/${row.item}`} aria-label={spoken(row, zone)}>
        <span className="card-picture">
          {picture !== undefined && view !== undefined ? (
            <img src={`${picture}?view=${view}`} alt="" decoding="async" onLoad={() => setPainted(true)} />
          ) : (
            <span className="card-blank">
              <KindIcon kind={row.kind} />
              <span>{row.mediaType}</span>
              <span>{byteSize(row.bytes)}</span>
            </span>
          )}
          {row.stillOf !== null && <span className="card-still">Phone's preview, not evidence</span>}
          {row.durationMs !== null && <span className="card-length">{playingTime(row.durationMs)}</span>}
        </span>
        <span className="card-when">{shortWhen(row, zone)}</span>
        <span className="card-facts">
          <span className="card-kind">
            <KindIcon kind={row.kind} /> {KIND_WORDS[row.kind]}
          </span>
          {row.state !== 'placed' && <span className={`chip chip-${row.state}`}>{STATE_WORDS[row.state]}</span>}
          <Marks row={row} />
        </span>
      </Link>
    </article>
  )
}

/** Our own thumb; before there is one, or where only a part came, what the phone showed beforehand. */
function pictureOf(row: Row, incident: string): string | undefined {
  if (row.hasThumb) return `/api/incidents/${incident}/items/${row.item}/thumb`
  return row.stillOf === null ? undefined : `/api/incidents/${incident}/arrivals/${row.stillOf}/still`
}

function Marks({ row }: { readonly row: Row }) {
  const marks = [
    ...(row.review === null || row.review === 'undecided' ? [] : [DECISION_WORDS[row.review] ?? row.review]),
    ...(row.conflicts > 0 ? [`${row.conflicts} conflict${row.conflicts === 1 ? '' : 's'}`] : []),
    ...(row.sent > 1 ? [`sent ${row.sent} times`] : []),
    ...(row.partial ? ['part missing'] : []),
    ...(row.stage === 'failed' ? ['could not be read'] : []),
    ...row.flags.map(flagWords),
  ]
  return marks.slice(0, 3).map((mark) => (
    <span key={mark} className={row.review === 'urgent' && mark === 'Urgent' ? 'chip chip-urgent' : 'chip'}>
      {mark}
    </span>
  ))
}
