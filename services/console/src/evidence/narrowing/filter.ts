import { KINDS, type Kind, type Row, STATES, type State } from '../../shared/api/types.ts'

/**
 * What the officer narrowed everything to, as it stands in the address; each part is one that the service knows. Parts
 * that no pattern allows are left out: who edits an address by hand sees more, and never an error.
 */
export interface Filter extends Partial<Readonly<Record<OtherPart, string>>> {
  readonly kind?: Kind
  readonly state?: State
}

const CODE = /^[a-z0-9][a-z0-9.+_-]{0,63}$/
const ID = /^[a-z]{2}_[a-z0-9]{1,40}$/
const NUMBERS = /^-?\d{1,7}(\.\d{1,7})?(,-?\d{1,7}(\.\d{1,7})?){2,3}$/

/** In the order of the service's own list, so that equal filters are equal texts. */
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

/** The same text for the same filter: to compare by, and to ask with. */
export const filterText = (filter: Filter): string => new URLSearchParams({ ...filter }).toString()

/** What a row tells by itself; of anything else the service alone knows whether an item belongs to it. */
const TOLD: ReadonlySet<string> = new Set(['kind', 'state', 'review', 'flag', 'grade', 'conflicts'])

/** Whether a change may bring an item that no page has told. */
export const isOpenToNew = (filter: Filter): boolean => Object.keys(filter).every((part) => TOLD.has(part))

/** Changes are told unfiltered, so that the screen hears of what no longer matches, or went into a twin's card. */
export function matches(row: Row, { kind, state, review, flag, grade, conflicts }: Filter): boolean {
  const isShown = row.hidden === null && row.foldedInto === null
  const isOfKind = (kind === undefined || row.kind === kind) && (state === undefined || row.state === state)
  const isDecided = review === undefined || (row.review ?? 'none') === review
  const hasSigns = (flag === undefined || row.flags.includes(flag)) && (grade === undefined || row.grade === grade)
  return isShown && isOfKind && isDecided && hasSigns && (conflicts === undefined || row.conflicts > 0)
}

/** The address of this page with one word changed; all the others stay, also those that this page does not know. */
export function withWord(query: URLSearchParams, name: string, word: string | undefined): string {
  return withWords(query, { [name]: word })
}

export function withWords(query: URLSearchParams, words: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(query)
  for (const [name, word] of Object.entries(words))
    if (word === undefined) next.delete(name)
    else next.set(name, word)
  const text = next.toString()
  return text === '' ? location.pathname : `${location.pathname}?${text}`
}
