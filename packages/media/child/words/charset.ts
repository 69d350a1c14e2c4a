// Decodes bytes of unknown encoding: by byte order mark, else as UTF-8 if valid, else by the language that the
// characters resemble (decision 093).
import { detector, singleByte } from './charset-libraries.ts'

const SAMPLE_BYTES = 64 * 1024

/**
 * Charsets in real use that Node can decode. More candidates (old mainframes, Tajik) would make the detection of these
 * worse.
 */
const CHARSETS = [
  ...['utf-16-le', 'utf-16-be', 'koi8-r', 'koi8-u', 'cp866', 'iso-8859-2', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7'],
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'],
  ...['windows-1257', 'windows-1258', 'cp874', 'tis-620', 'cp932', 'shift_jis_2004', 'euc-jis-2004', 'iso2022-jp-2'],
  ...['gb18030', 'big5hkscs', 'cp949', 'euc-kr'],
]

/** Maps the detector's names to those of the Encoding Standard (whatwg.org). */
const STANDARD: Readonly<Record<string, string>> = {
  ...{ 'utf-16-le': 'utf-16le', 'utf-16-be': 'utf-16be', cp1258: 'windows-1258', cp874: 'windows-874' },
  ...{ cp932: 'shift_jis', shift_jis_2004: 'shift_jis', 'euc-jis-2004': 'euc-jp', 'iso2022-jp-2': 'iso-2022-jp' },
  ...{ cp949: 'euc-kr', big5hkscs: 'big5' },
}

/** `declared` is the encoding that the document itself states. It is used if the bytes are valid in it. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const charset = markOf(bytes) ?? usable(declared, bytes) ?? guess(bytes)
  // Node 20 does not map windows-1252 between 0x80 and 0x9f: quotes, dashes, the euro sign
  if (charset === 'windows-1252') return singleByte().decode(bytes, charset)
  return new TextDecoder(charset, { fatal: false }).decode(bytes)
}

/**
 * The UTF-16 charset of a text that begins with an ASCII character, by its byte order mark or by the zero byte of the
 * first character.
 */
export function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const mark = markOf(bytes)
  if (mark !== undefined) return mark === 'utf-8' ? undefined : mark
  if (bytes[0] === 0) return 'utf-16be'
  return bytes[1] === 0 ? 'utf-16le' : undefined
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

function usable(declared: string | undefined, bytes: Uint8Array): string | undefined {
  // A document that declares ASCII but has other bytes says nothing about them.
  if (declared === undefined || /^\s*((us-)?ascii)?\s*$/i.test(declared)) return undefined
  const encoding = standardOf(declared)
  return encoding !== undefined && isReadable(bytes, encoding) ? encoding : undefined
}

function standardOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

function isReadable(bytes: Uint8Array, encoding: string): boolean {
  try {
    // a sample may end within a character
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, SAMPLE_BYTES), { stream: true })
    return true
  } catch {
    return false
  }
}

function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const isUtf8 = isReadable(sample, 'utf-8')
  // Every second byte in UTF-16 may be zero, and ISO-2022-JP switches charsets by the escape character. Both look like
  // ASCII.
  if (isUtf8 && !sample.includes(0) && !sample.includes(0x1b)) return 'utf-8'
  if (!isUtf8 && isDamagedUtf8(sample)) return 'utf-8'
  const { encoding } = detector().detect(sample, { detectEncodings: CHARSETS })
  const name = encoding?.toLowerCase() ?? ''
  return standardOf(STANDARD[name] ?? name) ?? (isUtf8 ? 'utf-8' : 'windows-1252')
}

/**
 * Whether the text is UTF-8 with a few broken characters, because a program cut it by bytes or some bytes were lost.
 * Then most characters beyond ASCII are whole, which is the case in no other charset.
 */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const beyondAscii = new TextDecoder().decode(sample).match(/[^\0-\x7f]/gu) ?? []
  const broken = beyondAscii.filter((letter) => letter === '\ufffd').length
  return broken * 4 < beyondAscii.length - broken
}
