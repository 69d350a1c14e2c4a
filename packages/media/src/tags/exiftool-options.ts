import { readLeftPart } from '../answers/left-file.ts'
import { DEEP_METADATA_LIMITS, type Limits, METADATA_LIMITS } from '../sandbox/index.ts'

/** Additional options for exiftool, and its time limit. */
export interface ExiftoolOptions {
  readonly args: readonly string[]
  readonly limits: Limits
}

const HEAD_BYTES = 512
/**
 * The CPU limit of all readers; it must not be lower, because a PDF under a modern password takes five seconds. The
 * wall time is longer, because the machine may be busy.
 */
const BRIEF: Limits = { ...METADATA_LIMITS, wallMs: 20_000 }

/**
 * Chooses options by the first bytes, which are only compared and never parsed. exiftool lists every entry of an
 * archive (4 s for ten thousand) and counts every line of a text, although none of that tells a time or place. Only a
 * file that may hold a track with thousands of samples gets the long time limit.
 */
export async function exiftoolOptions(file: string): Promise<ExiftoolOptions> {
  // The file may be the output of another decoder.
  const head = (await readLeftPart(file, HEAD_BYTES))?.bytes
  if (head === undefined) throw new Error('what exiftool is to read is no plain file')
  if (isArchive(head)) return { args: ['-fast3'], limits: BRIEF }
  if (isText(head)) return { args: ['-fast'], limits: BRIEF }
  return { args: [], limits: mayBeFilm(head) ? DEEP_METADATA_LIMITS : BRIEF }
}

const isArchive = (head: Buffer): boolean =>
  ['PK\x03\x04', 'Rar!', '7z\xbc\xaf\x27\x1c'].some((mark) =>
    head.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1')),
  )

/**
 * Whether the file is a text. PDF and PostScript begin like texts, but keep metadata at their ends, so they are
 * excluded.
 */
const isText = (head: Buffer): boolean =>
  head[0] !== 0x25 && head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13)

const BOXES = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'uuid']
const isStill = (head: Buffer): boolean => /^(hei|mif|msf|avi|crx)/.test(head.toString('latin1', 8, 12))

/**
 * Whether the file may be a film: QuickTime and its relatives, RIFF, transport streams (also with their time codes) and
 * Matroska.
 */
const mayBeFilm = (head: Buffer): boolean =>
  (BOXES.includes(head.toString('latin1', 4, 8)) && !isStill(head)) ||
  head.toString('latin1', 0, 4) === 'RIFF' ||
  (head[0] === 0x47 && head[188] === 0x47) ||
  (head[4] === 0x47 && head[196] === 0x47) ||
  head.toString('latin1', 0, 4) === '\x1aE\xdf\xa3'
