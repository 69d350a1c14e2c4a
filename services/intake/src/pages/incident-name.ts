import type { PublicIncident } from '@firsthand/domain'
import { doorText } from '@firsthand/door-words'

type Named = Pick<PublicIncident, 'title' | 'languages' | 'texts'>

/**
 * What happened, as this reader reads it: the operator's words in this language, else the incident's own title. No third
 * language is tried, because the incident's own title is the one that posters and the media give.
 */
export const titleOf = (incident: Named, language: string): string =>
  doorText(incident, language, 'name')?.text ?? incident.title

/** Where it happened, in this language if the operator wrote it, else as the incident says it. It may be empty. */
export const placeOf = (incident: Named & Pick<PublicIncident, 'place'>, language: string): string =>
  doorText(incident, language, 'place')?.text ?? incident.place
