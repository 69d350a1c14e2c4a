import type { Box, Piece, Screen } from './gather-screen.ts'

/** The least height of a control, in CSS pixels (WCAG 2.2 §2.5.5), and of letters. */
const LEAST_HEIGHT = 44
const LEAST_LETTERS = 15
/** The number that the danger line calls. */
const EMERGENCY = 'tel:112'

/** What is wrong with a screen, whatever its language. */
export function faultsOfScreen(screen: Screen): readonly string[] {
  const { width, contentWidth, pieces, controls, deed } = screen
  const filled = controls.filter(({ kind, colour }) => kind === 'button' && colour === deed)
  return [
    ...(contentWidth > width ? [`scrolls sideways: ${contentWidth} px`] : []),
    ...pieces.flatMap((piece) => cutOf(piece, width)),
    ...overlapsOf(pieces),
    ...pieces.flatMap(({ broken }) => broken).map((word) => `breaks within a word: “${word}”`),
    ...controls
      .filter(({ kind, height }) => kind !== 'in a sentence' && height < LEAST_HEIGHT)
      .map(({ what, height }) => `only ${Math.round(height)} px high: ${what}`),
    ...pieces
      .filter(({ fontSize }) => fontSize < LEAST_LETTERS)
      .map(({ what, fontSize }) => `letters of ${fontSize} px: ${short(what)}`),
    ...(controls.some(({ href }) => href === EMERGENCY) ? [] : ['no line that calls for help']),
    ...(filled.length > 1 ? [`${filled.length} filled buttons: ${filled.map(({ what }) => what).join(', ')}`] : []),
  ]
}

const short = (text: string): string => `“${text.slice(0, 40)}”`

function cutOf({ what, boxes, button, cutters }: Piece, width: number): readonly string[] {
  if (boxes.some(({ left, right }) => left < -1 || right > width + 1)) return [`runs out of the screen: ${short(what)}`]
  if (button && boxes.some((box) => !isWithin(box, button))) return [`runs out of its button: ${short(what)}`]
  const isCut = cutters.some((cutter) => boxes.some((box) => !isWithin(box, cutter)))
  return isCut ? [`is cut off: ${short(what)}`] : []
}

/** Letters may be taller than their line by a hair. */
const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 3

function overlapsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((one, at) =>
    pieces
      .slice(at + 1)
      .filter((other) => one.owner !== other.owner && one.isAfloat === other.isAfloat)
      .filter((other) => one.boxes.some((box) => other.boxes.some((its) => isOver(box, its))))
      .map((other) => `lies over another: ${short(one.what)} and ${short(other.what)}`),
  )
}

/** The boxes of two lines of text may touch: letters have more height than a close line. */
function isOver(one: Box, other: Box): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return wide > 3 && high > 0.4 * Math.min(one.bottom - one.top, other.bottom - other.top)
}
