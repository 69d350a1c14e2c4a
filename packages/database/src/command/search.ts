import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { Note } from './looks.ts'

/** One place where the words stand. `excerpt` has U+0002…U+0003 around what was found: untrusted text. */
export interface Found {
  readonly item: string | null
  readonly submission: string
  readonly source: 'words' | 'document' | 'transcript' | 'translation'
  readonly language: string | null
  readonly machine: boolean
  readonly excerpt: string
  /** Where the first hit is, on the item's own timeline; null where it has none. */
  readonly atMs: number | null
  readonly page: number | null
}

export interface Search {
  readonly incident: string
  readonly officer: string
  /** Lower-case words, letters and digits only; each is found at the beginning of a word. */
  readonly words: readonly string[]
  readonly limit: number
}

const HEADLINE = 'StartSel=\u0002, StopSel=\u0003, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "'

/**
 * What witnesses wrote, what documents say, and what a machine heard. Names of files and identifying facts are in none of
 * it. A restricted item answers its two readers alone; what left the lists answers nobody.
 */
export async function searchWords(
  db: Database,
  { incident, officer, words, limit }: Search,
): Promise<readonly Found[]> {
  const all = words.map((word) => `'${word}':*`).join(' & ')
  const any = words.map((word) => `'${word}':*`).join(' | ')
  const { rows } = await sql<Found>`
    with asked as (select to_tsquery('simple', ${all}) as "all", to_tsquery('simple', ${any}) as "any"),
    said as (
      select s.submission_id, s.language, s.seq, concat_ws(' · ', s.words, s.where_words, s.when_words) as body
      from evidence.statement s, asked q
      where s.incident_id = ${incident}
        and evidence.words(coalesce(s.words, '') || ' ' || coalesce(s.where_words, '') || ' ' || coalesce(s.when_words, '')) @@ q."all"
        and not exists (select from public_zone.document w where w.submission_id = s.submission_id
          and w.kind = 'withdrawal' and w.number is null)
      order by s.seq desc limit ${limit}),
    texts as (
      select t.*, i.submission_id from evidence.text t join evidence.item i on i.id = t.item_id
      join evidence.card c on c.item_id = t.item_id, asked q
      where t.incident_id = ${incident} and c.hidden is null and t.tsv @@ q."all"
        and (not c.restricted or ${officer} = any((select r.readers from evidence.restriction r
          where r.item_id = c.item_id order by r.seq desc limit 1)::text[]))
      order by t.created_at desc limit ${limit})
    select null as item, s.submission_id as submission, 'words' as source, s.language, false as machine,
      ts_headline('simple', s.body, q."any", ${HEADLINE}) as excerpt, null::bigint as "atMs", null::integer as page
    from said s, asked q
    union all
    select t.item_id, t.submission_id, t.source, t.language, t.machine,
      ts_headline('simple', coalesce(h.text, left(t.body, 2000)), q."any", ${HEADLINE}), h.at_ms, h.page
    from texts t cross join asked q left join lateral (
      select e.value ->> 'text' as text, (e.value ->> 'startMs')::bigint as at_ms, (e.value ->> 'page')::integer as page
      from jsonb_array_elements(t.segments) with ordinality e(value, n) where evidence.words(e.value ->> 'text') @@ q."any"
      order by n limit 1) h on true
    limit ${limit}`.execute(db)
  return rows
}

/** One entry for each query (design §1.7): what was asked lies in a note, custody has its salted hash. */
export const recordSearch = (
  db: Database,
  { incident, officer, note }: { readonly incident: string; readonly officer: string; readonly note: Note },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: incident, purpose: 'search' })
      .execute()
    await appendCustody(trx, {
      incident,
      actor: officer,
      action: 'search.asked',
      subject: incident,
      detail: {},
      noteHash: note.hash.toString('hex'),
    })
  })
