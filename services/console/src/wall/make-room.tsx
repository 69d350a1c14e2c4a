import { MOST_TILES, wallHref } from '../evidence/item/wall-address.ts'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { KindIcon } from '../shared/parts/kind-icon.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { dayAndTime } from '../shared/words/time.ts'
import { PICKER_WORDS } from './picker-words.ts'
import { useTiles } from './use-wall.ts'
import { WALL_WORDS } from './wall-words.ts'

interface MakeRoomProps {
  readonly incident: IncidentFacts
  readonly item: string
  /** The items of the full wall. */
  readonly last: readonly string[]
  readonly onClose: () => void
}

/** Shown if the wall is full: the officer chooses which of its four items the new item replaces. */
export function MakeRoom({ incident, item, last, onClose }: MakeRoomProps) {
  const { tiles, isPending, error, again } = useTiles(incident.id, last)
  const on = tiles.map((tile) => tile.item)
  const put = (items: readonly string[]) => goTo(wallHref(incident.id, items))
  return (
    <Dialog title={WALL_WORDS.fullTitle} onClose={onClose}>
      {error !== null && error !== undefined && <Trouble cause={error} again={again} />}
      {isPending && <p className="waiting">{WALL_WORDS.loading}</p>}
      {!isPending && tiles.length === MOST_TILES && <p>{WALL_WORDS.full}</p>}
      <ul className="wall-candidates">
        {tiles.map((tile) => (
          <li key={tile.item}>
            <button type="button" onClick={() => put(on.map((one) => (one === tile.item ? item : one)))}>
              <KindIcon kind={tile.kind} /> <strong>{WALL_WORDS.insteadOf(tile.seq)}</strong>{' '}
              <span>{whenOf(tile, incident.zone)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        {/* If the service no longer returns one of the four items, there is room for the new one. */}
        {!isPending && tiles.length < MOST_TILES && (
          <button type="button" className="primary" onClick={() => put([...on, item])}>
            {WALL_WORDS.putOn}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {PICKER_WORDS.close}
        </button>
      </div>
    </Dialog>
  )
}

function whenOf({ estimate, latest }: Tile, zone: string): string {
  const at = estimate ?? latest
  return at === null ? WALL_WORDS.notPlaced : dayAndTime(at, zone)
}
