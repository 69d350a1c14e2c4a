/** The words of sources stand with the sentences that use them: in the timeline's `explain`. */
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

/** For a place claim, because the words of `officer.anchor` are about a time. */
export const placeSourceWords = (source: string): string =>
  source === 'officer.anchor' ? PLACES.pinned : sourceWords(source)

/**
 * Inspect appends this to a claim whose zone follows from the file's coordinates. The words say it, so the shown code
 * omits it.
 */
const BY_PLACE = '+place'

export const bareSource = (source: string): string => source.replace(BY_PLACE, '')
