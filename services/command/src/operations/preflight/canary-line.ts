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
import { type IncidentRequest, openIncident } from '../open-incident.ts'
import { keyIsHeld } from './ground-lines.ts'
import { amber, green, red, unanswered, type Verdict } from './line.ts'

const EVERY_MS = 100
/**
 * If the key of the canary's incident was created within this time, the preserve worker may still prove it, so the
 * check waits for that proof. With a new key the worker would have to start over.
 */
const RECENT_MS = 5 * 60_000

export interface CanaryGround {
  readonly db: Database
  readonly keyring: Keyring
  readonly witnessUrl: URL | undefined
  /** The officer who runs the check. Custody names them as creator of the canary's incident. */
  readonly officer: string
}

type CheckIncident = NonNullable<CheckFacts['incident']>

/**
 * Returns the canary's incident, whose key is shared by preserve and this process. Creates it if there is none.
 * Undefined if preserve does not prove the key by `until`.
 */
export async function ensureCanaryIncident(ground: CanaryGround, until: number): Promise<CheckIncident | undefined> {
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
  const opened = await openIncident(ground, checkRequest(), {
    officer: ground.officer,
    members: [],
    preflight: undefined,
  })
  if (!opened.ok) throw new Error('a random slug was taken')
  return opened.value
}

/** The incident as the command line creates it: always accepting, an unguessable slug, no locks. */
const checkRequest = (): IncidentRequest => ({
  ...{ kind: 'check', slug: `check-${base32(randomBytes(20))}`, title: 'Self-test', place: '', zone: 'UTC' },
  ...{ state: 'active', at: undefined, languages: ['en'], emergencyNumber: '112', warnings: [] },
  ...{ maxFileBytes: 5 * 1024 ** 3, maxFiles: 250, lockMode: 'NONE', lockDays: 30 },
})

interface CanaryTime {
  readonly signal: AbortSignal
  /** Deadline, in epoch ms, by which the line must report its result. */
  readonly until: number
}

/**
 * Sends a real picture through the public address and follows it: kept, opened, placed and removed. All steps share one
 * time limit.
 */
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

/** Only a refusal is a failure. A missing answer may be due to load. */
function verdictOf(code: CanaryCode): Verdict {
  switch (code) {
    case 'unreachable':
    case 'refused':
      return red(code)
    case 'unanswered':
    case 'not-kept':
    case 'not-placed':
      return unanswered(code === 'unanswered' ? 'too-slow' : code)
    // `not-removed`: the picture went through, so it counts as received even if it is removed late. `pressed`: the door
    // asked for proof of work, which shows that the door works.
    case 'not-removed':
    case 'pressed':
      return amber(code)
    default:
      return assertNever(code)
  }
}
