import type { Dice } from '../soak/seeded.ts'

/** Larger files are cut to a head and a tail, so that a mutant takes a moment and not a minute. */
const HEAD = 192 * 1024
const TAIL = 64 * 1024

export const trimmed = (bytes: Buffer): Buffer =>
  bytes.length <= 1024 * 1024 ? bytes : Buffer.concat([bytes.subarray(0, HEAD), bytes.subarray(-TAIL)])

/** Values on which parsers tend to fail: zero, less than a header, the bounds of signed and unsigned numbers. */
const EDGES = [0, 1, 2, 7, 8, 15, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff]

type Mutation = (bytes: Buffer, dice: Dice, other: Buffer) => Buffer

const flipBits: Mutation = (bytes, dice) => {
  const copy = Buffer.from(bytes)
  // Half of the flips are in the header, because headers decide what a parser does.
  for (let times = dice.between(1, 48); times > 0; times -= 1) {
    const at = dice.between(0, (dice.next() < 0.5 ? Math.min(4096, copy.length) : copy.length) - 1)
    copy[at] = (copy[at] ?? 0) ^ (1 << dice.between(0, 7))
  }
  return copy
}

const truncate: Mutation = (bytes, dice) =>
  bytes.subarray(0, dice.between(1, dice.next() < 0.3 ? Math.min(4096, bytes.length) : bytes.length))

const editNumber: Mutation = (bytes, dice) => {
  const copy = Buffer.from(bytes)
  for (let times = dice.between(1, 6); times > 0; times -= 1) {
    const at = dice.between(0, Math.min(copy.length, 16_384) - 4)
    const isLittle = dice.next() < 0.5
    const value = dice.pick(EDGES)
    if (isLittle) copy.writeUInt32LE(value, at)
    else copy.writeUInt32BE(value, at)
  }
  return copy
}

/**
 * Changes a box (ISO 14496-12 §4.2): a 32-bit size before each four-letter name; size 1 is followed by a 64-bit one.
 */
const editBox: Mutation = (bytes, dice) => {
  const copy = Buffer.from(bytes)
  const boxes: number[] = []
  for (let at = 4; at < copy.length - 12 && boxes.length < 400; at += 1) {
    if (isBoxName(copy, at)) boxes.push(at)
  }
  if (boxes.length === 0) return editNumber(bytes, dice, bytes)
  for (let times = dice.between(1, 4); times > 0; times -= 1) {
    const at = dice.pick(boxes)
    if (dice.next() < 0.3) {
      copy.writeUInt32BE(1, at - 4)
      copy.writeBigUInt64BE(dice.pick([0n, 15n, 0x7fffffffffffffffn, 0xffffffffffffffffn]), at + 4)
    } else copy.writeUInt32BE(dice.pick(EDGES), at - 4)
  }
  return copy
}

const isBoxName = (bytes: Buffer, at: number): boolean => {
  for (let i = 0; i < 4; i += 1) {
    const letter = bytes[at + i] ?? 0
    if (letter < 0x61 || letter > 0x7a) return false
  }
  return true
}

const splice: Mutation = (bytes, dice, other) => {
  const from = dice.between(0, other.length - 1)
  const piece = other.subarray(from, from + dice.between(1, 65_536))
  const at = dice.between(0, bytes.length)
  const skip = dice.next() < 0.5 ? piece.length : 0
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(Math.min(bytes.length, at + skip))])
}

const repeat: Mutation = (bytes, dice) => {
  const at = dice.between(0, bytes.length - 1)
  const piece = bytes.subarray(at, at + dice.between(1, 4096))
  const many = Array.from({ length: dice.between(2, 64) }, () => piece)
  return Buffer.concat([bytes.subarray(0, at), ...many, bytes.subarray(at)])
}

const blank: Mutation = (bytes, dice) => {
  const copy = Buffer.from(bytes)
  const at = dice.between(0, copy.length - 1)
  return copy.fill(dice.pick([0, 0xff]), at, Math.min(copy.length, at + dice.between(1, 8192)))
}

const MUTATIONS: readonly Mutation[] = [
  flipBits,
  flipBits,
  truncate,
  editNumber,
  editBox,
  editBox,
  splice,
  repeat,
  blank,
]

/** Breaks one file in one to three ways. Equal dice give equal mutants. */
export function mutate(bytes: Buffer, other: Buffer, dice: Dice): Buffer {
  let mutant = bytes
  for (let times = dice.between(1, 3); times > 0; times -= 1) {
    if (mutant.length < 16) return mutant
    mutant = dice.pick(MUTATIONS)(mutant, dice, other)
  }
  return mutant
}
