import { execFileSync } from 'node:child_process'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { drawn, makeMedia } from './made-media.test-kit.ts'

/** Makes small files as cameras, phones and programs write them, by ffmpeg, by exiftool and by hand. */
const run = (program: string, ...args: string[]): unknown => execFileSync(program, args, { stdio: 'pipe' })

/** Makes a film without ffmpeg's own metadata. `handler` names its track as a maker does. */
export function makeFilm(file: string, { seconds = 2, handler = 'Made' } = {}): void {
  makeMedia(file, {
    from: [drawn(`testsrc=size=64x48:rate=5:duration=${seconds}`)],
    video: { codec: 'libx264' },
    options: [
      ...['-pix_fmt', 'yuv420p', '-preset', 'ultrafast', '-metadata:s:v', `handler_name=${handler}`],
      ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1'],
    ],
    format: 'mp4',
  })
}

export const makeStill = (file: string, size = '64x48'): void =>
  makeMedia(file, {
    from: [drawn(`testsrc=size=${size}`)],
    video: { frames: 1 },
    options: ['-fflags', '+bitexact'],
    format: 'mjpeg',
  })

/** Writes `-TAG=VALUE` by exiftool. Dates of containers are UTC. */
export const tag = (file: string, ...tags: string[]): unknown =>
  run(
    'exiftool',
    '-q',
    '-q',
    '-m',
    '-overwrite_original',
    '-api',
    'QuickTimeUTC=1',
    ...tags.map((each) => `-${each}`),
    file,
  )

export const makeSound = (file: string, date: string, time: string): void => {
  const dated = ['-metadata', `origination_date=${date}`, '-metadata', `origination_time=${time}`]
  makeMedia(file, {
    from: [drawn('sine=duration=1')],
    options: ['-write_bext', '1', ...dated, '-fflags', '+bitexact'],
    format: 'wav',
  })
}

/** Appends a film to a still, with Google's tag of the film's length. */
export async function makeMotionPhoto(still: string, film: string, stillAtUs: number): Promise<void> {
  const { size } = await stat(film)
  tag(
    still,
    'XMP-GCamera:MotionPhoto=1',
    `XMP-GCamera:MicroVideoOffset=${size}`,
    `XMP-GCamera:MotionPhotoPresentationTimestampUs=${stillAtUs}`,
  )
  await appendFile(still, await readFile(film))
}

// --- a GoPro's metadata track by hand ---

const u32 = (...values: number[]): Buffer =>
  Buffer.concat(values.map((value) => Buffer.from(Uint32Array.of(value).buffer).reverse()))
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255])
const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

/** One GPMF element: key, type, size, repeat and padded value (github.com/gopro/gpmf-parser). */
function klv(key: string, type: string, size: number, data: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from(key), Buffer.from(type), Buffer.from([size]), u16(data.length / size)])
  return Buffer.concat([head, data, Buffer.alloc((4 - (data.length % 4)) % 4)])
}

export interface GoProSample {
  /** UTC as `yymmddhhmmss.sss`. */
  readonly utc: string
  readonly lat: number
  readonly lon: number
  /** 0: no fix. 3: a fix in three dimensions. */
  readonly fix: number
  /** Dilution of precision; 1.54 by default. */
  readonly dop?: number
}

const i32 = (...values: number[]): Buffer => u32(...values.map((value) => value >>> 0))
const gpmf5 = ({ utc, lat, lon, fix, dop = 1.54 }: GoProSample): Buffer => {
  const stream = Buffer.concat([
    klv('GPSF', 'L', 4, u32(fix)),
    klv('GPSU', 'U', 16, Buffer.from(utc)),
    klv('GPSP', 'S', 2, u16(fix === 0 ? 9999 : Math.round(dop * 100))),
    klv('SCAL', 'l', 4, i32(10_000_000, 10_000_000, 1000, 1000, 100)),
    klv('GPS5', 'l', 20, i32(Math.round(lat * 1e7), Math.round(lon * 1e7), 100_000, 1000, 100)),
  ])
  return klv('DEVC', '\0', 1, klv('STRM', '\0', 1, stream))
}

