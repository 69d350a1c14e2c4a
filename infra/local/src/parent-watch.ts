// `npm start` runs us below npm and, on some systems, a shell. If they are killed with -9 they cannot signal us, and we
// would continue without a terminal. So we poll whether they still run.
import { readFileSync } from 'node:fs'
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.ts'

const everyMs = 250

/** Calls `onGone` once when the npm that started us is gone. Does nothing if npm did not start us. */
export function watchNpm(environment: NodeJS.ProcessEnv, onGone: () => void): void {
  if (environment['npm_lifecycle_event'] === undefined || process.platform !== 'linux') return
  const ancestors = ancestorsUpToNpm()
  if (ancestors.length === 0) return
  const timer = setInterval(() => {
    if (ancestors.every(isRunning)) return
    clearInterval(timer)
    onGone()
  }, everyMs)
  timer.unref()
}

function ancestorsUpToNpm(): ProcessIdentity[] {
  const found: ProcessIdentity[] = []
  let pid = process.ppid
  while (pid > 1 && found.length < 3) {
    const identity = identityOf(pid)
    if (identity === undefined) return found
    found.push(identity)
    if (!isShell(pid)) return found
    pid = parentOf(pid)
  }
  return found
}

function isShell(pid: number): boolean {
  return /^(sh|dash|bash|ash|busybox)$/.test(read(`/proc/${pid}/comm`).trim())
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
