// The whole stack: services, migrations, processes. All that was started is stopped in order, even if the start fails.

import { join } from 'node:path'
import type { FoundPrograms } from './found-programs.ts'
import { programsVariable } from './found-programs.ts'
import type { Say } from './heartbeat.ts'
import { launchProcess } from './launch-process.ts'
import type { Launching } from './launching.ts'
import { migrateData } from './migrate-data.ts'
import { environmentOf, type StackFacts } from './process-environment.ts'
import type { ProcessEntry } from './process-table.ts'
import { secretIn } from './secret-file.ts'
import { prepareServices, type ServiceDeps, type Services } from './services.ts'
import { type Supervision, supervise, type Unit } from './supervise.ts'

export type StackDeps = ServiceDeps & {
  readonly programs: FoundPrograms
  readonly ports: { readonly intake: number; readonly command: number }
  readonly processes: readonly ProcessEntry[]
  readonly launching: Launching
  readonly say: Say
  /** Aborted if the start is to be given up. */
  readonly signal: AbortSignal
  /** Called when a child has started or ended. */
  readonly onChange: () => void
}

/** A running stack. */
export type Stack = {
  readonly ownerUrl: string
  readonly redisUrl: string
  readonly ports: Readonly<Record<string, number>>
  readonly pids: () => Record<string, number>
  /** Restarts these processes concurrently. Returns the names of those that did not become ready again. */
  readonly restart: (names: readonly string[]) => Promise<readonly string[]>
  readonly stop: () => Promise<void>
}

/** Starts everything; resolves when every process has reported that it is ready. */
export async function startStack(deps: StackDeps): Promise<Stack> {
  const running: Supervision[] = []
  try {
    return await start(deps, running)
  } catch (error) {
    await stopInOrder(running)
    throw error
  }
}

async function start(deps: StackDeps, running: Supervision[]): Promise<Stack> {
  const keep = async (unit: Unit): Promise<void> => {
    deps.signal.throwIfAborted()
    running.push(await supervise(heard(unit, deps.onChange), deps.say))
  }
  const own = [
    ...(deps.settings.databaseUrl === undefined ? ['Postgres'] : []),
    ...(deps.settings.redisUrl === undefined ? ['Valkey'] : []),
  ]
  if (own.length > 0) deps.say(`Starting ${own.join(' and ')}`)
  const services: Services = await prepareServices(deps)
  await allOf(services.units.map(keep))
  deps.say('Migrating the database')
  await migrateData(deps.settings, services.ownerUrl)
  deps.say('Starting intake, command and the workers')
  const facts: StackFacts = {
    settings: deps.settings,
    ownerUrl: services.ownerUrl,
    redisUrl: services.redisUrl,
    intakeSecret: deps.settings.intakeSecret ?? secretIn(join(deps.settings.data, 'intake-secret')),
    programs: programsVariable(deps.programs),
    publicPort: deps.ports.intake,
    officersPort: deps.ports.command,
  }
  const units = [...deps.processes.map((entry) => unitOf(entry, deps, facts)), ...deps.launching.beside(deps)]
  await allOf(units.map(keep))
  deps.signal.throwIfAborted()
  return {
    ownerUrl: services.ownerUrl,
    redisUrl: services.redisUrl,
    ports: { ...deps.ports, ...services.ports },
    pids: () => Object.fromEntries(running.flatMap((one) => pidOf(one))),
    restart: async (names) => {
      const wanted = running.filter(({ name }) => names.includes(name))
      const isUp = await Promise.all(wanted.map((one) => one.restart()))
      return wanted.filter((_, index) => isUp[index] === false).map(({ name }) => name)
    },
    stop: () => stopInOrder(running),
  }
}

function unitOf(entry: ProcessEntry, deps: StackDeps, facts: StackFacts): Unit {
  const { logs, tools, registry, launching } = deps
  const environment = { ...environmentOf(entry, facts), ...launching.environmentOf(entry) }
  const line = launching.lineOf(join(deps.settings.root, entry.room), entry.name)
  const launch = { name: entry.name, ...line, stopLimitMs: launching.stopLimitMs, environment, logs, tools, registry }
  return { name: entry.name, launch: () => launchProcess(launch) }
}

function heard(unit: Unit, onChange: () => void): Unit {
  const launch = async () => {
    const child = await unit.launch()
    void child.ended.then(onChange)
    // Deferred until the supervisor has recorded the new child.
    setImmediate(onChange)
    return child
  }
  return { name: unit.name, launch }
}

// Waits until all work has ended, unlike Promise.all. If one process failed, those that started must still be stopped.
async function allOf(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

const workers = ['preserve', 'inspect', 'normalise', 'reconstruct']
/**
 * The order of a stop. Intake is first, because it receives bytes. The relay is the last of the processes, because it
 * passes work on. The services follow, because no process needs them any more.
 */
const stopOrder = [['intake'], ['console'], ['command'], workers, ['relay'], ['valkey'], ['postgres']]

async function stopInOrder(running: readonly Supervision[]): Promise<void> {
  for (const names of stopOrder) {
    await Promise.allSettled(running.filter(({ name }) => names.includes(name)).map((one) => one.stop()))
  }
}

function pidOf(supervision: Supervision): [string, number][] {
  const pid = supervision.pid()
  return pid === undefined ? [] : [[supervision.name, pid]]
}
