/** How many characters before the first hit are kept: enough to show the topic on a line that is cut off at its end. */
const BEFORE = 24

/** Shortens a text for a single line, so that it begins near its first hit (marked with U+0002). */
export function fromFirstHit(text: string): string {
  const hit = text.indexOf('\u0002')
  if (hit <= BEFORE) return text
  const from = hit - BEFORE
  const blank = text.slice(from, hit).search(/\s/u)
  // Starts at a blank, so that no character is split. Without a blank the text begins at the hit itself.
  return `… ${text.slice(blank === -1 ? hit : from + blank + 1)}`
}
