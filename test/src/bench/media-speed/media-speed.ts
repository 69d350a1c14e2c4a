// Measures the cost of our sandbox, probes and checks: our code and the bare tools make the same outputs in turns, one
// file at a time.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createProbes,
  findPrograms,
  inspectFile,
  makePreview,
  makeThumb,
  makeVideoProxy,
  openSandbox,
  type Rendered,
  type Sandbox,
} from '@firsthand/media'
import { type Bench, type BenchRow, median, ratioAtLeast } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { type BareTools, bareTools } from './bare-tools.ts'
import { countedMs, countedPrograms } from './counted-programs.ts'
import { type Spent, spentBy } from './cpu-time.ts'
import { makeFilm, makeHeifs, makePhotos } from './sources.ts'

const PHOTO_AIM = 0.8
const FILM_AIM = 0.95
/** HEIC's encoder is very slow, so only one file is made and used in every round. */
const HEIFS = 1
/** The number of different files. If a file is used again, only the disk cache helps, and it helps both sides alike. */
const MOST_JPEGS = 3

interface Options extends Readonly<Record<string, number>> {
  readonly photos: number
  readonly rounds: number
  readonly seconds: number
  /** Scales the sides of photos and films. */
  readonly share: number
}

export const mediaSpeed: Bench<Options> = {
  name: 'media-speed',
  summary: 'CPU and wall time of photos and films against the bare tools (--photos N --rounds N --seconds N of film)',
  defaults: { photos: 7, rounds: 3, seconds: 10, share: 1 },
  smoke: { photos: 1, rounds: 1, seconds: 1, share: 0.1 },
  fractions: ['share'],
  needs: ['bwrap', 'ffmpeg', 'exiftool'],
  async measure({ photos, rounds, seconds, share }, say) {
    const programs = await findPrograms(process.env['PATH'] ?? '')
    const folder = await mkdtemp(join(tmpdir(), 'media-speed-'))
    const sandbox = await openSandbox(await countedPrograms(programs, folder))
    if (sandbox.state.mode !== 'bubblewrap') throw new Error(`previews are off here: ${sandbox.state.reason}`)
    try {
      const bench: Ground = { sandbox, bare: bareTools(programs), folder, say }
      say('sources: photos')
      const jpegs = await makePhotos(folder, Math.min(photos, MOST_JPEGS), share)
      const heifs = makeHeifs(jpegs.slice(0, HEIFS))
      const found = [
        await photosOf(bench, 'photo, JPEG 12 MP', repeated(jpegs, photos)),
        ...(heifs.length === 0 ? [] : [await photosOf(bench, 'photo, HEIC 12 MP', repeated(heifs, rounds))]),
        ...(await filmsOf(bench, { rounds, seconds, share })),
      ]
      return { rows: found.flatMap(({ rows }) => rows), notes: [machineNote(), ...found.map(({ note }) => note)] }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const repeated = (files: readonly string[], times: number): string[] =>
  Array.from({ length: times }, (_, n) => files[n % files.length]).filter((file) => file !== undefined)

interface Ground {
  readonly sandbox: Sandbox
  readonly bare: BareTools
  readonly folder: string
  readonly say: (line: string) => void
}

interface Found {
  readonly rows: readonly BenchRow[]
  readonly note: string
}

type Pair = readonly [ours: Spent, theirs: Spent]

async function photosOf(ground: Ground, what: string, files: readonly string[]): Promise<Found> {
  const isHeif = files[0]?.endsWith('.heic') ?? false
  const pairs: Pair[] = []
  for (const [n, file] of files.entries()) {
    const pair = await inTurns(ground, n, {
      ours: (folder) => ourPhoto(ground, file, folder),
      theirs: (folder) => ground.bare.photo(file, folder, isHeif),
    })
    pairs.push(pair)
    ground.say(`${what} ${n + 1} of ${files.length}: ${short(pair)}`)
  }
  return told({ what, pairs, aim: PHOTO_AIM, per: 'a photo', share: 1 })
}

/** Does what inspect and normalise do: reads the tags and makes the thumbnail, then the preview. */
async function ourPhoto({ sandbox }: Ground, file: string, scratch: string): Promise<void> {
  const inspection = await inspectFile({ sandbox, file, scratch, thumb: true })
  const request = { sandbox, file, scratch, inspection }
  if (inspection.thumb === undefined) must(await makeThumb(request))
  must(await makePreview(request))
}

async function filmsOf(
  ground: Ground,
  { rounds, seconds, share }: Pick<Options, 'rounds' | 'seconds' | 'share'>,
): Promise<Found[]> {
  const { sandbox, bare, folder } = ground
  const found: Found[] = []
  // The short edge is rounded to a multiple of 18, because then both sides of a 16:9 film are even.
  const edgeOf = (edge: number): number => Math.round((edge * share) / 18) * 18
  for (const { what, codec, edge } of [
    { what: 'film 1080p HEVC → 1080p', codec: 'hevc', edge: 1080 },
    { what: 'film 1080p HEVC → 720p', codec: 'hevc', edge: 720 },
    { what: 'film 1080p H.264, remuxed', codec: 'h264', edge: undefined },
  ] as const) {
    const shortEdge = edge === undefined ? undefined : edgeOf(edge)
    const file = join(folder, `film-${codec}.mp4`)
    if (!existsSync(file)) {
      ground.say(`sources: ${seconds} s of ${codec}`)
      makeFilm(sandbox.programs, file, { seconds, codec, edge: edgeOf(1080) })
    }
    const inspection = { kind: 'video', mediaType: 'video/mp4', facts: { hasVideo: true } } as const
    const pairs: Pair[] = []
    for (let n = 0; n < rounds; n += 1) {
      const pair = await inTurns(ground, n, {
        async ours(scratch) {
          const request = { sandbox, file, scratch, inspection, probes: createProbes() }
          must(await makeVideoProxy(shortEdge === undefined ? request : { ...request, shortEdge }))
        },
        theirs: (scratch) =>
          shortEdge === undefined ? bare.remux(file, scratch) : bare.film(file, scratch, shortEdge),
      })
      pairs.push(pair)
      ground.say(`${what} ${n + 1} of ${rounds}: ${short(pair)}`)
    }
    found.push(told({ what, pairs, aim: FILM_AIM, per: 'a minute of film', share: 60 / seconds }))
  }
  return found
}

const short = ([ours, theirs]: Pair): string =>
  `CPU ${(ours.cpuMs / 1000).toFixed(2)} s, bare ${(theirs.cpuMs / 1000).toFixed(2)} s`

interface Turns {
  readonly ours: (folder: string) => Promise<void>
  readonly theirs: (folder: string) => Promise<void>
}

/** Runs both sides. The order alternates with each file, so that other load on the machine affects both alike. */
async function inTurns({ folder }: Ground, turn: number, { ours, theirs }: Turns): Promise<Pair> {
  const measure = async (work: (folder: string) => Promise<void>): Promise<Spent> => {
    const scratch = await mkdtemp(join(folder, 'turn-'))
    const seen = await spentBy(() => work(scratch))
    const spent = { ...seen, cpuMs: seen.cpuMs + (await countedMs(scratch)) }
    await rm(scratch, { recursive: true, force: true })
    return spent
  }
  if (turn % 2 === 0) {
    const first = await measure(ours)
    return [first, await measure(theirs)]
  }
  const first = await measure(theirs)
  return [await measure(ours), first]
}

interface Telling {
  readonly what: string
  readonly pairs: readonly Pair[]
  readonly aim: number
  readonly per: string
  readonly share: number
}

/** The median of the ratios of pairs. A disturbance of one pair then affects no other. */
function told({ what, pairs, aim, per, share }: Telling): Found {
  const ratio = (of: (spent: Spent) => number): number => median(pairs.map(([ours, theirs]) => of(theirs) / of(ours)))
  const seconds = (whose: 0 | 1, of: (spent: Spent) => number): string =>
    ((median(pairs.map((pair) => of(pair[whose]))) * share) / 1000).toFixed(2)
  const cpu = ({ cpuMs }: Spent): number => cpuMs
  const wall = ({ wallMs }: Spent): number => wallMs
  return {
    rows: [
      ratioAtLeast(`${what}: CPU of the bare tools / ours`, ratio(cpu), aim),
      ratioAtLeast(`${what}: wall of the bare tools / ours`, ratio(wall), aim),
    ],
    note: `${what}, ${per}: CPU ${seconds(0, cpu)} s, bare ${seconds(1, cpu)} s; wall ${seconds(0, wall)} s, bare ${seconds(1, wall)} s`,
  }
}

function must(made: Rendered): void {
  if (!made.ok) throw new Error(`a copy was not made: ${made.error.code}`)
}
