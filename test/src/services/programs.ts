import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type FetchMode, type FoundPrograms, programsVariable, resolvePrograms, wantedPrograms } from '@firsthand/local'
import { testPrograms } from './test-programs.ts'

/**
 * Finds the programs that tests run, fetching what is missing when `npm test` says so, and tells them to the test
 * files: FIRSTHAND_PROGRAMS for the processes, PATH for tests that call a program by name.
 */
export async function findTestPrograms(): Promise<FoundPrograms> {
  const mode: FetchMode = process.env['FIRSTHAND_TEST_FETCH'] === '1' ? 'auto' : 'never'
  const cacheHome = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const programs = await resolvePrograms({
    searchPath: process.env['PATH'] ?? '',
    caches: [join(cacheHome, 'firsthand', 'programs')],
    mode,
    wanted: [...wantedPrograms, ...testPrograms(process.env['CI'] === 'true')],
    say: (message) => process.stderr.write(`${message}\n`),
  })
  process.env['FIRSTHAND_PROGRAMS'] = programsVariable(programs)
  const { valkey } = programs.paths
  if (valkey !== undefined) process.env['FIRSTHAND_VALKEY_SERVER'] = valkey
  const folders = [...new Set(Object.values(programs.paths).map((path) => dirname(path)))]
  const known = (process.env['PATH'] ?? '').split(delimiter)
  process.env['PATH'] = [...known, ...folders.filter((folder) => !known.includes(folder))].join(delimiter)
  return programs
}
