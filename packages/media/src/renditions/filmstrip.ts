import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@firsthand/domain'
import { readLeftFile } from '../answers/left-file.ts'
import { webpSize } from '../answers/output-file.ts'
import { TRANSCODE_LIMITS } from '../sandbox/index.ts'
import { type RenditionRefusal, renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { withProbedFilm } from './film-probe.ts'
import { zeroOf } from './film-timeline.ts'
import { lutFiles, lutPath } from './moving.ts'
import { type Packets, readPackets } from './packets.ts'
import { FILMSTRIP, stripArgs } from './picture-args.ts'
import type { RenderRequest, Rendition } from './rendition.ts'
import { readStreams, type Streams, type VideoStream } from './streams.ts'
import { colourOf, fitted, pictureFilter, type Size, shownSize, treatmentsOf } from './video-filter.ts'

/**
 * Index of a sheet: tile n is at column `n % columns`, row `n / columns`; `atMs` is its moment in the playable copy.
 */
export interface FilmstripIndex {
  readonly version: 1
  readonly tileWidth: number
  readonly tileHeight: number
  readonly columns: number
  readonly tiles: readonly { readonly atMs: number }[]
}

export interface Filmstrip {
  readonly sheet: Rendition
  readonly index: Rendition
}

/** Minimum length of a film with a strip. */
export const FILMSTRIP_FROM_MS = 10_000
const COLUMNS = 10
const MOST_TILES = 100
const TILE_EDGE = 160
const SHORTEST_STEP = 1
/**
 * Minimum number of keyframes, as a share of the number of tiles. With fewer, every frame is decoded, unless the film
 * is too long.
 */
const ENOUGH_KEYS = 0.4
const LONGEST_DENSE_SECONDS = 900

/** Makes a sheet of small pictures along the film. If there are enough keyframes, only those are decoded. */
export async function makeFilmstrip(given: RenderRequest): Promise<Result<Filmstrip, RenditionRefusal>> {
  const request = withProbedFilm(given)
  const read = await readStreams(request)
  if (!read.ok) return renditionRefusal(read.code)
  const { streams } = read
  const { video } = streams
  if (video === undefined) return renditionRefusal('no-picture')
  const packets = await readPackets(request, video.index)
  request.signal?.throwIfAborted()
  if (packets === undefined) return renditionRefusal('undecodable')
  const seconds = packets.last - packets.first
  if (seconds * 1000 < FILMSTRIP_FROM_MS * 0.9) return renditionRefusal('no-picture')
  return await draw(request, { streams, video, packets, seconds })
}

interface Film {
  readonly streams: Streams
  readonly video: VideoStream
  readonly packets: Packets
  readonly seconds: number
}

async function draw(
  request: RenderRequest,
  { streams, video, packets, seconds }: Film,
): Promise<Result<Filmstrip, RenditionRefusal>> {
  const everySeconds = Math.max(SHORTEST_STEP, seconds / MOST_TILES)
  const wanted = Math.min(MOST_TILES, Math.ceil(seconds / everySeconds))
  const isDense = packets.keys.length < wanted * ENOUGH_KEYS && seconds <= LONGEST_DENSE_SECONDS
  const tile = fitted(shownSize(video), { maxEdge: TILE_EDGE })
  const colour = colourOf(video)
  const rows = Math.max(1, Math.ceil(Math.min(wanted + 1, MOST_TILES) / COLUMNS))
  const step = await runStep(request, {
    program: 'ffmpeg',
    recipes: [FILMSTRIP, ...treatmentsOf(video)],
    files: lutFiles(colour),
    args: ({ out }) =>
      stripArgs({
        ...{ streams, video, everySeconds, columns: COLUMNS, rows, isDense },
        filter: pictureFilter(video, { size: tile, lut: lutPath(colour, out) }),
        output: `${out}/strip.webp`,
        times: `${out}/times`,
      }),
    limits: { ...TRANSCODE_LIMITS, wallMs: 1_800_000 },
  })
  if (!step.done) return renditionRefusal(step.code)
  const file = join(step.folder, 'strip.webp')
  const sheet = await webpSize(file)
  const times = await timesIn(join(step.folder, 'times'))
  if (sheet === undefined || times.length === 0) return renditionRefusal('undecodable')
  const zero = zeroOf(streams)
  const tiles = times.slice(0, rows * COLUMNS).map((at) => ({ atMs: Math.max(0, Math.round((at - zero) * 1000)) }))
  const index = await writeIndex(join(step.folder, 'strip.json'), tile, tiles)
  return ok({ sheet: { kind: 'filmstrip', mediaType: 'image/webp', file, ...sheet }, index })
}

async function writeIndex(file: string, tile: Size, tiles: FilmstripIndex['tiles']): Promise<Rendition> {
  const index: FilmstripIndex = {
    version: 1,
    tileWidth: tile.width,
    tileHeight: tile.height,
    columns: COLUMNS,
    tiles,
  }
  await writeFile(file, JSON.stringify(index), { flag: 'wx' })
  return { kind: 'filmstrip-index', mediaType: 'application/json', file, bytes: (await stat(file)).size }
}

const MOST_TIMES_BYTES = 1024 * 1024

/** Parses lines of `frame:0 pts:0 pts_time:0`, one for each tile. */
async function timesIn(file: string): Promise<number[]> {
  const text = (await readLeftFile(file, MOST_TIMES_BYTES))?.toString('latin1') ?? ''
  return [...text.matchAll(/pts_time:(-?[\d.]+)/g)].map((match) => Number(match[1])).filter(Number.isFinite)
}
