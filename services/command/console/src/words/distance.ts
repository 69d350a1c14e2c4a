/** Distances in time as people compare them: to the millisecond where that is what was measured. All arguments in ms. */
export function distance(ms: number): string {
  const size = Math.abs(ms)
  if (size < 999.5) return `${Math.round(size)} ms`
  if (size < 59_995) return `${(size / 1000).toFixed(2)} s`
  const seconds = Math.round(size / 1000)
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 2880) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
  return `${Math.floor(minutes / 1440)} d ${Math.floor((minutes % 1440) / 60)} h`
}

/** "1.23 s after this one", where the other began that much later. */
export const apart = (offsetMs: number): string =>
  Math.abs(offsetMs) < 0.5
    ? 'at the same moment'
    : `${distance(offsetMs)} ${offsetMs < 0 ? 'before' : 'after'} this one`

const Z90 = 1.645

/** Half of the interval that holds nine in ten. */
export const within90 = (sdMs: number): string => `± ${distance(Math.max(1, sdMs * Z90))}`
