import type { Undated } from './read-log.ts'

/**
 * Makes small logs as devices write them, from the public descriptions of their formats, and runs their readers without
 * a sandbox.
 */
export interface LogRow {
  readonly lat: unknown
  readonly lon: unknown
  readonly time: unknown
  readonly height: unknown
  readonly mode: unknown
  readonly at: unknown
  readonly error: unknown
  /** True for a mark, a place that a person set. Only marks have `withinMs`. */
  readonly mark?: boolean
  readonly withinMs?: unknown
}

interface Seen {
  readonly fixes: readonly (readonly unknown[])[]
  readonly isCut: boolean
  readonly began: string | undefined
  readonly lettered: number
  readonly isDamaged: boolean
  readonly undated: Undated | undefined
}
interface Log {
  readonly seen: Seen
}
type Reader = (input: string | Buffer, log: Log) => void

const moduleOf = async (name: string): Promise<Record<string, unknown>> =>
  await import(new URL(`../../child/track/${name}.ts`, import.meta.url).href)

const parseReader = (made: unknown): Reader => made as Reader
const parseMaker = (made: unknown): (() => Log) => made as () => Log

/** Runs a reader of `child/track` in this process. Throws only what its caller in the sandbox catches. */
export async function readerOf(file: string, name: string) {
  const createFixes = parseMaker((await moduleOf('fixes'))['createFixes'])
  const reader = parseReader((await moduleOf(file))[name])
  return (input: string | Buffer): { rows: readonly LogRow[] } & Omit<Seen, 'fixes' | 'isCut'> => {
    const log = createFixes()
    reader(input, log)
    const rows = log.seen.fixes.map(([lat, lon, time, height, , mode, at, error, mark, withinMs]) => ({
      ...{ lat, lon, time, height, mode, at, error },
      ...(mark === 1 ? { mark: true, withinMs } : {}),
    }))
    const { began, lettered, isDamaged, undated } = log.seen
    return { rows, began, lettered, isDamaged, undated }
  }
}

/** Makes subtitles of a drone: a cue each second, with these lines in it. */
export const subtitles = (cues: readonly string[]): string =>
  cues.map((lines, n) => `${n + 1}\r\n${cue(n)} --> ${cue(n + 1)}\r\n${lines}\r\n\r\n`).join('')
const cue = (s: number): string => `00:00:${String(s).padStart(2, '0')},000`

/** Makes subtitles as a Mavic 3 or Mini 4 writes them. It moves east by a ten-thousandth of a degree each second. */
export const djiSubtitles = (count: number): string =>
  subtitles(
    Array.from(
      { length: count },
      (_, s) =>
        `<font size="28">FrameCnt: ${s + 1}, DiffTime: 33ms\n2026-06-01 15:00:${String(s).padStart(2, '0')}.250\n` +
        `[iso: 100] [shutter: 1/640.0] [fnum: 1.7] [latitude: 60.170000] [longitude: ${(24.94 + s * 1e-4).toFixed(6)}] ` +
        '[rel_alt: 1.300 abs_alt: 21.500] [ct: 5295] </font>',
    ),
  )

/** A FIT definition message and its data, as [field, bytes, base type]. Global message 20 is a record. */
export interface FitMessage {
  readonly local: number
  readonly global: number
  readonly fields: readonly (readonly [number, number, number])[]
  readonly isBig?: boolean
}

export function fitDefinition({ local, global, fields, isBig = false }: FitMessage): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt8(0x40 | local, 0)
  head.writeUInt8(isBig ? 1 : 0, 2)
  if (isBig) head.writeUInt16BE(global, 3)
  else head.writeUInt16LE(global, 3)
  head.writeUInt8(fields.length, 5)
  return Buffer.concat([head, Buffer.from(fields.flat())])
}

/** Makes a FIT file: a header of fourteen bytes, messages, and a checksum that no test reads. */
export function fitFile(messages: readonly Buffer[]): Buffer {
  const data = Buffer.concat(messages)
  const head = Buffer.alloc(14)
  head.set([14, 0x20])
  head.writeUInt16LE(2132, 2)
  head.writeUInt32LE(data.length, 4)
  head.write('.FIT', 8, 'latin1')
  return Buffer.concat([head, data, Buffer.alloc(2)])
}

export const fitTime = (utcMs: number): number => utcMs / 1000 - 631_065_600
export const semicircles = (degrees: number): number => Math.round((degrees * 2 ** 31) / 180)

/** Makes one record: time, position, altitude as five times the height above −500 m, and the error in metres. */
export function fitRecord(local: number, of: { utcMs: number; lat: number; lon: number; error?: number }): Buffer {
  const row = Buffer.alloc(16)
  row.writeUInt8(local, 0)
  row.writeUInt32LE(fitTime(of.utcMs), 1)
  row.writeInt32LE(semicircles(of.lat), 5)
  row.writeInt32LE(semicircles(of.lon), 9)
  row.writeUInt16LE((500 + 12) * 5, 13)
  row.writeUInt8(of.error ?? 255, 15)
  return row
}

export const FIT_RECORD: FitMessage = {
  local: 0,
  global: 20,
  fields: [
    [253, 4, 0x86],
    [0, 4, 0x85],
    [1, 4, 0x85],
    [2, 2, 0x84],
    [31, 1, 0x02],
  ],
}

export const fitTrack = (startMs: number, count: number): Buffer =>
  fitFile([
    fitDefinition(FIT_RECORD),
    ...Array.from({ length: count }, (_, s) =>
      fitRecord(0, { utcMs: startMs + s * 1000, lat: 60.17, lon: 24.94 + s * 2.7e-5, error: 4 }),
    ),
  ])
