// A file that lists the living children. On Linux children die with us. Elsewhere (no setpriv, macOS) the next start on
// the same data finds them here, and ends them before it touches the data.
import { setTimeout as pause } from 'node:timers/promises'
import type { ChildRegistry, NotedChild } from './child-process.ts'
import { readIfThere, writePrivateFile } from './private-file.ts'
import { isRunning, parseIdentity } from './process-identity.ts'

const limitMs = 20_000

/** A registry kept in `file`. */
export function createChildRegistry(file: string): ChildRegistry {
  const children = new Set<NotedChild>()
  const save = (): void => writePrivateFile(file, JSON.stringify([...children]))
  return {
    add: (child) => {
      children.add(child)
      save()
    },
    remove: (child) => {
      children.delete(child)
      save()
    },
  }
}

/** Ends the children that a killed supervisor left behind. Call it with the data folder locked. */
export async function endLeftovers(file: string): Promise<void> {
  const leftovers = parseChildren(readIfThere(file)).filter((child) => isRunning(child.identity))
  // These children may be ending already, because they die with their supervisor. Postgres needs a moment to end
  // cleanly.
  await waitForEnd(leftovers, 2_000)
  for (const child of leftovers.filter(({ identity }) => isRunning(identity))) signal(child, child.stopSignal)
  await waitForEnd(leftovers, limitMs)
  for (const child of leftovers.filter(({ identity }) => isRunning(identity))) signal(child, 'SIGKILL')
  await waitForEnd(leftovers, limitMs)
  const left = leftovers.find(({ identity }) => isRunning(identity))
  if (left !== undefined) throw new Error(`${left.name} of an earlier start cannot be ended (${left.identity.pid})`)
}

async function waitForEnd(children: readonly NotedChild[], patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs
  while (Date.now() < until && children.some(({ identity }) => isRunning(identity))) await pause(25)
}

function signal({ identity }: NotedChild, name: NodeJS.Signals): void {
  try {
    process.kill(identity.pid, name)
  } catch {
    // The signal may fail because the process is gone, which is what we want. It may also fail because we have no
    // permission. Then the process keeps running, and the caller reports it.
  }
}

function parseChildren(text: string | undefined): NotedChild[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.flatMap(parseChild) : []
  } catch {
    return []
  }
}

function parseChild(value: unknown): NotedChild[] {
  if (typeof value !== 'object' || value === null) return []
  const { name, identity, stopSignal } = value as Record<string, unknown>
  const parsed = parseIdentity(identity)
  if (typeof name !== 'string' || parsed === undefined) return []
  return [{ name, identity: parsed, stopSignal: stopSignal === 'SIGINT' ? 'SIGINT' : 'SIGTERM' }]
}
