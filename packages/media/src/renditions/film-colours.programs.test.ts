import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { type FilmstripIndex, makeFilmstrip } from './filmstrip.ts'
import { createInspector, type Inspector } from './inspector.test-kit.ts'
import { makeVideoProxy } from './moving.ts'
import { stillArgs } from './picture-args.ts'
import { createProbes } from './probes.ts'
import type { Rendered, RenderRequest } from './rendition.ts'
import { makePreview, makeThumb } from './thumb.ts'

type Rgb = readonly [number, number, number]

/** White, yellow, cyan, green, magenta, red, blue at 75 %, and black. */
const BARS: readonly Rgb[] = [
  [191, 191, 191],
  [191, 191, 0],
  [0, 191, 191],
  [0, 191, 0],
  [191, 0, 191],
  [191, 0, 0],
  [0, 0, 191],
  [0, 0, 0],
]
const [WIDTH, HEIGHT] = [320, 180]
/** Number of frames, one every two seconds, so that the film is long enough for a filmstrip. */
const PICTURES = 6

let sandbox: Sandbox
let inspected: Inspector
let folder: string
beforeAll(async () => {
  sandbox = await openTestSandbox()
  inspected = createInspector(sandbox)
  folder = await mkdtemp(join(tmpdir(), 'film-colours-'))
  await writeFile(join(folder, 'bars.rgb'), picture())
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function picture(): Buffer {
  const row = Buffer.from(
    Array.from({ length: WIDTH }, (_, x) => BARS[Math.floor((x * 8) / WIDTH)] ?? [0, 0, 0]).flat(),
  )
  return Buffer.concat(Array.from({ length: HEIGHT }, () => row))
}

const written = new Set<string>()

/** Makes a film of the eight bars, once. `filter` converts the raw RGB frames; `args` say how they are encoded. */
function barsOf([name, filter, args]: Film): string {
  const file = join(folder, name)
  if (written.has(file)) return file
  const raw = ['-f', 'rawvideo', '-pixel_format', 'rgb24', '-video_size', `${WIDTH}x${HEIGHT}`, '-framerate', '1/2']
  execFileSync('ffmpeg', [
    ...['-v', 'error', ...raw, '-stream_loop', String(PICTURES - 1), '-i', join(folder, 'bars.rgb')],
    ...['-vf', filter, '-threads', '1', ...args, file],
  ])
  written.add(file)
  return file
}

interface Tile {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The mean colour of the middle of each bar. */
async function barsIn(file: string | Buffer, tile?: Tile): Promise<Rgb[]> {
  const picture = sharp(file).removeAlpha()
  const { data, info } = await (tile ? picture.extract(tile) : picture).raw().toBuffer({ resolveWithObject: true })
  return BARS.map((_, bar) => {
    const middle = ((bar + 0.5) * info.width) / 8
    const mean = (channel: number): number => {
      let [sum, count] = [0, 0]
      for (let y = Math.floor(info.height * 0.2); y < info.height * 0.8; y += 1)
        for (let x = Math.floor(middle - info.width / 40); x <= middle + info.width / 40; x += 1) {
          sum += data[(y * info.width + x) * info.channels + channel] ?? 0
          count += 1
        }
      return Math.round(sum / count)
    }
    return [mean(0), mean(1), mean(2)]
  })
}

function expectNear(found: readonly Rgb[], wanted: readonly Rgb[], most = 6): void {
  const far = found.flatMap((bar, at) => {
    const truth = wanted[at] ?? [999, 999, 999]
    return bar.some((value, channel) => Math.abs(value - (truth[channel] ?? 999)) > most) ? [{ at, bar, truth }] : []
  })
  expect(far).toEqual([])
}

const made = (rendered: Rendered): string => {
  if (!rendered.ok) throw new Error(rendered.error.code)
  return rendered.value.file
}

const tagged = (name: string): string[] => [
  ...['-colorspace', name, '-color_primaries', name === 'bt470bg' ? 'bt470bg' : name, '-color_trc', 'bt709'],
]
const X264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '10', '-g', '1']
const yuv = (matrix: string, range: string, format = 'yuv420p'): string =>
  `scale=out_color_matrix=${matrix}:out_range=${range}:flags=accurate_rnd+full_chroma_int,format=${format}`
const LINEAR = 'format=gbrp,zscale=tin=bt709:min=gbr:pin=bt709:rin=full:t=linear:m=gbr:p=bt709:r=full:npl=203'
const wide = (transfer: string): string =>
  `${LINEAR},format=gbrpf32le,zscale=p=bt2020:t=${transfer}:m=2020_ncl:r=limited:npl=203,format=yuv420p10le`
const X265 = (transfer: string): string[] => [
  ...['-c:v', 'libx265', '-preset', 'ultrafast', '-crf', '8'],
  ...[
    '-x265-params',
    `log-level=0:pools=none:frame-threads=1:keyint=1:colorprim=bt2020:transfer=${transfer}:colormatrix=bt2020nc`,
  ],
  ...['-color_primaries', 'bt2020', '-color_trc', transfer, '-colorspace', 'bt2020nc'],
]

type Film = readonly [name: string, filter: string, args: readonly string[]]

const FILMS: readonly Film[] = [
  ['BT.601', yuv('bt601', 'tv'), [...X264, ...tagged('smpte170m'), '-f', 'mp4']],
  ['BT.601 of PAL', yuv('bt601', 'tv'), [...X264, ...tagged('bt470bg'), '-f', 'mp4']],
  ['no name and small', yuv('bt601', 'tv'), ['-c:v', 'mpeg4', '-q:v', '2', '-g', '1', '-f', 'avi']],
  ['no name and large', `scale=1280:720:flags=neighbor,${yuv('bt709', 'tv')}`, [...X264, '-f', 'matroska']],
  ['BT.709', yuv('bt709', 'tv'), [...X264, ...tagged('bt709'), '-f', 'mp4']],
  ['BT.709, full range', yuv('bt709', 'pc'), [...X264, ...tagged('bt709'), '-color_range', 'pc', '-f', 'mp4']],
  ['BT.601, full range', yuv('bt601', 'pc'), [...X264, ...tagged('smpte170m'), '-color_range', 'pc', '-f', 'mp4']],
  ['motion JPEG', yuv('bt601', 'pc', 'yuvj422p'), ['-c:v', 'mjpeg', '-q:v', '2', '-f', 'avi']],
  ['RGB', 'format=gbrp', ['-c:v', 'libx264rgb', '-preset', 'ultrafast', '-qp', '5', '-g', '1', '-f', 'matroska']],
  ['RGB in AVI', 'format=bgr24', ['-c:v', 'rawvideo', '-f', 'avi']],
  ['RGB with alpha', 'format=rgba', ['-c:v', 'png', '-f', 'mov']],
]

/** A request for a film's copies. As in the workers, one probe of its streams serves them all. */
const requestFor = async (film: Film, scratch: string): Promise<RenderRequest> => {
  const file = barsOf(film)
  return { sandbox, file, scratch, inspection: await inspected(file, film[2].at(-1)), probes: createProbes() }
}

describe('the colours of a film of', () => {
  test.each(FILMS)('%s are those of its poster, preview and filmstrip', (...film) =>
    inScratch(async (scratch) => expectBars(await requestFor(film, scratch), BARS)),
  )

  test.each([
    ['HLG', 'arib-std-b67'],
    ['PQ', 'smpte2084'],
    ['BT.2020 without HDR', 'bt709'],
  ])('%s are those of its playable copy', (name, transfer) =>
    inScratch(async (scratch) => {
      const request = await requestFor([name, wide(transfer), [...X265(transfer), '-f', 'mp4']], scratch)
      const copy = made(await makeVideoProxy(request))
      const filter = 'scale=in_color_matrix=bt709:in_range=tv,format=rgb24'
      const args = ['-v', 'error', '-i', copy, '-frames:v', '1', '-vf', filter, '-c:v', 'png', '-f', 'image2pipe', '-']
      await expectBars(request, await barsIn(execFileSync('ffmpeg', args, { maxBuffer: 1 << 26 })))
    }),
  )
})

async function expectBars(request: RenderRequest, wanted: readonly Rgb[]): Promise<void> {
  expectNear(await barsIn(made(await makeThumb(request))), wanted)
  expectNear(await barsIn(made(await makePreview(request))), wanted)
  const strip = await makeFilmstrip(request)
  if (!strip.ok) throw new Error(strip.error.code)
  const { sheet, index } = strip.value
  const { tiles, columns, tileWidth, tileHeight } = parseIndex(await readFile(index.file, 'utf8'))
  expect(tiles.length).toBeGreaterThanOrEqual(5)
  for (const n of tiles.keys()) {
    const at = { left: (n % columns) * tileWidth, top: Math.floor(n / columns) * tileHeight }
    expectNear(await barsIn(sheet.file, { ...at, width: tileWidth, height: tileHeight }), wanted)
  }
}

const parseIndex = (json: string): FilmstripIndex => JSON.parse(json) as FilmstripIndex

describe('the colours of a still that ffmpeg reads, of', () => {
  test.each(FILMS.slice(0, 10))('%s, are its own', (...film) =>
    inScratch(async (scratch) => {
      const still = join(scratch, 'still.png')
      // Reads the file by descriptor 3, as in the sandbox.
      const command = stillArgs(still)
        .map((arg) => `'${arg}'`)
        .join(' ')
      execFileSync('bash', ['-c', `ffmpeg ${command} 3<'${barsOf(film)}'`])
      const found = await barsIn(still)
      // An untagged still is BT.601, whatever its size.
      if (film[0] !== 'no name and large') expectNear(found, BARS)
    }),
  )
})
