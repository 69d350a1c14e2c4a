import { SEARCH_WORDS } from '../search/search-words.ts'

/** Beside everything that the force itself brought: no witness sent it. */
export const PoliceMark = ({ source }: { readonly source: string }) =>
  source === 'police' ? <span className="chip chip-police">{SEARCH_WORDS.police}</span> : null
