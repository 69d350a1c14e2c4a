import type { Limits } from '../sandbox/index.ts'
import { runStep } from '../steps/run-step.ts'
import { INPUT_BY_DESCRIPTOR } from '../tags/ffprobe-tags.ts'
import type { RenderRequest } from './rendition.ts'

/** What the container says about the packets of one stream, without decoding. Times are seconds of the source. */
export interface Packets {
  readonly count: number
  readonly first: number
  readonly last: number
  /** Times of keyframes, ascending. */
  readonly keys: readonly number[]
  /**
   * Number of packets that are decoded but not shown, because an edit list cuts into the stream or encoder priming is
   * skipped.
   */
  readonly hidden: number
  /**
   * True if hidden packets lie between shown ones: the film was joined from pieces, or cut within a group of pictures.
   */
  readonly isCut: boolean
  /** True if a packet has no time, or two share one. */
  readonly isVague: boolean
  /** Longest time between two packets, in seconds. */
  readonly longest: number
}

/** Limits of a probe. It reads the whole file once, at disk speed, and prints a few bytes per packet. */
export const PACKET_LIMITS: Limits = {
  cpuSeconds: 120,
  wallMs: 300_000,
  memoryBytes: 1024 * 1024 * 1024,
  outputBytes: 64 * 1024 * 1024,
  files: 64,
}

export function readPackets(request: RenderRequest, stream: number): Promise<Packets | undefined> {
  const { probes } = request
  const known = probes?.packets.get(stream)
  if (known !== undefined) return known
  const reading = readHere(request, stream)
  probes?.packets.set(stream, reading)
  return reading
}

/** Uses the packets that were probed with the streams, else probes them. */
async function readHere(request: RenderRequest, stream: number): Promise<Packets | undefined> {
  const all = await request.probes?.film
  return all === undefined ? await probePackets(request, stream) : all.get(stream)
}

async function probePackets(request: RenderRequest, stream: number): Promise<Packets | undefined> {
  const step = await runStep(request, {
    program: 'ffprobe',
    args: () => [
      ...['-v', 'error', '-select_streams', String(stream), '-show_entries', 'packet=pts_time,flags'],
      ...['-of', 'csv=p=0', ...INPUT_BY_DESCRIPTOR],
    ],
    limits: PACKET_LIMITS,
  })
  return step.done ? parsePackets(step.run.stdout.toString('latin1')) : undefined
}

/** Parses lines such as `1.033333,K__`. Further columns are side data. */
export const parsePackets = (lines: string): Packets | undefined =>
  packetsOf(lines.split('\n').flatMap((line) => (line === '' ? [] : [parseLine(line)])))

/** Summarises the packets of one stream, in file order. Undefined if none is shown. */
export function packetsOf(packets: readonly Packet[]): Packets | undefined {
  const shown = packets.filter(({ isHidden }) => !isHidden)
  const times = shown.flatMap(({ time }) => (time === undefined ? [] : [time])).sort((a, b) => a - b)
  const keys = shown.flatMap(({ time, isKey }) => (time === undefined || !isKey ? [] : [time])).sort((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time))
  return {
    count: times.length,
    first,
    last,
    keys,
    hidden: packets.length - shown.length,
    isCut: isCut(packets),
    isVague: times.length < shown.length || gaps.some((gap) => gap <= 0),
    longest: gaps.reduce((most, gap) => Math.max(most, gap), 0),
  }
}

function isCut(packets: readonly Packet[]): boolean {
  const first = packets.findIndex(({ isHidden }) => !isHidden)
  const last = packets.findLastIndex(({ isHidden }) => !isHidden)
  return packets.slice(first, last).some(({ isHidden }) => isHidden)
}

export interface Packet {
  readonly time: number | undefined
  readonly isKey: boolean
  readonly isHidden: boolean
}

function parseLine(line: string): Packet {
  const [at = '', flags = ''] = line.split(',')
  return packetOf(at, flags)
}

/** Converts ffprobe's `pts_time` and `flags`. */
export function packetOf(at: string, flags: string): Packet {
  const time = Number(at)
  return {
    time: at !== '' && Number.isFinite(time) ? time : undefined,
    isKey: flags.startsWith('K'),
    isHidden: flags.includes('D'),
  }
}
