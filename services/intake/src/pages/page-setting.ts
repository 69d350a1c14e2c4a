import type { PublicIncident } from '@firsthand/domain'
import { type DoorLanguage, doorText, firstLanguage, type Words, wordsOf } from '@firsthand/door-words'
import type { Force } from '../force/force.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import type { Recordings } from '../recordings/recordings.ts'
import { preferReal } from './prefer-real.ts'

/** Everything that a page needs to render. */
export interface PageSetting {
  readonly language: DoorLanguage
  /** The languages that the page offers, in their order. */
  readonly offered: readonly DoorLanguage[]
  readonly words: Words
  readonly exercise: boolean
  /**
   * The emergency number: the incident's number for this language, else its general number. 112 if no single number
   * applies.
   */
  readonly emergencyNumber: string
  /** The incident's own texts in this language. Plain text of an operator, never markup. */
  readonly texts: Readonly<Record<string, string>>
  readonly assets: IntakeDeps['assets']
  /** The force that runs the installation: the same on every page, whatever incident it belongs to. */
  readonly force: Force
  readonly recordings: Recordings
  /** True if the page belongs to no incident and uses the texts of the only open one. */
  readonly isGuessed: boolean
  /** Whether "I am not sure" led here, so that nobody chose this incident. */
  readonly isUnsure: boolean
  /** The page's own path, for the links to other languages. */
  readonly here: string
}

interface Known {
  readonly incident?: Pick<PublicIncident, 'languages' | 'exercise' | 'texts' | 'emergencyNumber'> | undefined
  readonly exercise?: boolean | undefined
  /** The language that a form sent, used instead of that of the address. */
  readonly language?: string | undefined
  readonly here?: string
}

/**
 * Takes the language from the address, else the incident's first one that is on. A language that is off is not there: who
 * asks for it reads the incident's first one. A browser's list of languages is a fingerprint and is not read.
 */
export async function settingOf(deps: IntakeDeps, c: DoorContext, known: Known = {}): Promise<PageSetting> {
  const [open, offered] = await Promise.all([known.incident ? [] : openNow(deps), deps.languages.now()])
  const incident = known.incident ?? (open.length === 1 ? open[0] : undefined)
  const asked = known.language ?? c.req.query('lang') ?? ''
  const language = firstLanguage([asked, ...(incident?.languages ?? [])], offered) ?? 'en'
  const isAllExercise = open.length > 0 && open.every((one) => one.exercise)
  const exercise = known.incident?.exercise ?? known.exercise ?? isAllExercise
  const texts = ownTexts(incident, language)
  return {
    language,
    offered,
    words: wordsOf(language),
    exercise,
    emergencyNumber: numberOf(incident ? [incident] : open, language) ?? '112',
    texts,
    assets: deps.assets,
    force: deps.force,
    recordings: deps.recordings,
    isGuessed: known.incident === undefined && incident !== undefined,
    isUnsure: c.req.query('unsure') === '1',
    here: known.here ?? ownPath(c.req.path),
  }
}

/** The number that all open incidents share, for a page that belongs to none of them. No number if they differ. */
function numberOf(
  incidents: readonly Pick<PublicIncident, 'languages' | 'texts' | 'emergencyNumber'>[],
  language: DoorLanguage,
): string | undefined {
  const numbers = incidents.map((one) => doorText(one, language, 'number')?.text ?? one.emergencyNumber)
  return new Set(numbers).size === 1 ? numbers[0] : undefined
}

/**
 * Returns `path` if it is a plain path of ours, else '/'. A path that begins with two slashes names another host (RFC
 * 3986 §4.2), a browser reads a backslash as a slash, and an encoded slash may be decoded on its way, so a path with
 * any of these is never written into a page.
 */
const ownPath = (path: string): string => (/^(?:\/[A-Za-z0-9_-]+)+\/?$/.test(path) ? path : '/')

const TEXTS = [
  ...(['danger', 'number', 'text-number', 'text-condition', 'support'] as const),
  ...(['looking-number', 'looking', 'title', 'exit'] as const),
] as const

/**
 * The incident's texts in this language. An empty text counts as absent. Numbers, title and exit may come from another
 * language.
 */
function ownTexts(incident: Known['incident'], language: DoorLanguage): Readonly<Record<string, string>> {
  const said = TEXTS.flatMap((key) => {
    const text = incident && doorText(incident, language, key)?.text
    return text === undefined ? [] : [[key, text] as const]
  })
  return Object.fromEntries(said)
}

/**
 * The open incidents, for a page that belongs to none of them. If all are drills, the page says so. If one incident is
 * open, the page takes its title, exit and first lines.
 */
async function openNow(deps: IntakeDeps): Promise<readonly PublicIncident[]> {
  try {
    return preferReal(await deps.door.openIncidents())
  } catch {
    // The page that reports a fault queries the open incidents, too. It must not fail because of the same fault.
    return []
  }
}
