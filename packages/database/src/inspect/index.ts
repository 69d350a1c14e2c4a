import { sql } from 'kysely'
import { createDatabase, type Pool } from '../pool.ts'
import { type ItemSource, readItemSource } from '../work/item-source.ts'
import { renditionsThere } from '../work/store-rendition.ts'
import { createWorkDoor, type WorkDoor } from '../work/work-door.ts'
import { type ArrivalSource, readArrivalSource, type StillEnd, settleStill } from './arrivals.ts'
import { addDecodingWork, addScanWork, type LastScan, lastScan, type Owing } from './scans.ts'
import { addSoundWork, type NewSound, type SoundSubject, soundSubject, storeSound } from './sounds.ts'
import { type NewWords, readStated, type Stated, storeWords, submissionOf } from './statements.ts'
import { type NewInspection, storeInspection } from './store-inspection.ts'
import {
  type CandidateQuery,
  linkNearTwins,
  type NearTwin,
  type NewPrint,
  readSealedPrint,
  signOlderTwins,
  storePrint,
  type TwinSubject,
  twinCandidates,
  twinGroup,
} from './twins.ts'

export { createPool, type Pool } from '../pool.ts'
export type { ItemSource } from '../work/item-source.ts'
export type { NewExtraction } from '../work/store-extraction.ts'
export type { NewRendition } from '../work/store-rendition.ts'
export type { WorkDoor } from '../work/work-door.ts'
export type { ArrivalSource, StillEnd } from './arrivals.ts'
export type { NewSound, SoundSubject } from './sounds.ts'
export type { NewWords, SaidRow, Stated, StatedItem } from './statements.ts'
export type { NewField } from './store-field.ts'
export type { NewInspection } from './store-inspection.ts'
export type { CandidateQuery, NearTwin, NewFingerprint, NewPrint, TwinSubject } from './twins.ts'

/** What inspect may do in the database: read one item, and add what the item's file says. */
export interface InspectDoor extends WorkDoor {
  item(id: string): Promise<ItemSource | undefined>
  /** `kind/recipe` of the renditions that exist. */
  renditionsThere(item: string): Promise<ReadonlySet<string>>
  storeInspection(found: NewInspection): Promise<void>
  submissionOf(item: string): Promise<string | undefined>
  stated(submission: string): Promise<Stated>
  /** Returns false if this run is already stored. */
  storeWords(words: NewWords): Promise<boolean>
  lastScan(item: string): Promise<LastScan | undefined>
  addScanWork(item: Pick<ItemSource, 'id' | 'incident'>): Promise<void>
  arrival(item: string): Promise<ArrivalSource | undefined>
  settleStill(end: StillEnd): Promise<'settled' | 'known' | 'gone'>
  /** Sealed to the item. */
  sealedPrint(of: Pick<TwinSubject, 'item' | 'version'>): Promise<Buffer | undefined>
  storePrint(subject: TwinSubject, print: NewPrint): Promise<void>
  /** Items that may be like this one, the most similar first. */
  twinCandidates(query: CandidateQuery): Promise<readonly string[]>
  /** All items on the same card as this one, including it. */
  twinGroup(item: string): Promise<ReadonlySet<string>>
  /** Sets signs for items whose twin claims to be older. */
  signOlderTwins(subject: Pick<TwinSubject, 'item' | 'incident'>): Promise<void>
  /** Returns how many pairs were new. */
  linkNearTwins(subject: TwinSubject, twins: readonly NearTwin[]): Promise<number>
  soundSubject(item: string, recipe: string): Promise<SoundSubject | undefined>
  /**
   * Stores a run's outcome, and adds the work of linking if there is a print. If there are several runs, the first one
   * is kept.
   */
  storeSound(sound: NewSound): Promise<void>
  /** Requests prints for at most `limit` items that were inspected before there were prints; returns how many. */
  addSoundWork(recipe: string, limit: number): Promise<number>
  /**
   * Requests decoding for at most `limit` items that were kept undecoded while there was no sandbox; returns how many.
   */
  addDecodingWork(owing: Owing): Promise<number>
  beat(instance: string, facts: Readonly<Record<string, string | number | boolean>>): Promise<void>
}

export function createInspectDoor(pool: Pool): InspectDoor {
  const db = createDatabase(pool)
  return {
    ...createWorkDoor(db),
    item: (id) => readItemSource(db, id),
    renditionsThere: (item) => renditionsThere(db, item),
    storeInspection: (found) => storeInspection(db, found),
    submissionOf: (item) => submissionOf(db, item),
    stated: (submission) => readStated(db, submission),
    storeWords: (words) => storeWords(db, words),
    lastScan: (item) => lastScan(db, item),
    addScanWork: ({ id, incident }) => addScanWork(db, { item: id, incident }),
    arrival: (item) => readArrivalSource(db, item),
    settleStill: (end) => settleStill(db, end),
    sealedPrint: (of) => readSealedPrint(db, of),
    storePrint: (subject, print) => storePrint(db, subject, print),
    twinCandidates: (query) => twinCandidates(db, query),
    twinGroup: (item) => twinGroup(db, item),
    signOlderTwins: (subject) => signOlderTwins(db, subject),
    linkNearTwins: (subject, twins) => linkNearTwins(db, subject, twins),
    soundSubject: (item, recipe) => soundSubject(db, item, recipe),
    storeSound: (sound) => storeSound(db, sound),
    addSoundWork: (recipe, limit) => addSoundWork(db, recipe, limit),
    addDecodingWork: (owing) => addDecodingWork(db, owing),
    async beat(instance, facts) {
      await sql`select platform.beat('inspect', ${instance}, ${JSON.stringify(facts)}::jsonb)`.execute(db)
    },
  }
}
