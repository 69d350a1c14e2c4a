import { fetchOutside, type OutsideAnswer } from './fetch-outside.ts'
import { freshPlaces } from './fresh-values.ts'
import { type PagePiece, readPagePieces } from './page-tags.ts'

/** The page that our own intake serves at a path. */
export interface OwnPage {
  readonly status: number
  readonly pieces: readonly PagePiece[]
  /** Where each look finds another value. */
  readonly fresh: ReadonlySet<string>
}

/** Why a page was not compared with that of our own intake. */
export type NotCompared = 'not-asked' | 'not-known' | 'itself' | 'no-answer' | 'unsteady'

export const NOT_COMPARED_WORDS: Readonly<Record<NotCompared, string>> = {
  'not-asked': '--files-only',
  'not-known': 'no intake of our own is known here: set FIRSTHAND_INTAKE_URL to it, or FIRSTHAND_DATA',
  itself: 'FIRSTHAND_INTAKE_URL is the address that is looked at: name the intake behind it',
  'no-answer': 'our own intake does not answer with a page of ours',
  unsteady: 'our own page changed between looks: try again',
}

const MOST_LOOKS = 3

/**
 * Asks our own intake twice for the page, because what is fresh shows only by that. An officer may just change the
 * page's texts: it is asked again.
 */
export async function readOwnPage(at: URL, signal: AbortSignal): Promise<OwnPage | NotCompared> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const [one, other] = [await lookAt(at, signal), await lookAt(at, signal)]
    if (one === undefined || other === undefined) return 'no-answer'
    const fresh = freshPlaces(one.pieces, other.pieces)
    if (fresh !== undefined && one.status === other.status) return { ...one, fresh }
  }
  return 'unsteady'
}

/** Undefined if no page of ours comes: nothing, trouble at the door, a page of a proxy before it. */
async function lookAt(at: URL, signal: AbortSignal): Promise<Omit<OwnPage, 'fresh'> | undefined> {
  const answer = await fetchOutside(at, signal)
  if (typeof answer === 'string' || answer.status >= 500) return undefined
  const pieces = piecesOf(answer)
  return pieces && { status: answer.status, pieces }
}

export const piecesOf = ({ body }: OutsideAnswer): readonly PagePiece[] | undefined =>
  readPagePieces(body.toString('utf8'))

const HERE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Our intake's address of what `checked` shows outside. A public address compared with itself would prove nothing; one
 * of this very machine is our intake's own.
 */
export function ownAddressOf(checked: URL, intake: URL): URL | 'itself' {
  if (intake.origin === checked.origin && !HERE.test(intake.hostname)) return 'itself'
  return new URL(`${checked.pathname}${checked.search}`, intake.origin)
}
