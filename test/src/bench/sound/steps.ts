// The steps of the bench: make clips, compute prints, judge pairs. Each runs in chunks that keep every child process
// busy.
import type { Crew } from './crew.ts'
import { clipFile } from './files.ts'
import type { Ground, Judged, MadeScene, PairToJudge, Printed } from './jobs.ts'
import type { PlannedScene } from './plan.ts'
import type { KnownClip } from './truth.ts'

export interface Floor {
  readonly ground: Ground
  readonly crew: Crew
  readonly say: (line: string) => void
}

export async function makeAll({ ground, crew, say }: Floor, scenes: readonly PlannedScene[]): Promise<KnownClip[]> {
  const made = new Map<string, MadeScene>()
  await inChunks(scenes, 4, async (chunk) => {
    for (const scene of await crew.run({ task: 'make', ground, scenes: chunk })) made.set(scene.id, scene)
    if (made.size % 40 < 4) say(`scenes made: ${made.size} of ${scenes.length}`)
  })
  return scenes.flatMap((scene) => {
    const its = made.get(scene.id)
    if (its === undefined) throw new Error('a scene was not made')
    return scene.clips.map((clip, number) => ({ scene, clip, made: its, number }))
  })
}

export async function printAll({ ground, crew, say }: Floor, clips: readonly KnownClip[]): Promise<Printed[]> {
  const files = clips.map(({ clip: { id, coding } }) => ({ id, file: clipFile(ground, id, coding.container) }))
  const printed: Printed[] = []
  await inChunks(files, 6, async (chunk) => {
    printed.push(...(await crew.run({ task: 'print', ground, clips: chunk })))
    if (printed.length % 120 < 6) say(`clips printed: ${printed.length} of ${files.length}`)
  })
  return printed
}

export async function judgeAll({ ground, crew, say }: Floor, pairs: readonly PairToJudge[]): Promise<Judged[]> {
  const judged: Judged[] = []
  await inChunks(pairs, 16, async (chunk) => {
    judged.push(...(await crew.run({ task: 'judge', ground, pairs: chunk })))
    if (judged.length % 480 < 16) say(`pairs judged: ${judged.length} of ${pairs.length}`)
  })
  return judged
}

async function inChunks<T>(
  all: readonly T[],
  size: number,
  work: (chunk: readonly T[]) => Promise<void>,
): Promise<void> {
  const chunks: Promise<void>[] = []
  for (let at = 0; at < all.length; at += size) chunks.push(work(all.slice(at, at + size)))
  await Promise.all(chunks)
}