/** A sample as a HERO13 writes it: date, dilution and fix in each row. */
const gpmf9 = ({ utc, lat, lon, fix, dop = 1.54 }: GoProSample): Buffer => {
  const [, year = '', month = '', day = '', h = '', m = '', s = ''] =
    /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([\d.]+)$/.exec(utc) ?? []
  const days = Date.UTC(2000 + Number(year), Number(month) - 1, Number(day)) / 86_400_000 - 10_957
  const seconds = Number(h) * 3600 + Number(m) * 60 + Number(s)
  const row = [lat * 1e7, lon * 1e7, 100_000, 1000, 100, days, seconds * 1000].map(Math.round)
  const stream = Buffer.concat([
    klv('TYPE', 'c', 1, Buffer.from('lllllllSS')),
    klv('SCAL', 'l', 4, i32(10_000_000, 10_000_000, 1000, 1000, 100, 1, 1000, 100, 1)),
    klv('GPS9', '?', 32, Buffer.concat([i32(...row), u16(Math.round(dop * 100)), u16(fix)])),
  ])
  return klv('DEVC', '\0', 1, klv('STRM', '\0', 1, stream))
}

const SECONDS_1904_TO_1970 = 2_082_844_800

/**
 * Makes a film of one metadata track with a sample per second. `localAsUtcMs`: the camera's wall clock, as GoPro writes
 * it.
 */
export async function makeGoProTrack(
  file: string,
  localAsUtcMs: number,
  samples: readonly GoProSample[],
  stream: 'GPS5' | 'GPS9' = 'GPS5',
): Promise<void> {
  const data = samples.map(stream === 'GPS5' ? gpmf5 : gpmf9)
  const created = localAsUtcMs / 1000 + SECONDS_1904_TO_1970
  const ftyp = box('ftyp', Buffer.from('mp41'), u32(0), Buffer.from('mp41'))
  const mdat = box('mdat', ...data)
  const length = samples.length * 1000
  const sizes = data.map((sample) => sample.length)
  const stbl = box(
    'stbl',
    box('stsd', u32(0, 1), box('gpmd', Buffer.alloc(6), u16(1), u32(0))),
    box('stts', u32(0, 1, samples.length, 1000)),
    box('stsc', u32(0, 1, 1, samples.length, 1)),
    box('stsz', u32(0, 0, sizes.length, ...sizes)),
    box('stco', u32(0, 1, ftyp.length + 8)),
  )
  const name = Buffer.from('\x0bGoPro MET  ', 'latin1')
  const mdia = box(
    'mdia',
    box('mdhd', u32(0, created, created, 1000, length, 0)),
    box('hdlr', u32(0), Buffer.from('mhlrmeta'), u32(0, 0, 0), name),
    box(
      'minf',
      box('gmhd', box('gmin', u32(0, 0, 0, 0))),
      box('dinf', box('dref', u32(0, 1), box('url ', u32(1)))),
      stbl,
    ),
  )
  const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
  const tkhd = box('tkhd', u32(1, created, created, 1, 0, length, 0, 0, 0, 0), matrix, u32(0, 0))
  const mvhd = box(
    'mvhd',
    u32(0, created, created, 1000, length, 0x10000, 0x1000000, 0, 0),
    matrix,
    u32(0, 0, 0, 0, 0, 0, 2),
  )
  await writeFile(file, Buffer.concat([ftyp, mdat, box('moov', mvhd, box('trak', tkhd, mdia))]))
}

/** Makes a ZIP of stored parts, like an office file. */
export async function makePackage(file: string, parts: Readonly<Record<string, string>>): Promise<void> {
  const le = (value: number, bytes: number): Buffer => Buffer.from(u32(value)).reverse().subarray(0, bytes)
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text)
    const title = Buffer.from(name)
    const common = [le(0, 2), le(0, 2), le(0, 4), le(0, 4), le(data.length, 4), le(data.length, 4), le(title.length, 2)]
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), le(20, 2), ...common, le(0, 2), title, data])
    const tail = [le(0, 2), le(0, 2), le(0, 2), le(0, 2), le(0, 4), le(at, 4), title]
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), le(20, 2), le(20, 2), ...common, ...tail]))
    local.push(entry)
    at += entry.length
  }
  const directory = Buffer.concat(central)
  const count = le(central.length, 2)
  const end = [le(0, 4), count, count, le(directory.length, 4), le(at, 4), le(0, 2)]
  await writeFile(file, Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), ...end]))
}
