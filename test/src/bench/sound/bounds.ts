/** 95 % bounds of a proportion (Wilson). With no hits the upper bound is by the rule of three. */
function boundsOf(hits: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1]
  const z = 1.96
  const share = hits / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return [hits === 0 ? 0 : Math.max(0, middle - half), hits === 0 ? Math.min(1, 3 / of) : Math.min(1, middle + half)]
}

/** Formats a proportion: `97.1 % (n 136, 92.7–98.9)`. */
export function told(hits: number, of: number): string {
  if (of === 0) return 'n 0'
  const [low, high] = boundsOf(hits, of)
  const percent = (share: number): string => (100 * share).toFixed(share > 0 && share < 0.001 ? 4 : 1)
  return `${percent(hits / of)} % (${hits} of ${of}, ${percent(low)}–${percent(high)})`
}
