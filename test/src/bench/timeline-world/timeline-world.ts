// Measures whether incidents with a hidden truth are reconstructed. The worlds are made independently of the solver.
// The result is compared with a baseline that takes the first date of each file as its time (first-tag-wins.ts).
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HEAP_GROWTH } from '@firsthand/runtime'
import { compiled } from '../../stack/compiled.ts'
import { ROOT } from '../../stack/start-stack.ts'
import type { Bench } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { makeWorld } from './make-world.ts'
import { recallOf } from './recall.ts'
import type { RunOptions, RunResult } from './run.ts'

const MOST_DUMPED = 2000
const MOST_ITEMS = 1_000_000

export const timelineWorld: Bench<{
  readonly items: number
  readonly seed: number
  readonly 'wrong-links': number
  readonly staged: number
  readonly recall: string
  readonly live: number
  readonly worst: number
  readonly dump: string
  readonly oracle: string
}> = {
  name: 'timeline-world',
  summary:
    'made incidents placed, beside their truth (--items 10000 --seed 1 --wrong-links 5 --staged 0 --recall measured --live 200 --worst 0 --dump DIR --oracle)',
  defaults: {
    items: 10_000,
    seed: 1,
    'wrong-links': 5,
    staged: 0,
    recall: 'measured',
    live: 200,
    worst: 0,
    dump: '',
    oracle: '',
  },
  smoke: { items: 200, live: 10 },
  fractions: ['wrong-links', 'staged'],
  switches: ['oracle'],
  zeros: ['wrong-links', 'staged', 'live', 'worst'],
  async measure({ items, seed, 'wrong-links': wrongLinks, staged, recall, live, worst, dump, oracle }, say) {
    if (items < 100 || items > MOST_ITEMS || wrongLinks > 90 || staged > 90)
      throw new RangeError('100 to 1,000,000 items, at most 90 % wrong links or staged')
    const world = { items, seed, wrongLinks, staged, recall: recallOf(recall) }
    const options: RunOptions = { ...world, worst, live, oracle: oracle !== '' }
    if (dump !== '') dumpWorld(options, dump)
    const { rows, notes } = await runApart(options, say)
    return { rows, notes: [...notes, machineNote()] }
  },
}

function runApart(options: RunOptions, say: (line: string) => void): Promise<RunResult> {
  // Options for a heap with many short-lived objects, with the same limits as the solver's thread.
  const room = ['--max-semi-space-size=32', '--max-old-space-size=1800', HEAP_GROWTH]
  const program = compiled('test/src/bench/timeline-world/child.ts')
  const args = [...room, '--expose-gc', ...program.flags, program.file, JSON.stringify(options)]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.stderr.on('data', (part: Buffer) => say(part.toString().trimEnd()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(parseResult(Buffer.concat(parts).toString()))
      else reject(new Error(`the measurement ended with ${code}`))
    })
  })
}

const parseResult = (text: string): RunResult => JSON.parse(text) as RunResult

/** Writes world and truth of a small world into files, for reading. */
function dumpWorld(options: RunOptions, folder: string): void {
  if (options.items > MOST_DUMPED) throw new RangeError(`at most ${MOST_DUMPED} items are dumped`)
  const { world, truths, links, campaigns } = makeWorld(options)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'world.json'), `${JSON.stringify(world, null, 1)}\n`)
  const byLink = world.links.map(({ id }, index) => ({ link: id, ...links[index] }))
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify({ items: truths, links: byLink, campaigns }, null, 1)}\n`)
}
