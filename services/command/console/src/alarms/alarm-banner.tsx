import type { IncidentFacts } from '../api/types.ts'

/** Rings above every screen of an incident while a grave alarm waits. */
export function AlarmBanner(_props: { readonly incident: IncidentFacts }) {
  return null
}
