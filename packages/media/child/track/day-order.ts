// Finds the order of day and month in dates. `7/06/2024` is the seventh of June in Sydney, Delhi and London, and the
// sixth of July in New York. Neither a twelve-hour clock nor the language of the headings decides it. Only a number
// above twelve does, or a day that changes at midnight.

const YEAR_FIRST = /^(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})$/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d)$/
const HOUR = /^(\d{1,2}):(\d\d):(\d\d)(?:\.(\d{1,3}))?\s?(AM|PM)?$/i

export type DayOrder = 'dm' | 'md' | undefined
/** The date and the time of day of a row, as written. */
export type Moment = readonly [day?: string | undefined, hour?: string | undefined]

interface Day {
  readonly first: number
  readonly second: number
  readonly clock: string | undefined
}

/** Returns `dm` (day first) or `md`. Undefined if the rows do not decide it or contradict each other. */
export function dayOrder(moments: readonly Moment[]): DayOrder {
  const days = moments.flatMap(([day = '', hour = '']) => {
    const [, first, second] = YEAR_LAST.exec(day) ?? []
    return second === undefined ? [] : [{ first: Number(first), second: Number(second), clock: clockOf(hour) }]
  })
  const orders = new Set(days.flatMap((day, n) => [aboveTwelve(day), turned(days[n - 1] ?? day, day)]))
  orders.delete(undefined)
  return orders.size === 1 ? [...orders][0] : undefined
}

function aboveTwelve({ first, second }: Day): DayOrder {
  if (first > 12) return second > 12 ? undefined : 'dm'
  return second > 12 ? 'md' : undefined
}

/** Between late evening and early morning one of the two numbers grows by one: that number is the day. */
function turned(before: Day, now: Day): DayOrder {
  if (before.clock === undefined || now.clock === undefined) return undefined
  if (before.clock < '18' || now.clock >= '06') return undefined
  if (now.first === before.first + 1 && now.second === before.second) return 'dm'
  if (now.second === before.second + 1 && now.first === before.first) return 'md'
  return undefined
}

const two = (value: string | number): string => String(value).padStart(2, '0')

/** Returns the date as YYYY-MM-DD. Undefined if the order of day and month is unknown. */
export function dateOf(day: string, order: DayOrder): string | undefined {
  const [, year, month, date] = YEAR_FIRST.exec(day) ?? []
  if (year !== undefined && month !== undefined && date !== undefined) return `${year}-${two(month)}-${two(date)}`
  const [, first, second, last] = YEAR_LAST.exec(day) ?? []
  if (first === undefined || second === undefined || last === undefined) return undefined
  // the seventh of July is the same in both orders
  if (order === undefined && first !== second) return undefined
  return order === 'dm' ? `${last}-${two(second)}-${two(first)}` : `${last}-${two(first)}-${two(second)}`
}

/** Converts a time of day to 24-hour form. A 12-hour time is one with AM or PM. */
export function clockOf(hour: string): string | undefined {
  const [, h, m, s, part, half] = HOUR.exec(hour) ?? []
  if (s === undefined || (half !== undefined && (Number(h) < 1 || Number(h) > 12))) return undefined
  const of24 = half === undefined ? Number(h) : (Number(h) % 12) + (/pm/i.test(half) ? 12 : 0)
  return `${two(of24)}:${m}:${s}${part === undefined ? '' : `.${part}`}`
}
