import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { derivedId } from '../work/derived-id.ts'
import { storableJson, storableText } from '../work/storable.ts'
import type { ItemRef } from './store-renditions.ts'

const ACTOR = 'worker:normalise'
const MOST_LETTERS = 500_000

/** Words that were read or heard in an item; searchable from then on. */
export interface NewText {
  readonly source: 'document' | 'transcript' | 'translation'
  /** A BCP 47 tag; undefined where nobody knows. */
  readonly language?: string | undefined
  /** Made by a machine that listens or translates, and shown as such. */
  readonly machine: boolean
  /** Code and version of what read it; a second text of the same maker is not stored. */
  readonly maker: string
  /** `{ page, text }` of documents, `{ startMs, endMs, text }` of speech. */
  readonly segments: readonly Readonly<Record<string, string | number>>[]
}

/** Once for each item, source and maker, with its custody entry (counts only). The card is written anew: lists hear of it. */
export const keepText = (db: Database, { item, incident }: ItemRef, text: NewText): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx
      .updateTable('evidence.card')
      .set((eb) => ({ stage: eb.ref('stage') }))
      .where('item_id', '=', item)
      .execute()
    const { source, language, machine, maker, segments } = text
    const body = storableText(segments.map((segment) => String(segment['text'] ?? '')).join('\n')).slice(
      0,
      MOST_LETTERS,
    )
    const id = derivedId('text', item, source, maker)
    const stored = await trx
      .insertInto('evidence.text')
      .values({
        id,
        item_id: item,
        incident_id: incident,
        source,
        language: language ?? null,
        machine,
        maker,
        segments: storableJson(segments),
        body: storableText(body),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!stored) return
    const detail = { text: id, source, maker, letters: body.length, segments: segments.length }
    await appendCustody(trx, { incident, actor: ACTOR, action: 'text.read', subject: item, detail })
  })
