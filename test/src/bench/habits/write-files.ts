import { execFile } from 'node:child_process'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openBaseMedia, type Programs } from './base-media.ts'
import type { Base } from './habit.ts'
import { inLanes, LANES } from './lanes.ts'
import type { Planned } from './plan.ts'
import { asChrome } from './programs/boxes.ts'

const run = promisify(execFile)

const endingOf = (base: Base): string => ('ext' in base ? base.ext : base.form === 'jpeg' ? 'jpg' : base.form)

export interface Written {
  readonly planned: Planned
  readonly file: string
}

/** Writes all files of the plan into `folder`, each under a number. */
export async function writeFiles(programs: Programs, plan: readonly Planned[], folder: string): Promise<Written[]> {
  const media = await openBaseMedia(programs, folder)
  const written = plan.map((planned, n) => ({
    planned,
    file: join(folder, `${String(n).padStart(4, '0')}.${endingOf(planned.draft.base)}`),
  }))
  await inLanes(written, ({ planned, file }) => media.make(planned.draft.base, file))
  await tagAll(programs.exiftool, written, folder)
  const tail = join(folder, 'tail.mp4')
  await media.make(
    { form: 'film', ext: 'mp4', lengthMs: 2000, handlers: ['VideoHandle', 'SoundHandle'], brand: 'mp42' },
    tail,
  )
  const film = await readFile(tail)
  for (const { planned, file } of written) {
    const { tail: what } = planned.draft
    if (what === 'chrome') await writeFile(file, asChrome(await readFile(file)))
    else if (what !== undefined) await appendFile(file, what === 'film' ? film : what)
  }
  await copyTwins(written)
  return written
}

/** Items that are the same bytes as an earlier one. */
async function copyTwins(written: readonly Written[]): Promise<void> {
  const byId = new Map(written.map((one) => [one.planned.id, one.file]))
  for (const { planned, file } of written) {
    const from = planned.sameBytesAs === undefined ? undefined : byId.get(planned.sameBytesAs)
    if (from !== undefined) await writeFile(file, await readFile(from))
  }
}

/** One run of exiftool for each lane, with a list of files, because its start takes longer than its work. */
async function tagAll(exiftool: string, written: readonly Written[], folder: string): Promise<void> {
  const tagged = written.filter(({ planned }) => planned.draft.tags.length > 0)
  const lanes = Array.from({ length: LANES }, (_, lane) => tagged.filter((_one, n) => n % LANES === lane))
  await Promise.all(
    lanes.map(async (lane, n) => {
      const list = join(folder, `tags-${n}.args`)
      const lines = lane.flatMap(({ planned, file }) => [
        ...['-q', '-m', '-overwrite_original'],
        ...planned.draft.tags,
        file,
        '-execute',
      ])
      await writeFile(list, `${lines.join('\n')}\n`)
      await run(exiftool, ['-@', list], { maxBuffer: 16 * 1024 * 1024 })
    }),
  )
}
