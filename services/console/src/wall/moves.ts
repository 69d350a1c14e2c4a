import { jumped, played } from './clock.ts'
import type { Wall } from './use-wall.ts'
import type { WallClock } from './wall-clock.ts'

export const jumpTo = (clock: WallClock, at: number): void => clock.change((state, now) => jumped(state, now, at))

export const jumpBy = (clock: WallClock, ms: number): void => jumpTo(clock, clock.at() + ms)

/** Steps by the shortest frame duration on the wall, so that no frame is skipped. A step pauses the clock. */
export function stepFrames(
  { clock, tiles, opened, frameOf }: Pick<Wall, 'clock' | 'tiles' | 'opened' | 'frameOf'>,
  frames: number,
) {
  const open = tiles.filter(({ kind, item }) => kind === 'video' && opened.copiesOf(item) !== undefined)
  const frameMs = Math.min(...open.map(({ item }) => frameOf(item)), 40)
  clock.change((state, now) => played(state, now, false))
  jumpBy(clock, frames * frameMs)
}
