// Writes a million witnesses' statements, from a vocabulary in which a few words are everywhere and most are rare.
import type { Pool } from '../timeline-query/ground.ts'

/**
 * The size of the vocabulary without the three search terms below. The n-th word is about 1/n as frequent as the first.
 */
const VOCABULARY = 20_000
const CHUNK = 50_000

/**
 * Search terms. COMMON is in all statements, USUAL in a tenth, and each word of RARE in a hundredth. Both words of RARE
 * together are in about one of twenty thousand.
 */
export const COMMON = 'people'
export const USUAL = 'smoke'
export const RARE = 'red van'

/** Writes one statement for each item, and a transcript or document for each tenth item. */
export async function say(
  pool: Pool,
  { incident, tell }: { incident: string; tell: (line: string) => void },
): Promise<void> {
  await pool.query('alter table evidence.statement disable trigger statement_said')
  const { rows } = await pool.query<{ least: number; most: number }>(
    'select min(seq)::integer as least, max(seq)::integer as most from evidence.item where incident_id = $1',
    [incident],
  )
  const { least = 0, most = 0 } = rows[0] ?? {}
  for (let from = least; from <= most; from += CHUNK) {
    await pool.query(STATEMENTS, [incident, from, from + CHUNK])
    await pool.query(TEXTS, [incident, from, from + CHUNK])
    if ((from - least) % (4 * CHUNK) === 0) tell(`${Math.min(from + CHUNK, most)} of ${most} statements`)
  }
  await pool.query('alter table evidence.statement enable trigger statement_said')
}

/**
 * The n-th word. All words have the same length, so that none is a prefix of another. WORD_AT makes the same words in
 * SQL.
 */
export const wordAt = (n: number): string =>
  String(n)
    .padStart(5, '0')
    .replace(/\d/g, (digit) => 'bcdfghklmn'[Number(digit)] ?? '')
const WORD_AT = (n: string): string => `translate(lpad(${n}::text, 5, '0'), '0123456789', 'bcdfghklmn')`

/** SQL that maps a number in [0, 1) to a word, nearly by Zipf's law. */
const word = (salt: string): string =>
  WORD_AT(
    `floor(${VOCABULARY}::double precision ^ ((hashint8extended(i.seq, n + ${salt}) & 1048575) / 1048576.0))::integer`,
  )

const sentence = (words: number, salt: string): string => `(select string_agg(
    case when n = 1 then (array['people', 'people', 'we', 'i'])[1 + abs(hashint8extended(i.seq, 7 + ${salt})) % 4]
      when n = 2 and abs(hashint8extended(i.seq, 8 + ${salt})) % 10 = 0 then 'smoke'
      when n = 3 and abs(hashint8extended(i.seq, 9 + ${salt})) % 140 = 0 then 'red'
      when n = 4 and abs(hashint8extended(i.seq, 10 + ${salt})) % 140 = 0 then 'van'
      else ${word(salt)} end, ' ' order by n) from generate_series(1, ${words}) n)`

const STATEMENTS = `insert into evidence.statement (id, submission_id, incident_id, words, received_at)
  select 'st_said' || i.seq, i.submission_id, $1, ${sentence(14, '100')}, i.received_at
  from evidence.item i where i.incident_id = $1 and i.seq >= $2 and i.seq < $3`

const TEXTS = `insert into evidence.text (id, item_id, incident_id, source, language, machine, maker, segments, body, created_at)
  select 'tx_said' || i.seq, i.id, $1, 'transcript', 'en', true, 'bench', jsonb_build_array(jsonb_build_object('startMs', 0, 'endMs', 9, 'text', t.body)),
    t.body, i.received_at
  from evidence.item i cross join lateral (select ${sentence(60, '900')} as body) t
  where i.incident_id = $1 and i.seq >= $2 and i.seq < $3 and i.seq % 10 = 0`
