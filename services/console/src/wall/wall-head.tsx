import type { RefObject } from 'react'
import { MOST_TILES } from '../evidence/item/wall-address.ts'
import { useRigItems } from './use-candidates.ts'
import type { Wall } from './use-wall.ts'
import { WALL_WORDS } from './wall-words.ts'

interface WallHeadProps {
  readonly wall: Wall
  readonly screen: RefObject<HTMLElement | null>
  readonly onAdd: () => void
}

/** Controls for all tiles at once. */
export function WallHead({ wall, screen, onAdd }: WallHeadProps) {
  const { tiles, opened } = wall
  const closed = tiles.filter(({ item, restricted }) => opened.copiesOf(item) === undefined && !restricted)
  const isAnyOpen = tiles.some(({ item }) => opened.copiesOf(item) !== undefined)
  const openAll = (some: typeof tiles) => {
    for (const { item } of some) opened.open(item)
  }
  const closeAll = () => {
    for (const { item } of tiles) opened.close(item)
  }
  return (
    <div className="wall-head">
      <div>
        <h1 id="wall">{WALL_WORDS.title}</h1>
        {tiles.length === 0 && <p className="muted">{WALL_WORDS.about}</p>}
      </div>
      {tiles.length > 0 && (
        <div className="actions actions-wrap">
          {tiles.length < MOST_TILES && (
            <button type="button" onClick={onAdd}>
              {WALL_WORDS.add}
            </button>
          )}
          <FillWithRig wall={wall} />
          {/* A restricted tile is opened separately, because each showing is counted. */}
          {closed.length > 0 && (
            <button type="button" className="primary" onClick={() => openAll(closed)}>
              {WALL_WORDS.openAll}
            </button>
          )}
          {isAnyOpen && (
            <button type="button" onClick={closeAll}>
              {WALL_WORDS.closeAll}
            </button>
          )}
          <button type="button" onClick={() => void screen.current?.requestFullscreen?.()}>
            {WALL_WORDS.wholeScreen}
          </button>
        </div>
      )}
    </div>
  )
}

/** Offered if there is room, and a tile's rig has items that are not on the wall. */
function FillWithRig({ wall }: { readonly wall: Wall }) {
  const { tiles, put } = wall
  const on = tiles.map(({ item }) => item)
  const first = tiles.find(
    (tile) => tile.rig !== null && tile.rigSize > tiles.filter(({ rig }) => rig === tile.rig).length,
  )
  const isWanted = first !== undefined && tiles.length < MOST_TILES
  const rig = useRigItems(wall, isWanted ? first.rig : null)
  if (!isWanted || rig.every((item) => on.includes(item))) return null
  return (
    <button type="button" onClick={() => put([...on, ...rig])}>
      {WALL_WORDS.fillRig(first.seq)}
    </button>
  )
}
