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

/** Programs that `pure` tests may run: nothing but Node itself. */
const wantedBy = (projects: readonly Project[]): readonly WantedProgram[] =>
  projects.every((project) => project === 'pure')
    ? []
    : [...wantedPrograms, ...testPrograms(isCi()).filter(({ key }) => projects.some((one) => isFor(one, key)))]

const isFor = (project: Project, key: ProgramKey): boolean =>
  project === 'stack' || (project === 'browser' ? key === 'chromium' : project !== 'pure' && key === 'age')

/**
 * Finds the programs that tests of these projects run and passes them to the test files: FIRSTHAND_PROGRAMS for the
 * processes, PATH for tests that call a program by name. `npm test` fetches missing ones, unless FIRSTHAND_FETCH says
 * never; then they are named at once, with what to type. @throws ProgramsMissing if a program is missing without which
 * nothing runs
 */
export async function findSuitePrograms(projects: readonly Project[]): Promise<FoundPrograms> {
  const cacheHome = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const mode = fetchMode()
  const wanted = wantedBy(projects)
  const programs = await resolvePrograms({
    searchPath: process.env['PATH'] ?? '',
    caches: [join(cacheHome, 'firsthand', 'programs')],
    mode,
    // If nothing may be fetched, one message of ours names all missing programs.
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

/** All in one message, so that nobody learns of one after the other. */
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

/** Vitest by itself fetches nothing: a developer's quick run, or an editor's, only looks. */
function fetchMode(): FetchMode {
  const wish = process.env['FIRSTHAND_FETCH']
  if (wish === 'never' || wish === 'unpack') return wish
  return process.env['FIRSTHAND_TEST_FETCH'] === '1' ? 'auto' : 'never'
}

/** All programs but those of `browser` and `stack`: for a bench, or a test, that starts a Postgres of its own. */
export const findTestPrograms = (): Promise<FoundPrograms> => findSuitePrograms(['database'])
