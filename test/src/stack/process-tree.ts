import { readdirSync, readFileSync } from 'node:fs'

/** The processes whose parent is `pid`; none where there is no /proc. */
export function childrenOf(pid: number): readonly number[] {
  return numbersIn('/proc').filter((one) => statOf(one)?.parent === pid)
}

/**
 * Kills a process and its children at once, as a power cut would. It is stopped first, so that none is born between
 * the look and the kill.
 */
export function killWithChildren(pid: number): void {
  process.kill(pid, 'SIGSTOP')
  for (let look = 0; look < 1000 && statOf(pid)?.state === 'R'; look += 1);
  for (const one of [pid, ...childrenOf(pid)]) {
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // It ended in this very moment.
    }
  }
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
    // The name stands in brackets and may hold anything: what follows the last one counts.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state, parent: Number(parent) }
  } catch {
    return undefined
  }
}
