import { readdirSync, readFileSync } from 'node:fs'
import { waitUntil } from '@firsthand/local'
import { isAlive } from './processes.ts'

/** The child processes of `pid`; empty without /proc. */
export function childrenOf(pid: number): readonly number[] {
  return numbersIn('/proc').filter((one) => statOf(one)?.parent === pid)
}

/** Linux's state letters of a process that does not run: stopped, traced, zombie, dead. */
const STILL = /^[TtZXx]/
const LIMIT_MS = 60_000

/**
 * Kills a process and its children at once, as a power cut would. Resolves when none of them runs. The process is
 * stopped first, so that no child starts between the listing and the kill.
 */
export async function killWithChildren(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP')
  await waitUntil({ what: `${pid} to stand still`, limitMs: LIMIT_MS, everyMs: 1 }, () =>
    STILL.test(statOf(pid)?.state ?? 'X'),
  )
  const family = [pid, ...childrenOf(pid)]
  for (const one of family) {
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // The process ended at this very moment.
    }
  }
  await waitUntil(
    { what: `${family.join(', ')} to be gone`, limitMs: LIMIT_MS, everyMs: 5 },
    () => !family.some(isAlive),
  )
}

function numbersIn(folder: string): readonly number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    // The process's name is in brackets and may contain anything, so fields are counted from the last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state, parent: Number(parent) }
  } catch {
    return undefined
  }
}
