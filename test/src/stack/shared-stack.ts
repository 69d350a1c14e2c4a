// One stack for a whole test run. The set-up starts it, and each test file borrows it with an incident and an officer
// of its own, because starting a stack costs more than most tests on it.
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

/** Starts the stack for the run's set-up. A given `folder` is not removed. */
export async function startSharedStack(folder?: string): Promise<SharedStack> {
  const stack = await startStack(folder === undefined ? {} : { data: folder })
  return { data: stack.data, stop: () => stack.stop() }
}

export interface BorrowOptions {
  /** A unique slug by default. */
  readonly slug?: string
  readonly title?: string
}

/**
 * Lends the run's stack. If the run has none (a bench, a file that runs alone), one is started and stopped here. On the
 * run's stack the incident is a drill of the borrower's own, which `stop` closes.
 */
export async function borrowStack(options: BorrowOptions = {}): Promise<Stack> {
  const data = process.env[SHARED_STACK] ?? ''
  return data === '' ? startStack() : borrowFrom(data, options)
}

export interface StackLender {
  borrow(options?: BorrowOptions): Promise<Stack>
  /** Stops the stack only if it was started here. */
  stop(): Promise<void>
}

/** Lends to many borrowers in one file: the run's stack if there is one, else a stack of their own. */
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
    // Nothing was started for this borrower, so `stop` stops nothing.
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
