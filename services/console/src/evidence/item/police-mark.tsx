import { POLICE_MARK_WORDS } from './police-words.ts'

/** Marks items that the police brought, not a witness. */
export const PoliceMark = ({ source }: { readonly source: string }) =>
  source === 'police' ? <span className="chip chip-police">{POLICE_MARK_WORDS.police}</span> : null
