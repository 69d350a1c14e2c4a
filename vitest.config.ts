import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { nameStatements } from './test/src/answers/name-statements.ts'
import { LongestFirst } from './test/src/suite/longest-first.ts'
import { filesOf, PROJECTS, type Project } from './test/src/suite/projects.ts'

// vitest hands these to node as --conditions, where `import` or `module` would give an ESM file to a CommonJS require.
const source = { conditions: ['@firsthand/source', 'node'] }

const DECODERS = 'test/src/services/set-up-decoders.ts'

/** What is started before a project's files, once a run. */
const SET_UPS: Readonly<Record<Project, readonly string[]>> = {
  pure: [],
  programs: [DECODERS, 'test/src/services/set-up-programs.ts'],
  database: [DECODERS, 'test/src/services/set-up-database.ts'],
  browser: [DECODERS, 'test/src/services/set-up-browser.ts'],
  stack: [DECODERS, 'test/src/services/set-up-stack.ts'],
}

/** What compares the answers of statements with their types (decision 090), wherever they are asked in a test's own process. */
const LISTENING: readonly Project[] = ['database', 'browser', 'stack']

const projects = PROJECTS.map(
  (project): TestProjectConfiguration => ({
    extends: true,
    test: {
      ...{ name: project, ...filesOf(project), globalSetup: [...SET_UPS[project]] },
      setupFiles: LISTENING.includes(project) ? ['test/src/answers/listen.ts'] : [],
      // A pure test that starts a program finds none, here as on a machine that has none.
      ...(project === 'pure' ? { env: { PATH: '/nowhere', FIRSTHAND_PROGRAMS: '' } } : {}),
    },
  }),
)

export default defineConfig({
  plugins: [nameStatements(import.meta.dirname)],
  resolve: source,
  ssr: { resolve: source },
  // Where vitest runs globalSetup: without it the setup would look for built packages.
  environments: { __vitest__: { resolve: source } },
  test: {
    projects,
    // Most modules are needed by several projects: each is transformed once, and again when it is changed.
    experimental: { fsModuleCache: true },
    pool: 'forks',
    // One more than the two cores of CI: much of a test is waiting for processes, leases and pages.
    maxWorkers: 3,
    // Short-lived objects by the million: a larger nursery is collected less often.
    execArgv: ['--max-semi-space-size=32'],
    sequence: { sequencer: LongestFirst },
    // Modules hold no state (conventions §7): each worker loads them once, not once for each of its files.
    isolate: false,
    // Limits are for what hangs: a machine that is busy with something else is slow, and not wrong.
    testTimeout: 300_000,
    hookTimeout: 400_000,
    // Two cores and a browser: what comes by itself comes later than in the second that is the default.
    expect: { poll: { timeout: 60_000, interval: 100 } },
  },
})
