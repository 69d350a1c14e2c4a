// What the bench asks of its children, and what they answer; both cross a process boundary as they are.
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
  /** In the order of the plan. */
  readonly heard: readonly Heard[]
}

/** An event without its sound. */
export interface EventFacts extends Pick<SoundEvent, 'kind' | 'at' | 'place'> {
  readonly seconds: number
  readonly power: number
}

export interface Printed {
  readonly id: string
  /** Why there is none. */
  readonly refused?: string
  readonly seconds: number
  readonly bytes: number
  readonly cpuMs: number
}

export interface PairToJudge {
  readonly a: string
  readonly b: string
  /** What the index found. */
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
