import { type ReactNode, useState } from 'react'
import type { Row } from '../../api/types.ts'
import { KindIcon } from '../../parts/kind-icon.tsx'
import { Covered } from '../../sensitive/covered.tsx'
import { useOpened } from '../../sensitive/use-opened.ts'
import { byteSize, playingTime } from '../../words/time.ts'
import { spoken } from '../row-words.ts'
import type { CardPlace } from './card.tsx'
import { CARD_WORDS } from './card-words.ts'

interface CardPictureProps {
  readonly row: Row
  readonly place: CardPlace
  /** What stands below the picture. */
  readonly children: ReactNode
}

/** The card's frame with its picture, which is blurred until it is shown, and again when the card leaves the screen. */
export function CardPicture({ row, place: { incident, view, zone }, children }: CardPictureProps) {
  const [isPainted, setPainted] = useState(false)
  const what = CARD_WORDS.pictureOf(spoken(row, zone))
  const opened = useOpened(what)
  const picture = pictureOf(row, incident)
  return (
    <article
      {...{ 'data-item': row.item, 'data-kind': row.kind, 'data-state': row.state }}
      className={`card card-${row.state}`}
      data-painted={isPainted ? 'true' : undefined}
      data-restricted={row.restricted ? 'true' : undefined}
    >
      <div className="card-picture">
        {picture !== undefined && view !== undefined ? (
          <Covered {...{ opened, what }} size="card">
            <img src={`${picture}?view=${view}`} alt="" decoding="async" onLoad={() => setPainted(true)} />
          </Covered>
        ) : (
          <Blank row={row} />
        )}
        {row.stillOf !== null && !row.restricted && <span className="card-still">{CARD_WORDS.notEvidence}</span>}
        {row.durationMs !== null && <span className="card-length">{playingTime(row.durationMs)}</span>}
      </div>
      {children}
    </article>
  )
}

function Blank({ row }: { readonly row: Row }) {
  if (row.restricted)
    return (
      <p className="card-blank card-restricted">
        <strong>{CARD_WORDS.restricted}</strong>
        <span>{CARD_WORDS.restrictedSays}</span>
      </p>
    )
  return (
    <p className="card-blank">
      <KindIcon kind={row.kind} />
      <span>{row.mediaType}</span>
      <span>{byteSize(row.bytes)}</span>
    </p>
  )
}

/** Our own thumb; before there is one, or where only a part came, what the phone showed beforehand. */
function pictureOf(row: Row, incident: string): string | undefined {
  if (row.restricted) return undefined
  if (row.hasThumb) return `/api/incidents/${incident}/items/${row.item}/thumb`
  return row.stillOf === null ? undefined : `/api/incidents/${incident}/arrivals/${row.stillOf}/still`
}
