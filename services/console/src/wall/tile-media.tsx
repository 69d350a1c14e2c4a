import { useEffect, useRef } from 'react'
import { renditionAddress } from '../evidence/item/item-words.ts'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import { Film, Picture } from '../evidence/sensitive/picture.tsx'
import { KindIcon } from '../shared/parts/kind-icon.tsx'
import { followClock, type PlayerStep } from './follow-clock.ts'
import { phaseOf } from './tile-time.ts'
import { useWallTime } from './use-clock.ts'
import type { Wall } from './use-wall.ts'
import { WALL_WORDS } from './wall-words.ts'

interface TileMediaProps {
  readonly wall: Wall
  readonly tile: Tile
  /** Undefined while the tile is covered. Nothing is fetched then. */
  readonly copies: readonly string[] | undefined
  readonly tell: (step: PlayerStep) => void
}

export function TileMedia({ wall, tile, copies, tell }: TileMediaProps) {
  const { incident } = wall
  const { item, seq, kind } = tile
  if (copies === undefined) return null
  if ((kind === 'video' || kind === 'audio') && copies.includes('proxy')) return <Player {...{ wall, tile, tell }} />
  if (kind !== 'video' && kind !== 'audio' && copies.includes('preview'))
    return (
      <Photo {...{ wall, tile }} src={renditionAddress(incident.id, item, 'preview')} alt={WALL_WORDS.picture(seq)} />
    )
  const isComing = tile.stage === 'preserved' || tile.stage === 'inspected'
  return <Blank tile={tile}>{isComing ? WALL_WORDS.copyComes : WALL_WORDS.noCopy}</Blank>
}

function Blank({ tile, children }: { readonly tile: Tile; readonly children?: string }) {
  return (
    <div className="wall-blank">
      <KindIcon kind={tile.kind} />
      {children !== undefined && <p>{children}</p>}
    </div>
  )
}

/** A film or sound that follows the clock. It is muted unless this tile is the audible one. */
function Player({ wall, tile, tell }: Omit<TileMediaProps, 'copies'>) {
  const { item, kind, durationMs } = tile
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const span = wall.spanOf(tile)
  const start = useRef(span?.from)
  start.current = span?.from
  const learn = useRef(wall.learnFrame)
  learn.current = wall.learnFrame
  const isPlaced = span !== undefined
  const { clock } = wall
  useEffect(() => {
    const element = player.current
    if (!element || !isPlaced) return
    return followClock({
      ...{ player: element, clock, name: item, lengthMs: durationMs ?? 0, tell },
      startMs: () => start.current ?? 0,
      reportFrame: (ms) => learn.current(item, ms),
    })
  }, [clock, item, durationMs, isPlaced, tell])
  // A nudge while the clock is paused must move the frame at once, so this notifies the clock's listeners.
  const from = span?.from
  useEffect(() => clock.change((state) => ({ ...state })), [clock, from])
  const address = renditionAddress(wall.incident.id, item, 'proxy')
  const shared = { ref: player, src: address, preload: 'auto', muted: wall.heard !== item, tabIndex: -1 } as const
  if (kind === 'audio')
    return (
      <div className="wall-blank">
        <KindIcon kind="audio" />
        <p>{WALL_WORDS.soundOnly}</p>
        <audio {...shared} />
      </div>
    )
  return <Film {...shared} playsInline disablePictureInPicture disableRemotePlayback />
}

/** A photo stays visible at any time. Its frame lights up while the clock is within its interval. */
function Photo({ wall, tile, src, alt }: { wall: Wall; tile: Tile; src: string; alt: string }) {
  const at = useWallTime(wall.clock, 100)
  const span = wall.spanOf(tile)
  const { earliest, latest } = tile
  const isNow = earliest !== null && latest !== null && at >= earliest && at <= latest
  const phase = span ? phaseOf(span, at).phase : 'before'
  return <Picture className="wall-photo" src={src} alt={alt} data-now={isNow || phase === 'during'} />
}
