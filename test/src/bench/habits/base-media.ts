// Makes the bare pictures, films and sounds. Each codec is encoded once; a film is a stretch of it in its own container.
import { execFile } from 'node:child_process'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { Base } from './habit.ts'

const run = promisify(execFile)

/** The longest film, seconds. */
export const LONGEST_S = 95

export interface BaseMedia {
  /** Writes the bare file. */
  make(base: Base, to: string): Promise<void>
}

export interface Programs {
  readonly ffmpeg: string
  readonly exiftool: string
  readonly heifEnc: string | undefined
}

type Moving = Extract<Base, { readonly form: 'film' | 'sound' }>

export async function openBaseMedia({ ffmpeg, heifEnc }: Programs, folder: string): Promise<BaseMedia> {
  const call = async (...args: readonly string[]): Promise<void> =>
    void (await run(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args]))
  const path = (name: string): string => join(folder, name)
  const picture = sharp({ create: { width: 320, height: 240, channels: 3, background: '#567' } })
  for (const form of ['jpeg', 'png', 'webp'] as const)
    await picture
      .clone()
      .toFormat(form)
      .toFile(path(`base.${form}`))
  if (heifEnc !== undefined) await run(heifEnc, ['-q', '30', path('base.png'), '-o', path('base.heic')])
  const sources = new Map<string, Promise<string>>()
  const sourceOf = (codec: string): Promise<string> => {
    const known = sources.get(codec) ?? encode(call, path(`source-${codec}`), codec)
    sources.set(codec, known)
    return known
  }
  return {
    async make(base, to) {
      if (base.form === 'film' || base.form === 'sound') await cut(call, { base, to, sourceOf })
      else await copyFile(path(`base.${base.form === 'heic' && heifEnc === undefined ? 'jpeg' : base.form}`), to)
    },
  }
}

type Call = (...args: readonly string[]) => Promise<void>

const ENCODERS: Readonly<Record<string, readonly string[]>> = {
  h264: ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-bf', '0', '-c:a', 'aac', '-b:a', '32k'],
  hevc: [
    '-c:v',
    'libx265',
    '-preset',
    'ultrafast',
    '-x265-params',
    'log-level=none:bframes=0',
    '-c:a',
    'aac',
    '-b:a',
    '32k',
  ],
  webm: ['-c:v', 'libvpx', '-deadline', 'realtime', '-b:v', '100k', '-c:a', 'libopus', '-b:a', '24k'],
}

async function encode(call: Call, to: string, codec: string): Promise<string> {
  const file = `${to}.mkv`
  const picture = ['-f', 'lavfi', '-i', `testsrc2=s=160x120:r=5:d=${LONGEST_S}`]
  const sound = ['-f', 'lavfi', '-i', `sine=f=330:d=${LONGEST_S}`]
  await call(...picture, ...sound, ...(ENCODERS[codec] ?? []), '-g', '5', file)
  return file
}

interface Cut {
  readonly base: Moving
  readonly to: string
  readonly sourceOf: (codec: string) => Promise<string>
}

async function cut(call: Call, { base, to, sourceOf }: Cut): Promise<void> {
  const { ext, lengthMs, codec = 'h264', brand, handlers, isLavf } = base
  const seconds = (Math.min(LONGEST_S * 1000, Math.max(500, lengthMs)) / 1000).toFixed(2)
  if (ext === 'amr') return await writeFile(to, amrOf(lengthMs))
  const from = await sourceOf(ext === 'webm' ? 'webm' : codec)
  const isBare = isLavf !== true
  const named = handlers ?? ['VideoHandler', 'SoundHandler']
  await call(
    ...['-i', from, '-t', seconds, '-map_metadata', '-1'],
    ...(base.form === 'sound' ? ['-vn'] : ['-metadata:s:v', `handler_name=${named[0]}`]),
    ...['-metadata:s:a', `handler_name=${named[1]}`],
    ...codecArgs(base),
    ...(isBare ? ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'] : []),
    ...(brand === undefined || brand === 'qt  ' || ext === 'webm' ? [] : ['-brand', brand]),
    ...['-f', muxerOf(base), to],
  )
  if (base.maker !== undefined) await brandAs(to, base.maker)
}

/** Writes the maker's brand over the last compatible brand. */
async function brandAs(file: string, maker: string): Promise<void> {
  const bytes = await readFile(file)
  bytes.write(maker.padEnd(4), bytes.readUInt32BE(0) - 4, 4, 'latin1')
  await writeFile(file, bytes)
}

function codecArgs({ ext, form, codec }: Moving): readonly string[] {
  if (ext === 'mp3') return ['-c:a', 'libmp3lame', '-b:a', '32k']
  if (ext === 'ogg') return ['-c:a', 'libopus', '-b:a', '16k']
  if (ext === 'wav') return ['-c:a', 'pcm_s16le']
  return ['-c', 'copy', ...(form === 'film' && codec === 'hevc' ? ['-tag:v', 'hvc1'] : [])]
}

function muxerOf({ ext, brand }: Moving): string {
  if (ext === 'm4a') return brand === 'M4A ' ? 'ipod' : 'mp4'
  return brand === 'qt  ' ? 'mov' : ext
}

/** AMR of silence: 50 frames a second of 12.2 kbit/s (RFC 4867, section 5). */
function amrOf(lengthMs: number): Buffer {
  const frame = Buffer.concat([Buffer.from([0x3c]), Buffer.alloc(31)])
  return Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: Math.round(lengthMs / 20) }, () => frame)])
}
