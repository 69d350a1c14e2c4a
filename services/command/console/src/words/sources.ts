/** Words of sources stand with the sentences that use them: in the timeline's `explain`. */
export { sourceWords, zoneSourceWords } from '@firsthand/timeline'

/** What inspect adds to a claim whose zone the coordinates of its file tell; the words tell it, the code need not. */
const BY_PLACE = '+place'

export const bareSource = (source: string): string => source.replace(BY_PLACE, '')
