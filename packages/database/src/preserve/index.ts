import { sql } from 'kysely'
import { createDatabase, type Pool } from '../pool.ts'
import { createWorkDoor, type WorkDoor } from '../work/work-door.ts'
import { type ArrivalEnd, keepArrival, readArrival, removeArrival } from './arrivals.ts'
import { type ClockCheck, databaseNow, isClockCheckDue, keepClockCheck } from './clock-check.ts'
import { applyWithdrawal, keepContact, keepStatement, readDocument, withdrawFile } from './documents.ts'
import { type ErasedEntry, type Erasure, eraseItem, readTombstone, uploadsInDrop } from './erase-item.ts'
import type {
  DocumentRow,
  IncidentFacts,
  KnownArrival,
  KnownItem,
  NewArrival,
  NewItem,
  NewStatement,
  UploadRow,
} from './facts.ts'
import { keepItem } from './keep-item.ts'
import { type KeyPlace, keyPlaces, recordKeyPlace } from './key-places.ts'
import { itemsOf, readItem } from './known-item.ts'
import { type LockPassSession, withLockPass } from './locks.ts'
import { type Move, moveItem } from './move-item.ts'
import { type KeyProbe, markKeyProven, readKeyProbe } from './prove-key.ts'
import { readIncident } from './read-incident.ts'
import { readUpload } from './read-upload.ts'
import { type LockMissing, recordLockMissing } from './record-lock-missing.ts'

export { createPool, type Pool } from '../pool.ts'
export type { WorkDoor } from '../work/work-door.ts'
export type { ArrivalEnd } from './arrivals.ts'
export type { ClockCheck } from './clock-check.ts'
export type { ErasedEntry, Erasure } from './erase-item.ts'
export type {
  DeclarationFacts,
  DocumentRow,
  IncidentFacts,
  ItemKeyRow,
  KnownArrival,
  KnownItem,
  NewArrival,
  NewItem,
  NewStatement,
  SegmentRow,
  SubmissionRow,
  UploadRow,
} from './facts.ts'
export type { KeyPlace } from './key-places.ts'
export type { Extension } from './lock-rows.ts'
export type { DueLock, LockPass, LockPassSession } from './locks.ts'
export type { Move } from './move-item.ts'
export type { KeyProbe } from './prove-key.ts'
export type { LockMissing } from './record-lock-missing.ts'

/** What preserve may do in the database: read sealed arrivals, and make each item once. */
export interface PreserveDoor extends WorkDoor {
  incident(id: string): Promise<IncidentFacts | undefined>
  upload(id: string): Promise<UploadRow | undefined>
  item(id: string): Promise<KnownItem | undefined>
  itemsOf(incident: string, submission: string): Promise<readonly string[]>
  keepItem(item: NewItem): Promise<'kept' | 'known'>
  /** Hides what was preserved of one file, because the witness closed its upload. */
  withdrawFile(submission: string, number: number): Promise<void>
  /** Enters an alarm in custody, once for each item. */
  recordLockMissing(missing: LockMissing): Promise<void>
  markFreed(upload: string, starts: readonly number[]): Promise<void>
  keyProbe(of: string): Promise<KeyProbe | undefined>
  markKeyProven(probe: KeyProbe): Promise<void>
  /** Where each incident's identity has to be now. */
  keyPlaces(): Promise<readonly KeyPlace[]>
  recordKeyPlace(place: KeyPlace): Promise<void>
  document(id: string): Promise<DocumentRow | undefined>
  keepStatement(statement: NewStatement): Promise<'kept' | 'known'>
  keepContact(contact: DocumentRow): Promise<'kept' | 'known'>
  applyWithdrawal(withdrawal: DocumentRow): Promise<number>
  arrival(item: string): Promise<KnownArrival | undefined>
  /**
   * `item-there`: the file itself arrived before its still. `withdrawn`: the witness withdrew it. In both cases nothing
   * was written.
   */
  keepArrival(arrival: NewArrival): Promise<ArrivalEnd>
  /** Only for a self-test's incident (kind `check`). */
  removeArrival(arrival: KnownArrival): Promise<void>
  moveItem(move: Move): Promise<'moved' | 'known'>
  /** Deletes every row of the item. Returns the tombstone as stored, or `gone` if another attempt was first. */
  eraseItem(erasure: Erasure, seal: (entry: ErasedEntry) => Buffer): Promise<Buffer | 'gone'>
  /** The item's upload and that of its preview, if no other item shares them. */
  uploadsInDrop(item: string): Promise<readonly string[]>
  /** What replaces an erased item. */
  tombstone(item: string): Promise<{ readonly incident: string; readonly sealed: Buffer } | undefined>
  /** Whether nothing was compared in the last hour, or the clock was set back since. */
  isClockCheckDue(): Promise<boolean>
  /** The present time by the clock that writes every stored time, epoch ms. */
  databaseNow(): Promise<number>
  /** Stores a comparison, once an hour. False if another check was faster. */
  keepClockCheck(check: ClockCheck): Promise<boolean>
  /** `busy`: another worker has this incident's locks. */
  withLockPass<T>(incident: string, work: (session: LockPassSession) => Promise<T>): Promise<T | 'busy'>
  recordAbility(store: string, abilities: Readonly<Record<string, string | boolean>>): Promise<void>
  beat(instance: string, facts: Readonly<Record<string, string | number | boolean>>): Promise<void>
}

