import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { resolvePrograms, type WantedProgram } from '@firsthand/local'
import type { Speaker } from './sources/speech.ts'

const espeak: WantedProgram = {
  key: 'espeak',
  names: ['espeak-ng'],
  isNeeded: false,
  packages: { apt: ['espeak-ng'], brew: 'espeak-ng', dnf: 'espeak-ng', pacman: 'espeak-ng', apk: 'espeak-ng' },
}

/** Finds espeak-ng, and downloads it as `npm start` downloads programs. Undefined if this fails. */
export async function findSpeaker(say: (line: string) => void): Promise<Speaker> {
  const cacheHome = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const found = await resolvePrograms({
    searchPath: process.env['PATH'] ?? '',
    caches: [join(cacheHome, 'firsthand', 'programs')],
    mode: 'auto',
    wanted: [espeak],
    say,
  })
  const program = found.paths.espeak
  if (program === undefined) return undefined
  return { program, env: { PATH: process.env['PATH'] ?? '', ...found.environment, ...voicesIn(found.roots) } }
}

/**
 * The environment with the path of the voices: espeak-ng does not find them itself when it is unpacked into a folder.
 */
function voicesIn(roots: readonly string[]): Record<string, string> {
  for (const root of roots) {
    const libraries = join(root, 'usr', 'lib')
    if (!existsSync(libraries)) continue
    for (const name of readdirSync(libraries)) {
      const voices = join(libraries, name, 'espeak-ng-data')
      if (existsSync(voices)) return { ESPEAK_DATA_PATH: voices }
    }
  }
  return {}
}
