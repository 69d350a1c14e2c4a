// POSIX.1-1988 ustar with GNU's and pax's long names, read as it flows: headers are kept, contents are passed over.
import { decodeText } from '../words/charset.mjs'

const BLOCK = 512
const MOST_NAME = 64 * 1024

/** Whether a block begins a tar: its checksum counts the field itself as blanks. */
export function isTarHeader(block) {
  if (block.length < BLOCK || block.every((byte) => byte === 0)) return false
  const told = octal(block, 148, 8)
  let sum = 0
  for (let at = 0; at < BLOCK; at += 1) sum += at >= 148 && at < 156 ? 32 : block[at]
  return told === sum
}

/** Takes chunks in order; `isBroken` once what should be a header is none. */
export function createTarReader(onEntry) {
  const state = { rest: Buffer.alloc(0), skip: 0, keep: undefined, name: undefined, size: undefined, isBroken: false }
  return {
    state,
    push(chunk) {
      let bytes = state.rest.length === 0 ? chunk : Buffer.concat([state.rest, chunk])
      while (bytes.length > 0 && !state.isBroken) {
        if (state.keep === undefined && state.skip > 0) {
          const step = Math.min(state.skip, bytes.length)
          state.skip -= step
          bytes = bytes.subarray(step)
        } else {
          const need = state.keep === undefined ? BLOCK : state.skip
          if (bytes.length < need) break
          step(state, bytes.subarray(0, need), onEntry)
          bytes = bytes.subarray(need)
        }
      }
      state.rest = bytes
    },
  }
}

function step(state, block, onEntry) {
  if (state.keep !== undefined) {
    keepName(state, block)
    return
  }
  if (block.every((byte) => byte === 0)) return
  if (!isTarHeader(block)) {
    state.isBroken = true
    return
  }
  const size = sizeOf(block)
  const type = String.fromCharCode(block[156])
  state.skip = Math.ceil(size / BLOCK) * BLOCK
  if ((type === 'L' || type === 'x') && size <= MOST_NAME) {
    state.keep = { type, size }
  } else if (type !== 'g' && type !== 'K' && type !== 'L' && type !== 'x') {
    const path = state.name ?? nameOf(block)
    onEntry({ path, bytes: state.size ?? size, packedBytes: null, isFolder: type === '5' || path.endsWith('/') })
    if (state.size !== undefined) state.skip = Math.ceil(state.size / BLOCK) * BLOCK
    state.name = undefined
    state.size = undefined
  }
}

function keepName(state, block) {
  const { type, size } = state.keep
  const body = block.subarray(0, size)
  state.keep = undefined
  state.skip = 0
  if (type === 'L') state.name = decodeText(body).replace(/\0.*$/s, '')
  else {
    // pax: "length key=value\n"
    for (const [, key, value] of body.toString('utf8').matchAll(/\d+ (path|size)=([^\n]*)\n/g))
      if (key === 'path') state.name = value
      else if (/^\d{1,15}$/.test(value)) state.size = Number(value)
  }
}

function nameOf(block) {
  const text = (from, length) => {
    const field = block.subarray(from, from + length)
    const end = field.indexOf(0)
    return decodeText(end < 0 ? field : field.subarray(0, end))
  }
  const isUstar = block.toString('latin1', 257, 262) === 'ustar'
  const prefix = isUstar && block[263] === 0x30 ? text(345, 155) : ''
  return prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`
}

const octal = (block, from, length) =>
  Number.parseInt(
    block
      .toString('latin1', from, from + length)
      .replace(/[\0 ]+$/, '')
      .trim(),
    8,
  )

/** GNU writes large sizes as base 256. */
function sizeOf(block) {
  if ((block[124] & 0x80) !== 0) return Number(block.readBigUInt64BE(128))
  return octal(block, 124, 12) || 0
}
