import { HEADER_LIMIT } from './lengths.ts'
import { SealBroken } from './seal-broken.ts'

/**
 * The textual header of age v1 (C2SP age.md §Header), parsed as strictly as its grammar. A header has only one
 * spelling, so every change of the text changes what the MAC covers.
 */
const INTRO = 'age-encryption.org/v1'
const BODY_COLUMNS = 64
const MAC_BYTES = 32

export interface Stanza {
  readonly args: readonly string[]
  readonly body: Buffer
}

export interface Header {
  readonly stanzas: readonly Stanza[]
  /** The input of the MAC: everything up to and including `---`. */
  readonly covered: Buffer
  readonly mac: Buffer
}

export const encodeBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '')

/** Unpadded canonical base64 (RFC 4648 §3.5); undefined otherwise. */
export function decodeBase64(text: string): Buffer | undefined {
  if (!/^[A-Za-z0-9+/]*$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64')
  return encodeBase64(bytes) === text ? bytes : undefined
}

/** The header up to and including `---`. Bodies are short in our files, so each is one line. */
export const encodeCovered = (stanzas: readonly Stanza[]): Buffer =>
  Buffer.from(
    `${INTRO}\n${stanzas.map((s) => `-> ${s.args.join(' ')}\n${encodeBase64(s.body)}\n`).join('')}---`,
    'latin1',
  )

export const encodeMac = (mac: Uint8Array): Buffer => Buffer.from(` ${encodeBase64(mac)}\n`, 'latin1')

/**
 * The length of the header at the start of `bytes`, or undefined while it is incomplete. No line before the MAC line
 * can start with three dashes, so the first such line is the end.
 * @throws SealBroken `header` as soon as the bytes cannot become a header
 */
export function findHeaderEnd(bytes: Buffer): number | undefined {
  const intro = Buffer.from(`${INTRO}\n`, 'latin1')
  const seen = Math.min(bytes.length, intro.length)
  if (!bytes.subarray(0, seen).equals(intro.subarray(0, seen))) throw new SealBroken('header')
  const macLine = bytes.indexOf('\n---', 0, 'latin1')
  const newline = macLine < 0 ? -1 : bytes.indexOf('\n', macLine + 1, 'latin1')
  const end = newline < 0 ? undefined : newline + 1
  if ((end ?? bytes.length) > HEADER_LIMIT) throw new SealBroken('header')
  return end
}

/**
 * `bytes`: exactly one header, as cut by `findHeaderEnd`.
 * @throws SealBroken `header`
 */
export function parseHeader(bytes: Buffer): Header {
  const lines = bytes.toString('latin1').split('\n')
  const macLine = lines.at(-2) ?? ''
  const mac = macLine.startsWith('--- ') ? decodeBase64(macLine.slice(4)) : undefined
  if (lines[0] !== INTRO || mac?.length !== MAC_BYTES) throw new SealBroken('header')
  const stanzas = parseStanzas(lines.slice(1, -2))
  // C2SP age.md §scrypt: a passphrase stanza must be the only stanza. Otherwise the holder of the passphrase could be
  // made to open someone else's file.
  if (stanzas.length > 1 && stanzas.some((stanza) => stanza.args[0] === 'scrypt')) throw new SealBroken('header')
  return { stanzas, covered: bytes.subarray(0, bytes.length - macLine.length - 1 + 3), mac }
}

function parseStanzas(lines: readonly string[]): Stanza[] {
  const stanzas: Stanza[] = []
  let at = 0
  while (at < lines.length) {
    const args = parseArgs(lines[at])
    const body: Buffer[] = []
    let line: string | undefined
    do {
      at += 1
      line = lines[at]
      const bytes = line === undefined || line.length > BODY_COLUMNS ? undefined : decodeBase64(line)
      if (bytes === undefined) throw new SealBroken('header')
      body.push(bytes)
    } while (line?.length === BODY_COLUMNS)
    at += 1
    stanzas.push({ args, body: Buffer.concat(body) })
  }
  if (stanzas.length === 0) throw new SealBroken('header')
  return stanzas
}

function parseArgs(line: string | undefined): string[] {
  if (!line?.startsWith('-> ')) throw new SealBroken('header')
  const args = line.slice(3).split(' ')
  if (!args.every((arg) => /^[\x21-\x7e]+$/.test(arg))) throw new SealBroken('header')
  return args
}
