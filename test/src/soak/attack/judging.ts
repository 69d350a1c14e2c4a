import { hashPassword, verifyPassword } from '@firsthand/database/ops'
import type { Judging } from './attack-notes.ts'

const TIMES = 5

/** Measures some password checks, one after the other, as command makes them. */
export async function measureJudging(): Promise<Judging> {
  const hash = await hashPassword('a guess')
  const before = process.cpuUsage()
  for (let n = 0; n < TIMES; n += 1) await verifyPassword('another guess', hash)
  const { user, system } = process.cpuUsage(before)
  return { cpuSeconds: (user + system) / 1e6 / TIMES }
}
