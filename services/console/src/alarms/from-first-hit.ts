/** As many characters before the first hit as say what it is about, in a line that is cut at its end. */
const BEFORE = 24

/** Where one line is all there is, it begins near the words that ring (U+0002 stands before them). */
export function fromFirstHit(text: string): string {
  const hit = text.indexOf('\u0002')
  if (hit <= BEFORE) return text
  const from = hit - BEFORE
  const blank = text.slice(from, hit).search(/\s/u)
  // No character is broken: without a blank it begins with the hit itself.
  return `… ${text.slice(blank === -1 ? hit : from + blank + 1)}`
}
