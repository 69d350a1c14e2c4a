import { execFileSync } from 'node:child_process'
import { ROOT } from './start-stack.ts'

/** The checkout's commit, with a `+` if files differ from it; `unknown` outside git. */
export function measuredCommit(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim()
    const isDirty = git('status', '--porcelain', '--untracked-files=no') !== ''
    return `${git('rev-parse', 'HEAD')}${isDirty ? '+' : ''}`
  } catch {
    return 'unknown'
  }
}
