// The checks of `npm run check`. To add a tsconfig project or another check, add a line here. `test/src/architecture`
// asserts that every source of the checkout belongs to one of the projects.
import { join } from 'node:path'

/**
 * One check: a script of a package in this checkout's `node_modules`, and its arguments.
 * @typedef {{ name: string, script: string, args: readonly string[] }} Check
 */

const CONSOLE = join('services', 'console')

/**
 * Type checks in addition to that of the root project, which references everything that is compiled. Files that are
 * never compiled, such as tests and scripts, have tsconfig projects of their own.
 */
export const PROGRAMS = [
  { name: 'types of the tests', project: 'tsconfig.test.json' },
  { name: "types of the console's tests", project: join(CONSOLE, 'tsconfig.test.json') },
  { name: 'types of the page for patrols', project: join(CONSOLE, 'tsconfig.brief.json') },
  { name: 'types of the scripts', project: 'tsconfig.scripts.json' },
]

const TSC = join('typescript', 'bin', 'tsc')

/** @type {readonly Check[]} */
const TYPES = [
  { name: 'types of what ships', script: TSC, args: ['-b'] },
  ...PROGRAMS.map(({ name, project }) => ({ name, script: TSC, args: ['-p', project] })),
]

/** @type {readonly Check[]} */
const LOOKS = [
  { name: 'lint', script: join('@biomejs', 'biome', 'bin', 'biome'), args: ['check', '.'] },
  {
    name: 'arrows between rooms',
    script: join('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    args: [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
      ...['packages', 'services', 'workers', 'infra', 'web-upload', 'test'],
    ],
  },
  { name: 'what nobody uses', script: join('knip', 'bin', 'knip.js'), args: ['--no-progress'] },
]

/** Lanes run concurrently. The checks of one lane run in turn, because tests are checked against the compiled files. */
export const LANES = [TYPES, LOOKS]
