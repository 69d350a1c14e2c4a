/** How many characters before the first hit are kept: enough to show the topic on a line that is cut at its end. */
const BEFORE = 24

/** On a single line the text begins near the words that ring (U+0002 stands before them). */
export function fromFirstHit(text: string): string {
  const hit = text.indexOf('\u0002')
  if (hit <= BEFORE) return text
  const from = hit - BEFORE
  const blank = text.slice(from, hit).search(/\s/u)
  // Splits no character: without a blank the text begins at the hit itself.
  return `… ${text.slice(blank === -1 ? hit : from + blank + 1)}`
}
