import { useLayoutEffect, useRef } from 'react'
import { isDialogOpen } from '../shared/parts/dialog.tsx'
import { looped, paced, played, RATES } from './clock.ts'
import { jumpBy, stepFrames } from './moves.ts'
import { larger, nudged, stepMs } from './nudge.ts'
import type { Flicker } from './use-flicker.ts'
import type { Wall } from './use-wall.ts'

/** Keyboard shortcuts for everything on the wall. A focused field, a button or a dialog keeps its own keys. */
export function useWallKeys(wall: Wall, flicker: Flicker): void {
  const now = useRef({ wall, flicker })
  now.current = { wall, flicker }
  const from = useRef<number>(undefined)
  // Registered in the layout phase: a key that is pressed as soon as its button is visible must count.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || keepsKeys(event)) return
      const act = actOf(event, now.current, from)
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

const MOVED: ReadonlySet<string> = new Set(['radio', 'checkbox', 'range'])
const MOVING = /^( |Enter|Tab|Home|End|Arrow.*|Page.*)$/

function keepsKeys({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (isDialogOpen()) return true
  // A radio button or slider keeps only its own keys. All other keys go to the wall.
  if (target instanceof HTMLInputElement && MOVED.has(target.type)) return MOVING.test(key)
  if (target.closest('input, textarea, select, [contenteditable], [role="listbox"], [role="menu"]') !== null)
    return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null
}

type Act = () => void
interface Now {
  readonly wall: Wall
  readonly flicker: Flicker
}

function actOf({ key, shiftKey }: KeyboardEvent, { wall, flicker }: Now, from: { current: number | undefined }) {
  const { clock } = wall
  const acts: Readonly<Record<string, Act>> = {
    ' ': () => clock.change((state, at) => played(state, at, !state.isPlaying)),
    k: () => clock.change((state, at) => played(state, at, !state.isPlaying)),
    ArrowLeft: () => jumpBy(clock, shiftKey ? -10_000 : -1000),
    ArrowRight: () => jumpBy(clock, shiftKey ? 10_000 : 1000),
    '[': () => pace(wall, -1),
    ']': () => pace(wall, 1),
    i: () => {
      from.current = clock.at()
    },
    o: () => {
      const begin = from.current
      if (begin !== undefined) clock.change((state, at) => looped(state, at, [begin, clock.at()]))
    },
    '\\': () => clock.change((state, at) => looped(state, at, undefined)),
    // The shifted keys differ between European and American keyboards, so both are listed.
    ...both([',', ';', '<'], () => stepOrNudge(wall, -1, shiftKey)),
    ...both(['.', ':', '>'], () => stepOrNudge(wall, 1, shiftKey)),
    ...(wall.nudge ? { b: flicker.flip } : {}),
  }
  const tile = /^[1-4]$/.test(key) ? wall.tiles[Number(key) - 1] : undefined
  if (tile && wall.opened.copiesOf(tile.item) !== undefined)
    return () => wall.hear(wall.heard === tile.item ? undefined : tile.item)
  return acts[key.length === 1 ? key.toLowerCase() : key]
}

const both = (keys: readonly string[], act: Act): Readonly<Record<string, Act>> =>
  Object.fromEntries(keys.map((key) => [key, act]))

function stepOrNudge(wall: Wall, sign: 1 | -1, isLarger: boolean): void {
  const { nudge } = wall
  if (!nudge) {
    stepFrames(wall, sign * (isLarger ? 10 : 1))
    return
  }
  const step = isLarger ? larger(nudge.step) : nudge.step
  wall.setNudge((now) => nudged(now, sign * stepMs(step, wall.frameOf(now.movedItem))))
}

function pace({ clock }: Wall, by: 1 | -1): void {
  const { rate } = clock.state()
  // Does nothing beyond the slowest and the fastest rate.
  const next = by > 0 ? RATES.find((one) => one > rate) : RATES.findLast((one) => one < rate)
  if (next !== undefined) clock.change((state, now) => paced(state, now, next))
}
