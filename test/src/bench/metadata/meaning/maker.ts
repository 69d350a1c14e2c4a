// Makes small files for the bench as the devices write them. The bytes are our own, so no sandbox is needed to make
// them.
import { execFile } from 'node:child_process'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import type { Programs } from '@firsthand/media'
import sharp from 'sharp'

const run = promisify(execFile)

export interface Maker {
  photo(name: string, tags: readonly string[]): Promise<string>
  film(name: string, options: readonly string[], tags?: readonly string[]): Promise<string>
  camcorder(name: string, message: Buffer): Promise<string>
  sound(name: string, options: readonly string[]): Promise<string>
  text(name: string, text: string): Promise<string>
  zip(name: string, entries: Readonly<Record<string, string>>): Promise<string>
  glued(name: string, first: string, second: string, tags: readonly string[]): Promise<string>
}

export function createMaker(programs: Programs, folder: string): Maker {
  const { ffmpeg, exiftool } = programs
  if (ffmpeg === undefined || exiftool === undefined)
    throw new Error('ffmpeg and exiftool make the files of this bench')
  const path = (name: string): string => join(folder, name)
  const tag = async (file: string, tags: readonly string[]): Promise<string> => {
    if (tags.length > 0) await run(exiftool, ['-q', '-m', '-overwrite_original', ...tags, file])
    return file
  }
  return {
    async photo(name, tags) {
      const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: '#567' } })
      await picture.toFile(path(name))
      return await tag(path(name), tags)
    },
    async film(name, options, tags = []) {
      const source = ['-f', 'lavfi', '-i', 'testsrc=s=320x240:d=2:r=10', '-c:v', 'libx264', '-pix_fmt', 'yuv420p']
      // bitexact keeps the name of the encoder out of the file.
      const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact']
      await run(ffmpeg, ['-v', 'error', '-y', ...source, ...plain, ...options, path(name)])
      return await tag(path(name), tags)
    },
    async camcorder(name, message) {
      const raw = path(`${name}.h264`)
      const bare = ['-bsf:v', 'filter_units=remove_types=6', '-f', 'h264']
      await run(ffmpeg, [
        '-v',
        'error',
        '-y',
        '-f',
        'lavfi',
        '-i',
        'testsrc=s=320x240:d=2:r=10',
        '-c:v',
        'libx264',
        '-pix_fmt',
        'yuv420p',
        '-bf',
        '0',
        ...bare,
        raw,
      ])
      const stream = await readFile(raw)
      // Inserted before the first picture (NAL type 5), where camcorders put it.
      const at = stream.indexOf(Buffer.from([0, 0, 1, 0x65]))
      const unit = Buffer.concat([Buffer.from([0, 0, 0, 1, 6, 5, message.length]), message, Buffer.from([0x80])])
      await writeFile(raw, Buffer.concat([stream.subarray(0, at), unit, stream.subarray(at)]))
      await run(ffmpeg, [
        '-v',
        'error',
        '-y',
        '-fflags',
        '+genpts',
        '-r',
        '10',
        '-i',
        raw,
        '-c',
        'copy',
        '-f',
        'mpegts',
        '-mpegts_m2ts_mode',
        '1',
        path(name),
      ])
      return path(name)
    },
    async sound(name, options) {
      await run(ffmpeg, [
        '-v',
        'error',
        '-y',
        '-f',
        'lavfi',
        '-i',
        'sine=d=2',
        '-fflags',
        '+bitexact',
        ...options,
        path(name),
      ])
      return path(name)
    },
    async text(name, text) {
      await writeFile(path(name), text, 'latin1')
      return path(name)
    },
    async zip(name, entries) {
      await writeFile(path(name), stored(entries))
      return path(name)
    },
    async glued(name, first, second, tags) {
      await writeFile(path(name), await readFile(first))
      await tag(path(name), tags)
      await appendFile(path(name), await readFile(second))
      return path(name)
    },
  }
}

/** A ZIP of uncompressed entries, which is enough for an office file. */
function stored(entries: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = []
  const index: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(body), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(body.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, body])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    index.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, path]))
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(Buffer.concat(index).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...index, Buffer.from('PK\x05\x06'), end])
}
