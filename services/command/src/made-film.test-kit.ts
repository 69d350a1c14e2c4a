import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawn, makeMedia } from '../../../packages/media/src/made-media.test-kit.ts'

const made = new Map<string, Buffer>()

/** Encodes ffmpeg's moving test picture of `seconds` with these options. The suffix of `name` sets the format. */
export function madeFilm(name: string, seconds: number, ...options: readonly string[]): Buffer {
  const asked = JSON.stringify([name, seconds, options])
  const film = made.get(asked) ?? writeFilm(name, seconds, options)
  made.set(asked, film)
  return film
}

function writeFilm(name: string, seconds: number, options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'made-film-'))
  const file = join(folder, name)
  try {
    makeMedia(file, { from: [drawn(`testsrc=size=640x400:rate=10:duration=${seconds}`)], options })
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A film encoded like the playable copies of our workers. */
export const madeMp4 = (seconds: number): Buffer =>
  madeFilm('film.mp4', seconds, '-pix_fmt', 'yuv420p', '-movflags', '+faststart')
