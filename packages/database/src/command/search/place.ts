import { type RawBuilder, sql } from 'kysely'
import { queryOf, type SearchWords } from './words.ts'

/** Letters that are searched in one piece. A long text is searched up to its first hit and no further. */
const PIECE = 40_000
/**
 * Letters that may be searched for one page of results, at about a microsecond each. Each result has an equal share,
 * and at least two pieces.
 */
const MOST = 2_000_000
/**
 * Overlap of a piece with its neighbours on each side, so that words across an edge are found. A further margin of this
 * length is returned as context.
 */
const MARGIN = 400

/**
 * The first place in a text's segments that contains any of the words. Returns the letters around it, the segment's
 * page and time, and whether the segment has more letters before or after. Each piece is folded on its own (as for the
 * search index), and no position in folded text is returned. A word that is cut by a piece's edge is skipped there,
 * because the neighbouring piece contains all of it. Each result may search only its share of the letters allowed for a
 * page. If the place lies beyond that share, nothing is returned.
 */
export function placeIn(
  segments: RawBuilder<unknown>,
  words: SearchWords | undefined,
  results: number,
): RawBuilder<unknown> {
  if (!words)
    return sql`(select null::text as text, null::bigint as play_ms, null::integer as page, false as late, false as cut)`
  const share = Math.max(2 * PIECE, Math.floor(MOST / Math.max(1, results)))
  // Segments are sorted before they are searched, and each is cut into pieces lazily: the first piece with a hit is the
  // last one that is cut.
  return sql`(select p.* from (
      select substr(s.text, k.first - ${2 * MARGIN}::integer, ${PIECE + 4 * MARGIN}::integer) as text, s.play_ms, s.page,
        k.first > 1 as late, k.first + ${PIECE + 2 * MARGIN}::integer <= s.letters as cut
      from (select v.value ->> 'text' as text, length(v.value ->> 'text') as letters,
          sum(length(v.value ->> 'text')) over (order by v.n) - length(v.value ->> 'text') as before,
          (v.value ->> 'startMs')::bigint as play_ms, (v.value ->> 'page')::integer as page
        from jsonb_array_elements(${segments}) with ordinality v(value, n) order by v.n offset 0) s
      cross join lateral generate_series(1, least(s.letters, ${share}::integer - s.before)::integer, ${PIECE}::integer) k(first) offset 0) p
    where evidence.found_words(${SEARCHED_LETTERS}) @@ ${queryOf(words.any)} limit 1)`
}

const FROM_START = sql`case when p.late then regexp_replace(substr(p.text, ${MARGIN + 1}::integer), '^\\S{1,100}', '') else p.text end`
const SEARCHED_LETTERS = sql`case when p.cut then regexp_replace(left(${FROM_START}, ${-MARGIN}::integer), '\\S{1,100}$', '') else ${FROM_START} end`
