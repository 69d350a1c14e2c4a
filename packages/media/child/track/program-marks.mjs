// Marks that a program wrote, one for each fix of a receiver, told from those of a hand by what the file shows: there are
// many, one after another, at a step that hardly changes and at seconds that nobody rounds to, and somebody can have gone
// from each to the next. Who says that he made it proves nothing. In doubt they are a hand's.

const LEAST = 30
/** Seconds of the clock that occur: a hand that fills a table counts in fives and tens. */
const LEAST_SECONDS = 5
/** A table of calls, of buses or of storms has longer ones, or of any length. */
const MOST_STEP_MS = 120_000
/** So many steps are of the same length, but for a second or a tenth of it. */
const REGULAR = 0.8
/** An aeroplane's; a satellite's way is reckoned. */
const FASTEST_M_PER_S = 300
const M_PER_DEGREE = 111_195

/** Of spots and of their times, each `{ ms, writtenMs, isZoned }` or undefined. */
export function isByProgram(spots, times) {
  if (times.length < LEAST || !times.every((time) => time?.isZoned === true && time.writtenMs <= 1000)) return false
  if (!spots.every(({ isStay }) => isStay !== true)) return false
  const seconds = times.map(({ ms }) => Math.floor(ms / 1000) % 60)
  const isRounded = seconds.filter((second) => second % 5 === 0).length > seconds.length / 2
  if (isRounded || new Set(seconds).size < LEAST_SECONDS) return false
  return isRegular(times.map(({ ms }) => ms)) && spots.slice(1).every((_, n) => isReached(spots, times, n + 1))
}

function isRegular(moments) {
  const steps = moments.slice(1).map((ms, n) => ms - moments[n])
  const median = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)]
  if (!(median > 0 && median <= MOST_STEP_MS) || steps.some((step) => step < 0)) return false
  const room = Math.max(1000, median / 10)
  return steps.filter((step) => Math.abs(step - median) <= room).length >= steps.length * REGULAR
}

function isReached(spots, times, n) {
  const [from, to] = [spots[n - 1], spots[n]]
  const north = (to.lat - from.lat) * M_PER_DEGREE
  const east = ((((to.lon - from.lon + 540) % 360) + 360) % 360) - 180
  const metres = Math.hypot(north, east * M_PER_DEGREE * Math.cos((to.lat * Math.PI) / 180))
  return metres <= 100 + (FASTEST_M_PER_S * (times[n].ms - times[n - 1].ms)) / 1000
}
