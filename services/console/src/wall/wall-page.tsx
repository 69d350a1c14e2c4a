import { useRef, useState } from 'react'
import { MOST_TILES } from '../evidence/item/wall-address.ts'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { MiniTimeline } from './mini-timeline.tsx'
import { NudgePanel } from './nudge-panel.tsx'
import { Picker } from './picker.tsx'
import { Proposals } from './proposals.tsx'
import { StillDialog } from './still-dialog.tsx'
import { Transport } from './transport.tsx'
import { useFlicker } from './use-flicker.ts'
import { useWall, type Wall } from './use-wall.ts'
import { useWallKeys } from './use-wall-keys.ts'
import { WallHead } from './wall-head.tsx'
import { WallKeyList } from './wall-key-list.tsx'
import { WallTile } from './wall-tile.tsx'
import { WALL_WORDS } from './wall-words.ts'

interface WallPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

/** The wall: up to four clips or photos on one clock, in step. One clip is audible. */
export function WallPage({ incident, query }: WallPageProps) {
  const wall = useWall(incident, query)
  const flicker = useFlicker(wall.nudge !== undefined)
  const [picking, setPicking] = useState<{ readonly instead: string | undefined }>()
  const [still, setStill] = useState<Tile>()
  const screen = useRef<HTMLElement>(null)
  useWallKeys(wall, flicker)
  const isEmpty = wall.tiles.length === 0 && !wall.isPending
  return (
    <section className="wall" aria-labelledby="wall" ref={screen}>
      <WallHead wall={wall} screen={screen} onAdd={() => setPicking({ instead: undefined })} />
      {wall.error !== null && wall.error !== undefined && <Trouble cause={wall.error} again={wall.again} />}
      <Missing wall={wall} />
      <Tiles {...{ wall, flicker }} onPick={(instead) => setPicking({ instead })} onStill={setStill} />
      {!isEmpty && (
        <div className="wall-controls">
          <Transport wall={wall} />
          <MiniTimeline wall={wall} />
        </div>
      )}
      <Proposals wall={wall} />
      {!isEmpty && <WallKeyList />}
      {picking && <Picker {...{ wall, instead: picking.instead }} onClose={() => setPicking(undefined)} />}
      {still && <StillDialog {...{ wall, tile: still }} onClose={() => setStill(undefined)} />}
    </section>
  )
}

interface TilesProps {
  readonly wall: Wall
  readonly flicker: ReturnType<typeof useFlicker>
  readonly onPick: (instead: string | undefined) => void
  readonly onStill: (tile: Tile) => void
}

function Tiles({ wall, flicker, onPick, onStill }: TilesProps) {
  const { tiles, isPending } = wall
  if (isPending && tiles.length === 0) return <p className="waiting">{WALL_WORDS.loading}</p>
  if (tiles.length === 0)
    return (
      <div className="wall-empty">
        <p>{WALL_WORDS.emptyWall}</p>
        <button type="button" className="primary" onClick={() => onPick(undefined)}>
          {WALL_WORDS.add}
        </button>
      </div>
    )
  return (
    <ul
      className="wall-grid"
      data-tiles={tiles.length}
      data-flicker={flicker.shown}
      data-nudging={wall.nudge !== undefined}
    >
      {wall.nudge && (
        <li className="wall-nudge-slot">
          <NudgePanel {...{ wall, flicker, nudge: wall.nudge }} />
        </li>
      )}
      {tiles.map((tile) => (
        <WallTile key={tile.item} {...{ wall, tile, onStill }} onSwap={() => onPick(tile.item)} />
      ))}
      {tiles.length === MOST_TILES - 1 && flicker.shown === undefined && (
        <li className="wall-slot">
          <button type="button" onClick={() => onPick(undefined)}>
            {WALL_WORDS.add}
          </button>
        </li>
      )}
    </ul>
  )
}

function Missing({ wall }: { readonly wall: Wall }) {
  const { missing, tiles, put } = wall
  if (missing.length === 0) return null
  return (
    <p className="wall-missing" role="status">
      {WALL_WORDS.notHere(missing.length)}{' '}
      <button type="button" onClick={() => put(tiles.map(({ item }) => item))}>
        {WALL_WORDS.takeThemOff}
      </button>
    </p>
  )
}
