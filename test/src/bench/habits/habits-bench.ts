// Real files as phones, cameras, messengers and editors write them, through the real inspection and the real engine.
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms, openSandbox } from '@firsthand/media'
import { DEFAULT_PARAMETERS, ENGINE, type ItemInput, solveWorld } from '@firsthand/timeline'
import type { Bench } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { hintsIn } from './as-workers.ts'
import type { Programs } from './base-media.ts'
import { copyNote } from './copies.ts'
import { findHeifEncoder } from './heif-encoder.ts'
import { inspectAll } from './inspect-items.ts'
import { makeLinks, makeTwins } from './links.ts'
import { makePlan, type Plan } from './plan.ts'
import { habitNotes, rowsOf } from './report.ts'
import { seeAll } from './score.ts'
import { worstNotes } from './worst.ts'
import { type Written, writeFiles } from './write-files.ts'

type Options = { readonly seed: number; readonly items: number; readonly worst: number; readonly dump: string }

export const habits: Bench<Options> = {
  name: 'habits',
  summary:
    'real files with the habits of phones, placed, beside their truth (--seed 1 --items 270 --worst 0 --dump DIR)',
  defaults: { seed: 1, items: 270, worst: 0, dump: '' },
  smoke: { items: 8 },
  needs: ['ffmpeg', 'exiftool', 'bwrap'],
  zeros: ['worst'],
  async measure(options, say) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-habits-'))
    try {
      return await measureIn(folder, options, say)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function measureIn(folder: string, { seed, items, worst, dump }: Options, say: (line: string) => void) {
  const found = await findPrograms(process.env['PATH'] ?? '')
  const sandbox = await openSandbox(found)
  if (sandbox.state.mode === 'none') throw new Error('no sandbox here: nothing reads a file')
  const began = performance.now()
  const lap = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`
  const plan = makePlan(seed, items)
  const files = join(folder, 'files')
  await mkdir(files)
  const written = await writeFiles(await makers(found), plan.items, files)
  say(`${written.length} files written after ${lap()}`)
  const { inputs, unread } = await inspectAll(sandbox, written, join(folder, 'scratch'), say)
  say(`inspected after ${lap()}`)
  const solved = solveBoth(seed, plan, inputs)
  if (dump !== '') await dumpAll(dump, { written, inputs, ...solved })
  return {
    rows: [...rowsOf(solved.alone, 'without links'), ...rowsOf(solved.linked, 'with links')],
    notes: [
      machineNote(),
      `engine ${ENGINE}; ${plan.scene.zone}, ${plan.items.length} items, ${solved.links} links, ${solved.twins.length} twins; ${lap()}`,
      ...(unread.length === 0 ? [] : [`readers that did not end: ${unread.length} (${unread.slice(0, 6).join(', ')})`]),
      copyNote(solved.alone, solved.linked, solved.twins),
      ...habitNotes(solved.alone, 'without links'),
      ...habitNotes(solved.linked, 'with links'),
      ...worstNotes(solved.alone, inputs, worst),
    ],
  }
}

async function makers(found: Awaited<ReturnType<typeof findPrograms>>): Promise<Programs> {
  const { ffmpeg, exiftool } = found
  if (ffmpeg === undefined || exiftool === undefined)
    throw new Error('ffmpeg and exiftool make the files of this bench')
  return { ffmpeg, exiftool, heifEnc: await findHeifEncoder(process.env['PATH'] ?? '') }
}

/** The world without links, and the same with the links and twins that the product would find. */
function solveBoth(seed: number, { scene, items }: Plan, inputs: readonly ItemInput[]) {
  const hints = hintsIn(scene.zone)
  const links = makeLinks(seed, items)
  const twins = makeTwins(seed, items)
  const bare = solveWorld({ items: inputs, links: [], twins: [], hints }, DEFAULT_PARAMETERS)
  const whole = solveWorld({ items: inputs, links, twins, hints }, DEFAULT_PARAMETERS)
  return { alone: seeAll(items, bare), linked: seeAll(items, whole), links: links.length, twins }
}

interface Dumped extends Omit<ReturnType<typeof solveBoth>, 'links' | 'twins'> {
  readonly written: readonly Written[]
  readonly inputs: readonly ItemInput[]
}

/** Keeps the files, and a list with the truth, the claims and the placements. */
async function dumpAll(folder: string, { written, inputs, alone, linked }: Dumped): Promise<void> {
  await mkdir(folder, { recursive: true })
  const list = []
  for (const [n, { planned, file }] of written.entries()) {
    const kept = `${String(n).padStart(4, '0')}-${planned.draft.name.replaceAll('/', '_')}`
    await copyFile(file, join(folder, kept))
    const { habit, draft, startMs, sender, receivedAt } = planned
    const truth = { startMs, isScreen: draft.isScreen === true, clockMs: sender.clockMs, recording: planned.recording }
    const said = { name: draft.name, lastModified: draft.lastModified, receivedAt }
    list.push({
      kept,
      habit: habit.name,
      truth,
      said,
      input: inputs[n],
      alone: alone[n]?.placement,
      linked: linked[n]?.placement,
    })
  }
  await writeFile(join(folder, 'habits.json'), `${JSON.stringify(list, null, 1)}\n`)
}
