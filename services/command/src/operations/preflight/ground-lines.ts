import { randomBytes } from 'node:crypto'
import type { Database } from '@firsthand/database/command'
import {
  type CheckFacts,
  listOpenKeys,
  readCheckFacts,
  readLastClockCheck,
} from '@firsthand/database/command/operations'
import { makeId, parseId } from '@firsthand/domain'
import { generateIdentity, type Keyring, recipientOf } from '@firsthand/sealing'
import type { StoreGround } from '../../door/ports/store-ground.ts'
import { amber, green, red, unanswered, type Verdict } from './line.ts'

const GIB = 1024 ** 3
const FEWEST_BYTES = 2 * GIB
const FEW_BYTES = 20 * GIB
const SLOW_MS = 500
/** Arrivals are stored to the minute, so a clock that is off by more than this stores wrong minutes. */
const MAX_CLOCK_OFFSET_MS = 60_000
const LATE_MS = 2_000
/** Twice the hourly interval of the clock comparison. */
const COMPARISON_VALID_MS = 7_200_000
/** A store that refuses does so within this time. A failure after that counts as a timeout. */
const REFUSED_MS = 4_000

/** What the basic lines check: database, disk, clocks, keys. */
export interface Ground {
  readonly db: Database
  readonly keyring: Keyring
  readonly store: StoreGround
  readonly now: () => number
}

export async function databaseLine({ db, now }: Ground): Promise<Verdict> {
  const began = now()
  await readCheckFacts(db)
  const ms = Math.round(now() - began)
  return ms > SLOW_MS ? amber('slow', { ms }) : green('well', { ms })
}

export async function storeLine({ store, now }: Ground, signal: AbortSignal): Promise<Verdict> {
  const began = now()
  if (store.kind === 's3') {
    if (await store.serverClock(signal)) return green('answers')
    return now() - began > REFUSED_MS ? unanswered('too-slow') : red('silent')
  }
  const free = await store.freeBytes()
  if (free === undefined) return red('unknown')
  const facts = { gigabytes: Math.floor(free / GIB) }
  if (free < FEWEST_BYTES) return red('full', facts)
  return free < FEW_BYTES ? amber('little', facts) : green('room', facts)
}

/** Compares the database's clock, which sets all stored times, with the clocks of this process and of the store. */
export async function clockLine({ db, store, now }: Ground, signal: AbortSignal): Promise<Verdict> {
  const reference = await store.serverClock(signal)
  const before = now()
  const { now: database } = await readCheckFacts(db)
  const here = (before + now()) / 2
  // The store's clock truncates to whole seconds. It is half a second behind on average, so half a second is added to
  // it.
  const offsets = [database - here, ...(reference ? [database - reference.getTime() - 500] : [])]
  const ms = Math.round(Math.max(...offsets.map(Math.abs)))
  const hourly = await readLastClockCheck(db)
  // The hourly comparison is finer than the store's whole seconds, so it can report a difference of one second.
  const offMs = Math.max(hourly?.isOff && hourly.ageMs < COMPARISON_VALID_MS ? Math.abs(hourly.offsetMs ?? 0) : 0, ms)
  if (offMs > MAX_CLOCK_OFFSET_MS) return red('off', { seconds: Math.round(offMs / 1000) })
  if (offMs > LATE_MS || offMs > ms) return amber('late', { seconds: Math.round(offMs / 1000) })
  return reference ? green('compared', { ms }) : green('alone', { ms })
}

/**
 * Tests the keys folder: writes, syncs, reads and removes a new key. The keys of open incidents lie in the same folder.
 */
export async function keyLine({ db, keyring }: Ground): Promise<Verdict> {
  const keyId = makeId('key', randomBytes(16))
  const { identity } = generateIdentity()
  try {
    await keyring.put(keyId, identity)
    const kept = (await keyring.list()).includes(keyId)
    await keyring.remove(keyId)
    if (!kept) return red('not-kept')
  } catch {
    return red('not-writable')
  }
  const missing: string[] = []
  for (const { slug, keyId: known, recipient } of await listOpenKeys(db)) {
    const id = parseId('key', known)
    const held = id && (await keyring.get(id).catch(() => undefined))
    if (!held || recipientOf(held) !== recipient) missing.push(slug)
  }
  return missing.length > 0 ? red('missing', { names: missing.slice(0, 5).join(', ') }) : green()
}

/**
 * Whether this process holds the key of the canary's incident. If preserve has proven that it holds the key too, both
 * read the same folder.
 */
export const keyIsHeld = async (keyring: Keyring, { incident }: CheckFacts): Promise<boolean> => {
  const id = parseId('key', incident?.keyId)
  const held = id && (await keyring.get(id).catch(() => undefined))
  return held !== undefined && recipientOf(held) === incident?.recipient
}
