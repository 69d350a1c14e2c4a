// Plans which scenes there are, who records them and when: everything that a seed decides before any sound is made.
import { type Draws, seedOf } from './draws.ts'
import type { Coding } from './encode.ts'
import type { RecorderSpec } from './record.ts'
import type { Place, SceneSpec, SharedThings } from './scene.ts'

export interface PlannedClip {
  readonly id: string
  readonly spec: RecorderSpec
  readonly coding: Coding
  /** The start time that its file claims, epoch ms; undefined for a copy without a claim. */
  readonly claimed: number | undefined
}

export interface PlannedScene {
  readonly id: string
  /** Epoch ms of the scene's second 0. */
  readonly at: number
  readonly group: 'pair' | 'crowd' | 'hard'
  /** Only for a hard clip: the shared sound in it. */
  readonly hard?: { readonly kind: HardKind; readonly set: number }
  readonly spec: SceneSpec
  readonly clips: readonly PlannedClip[]
  /** Only for a pair: its cell in the table of results. */
  readonly cell?: { readonly snrDb: number; readonly overlap: number }
}

export const HARD_KINDS = ['siren', 'broadcast', 'announcement', 'voice', 'music'] as const
export type HardKind = (typeof HARD_KINDS)[number]

export interface PlanSpec {
  readonly seed: number
  /** True pairs, spread evenly over the cells of the table of results (each SNR with each overlap). */
  readonly pairs: number
  /** Clips of scenes with many recorders. */
  readonly crowd: number
  /** The number of clips for each kind of shared sound. */
  readonly hard: number
}

export const SNRS = [-10, -5, 0, 5, 10, 20] as const
export const OVERLAPS = [3, 5, 10, 20] as const

/** Seeds of the sounds that scenes share. There are few of each kind, so that many scenes have the same sound. */
export interface Things {
  readonly sirens: readonly [number, ...number[]]
  readonly announcements: readonly [number, ...number[]]
  readonly broadcasts: readonly [number, ...number[]]
  readonly tracks: readonly [number, ...number[]]
}

export function thingsOf(seed: number): Things {
  const few = (kind: number): readonly [number, ...number[]] => [seedOf(seed, kind, 1), seedOf(seed, kind, 2)]
  // The siren's kind is the remainder of its seed divided by 4, so these seeds give one siren of each kind.
  const first = seedOf(seed, 10) & ~3
  return {
    sirens: [first, first + 1, first + 2, first + 3],
    announcements: few(11),
    broadcasts: few(12),
    tracks: few(13),
  }
}

export function drawThings(things: Things, share: number, draws: Draws): SharedThings {
  return {
    ...(draws.chance(share) ? { siren: draws.pick(things.sirens) } : {}),
    ...(draws.chance(share / 3) ? { announcement: draws.pick(things.announcements) } : {}),
    ...(draws.chance(share / 3)
      ? { broadcast: { seed: draws.pick(things.broadcasts), from: draws.between(0, 89) } }
      : {}),
    ...(draws.chance(share / 3) ? { music: { seed: draws.pick(things.tracks), from: draws.between(0, 89) } } : {}),
  }
}

/** A random moment in the incident, which lasts three hours. */
export const drawTime = (draws: Draws): number => Date.UTC(2026, 4, 1, 12) + Math.round(draws.between(0, 3 * 3_600_000))

/**
 * The start time that a file claims. Most clocks are right within two seconds, some are off by minutes or hours; one
 * file in five claims nothing.
 */
export function drawClaim(start: number, draws: Draws): number | undefined {
  if (draws.chance(0.2)) return undefined
  if (draws.chance(0.08)) return Math.round(start + draws.pick([-1, 1]) * draws.scaled(120_000, 7_200_000))
  return Math.round(start + draws.normal() * 1000)
}

/** Random positions of a scene's recorders. Two recorders are between one and thirty metres apart. */
export function drawPlaces(count: number, draws: Draws): Place[] {
  const radius = draws.scaled(1, 30) / 2
  return Array.from({ length: count }, () => {
    const [angle, away] = [draws.between(0, 2 * Math.PI), radius * Math.sqrt(draws.between(0.2, 1))]
    return { x: away * Math.cos(angle), y: away * Math.sin(angle) }
  })
}
