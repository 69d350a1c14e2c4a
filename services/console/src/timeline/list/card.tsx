import { shortWhen, spoken } from '../../evidence/item/when-said.ts'
import { ByOneChip } from '../../evidence/pins/by-one-mark.tsx'
import type { RestsOnOne } from '../../evidence/pins/rests-on-one.ts'
import type { Row } from '../../shared/api/types.ts'
import { KindIcon } from '../../shared/parts/kind-icon.tsx'
import { Link } from '../../shared/parts/link.tsx'
import { KIND_WORDS, STATE_WORDS } from '../../shared/words/labels.ts'
import { TABLE_WORDS } from '../timeline-words.ts'
import { CardMaking } from './card-making.tsx'
import { CardMarks } from './card-marks.tsx'
import { CardPicture } from './card-picture.tsx'

export interface CardPlace {
  readonly incident: string
  readonly zone: string
  readonly view: string | undefined
  readonly restsOnOne: RestsOnOne
}

/** The whole card links to the item; the button on the picture lies above that link. */
export function Card({ row, place }: { readonly row: Row; readonly place: CardPlace }) {
  const { incident, zone } = place
  return (
    <CardPicture key={row.restricted ? 'restricted' : 'open'} row={row} place={place}>
      <Link
        className="card-link"
        href={`/incidents/${incident}/items/${row.item}`}
        aria-label={`${spoken(row, zone)}${row.restricted ? `, ${TABLE_WORDS.restricted}` : ''}`}
      >
        <span className="card-when">{shortWhen(row, zone)}</span>
      </Link>
      <p className="card-facts">
        <span className="card-kind">
          <KindIcon kind={row.kind} /> {KIND_WORDS[row.kind]}
        </span>
        <ByOneChip isShown={row.estimate !== null && place.restsOnOne(row)} />
        {row.state !== 'placed' && <span className={`chip chip-${row.state}`}>{STATE_WORDS[row.state]}</span>}
        <CardMarks row={row} />
      </p>
      <CardMaking row={row} />
    </CardPicture>
  )
}
