import { KINDS, type Kind, type Row, STATES, type State } from '../api/types.ts'

/** What the screen is narrowed to; it stands in the address. */
export interface Filter {
  readonly kind?: Kind
  readonly state?: State
}

export function parseFilter(query: URLSearchParams): Filter {
  const kind = KINDS.find((one) => one === query.get('kind'))
  const state = STATES.find((one) => one === query.get('state'))
  return { ...(kind === undefined ? {} : { kind }), ...(state === undefined ? {} : { state }) }
}

/** Changes are told unfiltered, so that the screen hears of what no longer matches, or went into a twin's card. */
export const matches = (row: Row, { kind, state }: Filter): boolean =>
  row.hidden === null &&
  row.foldedInto === null &&
  (kind === undefined || row.kind === kind) &&
  (state === undefined || row.state === state)

export function withWord(query: URLSearchParams, name: string, word: string | undefined): string {
  const next = new URLSearchParams(query)
  if (word === undefined) next.delete(name)
  else next.set(name, word)
  const text = next.toString()
  return text === '' ? location.pathname : `${location.pathname}?${text}`
}
