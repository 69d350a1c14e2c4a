// `npm test [vitest arguments]`, once the workspace is installed: looks for programs, builds what the chosen files need,
// runs them, runs once more what failed, and says what took how long.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ProgramsMissing } from '@firsthand/local'
import { createVitest, parseCLI } from 'vitest/node'
import { findSuitePrograms } from '../services/programs.ts'
import { ROOT } from '../stack/start-stack.ts'
import { chosenFiles, projectsOf } from './chosen-files.ts'
import { projectOf } from './projects.ts'
import { useQuickFolder } from './quick-folder.ts'
import { isGreen } from './results.ts'
import { runSuite } from './run-suite.ts'
import { StackStories } from './stack-stories.ts'
import { summaryLines } from './summary.ts'

/** Exit codes of a run that is ended: it stops its services and takes its folder away. */
const ENDS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

async function main(args: readonly string[]): Promise<number> {
  const { filter, options } = parseCLI(['vitest', 'run', ...args])
  const watch = options.watch === true
  const files = chosenFiles(ROOT, filter)
  // Whoever watches everything is served at once by what needs nothing.
  const projects = watch && filter.length === 0 ? (['pure'] as const) : projectsOf(files)
  // One file starts what it needs of Ceph and stacks itself; several share.
  if (files.filter((file) => projectOf(file) === 'stack').length > 1) process.env['FIRSTHAND_TEST_SHARE'] = '1'
  await findSuitePrograms(projects)
  // What runs in a test of processes is compiled as in production; a pure test needs none of it.
  if (projects.some((project) => project !== 'pure')) {
    await build()
    process.once('exit', useQuickFolder())
  }
  const vitest = await createVitest('test', {
    ...options,
    ...{ root: ROOT, watch, project: options.project ?? [...projects] },
    reporters: [...[options.reporters ?? 'default'].flat(), new StackStories()],
  })
  if (watch) {
    await vitest.start(filter)
    await new Promise<void>((resolve) => vitest.onClose(resolve))
    return 0
  }
  for (const [signal, code] of Object.entries(ENDS))
    process.once(signal, () => void vitest.close().finally(() => process.exit(code)))
  const result = await runSuite(vitest, filter).finally(() => vitest.close())
  const { FIRSTHAND_TEST_RESULT: kept } = process.env
  if (kept !== undefined) writeFileSync(kept, JSON.stringify(result))
  // After all else has had its say: counters read the last line.
  process.stdout.write(`${summaryLines(result, args.length === 0).join('\n')}\n`)
  return isGreen(result) ? 0 : 1
}

async function build(): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'test/src/stack/build.mjs')], { cwd: ROOT, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('the workspace could not be built; see above')
}

try {
  process.exit(await main(process.argv.slice(2)))
} catch (error) {
  const isAdvice = error instanceof ProgramsMissing
  process.stderr.write(`\n${error instanceof Error ? (isAdvice ? error.message : error.stack) : String(error)}\n\n`)
  process.stdout.write('0 passed, 1 failed\n')
  process.exit(1)
}
