/** What a wall clock in a zone shows. */
export interface WallClock {
  /** `2026-12-01` */
  readonly day: string
  /** `14:03:05` */
  readonly time: string
  /** `+02:00` */
  readonly offset: string
}

/** @param zone IANA name, as `Europe/Helsinki` */
export function wallClock(at: number, zone: string): WallClock {
  const parts = new Map<string, string>(
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, hourCycle: 'h23', timeZoneName: 'longOffset' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const part = (name: string): string => parts.get(name) ?? ''
  const offset = part('timeZoneName').replace('GMT', '')
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
    offset: offset === '' ? '+00:00' : offset,
  }
}
