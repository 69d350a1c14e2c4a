/**
 * Whether at most so many mistakes separate two spellings. A mistake is a letter (or digit) added, dropped or changed, or
 * two neighbours swapped.
 */
export function isWithin(mistakes: number, typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > mistakes) return false
  let start = 0
  while (start < typed.length && typed[start] === meant[start]) start += 1
  const [a, b] = [typed.slice(start), meant.slice(start)]
  if (a === b) return true
  if (mistakes === 0) return false
  const left = mistakes - 1
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0]
  return (
    isWithin(left, a.slice(1), b.slice(1)) ||
    isWithin(left, a.slice(1), b) ||
    isWithin(left, a, b.slice(1)) ||
    (isSwapped && isWithin(left, a.slice(2), b.slice(2)))
  )
}
