import type { Claim, FileFlag, ItemKind, Task, Track } from '@firsthand/domain'
import type { Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { addWork } from '../work/add-work.ts'
import { appendCustody } from '../work/append-custody.ts'
import { storableText } from '../work/storable.ts'
import { type NewExtraction, storeExtraction } from '../work/store-extraction.ts'
import { type NewRendition, storeRendition } from '../work/store-rendition.ts'
import { deviceClock } from './device-clock.ts'
import { storeClaims } from './store-claims.ts'
import { type NewField, storeField } from './store-field.ts'
import { cardFlags, storeFlags } from './store-flags.ts'
import { storeTrack } from './store-track.ts'

export interface NewInspection {
  readonly item: string
  readonly incident: string
  /** The run as a whole: its facts are stored as the item's, and each claim refers to it. */
  readonly extraction: NewExtraction
  /** The outcome of each tool, which explains absent claims. */
  readonly tools: readonly NewExtraction[]
  readonly claims: readonly Claim[]
  /** The GPS track in the file. */
  readonly track?: Track | undefined
  /** Signs with their evidence. The card shows their codes. */
  readonly flags: readonly FileFlag[]
  /**
   * What distinguishes the device, as the file says it. It is hashed here under the incident's salt and stored nowhere.
   */
  readonly clockKey?: string | undefined
  readonly thumb: NewRendition | undefined
  /** The field of colours that is shown instead of the thumb until an officer uncovers it. */
  readonly field?: NewField | undefined
  readonly card: {
    readonly kind: ItemKind
    readonly mediaType: string
    readonly width?: number | undefined
    readonly height?: number | undefined
    readonly durationMs?: number | undefined
  }
  /** The priority of the work that makes playable copies; lower goes first. */
  readonly normalisePriority: number
}

const ACTOR = 'worker:inspect'

/** Stores the results of one inspection in one transaction with the work that they require. Idempotent. */
export const storeInspection = (db: Database, found: NewInspection): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { item, incident, card } = found
    const { id: extraction, isNew } = await storeExtraction(trx, item, found.extraction)
    for (const tool of found.tools) await storeExtraction(trx, item, tool)
    const clockId =
      found.clockKey === undefined ? undefined : await deviceClock(trx, { incident, item }, found.clockKey)
    await storeClaims(trx, { item, incident, extraction, clockId }, found.claims)
    if (found.track) await storeTrack(trx, { item, incident, extraction }, found.track)
    await storeFlags(trx, { item, incident, extraction }, found.flags)
    const flags = await cardFlags(trx, item, found.flags)
    await trx
      .updateTable('evidence.card')
      .set((eb) => ({
        kind: card.kind,
        media_type: storableText(card.mediaType),
        // An item that is inspected again stays ready.
        stage: eb.case().when('stage', '=', 'preserved').then('inspected').else(eb.ref('stage')).end(),
        width: integer(card.width),
        height: integer(card.height),
        duration_ms: integer(card.durationMs),
        flags: [...flags],
        ...(found.thumb ? { has_thumb: true } : flags.includes('infected') ? { has_thumb: false } : {}),
      }))
      .where('item_id', '=', item)
      .execute()
    // Comes after the card: the chain must be locked last, so that its holder never waits for a card.
    if (found.thumb) await storeRendition(trx, { item, incident, actor: ACTOR }, found.thumb)
    if (found.field) await storeField(trx, { item, incident }, found.field)
    if (isNew) await recordCustody(trx, found, extraction)
    await addFollowingWork(trx, found, flags)
  })

/** Adds the work that follows from an inspection. Each task goes to its own queue. */
async function addFollowingWork(
  trx: Transaction<Schema>,
  found: NewInspection,
  flags: readonly string[],
): Promise<void> {
  const { item, incident, card } = found
  const add = (task: Task, name: string, priority: number): Promise<void> =>
    addWork(trx, { task, incident, subject: item, dedupe: `${name}:${item}`, priority })
  const solve = { task: 'reconstruct-incident', incident, subject: incident } as const
  await addWork(trx, { ...solve, dedupe: `reconstruct:${incident}`, priority: 3 })
  await add('normalise-item', 'normalise', found.normalisePriority)
  // Links by sound and twins of pictures are found after everything that somebody waits for.
  const isHeard = card.kind === 'video' || card.kind === 'audio'
  if (isHeard && !flags.includes('infected')) await add('find-sound', 'sound', 7)
  if (card.kind === 'image' || card.kind === 'video') await add('find-twins', 'twins', 8)
}

/** These are int4 columns, and a hostile header may claim any size. */
const integer = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) && value >= 0 && value <= 2_147_483_647 ? Math.round(value) : null

async function recordCustody(trx: Transaction<Schema>, found: NewInspection, extraction: string): Promise<void> {
  await appendCustody(trx, {
    incident: found.incident,
    actor: ACTOR,
    action: 'item.inspected',
    subject: found.item,
    detail: {
      extraction,
      outcome: found.extraction.outcome,
      kind: found.card.kind,
      claims: found.claims.length,
    },
  })
}
