// Finds out whether common tools read a file by themselves: the original, under its own name, without our sandbox or
// our own code.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BARE = ['sharp', 'vips', 'heif-dec', 'ffmpeg'] as const
export type BareDecoder = (typeof BARE)[number]

const LIMIT_MS = 60_000
const MOST_BYTES = 4 * 1024 * 1024 * 1024

/** libvips loaders for tables, pages of text and its own dumps. Their results do not count as pictures. */
const NO_PICTURE_LOADERS = /^(csv|matrix|pdf|raw|vips|openslide|analyze|mat)load/
/**
 * Demuxers that open further files, or that draw text and data as if they were pictures. Their results do not count.
 */
const NO_PICTURE_FORMATS = /^(hls|applehttp|concat|dash|tty|lrc|srt|webvtt|ass|sdp|rtsp|data|rawvideo|image2)(,|$)/

const SHARP = `
const { default: sharp } = await import(process.argv[1])
await sharp(process.argv[2], { failOn: 'none' }).resize(320, 320, { fit: 'inside' }).png().toFile(process.argv[3])`

/** Returns the first tool that makes a picture of the file; undefined if none does. */
export async function readByAny(file: string): Promise<BareDecoder | undefined> {
  for (const decoder of BARE) if (await reads(decoder, file)) return decoder
  return undefined
}

async function reads(decoder: BareDecoder, file: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-'))
  try {
    const out = join(folder, 'out.png')
    if (!(await isPicture(decoder, file, folder))) return false
    const [command, ...args] = COMMANDS[decoder](file, out)
    await run(command, args, folder)
    return await hasPicture(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const COMMANDS: Readonly<Record<BareDecoder, (file: string, out: string) => [string, ...string[]]>> = {
  sharp: (file, out) => [
    process.execPath,
    ...['--input-type=module', '-e', SHARP, createRequire(import.meta.url).resolve('sharp'), file, out],
  ],
  vips: (file, out) => ['vips', 'thumbnail', file, out, '320'],
  'heif-dec': (file, out) => ['heif-dec', '--quiet', file, out],
  // `V` leaves out the cover pictures of songs.
  ffmpeg: (file, out) => [
    'ffmpeg',
    ...['-nostdin', '-v', 'error', '-y', '-i', `file:${file}`, '-map', '0:V:0', '-frames:v', '1', '-update', '1', out],
  ],
}

async function isPicture(decoder: BareDecoder, file: string, folder: string): Promise<boolean> {
  if (decoder === 'vips') {
    const loader = await run('vipsheader', ['-f', 'vips-loader', file], folder)
    return loader.trim() !== '' && !NO_PICTURE_LOADERS.test(loader.trim())
  }
  if (decoder !== 'ffmpeg') return true
  const args = ['-v', 'error', '-show_entries', 'format=format_name', '-of', 'csv=p=0', `file:${file}`]
  const format = (await run('ffprobe', args, folder)).trim().replaceAll('"', '')
  // image2 is accepted here: ffprobe reports it by the file name alone, for a picture whose bytes do not tell the type.
  return format === 'image2' || (format !== '' && !NO_PICTURE_FORMATS.test(format))
}

async function hasPicture(folder: string): Promise<boolean> {
  for (const name of await readdir(folder)) if ((await stat(join(folder, name))).size > 60) return true
  return false
}

/** The command's stdout. Empty if it cannot be started, crashes or takes too long. */
function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    const limits = [`--as=${MOST_BYTES}`, `--fsize=${MOST_BYTES}`, '--core=0']
    // Node runs without prlimit, because it reserves more address space than any useful limit.
    const call = command === process.execPath ? [command, ...args] : ['prlimit', ...limits, command, ...args]
    const [program = command, ...rest] = call
    const child = spawn(program, rest, { cwd, stdio: ['ignore', 'pipe', 'ignore'], detached: true })
    let said = ''
    const kill = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, LIMIT_MS)
    child.stdout.on('data', (chunk: Buffer) => {
      if (said.length < 10_000) said += chunk.toString('utf8')
    })
    child.on('error', () => undefined)
    child.on('close', () => {
      clearTimeout(kill)
      resolve(said)
    })
  })
}
