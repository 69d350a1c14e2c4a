import { join } from 'node:path'
import { createChildRegistry, endLeftovers } from './child-registry.ts'
import type { WrappingTools } from './child-wrapping.ts'
import { choosePorts } from './choose-ports.ts'
import { lockDataFolder } from './data-lock.ts'
import type { FoundPrograms } from './found-programs.ts'
import type { Say } from './heartbeat.ts'
import { bundled, type Launching } from './launching.ts'
import { watchNpm } from './parent-watch.ts'
import { closeFolder } from './private-file.ts'
import { localUrl } from './process-environment.ts'
import type { ProcessEntry } from './process-table.ts'
import { resolvePrograms } from './programs.ts'
import { markNotReady } from './run-file.ts'
import { createRunRecord, type RunRecord } from './run-record.ts'
import { sandboxWarnings } from './sandbox-check.ts'
import type { Settings } from './settings.ts'
import { type Stack, startStack } from './stack.ts'
import { createStopper, type Stopper } from './stopper.ts'
import { wantedPrograms } from './wanted-programs.ts'

/** The processes to run, and what happens when they are ready. A test passes its own. */
export type StackPlan = {
  readonly processes: readonly ProcessEntry[]
  /** How the processes are started. By default the bundles of `npm start` are used. */
  readonly launching?: Launching
  readonly welcome: (started: Started) => Promise<void>
  /** Prints progress. */
  readonly say: Say
}

/** A stack whose processes are ready but which is not announced yet. */
export type Started = {
  readonly settings: Settings
  readonly stack: Stack
  readonly record: RunRecord
  readonly intakeUrl: string
  readonly commandUrl: string
  readonly signal: AbortSignal
  readonly say: Say
  /** Prints a text as it is, without a time in front. */
  readonly print: Say
}

/**
 * Runs the stack until a signal ends it, then exits the process. Throws if the stack cannot start; then nothing is left
 * running.
 */
export async function runStack(settings: Settings, plan: StackPlan): Promise<void> {
  closeFolder(settings.data)
  const unlock = lockDataFolder(settings.data)
  const stopper = createStopper(plan.say)
  watchNpm(settings.environment, () => stopper.stop('npm has ended'))
  try {
    await startAll(settings, plan, stopper)
  } catch (error) {
    await stopper.stop('the start failed')
    unlock()
    if (stopper.wasAsked()) process.exit(130)
    throw error
  }
  await stopper.stopped
  unlock()
  process.exit(0)
}

async function startAll(settings: Settings, plan: StackPlan, stopper: Stopper): Promise<void> {
  const { say } = plan
  markNotReady(settings.data)
  const childrenFile = join(settings.data, 'children.json')
  await endLeftovers(childrenFile)
  // A configured Redis replaces our Valkey.
  const wanted = wantedPrograms.filter(({ key }) => key !== 'valkey' || settings.redisUrl === undefined)
  const programs = await resolvePrograms({ ...settings, mode: settings.fetchMode, say, wanted })
  for (const warning of [...programs.warnings, ...(await sandboxWarnings(programs))]) say(`Warning: ${warning}`)
  stopper.signal.throwIfAborted()
  const ports = await choosePorts(settings.port, settings.host)
  const logs = join(settings.data, 'logs')
  closeFolder(logs)
  const intakeUrl = localUrl(settings.host, ports.intake)
  const commandUrl = localUrl(settings.host, ports.command)
  let record: RunRecord | undefined
  const stack = await startStack({
    settings,
    programs,
    processes: plan.processes,
    launching: plan.launching ?? bundled,
    tools: toolsOf(programs),
    registry: createChildRegistry(childrenFile),
    logs,
    ports,
    say,
    signal: stopper.signal,
    onChange: () => record?.save(),
  })
  record = createRunRecord({ settings, programs, stack, intakeUrl, commandUrl })
  stopper.onStop(() => record?.setReady(false))
  stopper.onStop(() => stack.stop())
  record.save()
  const { signal } = stopper
  await plan.welcome({ settings, stack, record, intakeUrl, commandUrl, signal, say, print })
  signal.throwIfAborted()
  record.setReady(true)
  print('Firsthand is ready')
}

function toolsOf({ paths }: FoundPrograms): WrappingTools {
  return { setpriv: paths.setpriv, unshare: paths.unshare }
}

function print(message: string): void {
  process.stdout.write(`${message}\n`)
}
