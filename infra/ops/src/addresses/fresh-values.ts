import { codeDigits, normaliseCode } from '@firsthand/sealing'
import type { PagePiece } from './page-tags.ts'

/** A page whose fresh values are masked, so that it can be compared with another look at the same page. */
export interface MaskedPage {
  readonly pieces: readonly PagePiece[]
  /** What was masked, in the page's order. */
  readonly values: readonly string[]
}

/**
 * The places of a page in which each look finds another value: keys, tickets, the code in words and in digits. Two looks
 * at our own page tell them, so that a page that changes its form needs no change here. A difference of any other form
 * is no fresh value: undefined.
 */
export function freshPlaces(one: readonly PagePiece[], other: readonly PagePiece[]): ReadonlySet<string> | undefined {
  if (one.length !== other.length) return undefined
  const places = new Set<string>()
  for (const [at, piece] of one.entries()) {
    const again = other[at]
    if (again === undefined) return undefined
    if (again.written === piece.written) continue
    const place = valueAt(one, at)?.place
    if (place === undefined || valueAt(other, at)?.place !== place) return undefined
    places.add(place)
  }
  return places
}

/** Replaces the values at these places. A value of another form than ours stays, so that it differs. */
export function maskFresh(pieces: readonly PagePiece[], places: ReadonlySet<string>): MaskedPage {
  const values: string[] = []
  const masked = pieces.map((piece, at) => {
    const found = valueAt(pieces, at)
    if (found === undefined || !places.has(found.place)) return piece
    values.push(found.value)
    return withoutValue(piece, found.value)
  })
  return { pieces: masked, values }
}

/** No page that is read has this letter, so nobody can write the mask itself. */
export const MASK = '\0'

function withoutValue(piece: PagePiece, value: string): PagePiece {
  const written = piece.written.replace(value, MASK)
  if (piece.tag === undefined) return { ...piece, written }
  return { ...piece, written, tag: { ...piece.tag, attributes: new Map([...piece.tag.attributes, ['value', MASK]]) } }
}

/** The value of a piece that may be fresh, and its place: the piece without it, and the value's form. */
function valueAt(
  pieces: readonly PagePiece[],
  at: number,
): { readonly value: string; readonly place: string } | undefined {
  const piece = pieces[at]
  if (piece === undefined) return undefined
  const value = piece.isText
    ? piece.written
    : piece.tag?.name === 'input'
      ? piece.tag.attributes.get('value')
      : undefined
  const form = value === undefined ? undefined : formOf(value)
  if (value === undefined || form === undefined) return undefined
  const around = piece.isText ? pieces[at - 1]?.written : piece.written.replace(value, MASK)
  return { value, place: `${around}${form}` }
}

/** A random word of this length, or a code that obeys its own rule. Words that somebody wrote have none of these forms. */
function formOf(value: string): string | undefined {
  const code = normaliseCode(value)
  if (code !== undefined)
    return value === codeDigits(code) ? 'digits' : value.replaceAll(' ', '-') === code ? 'words' : undefined
  return /^[\w-]{24,100}$/.test(value) ? `word of ${value.length}` : undefined
}

/** All codes of a page, in words and in digits, must be one and the same. */
export const isOneCode = (values: readonly string[]): boolean =>
  new Set(values.map(normaliseCode).filter((code) => code !== undefined)).size <= 1
