import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Sandbox } from '@firsthand/media'
import { createDice } from '../soak/seeded.ts'
import { mutate, trimmed } from './mutate.ts'
import { childrenOfOurs, type Fate, putThrough, withRoom } from './put-through.ts'

export interface FuzzOptions {
  readonly sandbox: Sandbox
  /** The folder of files to break. */
  readonly corpus: string
  /** An empty folder for our own use. */
  readonly folder: string
  readonly rounds: number
  readonly seed: number
  /** After this time no further mutant is begun, if at least `FEWEST` were done. */
  readonly budgetMs?: number
  /** Concurrent mutants; two by default, as in the workers. */
  readonly hands?: number
  readonly signal?: AbortSignal
}

export interface FuzzReport {
  readonly done: number
  readonly slowestMs: number
  /** The longest time for which the process that runs the fuzzer was blocked. */
  readonly blockedMs: number
  readonly kinds: ReadonlyMap<string, number>
  readonly ends: ReadonlyMap<string, number>
  /** Each finding names what reproduces it: the seed, the round and the file. */
  readonly findings: readonly string[]
}

/** Makes mutant number `round` of a seed. The mutant is the same, whichever were made before. */
export async function mutantOf(corpus: string, seed: number, round: number): Promise<{ name: string; bytes: Buffer }> {
  const names = (await readdir(corpus)).sort()
  const dice = createDice((seed * 1_000_003 + round) >>> 0)
  const name = dice.pick(names)
  const [bytes, other] = await Promise.all([name, dice.pick(names)].map((one) => readFile(join(corpus, one))))
  if (bytes === undefined || other === undefined) throw new Error('no corpus')
  return { name, bytes: mutate(trimmed(bytes), trimmed(other), dice) }
}

/** A limit that no mutant may reach: the sum of the limits of all metadata readers and of all ways to draw a still. */
export const MUTANT_LIMIT_MS = 300_000
/** At least this many mutants are done, however slow the machine is. */
const FEWEST = 10
/** A pathological regular expression blocks for minutes; an overloaded machine blocks for seconds. */
const BLOCKED_LIMIT_MS = 60_000

export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { sandbox, corpus, seed, rounds, budgetMs = Number.POSITIVE_INFINITY, hands = 2 } = options
  const until = performance.now() + budgetMs
  const before = (await childrenOfOurs()).length
  const delay = monitorEventLoopDelay()
  delay.enable()
  const fates: { round: number; name: string; fate: Fate }[] = []
  let next = 0
  const { left } = await withRoom(options.folder, async (room) => {
    const hand = async (): Promise<void> => {
      while (next < rounds && (next < FEWEST || performance.now() < until) && options.signal?.aborted !== true) {
        const round = next
        next += 1
        const { name, bytes } = await mutantOf(corpus, seed, round)
        fates.push({ round, name, fate: await putThrough(sandbox, bytes, room) })
      }
    }
    await Promise.all(Array.from({ length: hands }, hand))
  })
  delay.disable()
  const blockedMs = Math.round(delay.max / 1e6)
  const findings = fates.flatMap(({ round, name, fate }) => {
    const slow = fate.wallMs > MUTANT_LIMIT_MS ? [`took ${fate.wallMs} ms`] : []
    return [...fate.problems, ...slow].map((problem) => `seed ${seed}, round ${round} (${name}): ${problem}`)
  })
  if (left.length > 0) findings.push(`${left.length} folders are left in scratch`)
  const children = (await childrenOfOurs()).length - before
  if (children > 0) findings.push(`${children} children are left`)
  if (blockedMs > BLOCKED_LIMIT_MS) findings.push(`the process was deaf for ${blockedMs} ms`)
  return {
    done: fates.length,
    slowestMs: Math.max(0, ...fates.map(({ fate }) => fate.wallMs)),
    blockedMs,
    kinds: counted(fates.map(({ fate }) => fate.kind)),
    ends: counted(fates.flatMap(({ fate }) => fate.steps)),
    findings,
  }
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
