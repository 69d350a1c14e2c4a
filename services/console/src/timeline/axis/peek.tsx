import { renditionAddress } from '../../evidence/item/item-words.ts'
import { wallHref } from '../../evidence/item/wall-address.ts'
import { longWhen } from '../../evidence/item/when-said.ts'
import { ByOneChip } from '../../evidence/pins/by-one-mark.tsx'
import type { RestsOnOne } from '../../evidence/pins/rests-on-one.ts'
import { Covered } from '../../evidence/sensitive/covered.tsx'
import { Picture, useBackdrop } from '../../evidence/sensitive/picture.tsx'
import { thumbAddress } from '../../evidence/sensitive/picture-address.ts'
import type { Row } from '../../shared/api/types.ts'
import { KindIcon } from '../../shared/parts/kind-icon.tsx'
import { Link } from '../../shared/parts/link.tsx'
import { KIND_WORDS, STATE_WORDS } from '../../shared/words/labels.ts'
import { clockTime, playingTime } from '../../shared/words/time.ts'
import { CardMarks } from '../list/card-marks.tsx'
import { footingOf } from './grade.ts'
import { footingWords, PEEK_WORDS } from './peek-words.ts'
import type { Peeked } from './peeked.ts'
import { type Film, tileAt } from './use-film.ts'

interface PeekProps {
  readonly incident: string
  readonly zone: string
  readonly view: string | undefined
  readonly peeked: Peeked
  /** The width of the axis in pixels. */
  readonly width: number
  /** True if the item was clicked, or reached by keyboard. The details then stay open and have buttons. */
  readonly isChosen: boolean
  readonly film: Film
  readonly restsOnOne: RestsOnOne
  readonly close: () => void
}

const WIDE = 340

/**
 * Details of one item, shown beside it. While the pointer only passes over the item, its picture and the buttons are
 * left out.
 */
export function Peek({ incident, zone, view, peeked, width, isChosen, film, restsOnOne, close }: PeekProps) {
  const { row, x, bottom } = peeked
  const left = Math.min(Math.max(x - WIDE / 2, 4), Math.max(4, width - WIDE - 4))
  const footing = footingOf(row.grade)
  return (
    <aside
      className={`peek ${isChosen ? 'peek-chosen' : 'peek-passing'}`}
      style={{ left, top: bottom + 4, maxWidth: Math.min(WIDE, width - 8) }}
      aria-hidden={isChosen ? undefined : true}
      aria-label={PEEK_WORDS.item(row.seq)}
      data-peek={row.item}
      data-chosen={isChosen}
    >
      <p className="peek-head">
        <strong>
          <KindIcon kind={row.kind} /> {KIND_WORDS[row.kind]} {row.seq}
        </strong>
        {isChosen && (
          <button type="button" className="peek-close" aria-label={PEEK_WORDS.close} onClick={close}>
            ×
          </button>
        )}
      </p>
      <p className="peek-when">
        {longWhen(row, zone)} <ByOneChip isShown={row.estimate !== null && restsOnOne(row)} />
      </p>
      <p className="muted">
        {STATE_WORDS[row.state]}
        {row.estimate !== null && ` · ${footingWords(footing)}`}
        {row.durationMs !== null && ` · ${playingTime(row.durationMs)}`}
      </p>
      <p className="card-facts peek-marks">
        <CardMarks row={row} />
      </p>
      {isChosen && <PeekPicture {...{ incident, zone, view, row, film }} />}
      {isChosen ? (
        <p className="peek-acts">
          <Link className="button" href={`/incidents/${incident}/items/${row.item}`}>
            {PEEK_WORDS.open}
          </Link>
          {(row.kind === 'video' || row.kind === 'image') && !row.restricted && (
            <Link
              className="button"
              href={wallHref(incident, [row.item], row.estimate === null ? undefined : row.estimate + film.at)}
            >
              {PEEK_WORDS.wall}
            </Link>
          )}
        </p>
      ) : (
        <p className="muted peek-hint">{PEEK_WORDS.doubleClick}</p>
      )}
    </aside>
  )
}

type PictureProps = Pick<PeekProps, 'incident' | 'zone' | 'view' | 'film'> & { readonly row: Row }

function PeekPicture({ incident, zone, view, row, film }: PictureProps) {
  if (row.restricted) return <p className="muted">{PEEK_WORDS.restricted}</p>
  if (!row.hasThumb || view === undefined) return null
  const { picture } = film
  const what = PEEK_WORDS.picture(row.seq)
  const isStrip = film.opened === row.item && film.strip !== undefined && film.strip.tiles.length > 0
  return (
    <div className="peek-picture">
      <Covered {...{ opened: picture, what, kind: row.kind }} size="card">
        {isStrip && film.strip ? (
          <Frame address={renditionAddress(incident, row.item, 'filmstrip')} strip={film.strip} at={film.at} />
        ) : (
          <Picture src={thumbAddress(incident, row.item, view)} alt="" decoding="async" />
        )}
      </Covered>
      {isStrip && (
        <p className="muted" data-film-at={Math.round(film.at)}>
          {film.at > 0 && row.estimate !== null
            ? PEEK_WORDS.frameAt(playingTime(film.at), clockTime(row.estimate + film.at, zone))
            : PEEK_WORDS.scrub}
        </p>
      )}
    </div>
  )
}

interface FrameProps {
  readonly address: string
  readonly strip: NonNullable<Film['strip']>
  readonly at: number
}

const FRAME_WIDE = 300

/** The film's frame at this moment, cut out of the sprite. */
function Frame({ address, strip, at }: FrameProps) {
  const { tileWidth, tileHeight, columns, tiles } = strip
  const scale = FRAME_WIDE / tileWidth
  const tile = tileAt(strip, at)
  const rows = Math.ceil(tiles.length / columns)
  const backdrop = useBackdrop(address)
  return (
    <div
      className="peek-frame"
      data-tile={tile}
      style={{
        width: FRAME_WIDE,
        height: tileHeight * scale,
        ...backdrop,
        backgroundSize: `${tileWidth * columns * scale}px ${tileHeight * rows * scale}px`,
        backgroundPosition: `${-(tile % columns) * tileWidth * scale}px ${-Math.floor(tile / columns) * tileHeight * scale}px`,
      }}
    />
  )
}
