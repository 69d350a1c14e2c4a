/** Words of sources stand with the sentences that use them: in the timeline's `explain`. */
import { sourceWords, zoneSourceWords } from '@firsthand/timeline'

export { sourceWords, zoneSourceWords }

/** Of a place claim: the words of `officer.anchor` speak of a time. */
export const placeSourceWords = (source: string): string =>
  source === 'officer.anchor' ? "An officer's pinned place" : sourceWords(source)

/** What inspect adds to a claim whose zone the coordinates of its file tell; the words tell it, the code need not. */
const BY_PLACE = '+place'

export const bareSource = (source: string): string => source.replace(BY_PLACE, '')