export function createPreserveDoor(pool: Pool): PreserveDoor {
  const db = createDatabase(pool)
  return {
    ...createWorkDoor(db),
    incident: (id) => readIncident(db, id),
    upload: (id) => readUpload(db, id),
    item: (id) => readItem(db, id),
    itemsOf: (incident, submission) => itemsOf(db, incident, submission),
    keepItem: (item) => keepItem(db, item),
    withdrawFile: (submission, number) => withdrawFile(db, submission, number),
    recordLockMissing: (missing) => recordLockMissing(db, missing),
    async markFreed(upload, starts) {
      if (starts.length === 0) return
      await db
        .updateTable('public_zone.segment')
        .set({ freed: true })
        .where('upload_id', '=', upload)
        .where('start', 'in', [...starts])
        .execute()
    },
    keyProbe: (of) => readKeyProbe(db, of),
    markKeyProven: (probe) => markKeyProven(db, probe),
    keyPlaces: () => keyPlaces(db),
    recordKeyPlace: (place) => recordKeyPlace(db, place),
    document: (id) => readDocument(db, id),
    keepStatement: (statement) => keepStatement(db, statement),
    keepContact: (contact) => keepContact(db, contact),
    applyWithdrawal: (withdrawal) => applyWithdrawal(db, withdrawal),
    arrival: (item) => readArrival(db, item),
    keepArrival: (arrival) => keepArrival(db, arrival),
    removeArrival: (arrival) => removeArrival(db, arrival),
    moveItem: (move) => moveItem(db, move),
    eraseItem: (erasure, seal) => eraseItem(db, erasure, seal),
    uploadsInDrop: (item) => uploadsInDrop(db, item),
    tombstone: (item) => readTombstone(db, item),
    isClockCheckDue: () => isClockCheckDue(db),
    databaseNow: () => databaseNow(db),
    keepClockCheck: (check) => keepClockCheck(db, check),
    withLockPass: (incident, work) => withLockPass(db, incident, work),
    async recordAbility(store, abilities) {
      await db
        .insertInto('platform.ability')
        .values({ store, abilities: JSON.stringify(abilities), probed_at: new Date() })
        .onConflict((conflict) =>
          conflict.column('store').doUpdateSet((eb) => ({
            abilities: eb.ref('excluded.abilities'),
            probed_at: eb.ref('excluded.probed_at'),
          })),
        )
        .execute()
    },
    async beat(instance, facts) {
      await sql`select platform.beat('preserve', ${instance}, ${JSON.stringify(facts)}::jsonb)`.execute(db)
    },
  }
}
