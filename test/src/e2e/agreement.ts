// What the stored claims say against what the oracle (exiftool, one run over the fixtures) says.
import { basename } from 'node:path'
import type { Pool } from '../stack/owner-rows.ts'

export interface Truth {
  /** Relative to the fixtures. */
  readonly file: string
  readonly tags: ReadonlyMap<string, string>
}

export function parseTruth(text: string): readonly Truth[] {
  const list = JSON.parse(text) as Record<string, string | number>[]
  return list.map((entry) => ({
    file: String(entry['SourceFile']),
    tags: new Map(Object.entries(entry).map(([name, value]) => [name, String(value)])),
  }))
}

export interface StoredClaim {
  readonly about: string
  readonly source: string
  readonly raw: string
  readonly at_ms: number | null
  readonly zone: string | null
  readonly lat: number | null
  readonly lon: number | null
}

export async function readClaims(pool: Pool, item: string): Promise<readonly StoredClaim[]> {
  const columns = 'about, source, raw, at_ms, zone, lat, lon'
  const { rows } = await pool.query<StoredClaim>(`select ${columns} from evidence.claim where item_id = $1`, [item])
  return rows
}

export interface Agreement {
  readonly file: string
  readonly field: 'time' | 'offset' | 'place'
  readonly truth: string
  readonly ours: string
  readonly agrees: boolean
}

export function agreementOf({ file, tags }: Truth, claims: readonly StoredClaim[]): Agreement[] {
  const name = basename(file)
  const times = claims.filter(({ about, source }) => about === 'time' && !source.startsWith('received'))
  const places = claims.filter(({ about }) => about === 'place')
  return [timeOf(name, tags, times), offsetOf(name, tags, times), placeOf(name, tags, places)].filter(
    (row) => row !== undefined,
  )
}

type Tags = Truth['tags']

/** The same wall time as written, or the same instant. */
function timeOf(file: string, tags: Tags, times: readonly StoredClaim[]): Agreement | undefined {
  const text = tags.get('CreationDate') ?? tags.get('DateTimeOriginal') ?? tags.get('CreateDate')
  const [, year, month, day, clock, zone = ''] =
    /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(text ?? '') ?? []
  if (text === undefined || year === undefined || year === '0000') return undefined
  const wall = Date.parse(`${year}-${month}-${day}T${clock}Z`)
  const instant = zone === '' ? wall : Date.parse(`${year}-${month}-${day}T${clock}${zone}`)
  const agrees = times.some((claim) => spokenBy(claim).some((at) => at === wall || at === instant))
  const ours = times.map(({ source, raw }) => `${source} ${raw}`).join('; ') || 'none'
  return { file, field: 'time', truth: text, ours, agrees }
}

/** Both the instant and the digits on the wall that it stands for, to the second. */
function spokenBy({ at_ms, zone }: StoredClaim): number[] {
  if (at_ms === null) return []
  const at = Math.floor(at_ms / 1000) * 1000
  return zone === null ? [at] : [at, at + offsetMs(zone)]
}

function offsetMs(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? []
  if (hours === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

function offsetOf(file: string, tags: Tags, times: readonly StoredClaim[]): Agreement | undefined {
  const truth = tags.get('OffsetTimeOriginal') ?? tags.get('OffsetTime')
  if (truth === undefined || !/^[+-]\d\d:\d\d$/.test(truth)) return undefined
  const zones = times.map(({ zone }) => zone).filter((zone) => zone !== null)
  return { file, field: 'offset', truth, ours: zones.join(' ') || 'none', agrees: zones.includes(truth) }
}

function placeOf(file: string, tags: Tags, places: readonly StoredClaim[]): Agreement | undefined {
  const [lat, lon] = [tags.get('GPSLatitude'), tags.get('GPSLongitude')]
  if (lat === undefined || lon === undefined) return undefined
  const isNear = (claim: StoredClaim): boolean =>
    Math.abs((claim.lat ?? 999) - Number(lat)) < 2e-4 && Math.abs((claim.lon ?? 999) - Number(lon)) < 2e-4
  const ours = places.map((one) => `${one.lat} ${one.lon}`).join('; ') || 'none'
  return { file, field: 'place', truth: `${lat} ${lon}`, ours, agrees: places.some(isNear) }
}

/** Counts by field, then each miss. */
export function tableOf(rows: readonly Agreement[]): string {
  const fields = [...new Set(rows.map(({ field }) => field))]
  const counts = fields.map((field) => {
    const of = rows.filter((row) => row.field === field)
    return `${field.padEnd(8)}${of.filter(({ agrees }) => agrees).length} of ${of.length} agree`
  })
  const misses = rows
    .filter(({ agrees }) => !agrees)
    .map((row) => `  ${row.file} ${row.field}: truth ${row.truth}, ours ${row.ours}`)
  return [...counts, ...(misses.length > 0 ? ['misses:', ...misses] : [])].join('\n')
}
