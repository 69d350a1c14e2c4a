import type { Database } from '../pool.ts'

/** Timed words as they are stored: a translator's input. */
export interface SpeechText {
  readonly language: string | undefined
  readonly segments: readonly { readonly startMs: number; readonly endMs: number; readonly text: string }[]
}

/** What one maker heard in an item; undefined before it ran. */
export async function readTranscript(db: Database, item: string, maker: string): Promise<SpeechText | undefined> {
  const row = await db
    .selectFrom('evidence.text')
    .select(['language', 'segments'])
    .where('item_id', '=', item)
    .where('source', '=', 'transcript')
    .where('maker', '=', maker)
    .executeTakeFirst()
  return row && { language: row.language ?? undefined, segments: row.segments.flatMap(parseSegment) }
}

function parseSegment(value: unknown): SpeechText['segments'] {
  if (typeof value !== 'object' || value === null) return []
  const { startMs, endMs, text } = value as Readonly<Record<string, unknown>>
  return typeof startMs === 'number' && typeof endMs === 'number' && typeof text === 'string'
    ? [{ startMs, endMs, text }]
    : []
}
