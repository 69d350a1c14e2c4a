import { createReadStream } from 'node:fs'
import type { ClamdAddress } from './clamd-address.ts'
import { type Talk, talk } from './clamd-talk.ts'

/**
 * The result of a scan. `failed` never means clean: the file was not scanned completely, and `code` says why
 * (`too-large` for clamd's limits, `scanner-error`, `broken-off` if clamd disconnected midway). `away`: clamd does not
 * answer at all.
 */
export type ScanEnd =
  | { readonly outcome: 'clean' }
  | { readonly outcome: 'infected'; readonly signature: string }
  | { readonly outcome: 'failed'; readonly code: 'too-large' | 'scanner-error' | 'broken-off' }
  | { readonly outcome: 'away' }

export interface ScannerVersion {
  /** Version as clamd reports it, without the date: `ClamAV 1.4.3/27520`. */
  readonly version: string
  /** Time of the newest signatures in epoch ms. Undefined if clamd has only local ones. */
  readonly signaturesAt: number | undefined
}

/** ClamAV's daemon, which scans a file before our decoders read it. */
export interface Scanner {
  /** Streams the file (INSTREAM), so that clamd needs no access to our folders. */
  scan(file: string, signal?: AbortSignal): Promise<ScanEnd>
  /** Undefined if clamd does not answer. */
  version(signal?: AbortSignal): Promise<ScannerVersion | undefined>
}

export interface ScannerLimits {
  readonly connectMs: number
  readonly idleMs: number
  readonly totalMs: number
}

/** clamd itself gives up on a file after two minutes (MaxScanTime). */
const LIMITS: ScannerLimits = { connectMs: 3000, idleMs: 150_000, totalMs: 600_000 }
const CHUNK = 256 * 1024

export function createScanner(address: ClamdAddress, limits: ScannerLimits = LIMITS): Scanner {
  return {
    scan: async (file, signal) =>
      endOf(await talk({ address, ...limits, signal, say: (write) => sendFile(file, write) })),
    async version(signal) {
      const short = { ...limits, idleMs: limits.connectMs, totalMs: 3 * limits.connectMs }
      const ended = await talk({ address, ...short, signal, say: (write) => write(Buffer.from('zVERSION\0')) })
      return ended.end === 'answered' ? parseVersion(ended.answer) : undefined
    },
  }
}

/** clamd(8) INSTREAM: chunks, each of a 32-bit length and that many bytes; then a length of zero. */
async function sendFile(file: string, write: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  await write(Buffer.from('zINSTREAM\0'))
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    await write(length)
    await write(chunk)
  }
  await write(Buffer.alloc(4))
}

function endOf(ended: Talk): ScanEnd {
  if (ended.end === 'away') return { outcome: 'away' }
  if (ended.end !== 'answered') return { outcome: 'failed', code: 'broken-off' }
  return parseAnswer(ended.answer)
}

/** Parses `stream: OK`, `stream: NAME FOUND`, or an error message. Only an exact OK is clean. */
export function parseAnswer(answer: string): ScanEnd {
  if (answer === 'stream: OK') return { outcome: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (signature === undefined) {
    const isTooLarge = /size limit exceeded/i.test(answer)
    return { outcome: 'failed', code: isTooLarge ? 'too-large' : 'scanner-error' }
  }
  // AlertExceedsMax: a part was not scanned, which is no finding.
  if (/^Heuristics\.Limits\.Exceeded/.test(signature)) return { outcome: 'failed', code: 'too-large' }
  return { outcome: 'infected', signature: /^[\w.:()+-]{1,120}$/.test(signature) ? signature : 'unnamed' }
}

/** Parses `ClamAV 1.4.3/27520/Sat Jan 18 09:41:24 2025`, or `ClamAV 1.4.3` if there are no official signatures. */
export function parseVersion(answer: string): ScannerVersion | undefined {
  const [product = '', number, date] = answer.split('/')
  if (!/^ClamAV [\w.+~:-]{1,40}$/.test(product)) return undefined
  const version = number !== undefined && /^\d{1,9}$/.test(number) ? `${product}/${number}` : product
  // clamd writes local time without its zone. A day more or less does not matter here.
  const at = date === undefined ? Number.NaN : Date.parse(`${date.trim()} UTC`)
  return { version, signaturesAt: Number.isFinite(at) ? at : undefined }
}
