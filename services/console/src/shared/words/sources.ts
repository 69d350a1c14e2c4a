/**
 * The words for the sources of times are in the package timeline (folder `explain`), beside the sentences that use
 * them.
 */
import { sourceWords as sourceIn, zoneSourceWords as zoneSourceIn } from '@firsthand/timeline'
import { words } from './catalog.ts'
import { language } from './language.ts'

export const sourceWords = (source: string): string => sourceIn(source, language())
export const zoneSourceWords = (zoneSource: string): string => zoneSourceIn(zoneSource, language())

const PLACES = words({
  pinned: {
    en: "An officer's pinned place",
    fi: 'Virkailijan kiinnittämä paikka',
    sv: 'En plats som en tjänsteman har fäst',
  },
})

/** The source of a place claim. `officer.anchor` has its own words here, because the timeline's are about a time. */
export const placeSourceWords = (source: string): string =>
  source === 'officer.anchor' ? PLACES.pinned : sourceWords(source)

/**
 * The worker `inspect` adds this suffix to a source if the claim's zone follows from the file's coordinates. The words
 * for the source say this already, so the shown code omits the suffix.
 */
const BY_PLACE = '+place'

export const bareSource = (source: string): string => source.replace(BY_PLACE, '')
