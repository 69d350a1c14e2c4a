// One stack for a whole run: the set-up starts it, and each test file borrows it with an incident and an officer of its
// own. Starting a stack costs more than most of what is asked of it.
import { randomBytes } from 'node:crypto'
import type { RunFile } from '@firsthand/local'
import { openOwnIncident } from './own-incident.ts'
import { readRun } from './run-file.ts'
import { readLogs, type Stack, startStack } from './start-stack.ts'

/** The environment variable that names the data folder of the run's stack. */
export const SHARED_STACK = 'FIRSTHAND_TEST_STACK'

export interface SharedStack {
  readonly data: string
  stop(): Promise<void>
}

/** For the run's set-up. A `folder` that was given stays. */
export async function startSharedStack(folder?: string): Promise<SharedStack> {
  const stack = await startStack(folder === undefined ? {} : { data: folder })
  return { data: stack.data, stop: () => stack.stop() }
}

export interface BorrowOptions {
  /** A slug of its own by default. */
  readonly slug?: string
  readonly title?: string
}

/**
 * The run's stack, or, where the run has none (a bench, a file run alone), one that is started and stopped here. On the
 * run's stack the incident is a drill of the borrower's own, and `stop` closes that.
 */
export async function borrowStack(options: BorrowOptions = {}): Promise<Stack> {
  const data = process.env[SHARED_STACK] ?? ''
  return data === '' ? startStack() : borrowFrom(data, options)
}

export interface StackLender {
  borrow(options?: BorrowOptions): Promise<Stack>
  /** Stops what was started here, and only that. */
  stop(): Promise<void>
}

/** For many borrowers in one file: the run's stack, or one for all of them. */
export async function findOrStartSharedStack(): Promise<StackLender> {
  const given = process.env[SHARED_STACK] ?? ''
  const { data, stop } = given === '' ? await startSharedStack() : { data: given, stop: async () => undefined }
  return { borrow: (options = {}) => borrowFrom(data, options), stop }
}

async function borrowFrom(data: string, { slug, title = 'A borrowed drill' }: BorrowOptions): Promise<Stack> {
  const run = readRun(data)
  if (run?.ready !== true) throw new Error('the folder of the shared stack names none that is ready')
  const wish = { slug: slug ?? `own-${randomBytes(6).toString('hex')}`, title }
  return describe(data, run, await openOwnIncident(run, wish))
}

function describe(data: string, run: RunFile, own: Awaited<ReturnType<typeof openOwnIncident>>): Stack {
  const { officer, incident } = own
  const now = (): RunFile => ({ ...(readRun(data) ?? run), officer, incident })
  return {
    run: now,
    intakeUrl: run.intakeUrl,
    commandUrl: run.commandUrl,
    slug: incident.slug,
    incident: incident.id,
    data,
    // Nothing was started for this borrower.
    startedInMs: 0,
    output() {
      throw new Error('a borrowed stack was started by another process, which heard its output')
    },
    logs: () => readLogs(data),
    pidOf(name) {
      const pid = now().processes[name]
      if (pid === undefined) throw new Error(`${name} is not running`)
      return pid
    },
    kill9: notOurs,
    untilRestarted: async () => notOurs(),
    killSupervisor: async () => notOurs(),
    stop: () => own.close(),
  }
}

const notOurs = (): never => {
  throw new Error('a borrowed stack is not ours to kill')
}
