import { type Decision, type Narrowing, WHOLES, type Whole } from '@firsthand/database/command'
import { type ItemId, parseId } from '@firsthand/domain'
import { parseFilter } from '../timeline/filter.ts'

/** What a page makes once for each press of a key, and once for itself: it tells a repetition from a new wish. */
const KEY = /^[a-z0-9]{16,64}$/
export const parseKey = (text: unknown): string | undefined =>
  typeof text === 'string' && KEY.test(text) ? text : undefined

/** `{ wish? }` of a body: undefined where it is none of a page's keys; where none was sent, each sending is an act of its own. */
export function parsePress(body: unknown): { readonly wish: string | undefined } | undefined {
  const given = givenOf(body)['wish']
  const wish = parseKey(given)
  return given === undefined || wish !== undefined ? { wish } : undefined
}

const DECISIONS: readonly Decision[] = ['relevant', 'not-relevant', 'urgent', 'undecided']
export const parseDecision = (word: unknown): Decision | undefined => DECISIONS.find((one) => one === word)
export const parseWhole = (word: unknown): Whole | undefined => WHOLES.find((one) => one === word)

export type Given = Readonly<Record<string, unknown>>
export const givenOf = (body: unknown): Given => (typeof body === 'object' && body !== null ? (body as Given) : {})

/** The common selection of an address: the filter's words, `from` and `to` in epoch ms. Undefined where a value is none that is allowed. */
export function parseNarrowing(given: Given): Narrowing | undefined {
  const filter = parseFilter(given)
  const [from, to] = [parseTime(given['from']), parseTime(given['to'])]
  if (!filter || from === 'bad' || to === 'bad') return undefined
  if (from === undefined && to === undefined) return { filter }
  return { filter, window: { from: from ?? -8.64e15, to: to ?? 8.64e15 } }
}

function parseTime(text: unknown): number | 'bad' | undefined {
  if (text === undefined || text === null || text === '') return undefined
  const at = typeof text === 'string' && /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  return Math.abs(at) <= 8.64e15 ? at : 'bad'
}

export interface TakeWish extends Narrowing {
  readonly holder: string
  readonly want: number
  readonly isPutOffToo: boolean
  readonly first?: ItemId
}

export function parseTake(body: unknown): TakeWish | undefined {
  const given = givenOf(body)
  const holder = parseKey(given['holder'])
  const narrowing = parseNarrowing(givenOf(given['filter']))
  const want = given['want'] === undefined ? 2 : given['want']
  if (!holder || !narrowing || typeof want !== 'number' || !(want >= 1 && want <= 3)) return undefined
  const first = parseId('item', given['first'])
  return {
    ...{ holder, want: Math.floor(want), isPutOffToo: given['putOffToo'] === true },
    ...(first === undefined ? {} : { first }),
    ...narrowing,
  }
}

export function parseHolding(body: unknown): { readonly holder: string; readonly item?: ItemId } | undefined {
  const given = givenOf(body)
  const holder = parseKey(given['holder'])
  if (given['item'] === undefined) return holder ? { holder } : undefined
  const item = parseId('item', given['item'])
  return holder && item ? { holder, item } : undefined
}

export interface DecideWish {
  readonly wish: string
  readonly item: ItemId
  readonly decision: Decision
  readonly whole: Whole
  readonly upTo?: number
  readonly seen?: number
  readonly holder?: string
  readonly keepsCovered?: boolean
}

export function parseDecide(body: unknown): DecideWish | undefined {
  const given = givenOf(body)
  const [wish, item] = [parseKey(given['wish']), parseId('item', given['item'])]
  const decision = parseDecision(given['decision'])
  const whole = given['whole'] === undefined ? 'item' : parseWhole(given['whole'])
  const [upTo, seen] = [parseCount(given['upTo']), parseCount(given['seen'])]
  const holder = given['holder'] === undefined ? undefined : parseKey(given['holder'])
  if (!wish || !item || !decision || !whole || upTo === 'bad' || seen === 'bad') return undefined
  // A group is decided on as it was counted and told, or not at all.
  if (whole !== 'item' && upTo === undefined) return undefined
  return {
    ...{ wish, item, decision, whole },
    ...(upTo === undefined ? {} : { upTo }),
    ...(seen === undefined ? {} : { seen }),
    ...(holder === undefined ? {} : { holder }),
    ...(given['keepsCovered'] === true ? { keepsCovered: true } : {}),
  }
}

const parseCount = (value: unknown): number | 'bad' | undefined => {
  if (value === undefined) return undefined
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 'bad'
}
