import { randomBytes } from 'node:crypto'
import { noteShown, useView } from '@firsthand/database/command'
import {
  type Found,
  hasAsked,
  isFiltered,
  recordSearch,
  type SearchedInPart,
  type SearchOrder,
  type SearchScope,
  type SearchWords,
  searchEvidence,
  searchedInPart,
  searchWordsOf,
} from '@firsthand/database/command/search'
import { makeId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { recordWordsShown } from '../evidence/restricted-gate.ts'
import { excerptOf } from './excerpt.ts'
import { formatCursor, type SearchQuery, searchFilterText, searchRequest } from './search-query.ts'
import { termsOf } from './terms.ts'

/**
 * Context of the hit, with U+0002…U+0003 around it: untrusted text. Null if only the filter selected the item, or if
 * the hit was not found again in the text.
 */
export interface Hit extends Omit<Found, 'text' | 'isLate' | 'isCut' | 'seq'> {
  readonly excerpt: string | null
}

export interface SearchAnswer {
  readonly results: readonly Hit[]
  /**
   * Cursor of the next page; null at the end. To get that page, send this as `cursor`, and the answer's `note` as
   * `goesOn`.
   */
  readonly cursor: string | null
  readonly count: number
  /** False if there are more than `count` results. */
  readonly isExact: boolean
  /** `best`: ranked. `newest`: latest arrival first. `first`: in order of time from the start of the window. */
  readonly order: SearchOrder
  /**
   * Token that stands for this search in an address (`asked=`), without any of its words. Null if no words were
   * searched.
   */
  readonly asked: string | null
  readonly note: string
  /** True if the query had only excluded words. Then the results are all items without those words. */
  readonly hasOnlyBarred: boolean
  /**
   * True if the query had a phrase. Phrases are found only up to the 16,383rd word of a text, because Postgres stores
   * no later positions.
   */
  readonly hasPhrase: boolean
  /**
   * Documents of which only the beginning is searched. Given on the first page of a word search, whether it finds
   * anything or not.
   */
  readonly inPart: SearchedInPart | null
}

/**
 * Purposes of the notes that a search covers. Everyone may find notes about evidence; only roles that decide may find
 * reasons for looking at it.
 */
const NOTES_OF_ALL = ['item-note']
const NOTES_OF_DECIDERS = [
  ...NOTES_OF_ALL,
  ...['anchor', 'verification', 'as-received', 'identifying', 'restriction', 'police-origin', 'review'],
]

/**
 * Search is a POST, so that no URL contains what an officer looks for. Each query has one custody entry, made before
 * anything is read.
 */
export const searchRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().post(
    '/:incident/search',
    may(deps, 'search-ask'),
    validated('json', searchRequest),
    async (c) => {
      const query = c.req.valid('json')
      const terms = termsOf(query.query)
      const words = await searchWordsOf(deps.db, terms)
      if (!words && !isFiltered(query)) return refuse(c, 'nothing-sent')
      const { id: incident, role } = c.get('incident')
      const { officer } = c.get('session')
      const entry = await recordQuery(deps, c, { query, words })
      const notes = mayReadReasons(role) ? NOTES_OF_DECIDERS : NOTES_OF_ALL
      const { filter, window, limit, cursor } = query
      const scope = { incident, officer, words, filter, window, notes }
      const answer = await searchEvidence(deps.db, { ...scope, limit, cursor })
      await noteViewed(c, deps, { view: query.view, found: answer.found })
      await recordExposuresOfFound(c, deps, answer.found)
      const told: SearchAnswer = {
        results: answer.found.map((found) => toHit(found, words)),
        cursor: answer.cursor && formatCursor(answer.cursor),
        ...{ count: answer.count, isExact: answer.isExact, order: answer.order, ...entry },
        hasOnlyBarred: words === undefined && terms.length > 0,
        hasPhrase: terms.some((term) => !term.isBarred && term.words.length > 1),
        inPart: cursor ? null : await inPartOf(deps, scope),
      }
      return c.json(told)
    },
  )

interface Viewed {
  readonly view: SearchQuery['view']
  readonly found: readonly Found[]
}

/** Adds the items shown to the custody entry of the open view. */
async function noteViewed(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, { view, found }: Viewed) {
  const used = view && (await useView(db, viewKeyOf(c), view))
  const shown = found.flatMap(({ seq }) => seq ?? [])
  if (used) await noteShown(db, used.id, shown)
}

/**
 * Null if no words were searched: only a search for words can miss something in a document whose end is not searched.
 */
const inPartOf = async ({ db }: Pick<CommandDeps, 'db'>, scope: SearchScope): Promise<SearchedInPart | null> =>
  (scope.words && (await searchedInPart(db, { ...scope, words: scope.words }))) ?? null

const toHit = ({ text, isLate, isCut, seq: _, ...found }: Found, words: SearchWords | undefined): Hit => ({
  ...found,
  excerpt: text === null ? null : excerptOf(text, words?.marks ?? [], { isLate, isCut }),
})

/** Words of a restricted item are shown to its two readers only, and recorded as an exposure, as on the item's page. */
function recordExposuresOfFound(
  c: Context<CommandEnv>,
  deps: Pick<CommandDeps, 'db'>,
  found: readonly Found[],
): Promise<void> {
  const items = found.flatMap(({ source, item }) => (source === 'words' || source === 'item' ? [] : (item ?? [])))
  const submissions = found.flatMap(({ source, submission }) => (source === 'words' ? [submission] : []))
  return recordWordsShown(c, deps, { items, submissions, kind: 'search', goesOn: false })
}

/** Records the query in custody. Further pages belong to the entry of the first page. */
async function recordQuery(
  { db }: Pick<CommandDeps, 'db'>,
  c: Context<CommandEnv>,
  { query, words }: { readonly query: SearchQuery; readonly words: SearchWords | undefined },
): Promise<Pick<SearchAnswer, 'asked' | 'note'>> {
  const incident = c.get('incident').id
  const { officer } = c.get('session')
  const filter = searchFilterText(query)
  const text = [query.query, filter].filter((part) => part !== '').join('\n')
  if (query.goesOn !== undefined && query.cursor !== undefined) {
    const known = await hasAsked(db, { incident, officer, note: query.goesOn, text })
    if (known) return { note: query.goesOn, asked: known.asked }
  }
  const note = makeNote(text)
  const asked = words === undefined ? undefined : { id: makeId('askedSearch', randomBytes(16)), words }
  await recordSearch(db, { incident, officer, note, asked, filter })
  return { note: note.id, asked: asked?.id ?? null }
}
