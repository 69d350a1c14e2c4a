import { asRecord, parseObject } from '../answers/lenient-json.ts'
import { runStep } from '../steps/run-step.ts'
import { INPUT_BY_DESCRIPTOR } from '../tags/ffprobe-tags.ts'
import { PACKET_LIMITS, type Packet, type Packets, packetOf, packetsOf } from './packets.ts'
import { createProbes } from './probes.ts'
import type { RenderRequest } from './rendition.ts'
import { parseStreams, readStreams, type StreamsRead } from './streams.ts'

/**
 * Maximum bytes that a probe may print: enough for an hour and a half of film and sound. In longer files each needed
 * stream is probed separately.
 */
const MOST_BYTES = 24 * 1024 * 1024

interface Found {
  readonly streams: StreamsRead
  readonly packets: ReadonlyMap<number, Packets | undefined>
}

/**
 * Probes once for everything that the copies of a film depend on, because starting the program costs more than its
 * reading. The returned request holds the streams and their packets, and shares them with the other copies of the file.
 */
export function withProbedFilm<R extends RenderRequest>(given: R): R {
  const request = given.probes === undefined ? { ...given, probes: createProbes() } : given
  const { probes } = request
  if (probes === undefined || probes.streams !== undefined) return request
  const found = probeFilm(request)
  probes.streams = found.then((all) => all?.streams ?? readStreams({ ...request, probes: undefined }))
  probes.film = found.then((all) => all?.packets)
  return request
}

/** Returns undefined if the probe took too long or printed too much. */
async function probeFilm(request: RenderRequest): Promise<Found | undefined> {
  const step = await runStep(request, {
    program: 'ffprobe',
    args: () => [
      ...['-v', 'error', '-print_format', 'json=compact=1', '-show_format', '-show_streams'],
      ...['-show_entries', 'packet=stream_index,pts_time,flags', ...INPUT_BY_DESCRIPTOR],
    ],
    limits: { ...PACKET_LIMITS, outputBytes: MOST_BYTES },
  })
  if (!step.done) return undefined
  const said = parseObject(step.run.stdout)
  const streams = parseStreams(said, step.run.stderr)
  return { streams, packets: parseAll(Array.isArray(said?.['packets']) ? said['packets'] : []) }
}

function parseAll(said: readonly unknown[]): ReadonlyMap<number, Packets | undefined> {
  const found = new Map<number, Packet[]>()
  for (const one of said) {
    const { stream_index: stream, pts_time: at, flags } = asRecord(one) ?? {}
    if (typeof stream !== 'number') continue
    const list = found.get(stream) ?? []
    list.push(packetOf(typeof at === 'string' ? at : '', typeof flags === 'string' ? flags : ''))
    found.set(stream, list)
  }
  return new Map([...found].map(([stream, packets]) => [stream, packetsOf(packets)]))
}
