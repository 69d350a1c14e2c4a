import type { TextSource } from '@firsthand/domain'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { derivedId } from '../work/derived-id.ts'
import { storableJson, storableText } from '../work/storable.ts'
import type { ItemRef } from './store-renditions.ts'

const ACTOR = 'worker:normalise'
/** The same bound as the check of evidence.text. */
const MOST_LETTERS = 1_000_000

/** Words that were read or heard in an item. They can be searched from then on. */
export interface NewText {
  readonly source: TextSource
  /** A BCP 47 tag; undefined if unknown. */
  readonly language?: string | undefined
  /** A machine transcript or translation, shown as such. */
  readonly machine: boolean
  /** Code and version of the program that read it. A second text of the same maker is not stored. */
  readonly maker: string
  /** `{ page, text }` of documents, `{ startMs, endMs, text }` of speech. */
  readonly segments: readonly Readonly<Record<string, string | number>>[]
  /** Whether the text was longer than what was read. */
  readonly isCut?: boolean
}

/**
 * Postgres's error code if the words do not fit into one tsvector. It holds a megabyte; a text with many different
 * words reaches that sooner.
 */
const TOO_MANY_WORDS = '54000'
const SHRINK_FACTOR = 0.5
const FEWEST_LETTERS = 10_000

/**
 * Stores a text once for each item, source and maker, with its custody entry (counts only). If the words do not fit
 * into the search index, only a first part is searchable. The card is touched, so that lists learn of it.
 */
export async function keepText(db: Database, of: ItemRef, text: NewText): Promise<void> {
  const whole = storableText(text.segments.map((segment) => String(segment['text'] ?? '')).join('\n'))
  const first = Math.min(MOST_LETTERS, whole.length)
  for (let most = first; !(await isKept(db, of, { text, whole, most })); most = Math.floor(most * SHRINK_FACTOR));
}

interface Keeping {
  readonly text: NewText
  readonly whole: string
  readonly most: number
}

/** False if the words do not fit into one tsvector. */
async function isKept(db: Database, of: ItemRef, { text, whole, most }: Keeping): Promise<boolean> {
  // A surrogate pair that was cut in half at the end is no letter.
  const body = storableText(whole.slice(0, most))
  try {
    await insertText(db, of, { text, body, isPart: text.isCut === true || body.length < whole.length })
    return true
  } catch (error) {
    if (codeOf(error) === TOO_MANY_WORDS && most > FEWEST_LETTERS) return false
    throw error
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

interface Kept {
  readonly text: NewText
  readonly body: string
  readonly isPart: boolean
}

const insertText = (db: Database, { item, incident }: ItemRef, { text, body, isPart }: Kept): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx
      .updateTable('evidence.card')
      .set((eb) => ({ stage: eb.ref('stage') }))
      .where('item_id', '=', item)
      .execute()
    const { source, language, machine, maker, segments } = text
    const id = derivedId('text', item, source, maker)
    const searched = isPart ? { letters_searched: Math.max(1, body.length) } : {}
    const stored = await trx
      .insertInto('evidence.text')
      .values({
        ...{ id, item_id: item, incident_id: incident, source, language: language ?? null, machine, maker },
        ...{ segments: storableJson(segments), body, ...searched },
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!stored) return
    const part = isPart ? { searched: 'part' } : {}
    const detail = { text: id, source, maker, letters: body.length, segments: segments.length, ...part }
    await appendCustody(trx, { incident, actor: ACTOR, action: 'text.read', subject: item, detail })
  })
