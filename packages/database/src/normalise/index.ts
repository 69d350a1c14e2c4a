import type { QueueName, Work } from '@firsthand/domain'
import { sql } from 'kysely'
import { createDatabase, type Pool } from '../pool.ts'
import { type ItemSource, readItemSource } from '../work/item-source.ts'
import type { NewExtraction } from '../work/store-extraction.ts'
import type { NewRendition } from '../work/store-rendition.ts'
import { createWorkDoor, type WorkDoor } from '../work/work-door.ts'
import { type AskedCleaning, readCleaning } from './cleanings.ts'
import {
  addCopyWork,
  type CopyProgress,
  continueAs,
  copiesThere,
  type Following,
  isInfected,
  type Owing,
  proxyShortEdge,
  realWaits,
  recordProgress,
  type Waiting,
  whoWaits,
} from './making.ts'
import { type ItemRef, keepRendition, markReady, readFacts, recordFailedCopy } from './store-renditions.ts'
import { keepText, type NewText } from './texts.ts'
import { readTranscript, type SpeechText } from './transcripts.ts'

export { createPool, type Pool } from '../pool.ts'
export type { ItemSource } from '../work/item-source.ts'
export type { NewExtraction } from '../work/store-extraction.ts'
export type { NewRendition } from '../work/store-rendition.ts'
export type { WorkDoor } from '../work/work-door.ts'
export type { CopyProgress, Following, FollowingTask, Waiting } from './making.ts'
export type { ItemRef } from './store-renditions.ts'
export type { NewText } from './texts.ts'
export type { SpeechText } from './transcripts.ts'

/** What normalise may do in the database: read one item, and add playable copies. */
export interface NormaliseDoor extends WorkDoor {
  item(id: string): Promise<ItemSource | undefined>
  /** The file facts of inspect's newest run. */
  factsOf(item: string): Promise<Record<string, unknown> | undefined>
  isInfected(item: string): Promise<boolean>
  /** `kind/recipe` of complete renditions; `transcript/<maker>` of texts. */
  copiesThere(item: string): Promise<ReadonlySet<string>>
  recordProgress(of: ItemRef, told: readonly CopyProgress[]): Promise<void>
  /**
   * Adds work to another of normalise's queues (as an outbox row). It continues the work on the same item, with the
   * same urgency.
   */
  continueAs(work: Work, following: Following): Promise<void>
  proxyShortEdge(item: string): Promise<number | undefined>
  /** Whether copies of any item are waiting. */
  whoWaits(): Promise<Waiting>
  /** Whether work of a real incident, not of a drill, could now be taken from this queue. */
  realWaits(queue: QueueName): Promise<boolean>
  keepRendition(of: ItemRef, rendition: NewRendition): Promise<void>
  recordFailedCopy(of: ItemRef, refused: NewExtraction): Promise<void>
  keepText(of: ItemRef, text: NewText): Promise<void>
  /** What one maker heard in an item; undefined before it ran. */
  transcriptOf(item: string, maker: string): Promise<SpeechText | undefined>
  /** What a copy for sharing is to hide; undefined if nobody requested it. */
  cleaning(item: string, id: string): Promise<AskedCleaning | undefined>
  markReady(item: string): Promise<void>
  /** Requests copies for at most `limit` items that no worker could make without a sandbox; returns how many. */
  addCopyWork(owing: Owing): Promise<number>
  beat(instance: string, facts: Readonly<Record<string, string | number | boolean>>): Promise<void>
}

export function createNormaliseDoor(pool: Pool): NormaliseDoor {
  const db = createDatabase(pool)
  return {
    ...createWorkDoor(db),
    item: (id) => readItemSource(db, id),
    factsOf: (item) => readFacts(db, item),
    isInfected: (item) => isInfected(db, item),
    copiesThere: (item) => copiesThere(db, item),
    recordProgress: (of, told) => recordProgress(db, of, told),
    continueAs: (work, following) => continueAs(db, work, following),
    proxyShortEdge: (item) => proxyShortEdge(db, item),
    whoWaits: () => whoWaits(db),
    realWaits: (queue) => realWaits(db, queue),
    keepRendition: (of, rendition) => keepRendition(db, of, rendition),
    recordFailedCopy: (of, refused) => recordFailedCopy(db, of, refused),
    keepText: (of, text) => keepText(db, of, text),
    transcriptOf: (item, maker) => readTranscript(db, item, maker),
    cleaning: (item, id) => readCleaning(db, item, id),
    markReady: (item) => markReady(db, item),
    addCopyWork: (owing) => addCopyWork(db, owing),
    async beat(instance, facts) {
      await sql`select platform.beat('normalise', ${instance}, ${JSON.stringify(facts)}::jsonb)`.execute(db)
    },
  }
}
