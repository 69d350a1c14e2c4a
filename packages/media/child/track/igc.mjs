// FAI's flight recorder (IGC Approved GNSS Flight Recorders, Technical Specification, appendix A §4): B records, UTC.

const DAY_S = 86_400

/** `HFDTE020120` and `HFDTEDATE:020120,01`: day, month, year. */
const DATE = /^HFDTE(?:DATE:)?\s{0,4}(\d\d)(\d\d)(\d\d)/
/** Time, latitude, longitude in thousandths of a minute, A (three dimensions) or V, two heights. */
const FIX = /^B(\d\d)(\d\d)(\d\d)(\d\d)(\d{5})([NS])(\d{3})(\d{5})([EW])([AV])(-?\d{4,5})(-?\d{4,5})/

export function igc(text, { put, isFull }) {
  const clock = { day: undefined, last: 0 }
  for (const row of text.split('\n', 500_000)) {
    if (isFull()) return
    const line = row.slice(0, 200).trim()
    setDay(DATE.exec(line), clock)
    const fix = FIX.exec(line)
    if (fix !== null) put({ ...spotOf(fix), time: timeOf(fix, clock) })
  }
}

function setDay(date, clock) {
  if (date === null) return
  clock.day = Date.UTC(2000 + Number(date[3]), Number(date[2]) - 1, Number(date[1]))
  clock.last = 0
}

function spotOf([, , , , d, minutes, ns, dd, mm, ew, mode, , height]) {
  const lat = (Number(d) + Number(minutes) / 60_000) * (ns === 'S' ? -1 : 1)
  const lon = (Number(dd) + Number(mm) / 60_000) * (ew === 'W' ? -1 : 1)
  return { lat, lon, height: Number(height), mode: mode === 'A' ? 3 : undefined }
}

/** The date stands once: over midnight the next day begins. */
function timeOf([, h, m, s], clock) {
  const second = Number(h) * 3600 + Number(m) * 60 + Number(s)
  if (clock.day === undefined || second >= DAY_S) return undefined
  if (second + DAY_S / 2 < clock.last) clock.day += DAY_S * 1000
  clock.last = second
  return isoOf(clock.day + second * 1000)
}

/** Whole seconds are told as such. */
const isoOf = (ms) => new Date(ms).toISOString().replace('.000Z', 'Z')
