import { doorText, type PublicIncident } from '@firsthand/domain'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { type Language, parseLanguage, type Words, wordsOf } from '../words/catalog.ts'
import { foremost } from './foremost.ts'

/** What every page needs to be drawn. */
export interface PageSetting {
  readonly language: Language
  readonly words: Words
  readonly exercise: boolean
  /** The incident's for this language, else the one that it has. */
  readonly emergencyNumber: string
  /** The incident's own wording in this language; plain text of an operator, never markup. */
  readonly texts: Readonly<Record<string, string>>
  readonly assets: IntakeDeps['assets']
  /** The page belongs to no incident; what is said is that of the only one that is open. */
  readonly isGuessed: boolean
  /** Where a language link leads: the page itself, by GET. */
  readonly here: string
}

interface Known {
  readonly incident?: Pick<PublicIncident, 'languages' | 'exercise' | 'texts' | 'emergencyNumber'> | undefined
  readonly exercise?: boolean | undefined
  /** A language that was said in a form, not in the address. */
  readonly language?: string | undefined
  readonly here?: string
}

/**
 * The language is what the address says, else the incident's first that we speak. What a browser says of its languages
 * is a fingerprint and is not read.
 */
export async function settingOf(deps: IntakeDeps, c: DoorContext, known: Known = {}): Promise<PageSetting> {
  const open = known.incident ? [] : await openNow(deps)
  const incident = known.incident ?? (open.length === 1 ? open[0] : undefined)
  const spoken = incident?.languages.map((one) => parseLanguage(one)).find((one) => one !== undefined)
  const language = parseLanguage(known.language ?? c.req.query('lang')) ?? spoken ?? 'en'
  const isAllExercise = open.length > 0 && open.every((one) => one.exercise)
  const exercise = known.incident?.exercise ?? known.exercise ?? isAllExercise
  const texts = ownTexts(incident, language)
  return {
    language,
    words: wordsOf(language),
    exercise,
    emergencyNumber: numberOf(incident ? [incident] : open, language) ?? '112',
    texts,
    assets: deps.assets,
    isGuessed: known.incident === undefined && incident !== undefined,
    here: known.here ?? ownPath(c.req.path),
  }
}

/** What they all call; of several that differ none, for a page that belongs to none of them. */
function numberOf(
  incidents: readonly Pick<PublicIncident, 'languages' | 'texts' | 'emergencyNumber'>[],
  language: Language,
): string | undefined {
  const numbers = incidents.map((one) => doorText(one, language, 'number')?.text ?? one.emergencyNumber)
  return new Set(numbers).size === 1 ? numbers[0] : undefined
}

/**
 * A path of ours as a link, else the first page. What begins with two slashes names another host (RFC 3986 §4.2), a browser
 * takes a backslash for a slash, and an encoded one may be decoded on its way: none of those is ever written into a page.
 */
const ownPath = (path: string): string => (/^(?:\/[A-Za-z0-9_-]+)+\/?$/.test(path) ? path : '/')

const TEXTS = ['danger', 'number', 'text-number', 'text-condition', 'support', 'looking', 'title', 'exit'] as const

/** What is empty counts as not said; numbers, title and exit may be another language's. */
function ownTexts(incident: Known['incident'], language: Language): Readonly<Record<string, string>> {
  const said = TEXTS.flatMap((key) => {
    const text = incident && doorText(incident, language, key)?.text
    return text === undefined ? [] : [[key, text] as const]
  })
  return Object.fromEntries(said)
}

/**
 * Of a page that belongs to no incident: what is open is what somebody is in, so it says drill while only drills are open,
 * and a single one gives it its title, its exit and its first lines.
 */
async function openNow(deps: IntakeDeps): Promise<readonly PublicIncident[]> {
  try {
    return foremost(await deps.door.openIncidents())
  } catch {
    // It is asked for a page that tells of a fault, too: that page must not fail for the same reason.
    return []
  }
}
