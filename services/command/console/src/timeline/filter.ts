import { KINDS, type Kind, type Row, STATES, type State } from '../api/types.ts'

/** What the screen is narrowed to; it stands in the address. */
export interface Filter {
  readonly kind?: Kind
  readonly state?: State
  /** Items of one scene, or of one rig: rows do not tell it, so only what a page answered belongs to it. */
  readonly scene?: string
  readonly rig?: string
  readonly conflicts?: 'only'
}

export function parseFilter(query: URLSearchParams): Filter {
  const kind = KINDS.find((one) => one === query.get('kind'))
  const state = STATES.find((one) => one === query.get('state'))
  const [scene, rig] = [code(query.get('scene')), code(query.get('rig'))]
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
    ...(scene === undefined ? {} : { scene }),
    ...(rig === undefined ? {} : { rig }),
    ...(query.get('conflicts') === 'only' ? { conflicts: 'only' } : {}),
  }
}

const code = (text: string | null): string | undefined =>
  text !== null && /^[a-z]{2}_[a-z0-9]{1,40}$/.test(text) ? text : undefined

/** Whether a change may bring an item that no page has told. */
export const isOpenToNew = ({ scene, rig }: Filter): boolean => scene === undefined && rig === undefined

/** Changes are told unfiltered, so that the screen hears of what no longer matches, or went into a twin's card. */
export const matches = (row: Row, { kind, state, conflicts }: Filter): boolean =>
  row.hidden === null &&
  row.foldedInto === null &&
  (kind === undefined || row.kind === kind) &&
  (state === undefined || row.state === state) &&
  (conflicts === undefined || row.conflicts > 0)

export function withWord(query: URLSearchParams, name: string, word: string | undefined): string {
  const next = new URLSearchParams(query)
  if (word === undefined) next.delete(name)
  else next.set(name, word)
  const text = next.toString()
  return text === '' ? location.pathname : `${location.pathname}?${text}`
}
