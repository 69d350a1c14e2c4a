// How phones date and name their films.

/** What the date in a film means, and how the file is named, depends on the maker (see `packages/media/src/claims`). */
export interface Phone {
  readonly make: string
  readonly model: string
  /**
   * `android`: the date is the END of the film, the file name its local start. `pixel`: the same, but the file name is
   * in UTC with milliseconds. `iphone`: a creation date at the start, with its offset; the file name tells nothing.
   */
  readonly habit: 'android' | 'pixel' | 'iphone'
}

export const PHONES: readonly Phone[] = [
  { make: 'samsung', model: 'SM-S911B', habit: 'android' },
  { make: 'Apple', model: 'iPhone 13', habit: 'iphone' },
  { make: 'Google', model: 'Pixel 7', habit: 'pixel' },
  { make: 'Xiaomi', model: '2201116SG', habit: 'android' },
  { make: 'Apple', model: 'iPhone 15 Pro', habit: 'iphone' },
  { make: 'HUAWEI', model: 'VOG-L29', habit: 'android' },
  { make: 'OnePlus', model: 'CPH2449', habit: 'android' },
  { make: 'Google', model: 'Pixel 6a', habit: 'pixel' },
]

/** What the phone's own clock showed when the film began. */
export interface Shown {
  readonly startMs: number
  readonly seconds: number
  readonly zoneMinutes: number
}

/** ffmpeg's arguments for the dates. */
export function dateTags({ make, model, habit }: Phone, { startMs, seconds, zoneMinutes }: Shown): string[] {
  const tags = (pairs: Readonly<Record<string, string>>): string[] =>
    Object.entries(pairs).flatMap(([key, value]) => ['-metadata', `${key}=${value}`])
  if (habit === 'iphone') {
    return tags({
      creation_time: utc(startMs),
      'com.apple.quicktime.make': make,
      'com.apple.quicktime.model': model,
      'com.apple.quicktime.software': '17.5.1',
      'com.apple.quicktime.creationdate': `${wall(startMs, zoneMinutes)}${offset(zoneMinutes)}`,
    })
  }
  return tags({
    creation_time: utc(startMs + seconds * 1000),
    'com.android.version': '14',
    'com.android.manufacturer': make,
    'com.android.model': model,
  })
}

export function nameOf({ habit }: Phone, { startMs, zoneMinutes }: Shown): string {
  const digits = (text: string): string => text.replace(/[-:]/g, '').replace(/[T.]/g, '_')
  if (habit === 'pixel') {
    const [day, time, ms] = digits(new Date(startMs).toISOString().slice(0, 23)).split('_')
    return `PXL_${day}_${time}${ms}.mp4`
  }
  if (habit === 'iphone') return `IMG_${String(1000 + (Math.floor(startMs / 1000) % 9000))}.MOV`
  return `VID_${digits(wall(startMs, zoneMinutes))}.mp4`
}

const utc = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`
const wall = (ms: number, zoneMinutes: number): string => new Date(ms + zoneMinutes * 60_000).toISOString().slice(0, 19)

function offset(minutes: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`
}
