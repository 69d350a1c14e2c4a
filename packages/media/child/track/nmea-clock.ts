// Follows a receiver's times of day over midnight, even if the date is unknown.
const DAY_S = 86_400
/** GPS time begins in 1980, so two digits of a year reach until 2079. */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2079]

/** A time of day, as seconds since the first day began and as written. */
export interface DayTime {
  readonly second: number
  readonly written: string
  readonly part: string
}

export interface DayClock {
  readonly read: (at: string) => { readonly clock: DayTime | undefined; readonly time?: string }
  readonly setDay: (sentence: readonly string[]) => void
}

interface State {
  last: number | undefined
  days: number
  first: number | undefined
}

export function createDayClock(): DayClock {
  const state: State = { last: undefined, days: 0, first: undefined }
  return {
    /** Returns `clock`: seconds since the first day began, and the time as written. Also `time`, if a date is known. */
    read(at) {
      const clock = follow(state, at)
      if (clock === undefined || state.first === undefined) return { clock }
      const day = new Date((state.first + state.days * DAY_S) * 1000).toISOString().slice(0, 10)
      return { clock, time: `${day}T${clock.written}${clock.part}Z` }
    },
    /** Reads `$GPZDA,201530.00,04,07,2002,00,00`. An impossible date is ignored. */
    setDay([, at = '', day, month, year]) {
      const clock = follow(state, at)
      const s = /^\d{4}-\d{1,2}-\d{1,2}$/.test(`${year}-${month}-${day}`)
        ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 1000
        : undefined
      const isDay = s !== undefined && new Date(s * 1000).getUTCDate() === Number(day) && Number(month) <= 12
      const isKnown = clock !== undefined && isDay && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR
      state.first = isKnown && s !== undefined ? s - state.days * DAY_S : undefined
    },
  }
}

function follow(state: State, at: string): DayTime | undefined {
  const [, h, m, s, part = ''] = /^(\d\d)(\d\d)(\d\d)(\.\d{1,6})?$/.exec(at) ?? []
  if (s === undefined || Number(h) > 23 || Number(m) > 59 || Number(s) > 59) return undefined
  const second = Number(h) * 3600 + Number(m) * 60 + Number(s)
  if (state.last !== undefined && second + DAY_S / 2 < state.last) state.days += 1
  state.last = second
  return { second: state.days * DAY_S + second + Number(`0${part}`), written: `${h}:${m}:${s}`, part }
}
