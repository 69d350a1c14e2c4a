import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Programs } from '@firsthand/media'

/**
 * Makes the programs report their CPU time. A sandboxed program is not a child that we can wait for, so the time is
 * taken inside the sandbox. A shell script stands in for prlimit: it runs the real prlimit, then writes the times of
 * its children into the run's own folder.
 */
export async function countedPrograms(programs: Programs, folder: string): Promise<Programs> {
  const counting = join(folder, 'counting-prlimit')
  const script = `#!/bin/bash\n${programs.prlimit ?? 'prlimit'} "$@"\ncode=$?\ntimes > ./cpu-$RANDOM$RANDOM\nexit $code\n`
  await writeFile(counting, script, { mode: 0o755 })
  return { ...programs, prlimit: counting }
}

/** CPU time of all runs whose folders lie below `folder`, in ms. */
export async function countedMs(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  let sum = 0
  for (const name of names.filter((one) => /(^|\/)cpu-\d+$/.test(one))) {
    const text = await readFile(join(folder, name), 'latin1')
    for (const [, minutes, seconds] of text.matchAll(/(\d+)m([\d.]+)s/g))
      sum += Number(minutes) * 60_000 + Number(seconds) * 1000
  }
  return sum
}
