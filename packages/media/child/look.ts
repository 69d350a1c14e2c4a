// Runs inside the sandbox, once per file: look INPUT OUT THUMB_PX
// Prints one JSON line per step, so that the results before a hang are not lost. Prints no text of its own.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { writeField } from './field.ts'

const [input = '', out = '', thumbPx = '0'] = process.argv.slice(2)
interface Line {
  readonly step: string
  readonly ok: boolean
  readonly found?: unknown
  readonly reason?: string
  readonly ms: number
}

const say = (line: Line): boolean => process.stdout.write(`${JSON.stringify(line, plain)}\n`)
// exifr returns byte arrays for binary tags. These are no facts, and may be megabytes.
const plain = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array || value instanceof ArrayBuffer
    ? undefined
    : typeof value === 'string' && value.length > 4000
      ? value.slice(0, 4000)
      : value

/** Returns the result of a step that completed, undefined otherwise. */
async function step<Found>(name: string, work: () => Promise<Found>): Promise<Found | undefined> {
  const began = performance.now()
  try {
    const found = await work()
    say({ step: name, ok: true, found: found ?? null, ms: Math.round(performance.now() - began) })
    return found
  } catch (error) {
    const { code } = parseFault(error)
    const reason = typeof code === 'string' ? code : 'error'
    say({ step: name, ok: false, reason, ms: Math.round(performance.now() - began) })
    return undefined
  }
}

const parseFault = (error: unknown): { readonly code?: unknown } => Object(error) as { readonly code?: unknown }

const fd = openSync(input, 'r')
const size = fstatSync(fd).size
const head = Buffer.alloc(Math.min(size, 64 * 1024))
readSync(fd, head, 0, head.length, 0)
closeSync(fd)

const EXIFR = ['image/jpeg', 'image/tiff', 'image/heic', 'image/heif', 'image/avif', 'image/png', 'image/heic-sequence']
const SHARP = ['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/tiff', 'image/avif']

interface FileType {
  readonly ext?: string | undefined
  readonly mime?: string | undefined
  readonly head: string
  readonly text: boolean
}

async function look(): Promise<void> {
  const type = await step('type', async (): Promise<FileType> => {
    // a UTF-16 byte order mark also looks like the start of an MPEG audio frame
    const wide = utf16Text(head)
    if (wide !== undefined) return { head: Buffer.from(wide).toString('base64'), text: true }
    const { fileTypeFromFile } = await import('file-type')
    const found = await fileTypeFromFile(input)
    return {
      ext: found?.ext,
      mime: found?.mime,
      head: head.subarray(0, 4096).toString('base64'),
      text: looksLikeText(head),
    }
  })

  const mime = type?.mime ?? ''
  if (SHARP.includes(mime)) {
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    const open = () => sharp(input, { failOn: 'none', sequentialRead: true })
    await step('picture', async () => {
      const seen = await open().metadata()
      return {
        width: seen.width,
        height: seen.height,
        orientation: seen.orientation,
        pages: seen.pages,
        space: seen.space,
      }
    })
    // an HDR picture is tone-mapped elsewhere, not by sharp
    if (Number(thumbPx) > 0 && mime !== 'image/avif') {
      await step('thumb', async () => {
        const px = Number(thumbPx)
        const made = await open()
          .autoOrient()
          .resize(px, px, { fit: 'inside', withoutEnlargement: true })
          .webp({ quality: 72, effort: 2 })
          .toFile(`${out}/thumb.webp`)
        await writeField(sharp, `${out}/thumb.webp`, `${out}/field.rgb`)
        return { width: made.width, height: made.height, bytes: made.size }
      })
    }
  }

  if (EXIFR.includes(mime) && size <= 512 * 1024 * 1024) {
    await step('exifr', async () => {
      const { default: exifr } = await import('exifr')
      return exifr.parse(readFileSync(input), {
        reviveValues: false,
        translateValues: false,
        mergeOutput: false,
        sanitize: true,
        tiff: true,
        xmp: true,
        iptc: false,
        icc: false,
        jfif: false,
        ihdr: false,
        makerNote: false,
        userComment: false,
      })
    })
  }
}

function looksLikeText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false
  for (const byte of bytes)
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27))
      return false
  return true
}

const MARKS: Readonly<Record<number, string>> = { 65534: 'utf-16le', 65279: 'utf-16be' }

/** Decodes the beginning of a UTF-16 text with a byte order mark; returns undefined for anything else. */
function utf16Text(bytes: Buffer): string | undefined {
  const charset = MARKS[bytes.length < 4 ? 0 : bytes.readUInt16BE(0)]
  if (charset === undefined) return undefined
  const text = new TextDecoder(charset).decode(bytes.subarray(0, 4096))
  // An audio file read as text would be full of control characters, which no writing contains.
  const strange = text.match(/[^\P{C}\t\r\n\ufeff]|\ufffd/gu)?.length ?? 0
  return strange <= 1 ? text : undefined
}

void look()
