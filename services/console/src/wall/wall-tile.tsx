import { useEffect, useRef, useState } from 'react'
import { standingNow } from '../evidence/item/wall-address.ts'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import { Covered } from '../evidence/sensitive/covered.tsx'
import { useSight } from '../evidence/sensitive/use-sight.tsx'
import { announce } from '../shared/parts/announcer.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import type { PlayerStep } from './follow-clock.ts'
import { TileFacts } from './tile-facts.tsx'
import { TileMedia } from './tile-media.tsx'
import { isRecording } from './tile-time.ts'
import type { Wall } from './use-wall.ts'
import { WALL_WORDS } from './wall-words.ts'

interface WallTileProps {
  readonly wall: Wall
  readonly tile: Tile
  readonly onSwap: () => void
  readonly onStill: (tile: Tile) => void
}

/** One item on the wall: its picture, its time with the certainty, and its controls. */
export function WallTile({ wall, tile, onSwap, onStill }: WallTileProps) {
  const { item, seq, restricted, state, kind } = tile
  const error = wall.opened.errorOf(item)
  const [step, setStep] = useState<PlayerStep>('in-step')
  const whole = useRef<HTMLLIElement>(null)
  const what = WALL_WORDS.picture(seq)
  const { copies, opened } = useTileSight(wall, item, what)
  const { isOpen } = opened
  useEffect(() => {
    if (!isOpen) setStep('in-step')
  }, [isOpen])
  const side = wall.nudge?.anchorItem === item ? 'a' : wall.nudge?.movedItem === item ? 'b' : undefined
  return (
    <li
      ref={whole}
      className={`wall-tile wall-tile-${state}`}
      aria-label={`№ ${seq}`}
      {...{
        'data-of': wall.tiles.length,
        'data-item': item,
        'data-step': step,
        'data-state': state,
        'data-open': isOpen,
        'data-side': side,
      }}
    >
      <div className="wall-picture stage">
        <Covered {...{ opened, what, kind }} note={restricted ? WALL_WORDS.coveredRestricted : WALL_WORDS.covered}>
          <TileMedia {...{ wall, tile, copies, tell: setStep }} />
        </Covered>
        <StepMark step={step} />
      </div>
      {error !== undefined && <Trouble cause={error} again={() => wall.opened.open(item)} />}
      <div className="wall-foot">
        <TileFacts {...{ wall, tile, side }} />
        <div className="wall-acts">
          <Acts {...{ wall, tile, onSwap, onStill }} whole={() => void whole.current?.requestFullscreen?.()} />
        </div>
      </div>
    </li>
  )
}

/**
 * A tile opens by itself if an officer has cleared its item for all screens. The look is recorded as if the tile was
 * opened by hand. If the item is covered again, the tile closes, whoever opened it.
 */
function useTileSight(wall: Wall, item: string, what: string) {
  const { state, field, turn } = useSight(item)
  const isWithheld = state === 'withheld'
  const { opened } = wall
  const copies = isWithheld ? undefined : opened.copiesOf(item)
  const isOpen = copies !== undefined
  const isDue = state === 'cleared' && opened.isUntouched(item)
  const now = useRef(opened)
  now.current = opened
  useEffect(() => {
    if (isDue) now.current.open(item)
  }, [isDue, item])
  const lastTurn = useRef(turn)
  useEffect(() => {
    if (lastTurn.current !== turn) now.current.forget(item)
    lastTurn.current = turn
  }, [turn, item])
  const toggle = () => {
    if (isOpen) opened.close(item)
    else opened.open(item)
    announce(isOpen ? WALL_WORDS.coveredAgain(what) : WALL_WORDS.shown(what))
  }
  return { copies, opened: { isOpen, toggle, close: () => opened.close(item), field, isWithheld } }
}

/** Says whether the tile is out of step. */
function StepMark({ step }: { readonly step: PlayerStep }) {
  const said = {
    ...{ 'in-step': '', waiting: WALL_WORDS.loading, 'catching-up': WALL_WORDS.tileCatching },
    ...{ loading: WALL_WORDS.tileLoading, failed: WALL_WORDS.tileFailed },
  }[step]
  return (
    <p className="wall-step" role="status">
      {said}
    </p>
  )
}

function Acts({ wall, tile, onSwap, onStill, whole }: WallTileProps & { readonly whole: () => void }) {
  const { item, seq } = tile
  const { opened, heard, hear, tiles, put, incident } = wall
  const isOpen = opened.copiesOf(item) !== undefined
  const may = new Set(incident.may)
  const isHeard = heard === item
  const others = tiles.filter((one) => one.item !== item)
  const against = others.find((one) => wall.spanOf(one) !== undefined)
  return (
    <>
      {isRecording(tile) && (
        <button
          type="button"
          aria-pressed={isHeard}
          aria-label={WALL_WORDS.hearItem(seq)}
          disabled={!isOpen}
          onClick={() => hear(isHeard ? undefined : item)}
        >
          {isHeard ? WALL_WORDS.heard : WALL_WORDS.hear}
        </button>
      )}
      {may.has('still-take') && isOpen && tile.kind !== 'audio' && (
        <button type="button" aria-label={WALL_WORDS.stillItem(seq)} onClick={() => onStill(tile)}>
          {WALL_WORDS.still}
        </button>
      )}
      {may.has('nudge-save') && against && wall.spanOf(tile) && (
        <button
          type="button"
          aria-pressed={wall.nudge?.movedItem === item}
          aria-label={WALL_WORDS.nudgeItem(seq)}
          onClick={() =>
            wall.setNudge(
              wall.nudge?.movedItem === item
                ? undefined
                : { anchorItem: against.item, movedItem: item, byMs: 0, step: '10' },
            )
          }
        >
          {WALL_WORDS.nudge}
        </button>
      )}
      <button type="button" aria-label={WALL_WORDS.wholeItem(seq)} title={WALL_WORDS.wholeScreen} onClick={whole}>
        <svg className="wall-whole" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
        </svg>
      </button>
      <button type="button" aria-label={WALL_WORDS.swapItem(seq)} onClick={onSwap}>
        {WALL_WORDS.swap}
      </button>
      <button
        type="button"
        aria-label={WALL_WORDS.removeItem(seq)}
        onClick={() => {
          opened.close(item)
          put(standingNow().filter((one) => one !== item))
        }}
      >
        {WALL_WORDS.remove}
      </button>
    </>
  )
}
