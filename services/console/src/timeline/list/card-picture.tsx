import { type ReactNode, useState } from 'react'
import { spoken } from '../../evidence/item/when-said.ts'
import { MEDIA_WORDS } from '../../evidence/media/media-words.ts'
import { Covered } from '../../evidence/sensitive/covered.tsx'
import { Picture } from '../../evidence/sensitive/picture.tsx'
import { stillAddress, thumbAddress } from '../../evidence/sensitive/picture-address.ts'
import { useOpened } from '../../evidence/sensitive/use-opened.ts'
import type { Row } from '../../shared/api/types.ts'
import { KindIcon } from '../../shared/parts/kind-icon.tsx'
import { byteSize, playingTime } from '../../shared/words/time.ts'
import type { CardPlace } from './card.tsx'
import { CARD_WORDS } from './card-words.ts'

interface CardPictureProps {
  readonly row: Row
  readonly place: CardPlace
  /** Content below the picture. */
  readonly children: ReactNode
}

/**
 * The card's frame with its picture. The picture is covered until it is opened, and again when the card leaves the
 * screen.
 */
export function CardPicture({ row, place: { incident, view, zone }, children }: CardPictureProps) {
  const [isPainted, setPainted] = useState(false)
  const what = CARD_WORDS.pictureOf(spoken(row, zone))
  const opened = useOpened(what, pictured(row))
  const picture = view === undefined ? undefined : pictureOf(row, incident, view)
  return (
    <article
      {...{ 'data-item': row.item, 'data-kind': row.kind, 'data-state': row.state }}
      className={`card card-${row.state}`}
      data-painted={(opened.isOpen ? isPainted : opened.field !== undefined) ? 'true' : undefined}
      data-restricted={row.restricted ? 'true' : undefined}
    >
      <div className="card-picture">
        {picture !== undefined ? (
          <Covered {...{ opened, what, kind: row.kind }} size="card">
            <Picture src={picture} alt="" decoding="async" onLoad={() => setPainted(true)} />
          </Covered>
        ) : (
          <Blank row={row} />
        )}
        {row.stillOf !== null && !row.restricted && <span className="card-still">{MEDIA_WORDS.notEvidence}</span>}
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

/**
 * The address of the card's picture: our own thumbnail. If there is none, or if only a part of the file arrived, the
 * preview that the phone sent. Undefined if there is neither, or if the item is restricted.
 */
function pictureOf(row: Row, incident: string, view: string): string | undefined {
  if (row.restricted) return undefined
  if (row.hasThumb) return thumbAddress(incident, row.item, view)
  return row.stillOf === null ? undefined : stillAddress(incident, row.stillOf, view)
}

/** Says whether the picture is ours or the preview from the phone. */
function pictured({ restricted, hasThumb, item, stillOf }: Row): string | undefined {
  if (restricted) return undefined
  return hasThumb ? item : (stillOf ?? undefined)
}
