// Lists POSIX.1-1988 ustar with the long names of GNU and pax. It reads a stream: headers are kept, contents are
// skipped.
import type { Entry } from './entry.ts'
import { decodeName, withoutFilling } from './entry-name.ts'

const BLOCK = 512
const MOST_NAME = 64 * 1024

/** Whether a block is a tar header. Its checksum counts the checksum field itself as blanks. */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < BLOCK || block.every((byte) => byte === 0)) return false
  const stated = octal(block, 148, 8)
  let sum = 0
  for (let at = 0; at < BLOCK; at += 1) sum += at >= 148 && at < 156 ? 32 : (block[at] ?? 0)
  return stated === sum
}

interface State {
  rest: Buffer
  /** Number of bytes to skip until the next header. */
  skip: number
  keep: { readonly type: string; readonly size: number } | undefined
  name: string | undefined
  size: number | undefined
  isBroken: boolean
}

type OnEntry = (entry: Entry) => void

export interface TarReader {
  readonly state: Readonly<State>
  readonly push: (chunk: Buffer) => void
}

/** Takes chunks in order. Sets `isBroken` if a block in the place of a header is no tar header. */
export function createTarReader(onEntry: OnEntry): TarReader {
  const state: State = {
    ...{ rest: Buffer.alloc(0), skip: 0, keep: undefined, name: undefined, size: undefined, isBroken: false },
  }
  return {
    state,
    push(chunk) {
      let bytes = state.rest.length === 0 ? chunk : Buffer.concat([state.rest, chunk])
      for (let used = 1; used > 0 && !state.isBroken; bytes = bytes.subarray(used))
        used = advance(state, bytes, onEntry)
      state.rest = bytes
    },
  }
}

/**
 * Returns how many bytes were consumed. Contents are skipped; a header or a long name is taken only when it is
 * complete.
 */
function advance(state: State, bytes: Buffer, onEntry: OnEntry): number {
  if (state.keep === undefined && state.skip > 0) {
    const passed = Math.min(state.skip, bytes.length)
    state.skip -= passed
    return passed
  }
  const need = state.keep === undefined ? BLOCK : state.skip
  if (bytes.length < need || bytes.length === 0) return 0
  const block = bytes.subarray(0, need)
  if (state.keep !== undefined) keepName(state, state.keep, block)
  else if (isTarHeader(block)) header(state, block, onEntry)
  else state.isBroken = block.some((byte) => byte !== 0)
  return need
}

/** Header types of GNU and pax that are not entries: long names, long link names, global records. */
const NO_ENTRY = new Set(['g', 'K', 'L', 'x'])

function header(state: State, block: Buffer, onEntry: OnEntry): void {
  const size = sizeOf(block)
  const type = String.fromCharCode(block[156] ?? 0)
  state.skip = Math.ceil(size / BLOCK) * BLOCK
  if ((type === 'L' || type === 'x') && size > 0 && size <= MOST_NAME) state.keep = { type, size }
  if (NO_ENTRY.has(type)) return
  const path = state.name ?? nameOf(block)
  const bytes = state.size ?? size
  onEntry({ path, bytes, packedBytes: null, isFolder: type === '5' || path.endsWith('/') })
  state.skip = Math.ceil(bytes / BLOCK) * BLOCK
  state.name = undefined
  state.size = undefined
}

function keepName(state: State, { type, size }: NonNullable<State['keep']>, block: Buffer): void {
  const body = block.subarray(0, size)
  state.keep = undefined
  state.skip = 0
  if (type === 'L') state.name = decodeName(withoutFilling(body))
  else {
    for (const [key, value] of paxRecords(body))
      if (key === 'path') state.name = value.toString('utf8')
      else if (key === 'size' && /^\d{1,15}$/.test(value.toString('latin1'))) state.size = Number(value)
  }
}

/** POSIX.1-2001: "length key=value\n". The length covers the whole record, because a value may hold line ends. */
function* paxRecords(body: Buffer): Generator<readonly [key: string, value: Buffer]> {
  for (let at = 0; at < body.length; ) {
    const [head, digits, key = ''] = /^(\d{1,6}) ([^=]{1,200})=/.exec(body.toString('latin1', at, at + 210)) ?? []
    if (head === undefined || Number(digits) <= head.length || at + Number(digits) > body.length) return
    yield [key, body.subarray(at + head.length, at + Number(digits) - 1)]
    at += Number(digits)
  }
}

function nameOf(block: Buffer): string {
  const text = (from: number, length: number): string => decodeName(withoutFilling(block.subarray(from, from + length)))
  const isUstar = block.toString('latin1', 257, 262) === 'ustar'
  const prefix = isUstar && block[263] === 0x30 ? text(345, 155) : ''
  return prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`
}

const octal = (block: Buffer, from: number, length: number): number =>
  Number.parseInt(
    block
      .toString('latin1', from, from + length)
      .replace(/[\0 ]+$/, '')
      .trim(),
    8,
  )

/** GNU writes large sizes as base 256. */
function sizeOf(block: Buffer): number {
  if (((block[124] ?? 0) & 0x80) !== 0) return Number(block.readBigUInt64BE(128))
  return octal(block, 124, 12) || 0
}
