import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ChildRegistry, type RunningChild, spawnChild } from './child-process.ts'
import type { WrappingTools } from './child-wrapping.ts'

export type ProcessLaunch = {
  readonly name: string
  /** Absolute path of the file that Node runs. */
  readonly entry: string
  /** The working directory, if it matters. */
  readonly folder?: string
  /** Arguments for Node itself, before the file. */
  readonly flags: readonly string[]
  /** Time that a stop gives the process to finish its work, in milliseconds. */
  readonly stopLimitMs: number
  readonly environment: NodeJS.ProcessEnv
  readonly logs: string
  readonly tools: WrappingTools
  readonly registry: ChildRegistry
  /** Time limit until the process reports `process.ready`, in milliseconds. */
  readonly limitMs?: number
}

/** Starts one of Firsthand's processes and waits until it reports that it is ready. */
export async function launchProcess(launch: ProcessLaunch): Promise<RunningChild> {
  if (!existsSync(launch.entry)) throw new Error(`${launch.name} is not built: ${launch.entry} is missing`)
  const logFile = join(launch.logs, `${launch.name}.log`)
  let lastFault = ''
  let hearReady: () => void = () => undefined
  const ready = new Promise<'ready'>((resolve) => {
    hearReady = () => resolve('ready')
  })
  const child = spawnChild({
    name: launch.name,
    line: { command: process.execPath, args: ['--enable-source-maps', ...launch.flags, launch.entry] },
    ...(launch.folder === undefined ? {} : { folder: launch.folder }),
    tools: launch.tools,
    environment: launch.environment,
    logFile,
    onLine: (line) => {
      const event = parseEvent(line)
      if (event === 'process.ready') hearReady()
      else if (event === 'process.fault' || event === 'config.refused') lastFault = line
    },
    // If we die, Postgres ends with us. The process could not finish its work without Postgres, so it is killed at
    // once. Nothing is lost, because acknowledged bytes are durable.
    deathSignal: 'KILL',
    stopSignal: 'SIGTERM',
    stopLimitMs: launch.stopLimitMs,
    registry: launch.registry,
  })
  const limit = limitOf(launch.limitMs ?? 120_000)
  const first = await Promise.race([ready, child.ended, limit.reached])
  limit.clear()
  if (first === 'ready') return child
  await child.stop()
  const how = first === 'limit' ? 'is not ready in time' : `ended at once (${first.how})`
  throw new Error(`${launch.name} ${how}; its log is ${logFile}${lastFault === '' ? '' : `\n  ${lastFault}`}`)
}

function parseEvent(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('event' in value)) return undefined
    return typeof value.event === 'string' ? value.event : undefined
  } catch {
    return undefined
  }
}

function limitOf(ms: number): { reached: Promise<'limit'>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined
  const reached = new Promise<'limit'>((resolve) => {
    timer = setTimeout(() => resolve('limit'), ms)
  })
  return { reached, clear: () => clearTimeout(timer) }
}
