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
import { asked } from '../door/asked.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { countWordsShown } from '../evidence/restricted-gate.ts'
import { excerptOf } from './excerpt.ts'
import { formatCursor, type SearchQuery, searchFilterText, searchWish } from './search-query.ts'
import { termsOf } from './terms.ts'

/** `excerpt` has U+0002…U+0003 around what was found: untrusted text; null for an item that the filter alone left, and where the place was not found again. */
export interface Hit extends Omit<Found, 'text' | 'isLate' | 'isCut' | 'seq'> {
  readonly excerpt: string | null
}

export interface SearchAnswer {
  readonly results: readonly Hit[]
  /** Give it, with `note` as `goesOn`, for the next page; null at the end. */
  readonly cursor: string | null
  readonly count: number
  /** False: there are more than `count`. */
  readonly isExact: boolean
  /** `best`: ranked. `newest`, `first`: as they came in, the last first, or from the beginning of the window. */
  readonly order: SearchOrder
  /** Names this search in an address (`asked=`), without a word of it; null where no words were asked for. */
  readonly asked: string | null
  readonly note: string
  /** Only what must not be there was asked for: then it was left out. */
  readonly hasOnlyBarred: boolean
  /** Words were to stand together: Postgres counts places no further than to the 16,383rd word of a text. */
  readonly hasPhrase: boolean
  /** On the first page of a search for words, whatever it finds: documents of which only the beginning is searched. */
  readonly inPart: SearchedInPart | null
}

/** Officers' notes about evidence; reasons for looking at it are read by who decides. */
const NOTES_OF_ALL = ['item-note']
const NOTES_OF_DECIDERS = [
  ...NOTES_OF_ALL,
  ...['anchor', 'verification', 'as-received', 'identifying', 'restriction', 'police-origin', 'review'],
]

/** By POST: what an officer looks for stands in no address. One custody entry for each query, before anything is read. */
export const searchRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().post('/:incident/search', may(deps, 'search-ask'), asked('json', searchWish), async (c) => {
    const query = c.req.valid('json')
    const terms = termsOf(query.query)
    const words = await searchWordsOf(deps.db, terms)
    if (!words && !isFiltered(query)) return refuse(c, 'nothing-sent')
    const { id: incident, role } = c.get('incident')
    const { officer } = c.get('session')
    const entry = await enter(deps, c, { query, words })
    const notes = mayReadReasons(role) ? NOTES_OF_DECIDERS : NOTES_OF_ALL
    const { filter, window, limit, cursor } = query
    const scope = { incident, officer, words, filter, window, notes }
    const answer = await searchEvidence(deps.db, { ...scope, limit, cursor })
    await noteViewed(c, deps, { view: query.view, found: answer.found })
    await countFound(c, deps, answer.found)
    const told: SearchAnswer = {
      results: answer.found.map((found) => toHit(found, words)),
      cursor: answer.cursor && formatCursor(answer.cursor),
      ...{ count: answer.count, isExact: answer.isExact, order: answer.order, ...entry },
      hasOnlyBarred: words === undefined && terms.length > 0,
      hasPhrase: terms.some((term) => !term.isBarred && term.words.length > 1),
      inPart: cursor ? null : await inPartOf(deps, scope),
    }
    return c.json(told)
  })

interface Viewed {
  readonly view: SearchQuery['view']
  readonly found: readonly Found[]
}

/** Under an open view: its entry holds what was shown. */
async function noteViewed(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, { view, found }: Viewed) {
  const used = view && (await useView(db, viewKeyOf(c), view))
  const shown = found.flatMap(({ seq }) => seq ?? [])
  if (used) await noteShown(db, used.id, shown)
}

/** Of a search for words. */
const inPartOf = async ({ db }: Pick<CommandDeps, 'db'>, scope: SearchScope): Promise<SearchedInPart | null> =>
  (scope.words && (await searchedInPart(db, { ...scope, words: scope.words }))) ?? null

const toHit = ({ text, isLate, isCut, seq: _, ...found }: Found, words: SearchWords | undefined): Hit => ({
  ...found,
  excerpt: text === null ? null : excerptOf(text, words?.marks ?? [], { isLate, isCut }),
})

/** What a restricted item says is shown to its two readers here as on its page, and counted as there. */
function countFound(c: Context<CommandEnv>, deps: Pick<CommandDeps, 'db'>, found: readonly Found[]): Promise<void> {
  const items = found.flatMap(({ source, item }) => (source === 'words' || source === 'item' ? [] : (item ?? [])))
  const submissions = found.flatMap(({ source, submission }) => (source === 'words' ? [submission] : []))
  return countWordsShown(c, deps, { items, submissions, kind: 'search', goesOn: false })
}

/** The first page is the query and has its entry; a further one of the same goes on under that. */
async function enter(
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
