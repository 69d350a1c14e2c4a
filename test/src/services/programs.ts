import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import {
  adviceFor,
  type FetchMode,
  type FoundPrograms,
  type ProgramKey,
  ProgramsMissing,
  programsVariable,
  resolvePrograms,
  systemKind,
  type WantedProgram,
  wantedPrograms,
} from '@firsthand/local'
import type { Project } from '../suite/projects.ts'
import { lackOfCeph } from './ceph/ceph-programs.ts'
import { testPrograms } from './test-programs.ts'

const say = (message: string): void => void process.stderr.write(`${message}\n`)
const isCi = (): boolean => process.env['CI'] === 'true'

/** The programs that these projects may run. `pure` tests may run only Node itself. */
const wantedBy = (projects: readonly Project[]): readonly WantedProgram[] =>
  projects.every((project) => project === 'pure')
    ? []
    : [...wantedPrograms, ...testPrograms(isCi()).filter(({ key }) => projects.some((one) => isFor(one, key)))]

const isFor = (project: Project, key: ProgramKey): boolean =>
  project === 'stack' || (project === 'browser' ? key === 'chromium' : project !== 'pure' && key === 'age')

/**
 * Finds the programs that tests of these projects run and passes them to the test files: FIRSTHAND_PROGRAMS for
 * processes, PATH for tests that call a program by name. `npm test` downloads missing ones. If FIRSTHAND_FETCH says
 * never, all missing ones are named at once, with what to install.
 * @throws ProgramsMissing if a program is missing that every test needs
 */
export async function findSuitePrograms(projects: readonly Project[]): Promise<FoundPrograms> {
  const cacheHome = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const mode = fetchMode()
  const wanted = wantedBy(projects)
  const programs = await resolvePrograms({
    searchPath: process.env['PATH'] ?? '',
    caches: [join(cacheHome, 'firsthand', 'programs')],
    mode,
    // If nothing may be downloaded, `tellMissing` names all missing programs in one message.
    wanted: mode === 'never' ? wanted.map((program) => ({ ...program, isNeeded: false })) : wanted,
    say,
  })
  const ceph = mode === 'never' && projects.includes('stack') ? lackOfCeph() : undefined
  const missing = wanted.filter(
    ({ key, isLinuxOnly }) => programs.paths[key] === undefined && !isElsewhere(isLinuxOnly),
  )
  tellMissing(missing, ceph)
  tellTests(programs)
  return programs
}

const isElsewhere = (isLinuxOnly: true | undefined): boolean => isLinuxOnly === true && process.platform !== 'linux'

/** Names all missing programs in one message, so that nobody has to repeat the run for each. */
function tellMissing(missing: readonly WantedProgram[], lackOfCeph: string | undefined): void {
  const advice = missing.length === 0 ? [] : [adviceFor(missing, systemKind(), 'npm test')]
  const told = [...advice, ...(lackOfCeph === undefined ? [] : [`For the tests on S3: ${lackOfCeph}`])].join('\n')
  const isNeeded = missing.some((program) => program.isNeeded) || (lackOfCeph !== undefined && isCi())
  if (isNeeded) throw new ProgramsMissing(told)
  if (told !== '') say(`${told}\nUntil then the tests that need them are skipped.`)
}

function tellTests(programs: FoundPrograms): void {
  process.env['FIRSTHAND_PROGRAMS'] = programsVariable(programs)
  const { valkey } = programs.paths
  if (valkey !== undefined) process.env['FIRSTHAND_VALKEY_SERVER'] = valkey
  const folders = [...new Set(Object.values(programs.paths).map((path) => dirname(path)))]
  const known = (process.env['PATH'] ?? '').split(delimiter)
  process.env['PATH'] = [...known, ...folders.filter((folder) => !known.includes(folder))].join(delimiter)
}

/** Vitest started by itself, by a developer or an editor, only looks for programs and downloads nothing. */
function fetchMode(): FetchMode {
  const wish = process.env['FIRSTHAND_FETCH']
  if (wish === 'never' || wish === 'unpack') return wish
  return process.env['FIRSTHAND_TEST_FETCH'] === '1' ? 'auto' : 'never'
}

/** All programs except those of `browser` and `stack`, for a bench or a test that starts its own Postgres. */
export const findTestPrograms = (): Promise<FoundPrograms> => findSuitePrograms(['database'])
