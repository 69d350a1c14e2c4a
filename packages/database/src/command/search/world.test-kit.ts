// A small incident with random texts, and the plainest possible search: it looks at each row in turn.
import { createDatabase, type Database } from '../../pool.ts'
import { createTestDatabase } from '../../test-database.test-kit.ts'
import { foldRecounts } from '../counted/marks.ts'
import type { SearchScope } from './scope.ts'
import type { SearchTerm } from './words.ts'
import { fillSearchWorld, type SaidPlace, type SearchItem } from './world-fill.test-kit.ts'

type Scope = Omit<SearchScope, 'words'>

interface Question {
  readonly scope: Scope
  readonly query: string
  readonly limit: number
}

export interface SearchWorld {
  readonly db: Database
  /** As seen by an officer who may read nothing restricted. */
  readonly everything: Scope
  /** An instant in the middle of the incident, epoch ms. */
  readonly middle: number
  readonly termOf: (word: string) => SearchTerm
  questions(count: number): readonly Question[]
  /** Ids of the hits. */
  plainly(scope: Scope, query: string): readonly string[]
  cameAt(ref: string): number
  release(): Promise<void>
}

export async function openSearchWorld(seed: number): Promise<SearchWorld> {
  const database = await createTestDatabase()
  const db = createDatabase(database.poolOf('command'))
  const random = randomOf(seed)
  const { items, places, from } = await fillSearchWorld(
    async (text, values = []) => (await database.owner.query(text, [...values])).rows,
    random,
  )
  while ((await foldRecounts(db)) > 0);
  await database.owner.query('analyze')
  const middle = from + 3_600_000
  const everything: Scope = {
    incident: 'in_search',
    officer: 'of_anna',
    filter: {},
    window: undefined,
    notes: ['item-note'],
  }
  const came = new Map(places.map(({ ref, came: at }) => [ref, at]))
  return {
    ...{ db, everything, middle },
    termOf: (word) => ({ words: [word.replace('-', '')], isBarred: word.startsWith('-') }),
    questions: (count) => Array.from({ length: count }, () => questionOf(random, everything, from)),
    plainly: (scope, query) =>
      query === ''
        ? items.filter((item) => isSeen(item, scope.officer) && !item.folded && fits(item, scope)).map(({ id }) => id)
        : places.filter((place) => isFound(place, items, { scope, query })).map(({ ref }) => ref),
    cameAt: (ref) => came.get(ref) ?? Number.NaN,
    release: () => database.release(),
  }
}

const QUERIES = ['bcd', 'bcd', 'bcd fgh', 'klm', 'bcd -fgh', 'xyz', 'klm fgh', 'none', '']

function questionOf(random: () => number, everything: Scope, from: number): Question {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const start = from + Math.floor(random() * 7_200_000)
  const query = pick(QUERIES)
  const filter = {
    ...(random() < 0.3 ? { kind: pick(['image', 'video'] as const) } : {}),
    ...(random() < 0.2 ? { review: pick(['urgent', 'none'] as const) } : {}),
    ...(random() < 0.3 ? { box: { south: 60, west: 24, north: 60 + random() / 2, east: 24.6 } } : {}),
  }
  const window = random() < 0.4 ? { from: start, to: start + Math.floor(random() * 3_600_000) } : undefined
  const isAsked = query !== '' || window !== undefined || Object.keys(filter).length > 0
  return {
    query: isAsked ? query : 'bcd',
    scope: { ...everything, officer: pick(['of_anna', 'of_bo']), filter, window },
    limit: pick([7, 12, 40]),
  }
}

/** Bo is one of the two readers. */
const isSeen = ({ hidden, restricted }: SearchItem, officer: string): boolean =>
  !hidden && (!restricted || officer === 'of_bo')

function fits(item: SearchItem, { filter, window }: Scope): boolean {
  const { kind, review, box } = filter
  if (item.hidden) return false
  if (kind !== undefined && item.kind !== kind) return false
  if (review !== undefined && (item.review ?? 'none') !== review) return false
  // Filters that would reveal a place match nothing restricted.
  if (box !== undefined && (item.restricted || !isInside(box, item))) return false
  return window === undefined || (item.span !== undefined && item.span[1] >= window.from && item.span[0] <= window.to)
}

const isInside = (
  box: NonNullable<Scope['filter']['box']>,
  { lat, lon }: { readonly lat?: number | undefined; readonly lon?: number | undefined },
): boolean =>
  lat !== undefined && lon !== undefined && lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east

function isFound(
  place: SaidPlace,
  items: readonly SearchItem[],
  { scope, query }: { readonly scope: Scope; readonly query: string },
): boolean {
  if (!isSaid(place.words.split(' '), query.split(' '))) return false
  const { filter, window } = scope
  const isFiltered = window !== undefined || Object.keys(filter).length > 0
  const isLeft = (item: SearchItem) => !isFiltered || fits(item, scope)
  const mine = items.filter(({ id, submission }) =>
    place.item === undefined ? submission === place.submission : id === place.item,
  )
  const isOwn = isFiltered && isThere(place, scope)
  switch (place.source) {
    case 'event':
      return isThere(place, scope) && mine.every((item) => isSeen(item, scope.officer))
    case 'words':
      return !mine.some(isClosedTo(scope.officer)) && (!isFiltered || isOwn || mine.some(isLeft))
    default:
      return mine.some((item) => isSeen(item, scope.officer) && isLeft(item))
  }
}

const isSaid = (said: readonly string[], asked: readonly string[]): boolean =>
  asked.every((word) =>
    word.startsWith('-') ? !said.includes(word.slice(1)) : said.some((one) => one.startsWith(word)),
  )

/** Whether the text's own time and place match, and the filter asks for nothing else. */
const isThere = ({ span, lat, lon }: SaidPlace, { filter: { kind, review, box }, window }: Scope): boolean =>
  kind === undefined &&
  review === undefined &&
  (box === undefined || isInside(box, { lat, lon })) &&
  (window === undefined || (span[1] >= window.from && span[0] <= window.to))

const isClosedTo =
  (officer: string) =>
  ({ restricted }: SearchItem): boolean =>
    restricted && officer !== 'of_bo'

/** Uniform in [0, 1), the same everywhere for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
