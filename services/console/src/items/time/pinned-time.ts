import { numberOf } from '../../shared/parts/field.tsx'
import { inUtc } from '../../shared/words/time.ts'
import { fromWall } from '../../shared/words/wall-time.ts'
import { PIN_FORM_WORDS } from './dialog-words.ts'

/** The values of the form's fields. */
export interface TypedTime {
  readonly isInterval: boolean
  readonly from: string
  readonly to: string
  /** Seconds into the recording. */
  readonly into: string
}

interface PinnedTime {
  /** Epoch ms. Undefined while the typed text is no valid time. */
  readonly time: { readonly at: number } | { readonly from: number; readonly to: number } | undefined
  readonly intoMs: number
  readonly fromHint: string
  readonly toHint: string
}

/** Reads the typed wall times as instants. The hints repeat them in UTC. */
export function readPinnedTime({ isInterval, from, to, into }: TypedTime, zone: string): PinnedTime {
  const [fromMs, toMs] = [fromWall(from, zone), fromWall(to, zone)]
  const seconds = into.trim() === '' ? 0 : numberOf(into)
  const intoMs = Math.round((seconds ?? 0) * 1000)
  const hints = { fromHint: hintOf(fromMs), toHint: hintOf(toMs) }
  if (fromMs === undefined || seconds === undefined || seconds < 0) return { time: undefined, intoMs, ...hints }
  if (!isInterval) return { time: { at: fromMs }, intoMs, ...hints }
  if (toMs === undefined) return { time: undefined, intoMs, ...hints }
  if (toMs < fromMs) return { time: undefined, intoMs, ...hints, toHint: PIN_FORM_WORDS.beforeOther }
  return { time: { from: fromMs, to: toMs }, intoMs, ...hints }
}

const hintOf = (at: number | undefined): string => (at === undefined ? PIN_FORM_WORDS.noTimeYet : inUtc(at))
