import { KINDS, type Kind, type Row, STATES, type State } from '../../shared/api/types.ts'

/**
 * The filter in the address. Values that match no pattern are dropped: an officer who edits an address by hand sees
 * more items, never an error.
 */
export interface Filter extends Partial<Readonly<Record<OtherPart, string>>> {
  readonly kind?: Kind
  readonly state?: State
}

const CODE = /^[a-z0-9][a-z0-9.+_-]{0,63}$/
const ID = /^[a-z]{2}_[a-z0-9]{1,40}$/
const NUMBERS = /^-?\d{1,7}(\.\d{1,7})?(,-?\d{1,7}(\.\d{1,7})?){2,3}$/

/** In the order of the service's own list, so that equal filters make equal texts. */
const OTHERS = {
  review: CODE,
  flag: CODE,
  grade: CODE,
  submission: ID,
  rig: ID,
  scene: ID,
  conflicts: /^only$/,
  box: NUMBERS,
  circle: NUMBERS,
  tag: /^[\p{L}\p{N}][\p{L}\p{N} ._:+-]{0,63}$/u,
  verified: CODE,
  device: CODE,
  source: CODE,
  asked: ID,
  subject: ID,
} as const
type OtherPart = keyof typeof OTHERS
export type FilterPart = 'kind' | 'state' | OtherPart

export function parseFilter(query: URLSearchParams): Filter {
  const kind = KINDS.find((one) => one === query.get('kind'))
  const state = STATES.find((one) => one === query.get('state'))
  const others = Object.entries(OTHERS).flatMap(([part, pattern]) => {
    const word = query.get(part)
    return word !== null && pattern.test(word) ? [[part, word] as const] : []
  })
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
    ...Object.fromEntries(others),
  }
}

/** Equal filters give equal texts, so the text serves for comparison and as a query. */
export const filterText = (filter: Filter): string => new URLSearchParams({ ...filter }).toString()

/** Parts that can be tested on the row alone. For any other part only the service knows whether an item matches. */
const ROW_PARTS: ReadonlySet<string> = new Set(['kind', 'state', 'review', 'flag', 'grade', 'conflicts'])

/** Whether the filter can be tested on a row alone. If so, a changed row that no page held can be added to the list. */
export const canRowAnswer = (filter: Filter): boolean => Object.keys(filter).every((part) => ROW_PARTS.has(part))

/**
 * Tests a changed row against the filter. The feed sends all changes, because rows may also leave the list: they no
 * longer match, or were folded into a twin's card.
 */
export function matches(row: Row, { kind, state, review, flag, grade, conflicts }: Filter): boolean {
  const isShown = row.hidden === null && row.foldedInto === null
  const isOfKind = (kind === undefined || row.kind === kind) && (state === undefined || row.state === state)
  const isDecided = review === undefined || (row.review ?? 'none') === review
  const hasSigns = (flag === undefined || row.flags.includes(flag)) && (grade === undefined || row.grade === grade)
  return isShown && isOfKind && isDecided && hasSigns && (conflicts === undefined || row.conflicts > 0)
}

/**
 * The address of this page with one parameter changed; all the others stay, even those that this page does not know.
 */
export function withParameter(query: URLSearchParams, name: string, word: string | undefined): string {
  return withParameters(query, { [name]: word })
}

export function withParameters(query: URLSearchParams, words: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(query)
  for (const [name, word] of Object.entries(words))
    if (word === undefined) next.delete(name)
    else next.set(name, word)
  const text = next.toString()
  return text === '' ? location.pathname : `${location.pathname}?${text}`
}
