import { asRecord } from '../answers/lenient-json.ts'
import { putTag, type TagSet } from './tag-set.ts'

/** exifr's blocks, by exiftool's group names. XMP is left to exiftool, which reads it better. */
const GROUPS: Readonly<Record<string, string>> = { ifd0: 'IFD0', exif: 'ExifIFD', gps: 'GPS' }

export const EXIFR_VERSION = '7.1.3'

/**
 * Converts exifr's result from the sandbox to tags. exifr gives coordinates as lists of degrees, minutes and seconds;
 * here they become decimals.
 */
export function exifrTags(found: unknown): TagSet {
  const tags = new Map<string, string | number>()
  for (const [block, values] of Object.entries(asRecord(found) ?? {})) {
    const group = GROUPS[block]
    const record = asRecord(values)
    if (group === undefined || record === undefined) continue
    for (const [name, value] of Object.entries(record)) putTag(tags, `${group}:${name}`, exifrValue(name, value))
  }
  return { reader: 'exifr', version: EXIFR_VERSION, tags }
}

function exifrValue(name: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value
  if (name === 'GPSTimeStamp') return clockOf(value)
  if (name === 'GPSLatitude' || name === 'GPSLongitude') return degreesOf(value)
  return value
}

function degreesOf(parts: readonly unknown[]): number | undefined {
  const [d, m = 0, s = 0] = parts.map((part) => (part === null ? Number.NaN : Number(part)))
  return d === undefined ? undefined : d + m / 60 + s / 3600
}

function clockOf(parts: readonly unknown[]): string | undefined {
  const [h, m, s] = parts.map((part) => (part === null ? Number.NaN : Number(part)))
  if (h === undefined || m === undefined || s === undefined || !Number.isFinite(h + m + s)) return undefined
  const seconds = Number.isInteger(s) ? String(s).padStart(2, '0') : s.toFixed(3).padStart(6, '0')
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}:${seconds}`
}
