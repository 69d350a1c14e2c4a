/**
 * Shares (0…1) in whole per cent that add up to the rounded sum: 79 % and 21 %, never 79 % and 22 %. By the largest
 * remainder (Hamilton's method).
 */
export function wholePercents(shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => share * 100)
  const whole = exact.map(Math.floor)
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
  const left = Math.round(sum(exact)) - sum(whole)
  const rest = (at: number): number => (exact[at] ?? 0) - (whole[at] ?? 0)
  const byRest = [...exact.keys()].sort((a, b) => rest(b) - rest(a))
  const raised = new Set(byRest.slice(0, left))
  return whole.map((percent, at) => (raised.has(at) ? percent + 1 : percent))
}
