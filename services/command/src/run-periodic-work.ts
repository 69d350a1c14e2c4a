import { randomBytes } from 'node:crypto'
import type { Database } from '@firsthand/database/command'
import { closeDue } from '@firsthand/database/command/operations'
import { beat } from '@firsthand/database/command/overview'
import { endDueAccounts, sweepSessions, sweepSignIn } from '@firsthand/database/command/sign-in'
import type { Logger, Shutdown } from '@firsthand/runtime'
import type { SecondFactors } from './sign-in/second-factors.ts'

const BEAT_MS = 10_000

interface PeriodicWorkDeps {
  readonly db: Database
  readonly log: Logger
  readonly shutdown: Shutdown
  readonly secondFactors: SecondFactors
  readonly facts: Readonly<Record<string, boolean>>
}

/**
 * Periodic work of this process: its heartbeat, closing accounts and incidents whose end is due, and deleting expired
 * sessions and sign-in attempts.
 */
export async function runPeriodicWork({ db, log, shutdown, secondFactors, facts }: PeriodicWorkDeps): Promise<void> {
  const instance = randomBytes(8).toString('hex')
  const tick = async (): Promise<void> => {
    try {
      await beat(db, instance, { ...facts, officersKey: (await secondFactors.key()) !== undefined })
      await endDueAccounts(db)
      await sweepSessions(db)
      await sweepSignIn(db)
      await closeDue(db)
    } catch (cause) {
      log.fault('process.warning', cause, { code: 'beat' })
    }
  }
  const timer = setInterval(() => shutdown.own(tick()), BEAT_MS)
  shutdown.onClose('beat', () => clearInterval(timer))
  await tick()
}
