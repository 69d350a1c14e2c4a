// `npm test` in an installed workspace: finds programs, builds what the chosen files need, runs them, retries failures
// once, and prints the durations.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ProgramsMissing } from '@firsthand/local'
import { createVitest } from 'vitest/node'
import { readVerdict } from '../answers/verdict.ts'
import { findSuitePrograms } from '../services/programs.ts'
import { ROOT } from '../stack/start-stack.ts'
import { type Asked, parseArguments, Usage } from './arguments.ts'
import { chosenFiles, projectsOf, strangers } from './chosen-files.ts'
import { endOnSignals, onRunEnd } from './ending.ts'
import { projectOf } from './projects.ts'
import { isGreen } from './results.ts'
import { useRunFolder } from './run-folder.ts'
import { runSuite } from './run-suite.ts'
import { StackStories } from './stack-stories.ts'
import { summaryLines } from './summary.ts'

async function main({ filters, options }: Asked): Promise<number> {
  const files = chosenFiles(ROOT, filters)
  const unknown = strangers(ROOT, filters)
  if (unknown.length > 0) throw new Usage(`No test file has ${unknown.join(' or ')} in its path.`)
  // In watch mode without a filter, only the tests without services run, so that the start is quick.
  const projects = options.watch && filters.length === 0 ? (['pure'] as const) : projectsOf(files)
  // Several files share one Ceph and one stack. A single file starts those that it needs itself.
  if (files.filter((file) => projectOf(file) === 'stack').length > 1) process.env['FIRSTHAND_TEST_SHARE'] = '1'
  endOnSignals()
  await findSuitePrograms(projects)
  // Tests of processes run compiled code, as in production. A pure test needs none.
  if (projects.some((project) => project !== 'pure')) {
    await build()
    process.once('exit', useRunFolder())
  }
  const vitest = await createVitest('test', {
    ...options,
    ...{ root: ROOT, project: options.project ?? [...projects] },
    reporters: ['default', new StackStories()],
  })
  onRunEnd(() => vitest.close())
  if (options.watch) {
    await vitest.start([...filters])
    await new Promise<void>((resolve) => vitest.onClose(resolve))
    return 0
  }
  const ran = await runSuite(vitest, filters).finally(() => vitest.close())
  const isWhole = process.argv.length === 2
  // `readVerdict` tells of which SQL statements no test compared the answers with the declared types. It is called only
  // after a whole green run, because a test that failed may be the one that compares a statement.
  const result = isWhole && isGreen(ran) ? { ...ran, answers: readVerdict() } : ran
  // Printed last, because scripts that count the tests read the last line.
  process.stdout.write(`${summaryLines(result, isWhole).join('\n')}\n`)
  return isGreen(result) ? 0 : 1
}

async function build(): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'test/src/stack/build.mjs')], { cwd: ROOT, stdio: 'inherit' })
  onRunEnd(async () => child.kill())
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('the workspace could not be built; see above')
}

try {
  process.exit(await main(parseArguments(process.argv.slice(2))))
} catch (error) {
  if (error instanceof Usage && error.isHelp) {
    process.stdout.write(`${error.message}\n`)
    process.exit(0)
  }
  const isAdvice = error instanceof ProgramsMissing || error instanceof Usage
  process.stderr.write(`\n${error instanceof Error ? (isAdvice ? error.message : error.stack) : String(error)}\n\n`)
  process.stdout.write('0 passed, 1 failed\n')
  process.exit(1)
}
