import type { Limits } from '../sandbox/index.ts'
import { INPUT_BY_DESCRIPTOR } from '../tags/ffprobe-tags.ts'
import type { RenderRequest } from './rendition.ts'
import { runStep } from './run-step.ts'

/** What the box says of each packet of one stream; nothing is decoded. Times are seconds of the source. */
export interface Packets {
  readonly count: number
  readonly first: number
  readonly last: number
  /** Upright moments at which decoding can begin. */
  readonly keys: readonly number[]
  /** How many are decoded and not shown: an edit list cuts into the stream, or an encoder's priming is left out. */
  readonly hidden: number
  /** Some packet has no time, or two have the same. */
  readonly isVague: boolean
  /** Longest time between two pictures. */
  readonly longest: number
}

/** The whole file is read once, at the speed of the disk; the answer is a few bytes a packet. */
const LIMITS: Limits = {
  cpuSeconds: 120,
  wallMs: 300_000,
  memoryBytes: 1024 * 1024 * 1024,
  outputBytes: 64 * 1024 * 1024,
  files: 64,
}

export function readPackets(request: RenderRequest, stream: number): Promise<Packets | undefined> {
  const known = request.probes?.packets.get(stream)
  if (known !== undefined) return known
  const reading = probePackets(request, stream)
  request.probes?.packets.set(stream, reading)
  return reading
}

async function probePackets(request: RenderRequest, stream: number): Promise<Packets | undefined> {
  const step = await runStep(request, {
    program: 'ffprobe',
    args: () => [
      ...['-v', 'error', '-select_streams', String(stream), '-show_entries', 'packet=pts_time,flags'],
      ...['-of', 'csv=p=0', ...INPUT_BY_DESCRIPTOR],
    ],
    limits: LIMITS,
  })
  return step.done ? parsePackets(step.run.stdout.toString('latin1')) : undefined
}

/** Lines of `1.033333,K__`; further columns are side data. */
export function parsePackets(lines: string): Packets | undefined {
  const packets = lines.split('\n').flatMap((line) => (line === '' ? [] : [parseLine(line)]))
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
    isVague: times.length < shown.length || gaps.some((gap) => gap <= 0),
    longest: gaps.reduce((most, gap) => Math.max(most, gap), 0),
  }
}

interface Packet {
  readonly time: number | undefined
  readonly isKey: boolean
  readonly isHidden: boolean
}

function parseLine(line: string): Packet {
  const [at = '', flags = ''] = line.split(',')
  const time = Number(at)
  return {
    time: at !== '' && Number.isFinite(time) ? time : undefined,
    isKey: flags.startsWith('K'),
    isHidden: flags.includes('D'),
  }
}
