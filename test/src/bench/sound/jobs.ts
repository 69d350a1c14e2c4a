// The bench's jobs for its child processes, and their answers. Both cross the process boundary unchanged.
import type { PairVerdict } from '@firsthand/sound'
import type { PlannedScene } from './plan.ts'
import type { Heard } from './record.ts'
import type { SoundEvent } from './scene.ts'
import type { Speaker } from './sources/speech.ts'

export interface Ground {
  readonly folder: string
  readonly ffmpeg: string
  readonly speaker: Speaker
}

export interface MadeScene {
  readonly id: string
  readonly events: readonly EventFacts[]
  /** One entry for each clip, in the order of the plan. */
  readonly heard: readonly Heard[]
}

/** An event without its sound. */
export interface EventFacts extends Pick<SoundEvent, 'kind' | 'at' | 'place'> {
  readonly seconds: number
  readonly power: number
}

export interface Printed {
  readonly id: string
  /** The reason why there is no print. */
  readonly refused?: string
  readonly seconds: number
  readonly bytes: number
  readonly cpuMs: number
}

export interface PairToJudge {
  readonly a: string
  readonly b: string
  /** Offsets that the index found. */
  readonly offsetsMs?: readonly number[]
}

export interface Judged extends PairToJudge {
  readonly verdict: PairVerdict
  readonly cpuMs: number
}

export type Job =
  | { readonly task: 'make'; readonly ground: Ground; readonly scenes: readonly PlannedScene[] }
  | {
      readonly task: 'print'
      readonly ground: Ground
      readonly clips: readonly { readonly id: string; readonly file: string }[]
    }
  | { readonly task: 'judge'; readonly ground: Ground; readonly pairs: readonly PairToJudge[] }

export interface Answers {
  readonly make: readonly MadeScene[]
  readonly print: readonly Printed[]
  readonly judge: readonly Judged[]
}
