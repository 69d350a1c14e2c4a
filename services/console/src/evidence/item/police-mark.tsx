import { POLICE_MARK_WORDS } from './police-words.ts'

/** Marks everything that the force itself brought: no witness sent it. */
export const PoliceMark = ({ source }: { readonly source: string }) =>
  source === 'police' ? <span className="chip chip-police">{POLICE_MARK_WORDS.police}</span> : null
