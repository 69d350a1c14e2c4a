import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '@firsthand/database/command'
import {
  type CheckFacts,
  isKeyProven,
  listCheckItems,
  readCheckFacts,
  removeCheckItems,
} from '@firsthand/database/command/operations'
import { assertNever, base32 } from '@firsthand/domain'
import { type CanaryCode, CanaryFailed, runCanary } from '@firsthand/runtime'
import type { Keyring } from '@firsthand/sealing'
import { openIncident, type WishedIncident } from '../open-incident.ts'
import { keyIsHeld } from './ground-lines.ts'
import { amber, green, red, unanswered, type Verdict } from './line.ts'

const EVERY_MS = 100
/** Its proof may still be on its way: one more would begin anew. */
const RECENT_MS = 5 * 60_000

export interface CanaryGround {
  readonly db: Database
  readonly keyring: Keyring
  readonly witnessUrl: URL | undefined
  /** Who asked for the check: makes the canary's incident where there is none. */
  readonly officer: string
}

type CheckIncident = NonNullable<CheckFacts['incident']>

/** The canary's incident with a key that preserve and this process share; undefined where preserve proves none until then. */
export async function ensureCheck(ground: CanaryGround, until: number): Promise<CheckIncident | undefined> {
  const known = await readCheckFacts(ground.db)
  const isHeld = known.incident !== undefined && (await keyIsHeld(ground.keyring, known))
  if (isHeld && known.isProven) return known.incident
  const isAwaited = isHeld && known.openedAgoMs < RECENT_MS
  const awaited = isAwaited ? known.incident?.id : undefined
  const id = awaited ?? (await openCheck(ground))
  while (!(await isKeyProven(ground.db, id))) {
    if (Date.now() >= until) return undefined
    await pause(EVERY_MS)
  }
  return (await readCheckFacts(ground.db)).incident
}

async function openCheck(ground: CanaryGround): Promise<string> {
  const opened = await openIncident(ground, checkWish(), { officer: ground.officer, members: [], preflight: undefined })
  if (!opened.ok) throw new Error('a random slug was taken')
  return opened.value
}

/** As the command line makes it: always accepting, a slug that nobody can guess, nothing locked. */
const checkWish = (): WishedIncident => ({
  ...{ kind: 'check', slug: `check-${base32(randomBytes(20))}`, title: 'Self-test', place: '', zone: 'UTC' },
  ...{ state: 'active', at: undefined, languages: ['en'], emergencyNumber: '112', warnings: [] },
  ...{ maxFileBytes: 5 * 1024 ** 3, maxFiles: 250, lockMode: 'NONE', lockDays: 30 },
})

interface CanaryTime {
  readonly signal: AbortSignal
  /** When it must have told how far it came, epoch ms. */
  readonly until: number
}

/** A real picture through the public address, kept, opened, placed and removed: each step takes of one time what it needs. */
export async function canaryLine(
  { db, witnessUrl }: CanaryGround,
  incident: CheckIncident,
  { signal, until }: CanaryTime,
): Promise<Verdict> {
  if (!witnessUrl) return red('no-address')
  const began = Date.now()
  const door = {
    listCheckItems: (id: string) => listCheckItems(db, id),
    removeCheckItems: (check: Parameters<typeof removeCheckItems>[1]) => removeCheckItems(db, check),
  }
  try {
    const limitMs = Math.max(0, until - began)
    await runCanary({ door, incident, intakeUrl: witnessUrl.href, signal, limitMs, until })
    return green('well', { seconds: Math.max(1, Math.round((Date.now() - began) / 1000)) })
  } catch (cause) {
    if (!(cause instanceof CanaryFailed)) throw cause
    return verdictOf(cause.code)
  }
}

/** Only what the door said is wrong; what has not come in time may be load alone. */
function verdictOf(code: CanaryCode): Verdict {
  switch (code) {
    case 'unreachable':
    case 'refused':
      return red(code)
    case 'unanswered':
    case 'not-kept':
    case 'not-placed':
      return unanswered(code === 'unanswered' ? 'too-slow' : code)
    // What went through is well, however late its removal; a door that asks for proof is a door that works.
    case 'not-removed':
    case 'pressed':
      return amber(code)
    default:
      return assertNever(code)
  }
}
