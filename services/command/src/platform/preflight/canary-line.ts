import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type CheckFacts,
  type Database,
  isKeyProven,
  listCheckItems,
  readCheckFacts,
  removeCheckItems,
} from '@firsthand/database/command'
import { base32 } from '@firsthand/domain'
import { CanaryFailed, runCanary } from '@firsthand/runtime'
import type { Keyring } from '@firsthand/sealing'
import { openIncident, type WishedIncident } from '../open-incident.ts'
import { keyIsShared } from './ground-lines.ts'
import { amber, green, red, type Verdict } from './line.ts'

const PROOF_MS = 8_000
/** For each of its three parts: sending, being kept and placed, being removed. */
const PART_MS = 5_500
const EVERY_MS = 100

export interface CanaryGround {
  readonly db: Database
  readonly keyring: Keyring
  readonly witnessUrl: URL | undefined
  /** Who asked for the check: makes the canary's incident where there is none. */
  readonly officer: string
}

/** The canary's incident with a key that preserve and this process share; undefined where preserve proves none in time. */
export async function ensureCheck(ground: CanaryGround, signal: AbortSignal): Promise<CheckFacts['incident']> {
  const known = await readCheckFacts(ground.db)
  if (known.incident && (await keyIsShared(ground.keyring, known))) return known.incident
  const opened = await openIncident(ground, checkWish(), { officer: ground.officer, members: [], preflight: undefined })
  if (!opened.ok) throw new Error('a random slug was taken')
  const until = Date.now() + PROOF_MS
  while (!(await isKeyProven(ground.db, opened.value))) {
    if (Date.now() > until) return undefined
    await pause(EVERY_MS, undefined, { signal })
  }
  return (await readCheckFacts(ground.db)).incident
}

/** As the command line makes it: always accepting, a slug that nobody can guess, nothing locked (design §5 Canary). */
const checkWish = (): WishedIncident => ({
  ...{ kind: 'check', slug: `check-${base32(randomBytes(20))}`, title: 'Self-test', place: '', zone: 'UTC' },
  ...{ state: 'active', at: undefined, languages: ['en'], emergencyNumber: '112', warnings: [] },
  ...{ maxFileBytes: 5 * 1024 ** 3, maxFiles: 250, lockMode: 'NONE', lockDays: 30 },
})

/** A real picture through the public address, kept, opened, placed and removed. */
export async function canaryLine(
  { db, witnessUrl }: CanaryGround,
  incident: NonNullable<CheckFacts['incident']>,
  signal: AbortSignal,
): Promise<Verdict> {
  if (!witnessUrl) return red('no-address')
  const began = Date.now()
  const door = {
    listCheckItems: (id: string) => listCheckItems(db, id),
    removeCheckItems: (check: Parameters<typeof removeCheckItems>[1]) => removeCheckItems(db, check),
  }
  try {
    await runCanary({ door, incident, intakeUrl: witnessUrl.href, signal, limitMs: PART_MS })
    return green('well', { seconds: Math.max(1, Math.round((Date.now() - began) / 1000)) })
  } catch (cause) {
    if (!(cause instanceof CanaryFailed)) throw cause
    // What went through is well, however late its removal; a door that asks for proof is a door that works.
    const isWorking = cause.code === 'not-removed' || cause.code === 'pressed'
    return isWorking ? amber(cause.code) : red(cause.code)
  }
}
