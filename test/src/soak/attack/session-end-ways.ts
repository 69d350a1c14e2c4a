// The ways in which a session ends, by the same actions as on the command line and in the console. Each is recorded in
// custody.
import { setTimeout as pause } from 'node:timers/promises'
import { freshAccounts } from '@firsthand/ops'
import type { Ground, Officer } from './ground.ts'

export interface Signed {
  readonly officer: Officer
  readonly cookie: string
}

export const SESSION_ENDS = [
  'signed out',
  'officer ended',
  'officer disabled',
  'officer begun anew',
  'account’s time over',
  'taken off the incident',
  'run out',
] as const
export type SessionEnd = (typeof SESSION_ENDS)[number]

/**
 * The remaining time of an account, ms. Its end is set this far ahead, and the session ends when that time has passed.
 */
const UNTIL_MS = 1500
const LONGEST_UNTIL_MS = 30_000

/** Ends the session. Returns the moment after which its streams must receive nothing. */
export async function endSession(ground: Ground, signed: Signed, how: SessionEnd): Promise<number> {
  await ENDINGS[how](ground, signed)
  return performance.now()
}

type Ending = (ground: Ground, signed: Signed) => Promise<void>

const ENDINGS: Readonly<Record<SessionEnd, Ending>> = {
  'signed out': async ({ stack }, { cookie }) => {
    const headers = { cookie, origin: stack.commandUrl }
    const answer = await fetch(`${stack.commandUrl}/api/session`, { method: 'DELETE', headers })
    if (answer.status !== 200) throw new Error(`a sign-out was answered with ${answer.status}`)
  },
  'officer ended': (ground, { officer }) => change(ground, { officer: officer.id, act: 'end' }),
  'officer disabled': (ground, { officer }) => change(ground, { officer: officer.id, act: 'disable' }),
  'officer begun anew': async (ground, { officer }) => {
    const { door, stack } = ground
    const made = await (await freshAccounts({ door, officersKey: stack.run().officersKey }))()
    if (!made.ok) throw new Error(`no fresh account: ${made.error}`)
    const { capability: _nobodys, ...fresh } = made.value
    await change(ground, { officer: officer.id, act: 'reset', fresh })
  },
  'account’s time over': async (ground, { officer }) => {
    const until = await endAhead(ground, officer.id)
    await pause(Math.max(0, until - Date.now()))
  },
  'taken off the incident': async ({ door, incident }, { officer }) => {
    const taken = await door.takeMembership({ incident: incident.id, member: officer.id })
    if (taken !== 'taken') throw new Error(`taking a membership was answered with ${taken}`)
  },
  // Nobody acts: the row is changed as if half a day had passed.
  'run out': async ({ pool }, { officer }) => {
    const passing = 'update staff.session set expires_at = clock_timestamp() where officer_id = $1'
    await pool.query(passing, [officer.id])
  },
}

/** Ends the account at a moment that still lies ahead when the door answers, however busy the machine is. */
async function endAhead({ door }: Ground, officer: string): Promise<number> {
  for (let aheadMs = UNTIL_MS; ; aheadMs *= 2) {
    const until = Date.now() + aheadMs
    const changed = await door.changeOfficer({ officer, act: 'until', until })
    if (changed === 'done') return until
    if (changed !== 'past' || aheadMs > LONGEST_UNTIL_MS)
      throw new Error(`ending an account in ${aheadMs} ms was answered with ${changed}`)
  }
}

async function change({ door }: Ground, wish: Parameters<Ground['door']['changeOfficer']>[0]): Promise<void> {
  const changed = await door.changeOfficer(wish)
  if (changed !== 'done') throw new Error(`changing an officer was answered with ${changed}`)
}
