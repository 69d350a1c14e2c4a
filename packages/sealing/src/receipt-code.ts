import { createHash } from 'node:crypto'
import { derive } from './hkdf.ts'
import { identityFromSeed, type KeyPair, recipientOf } from './keys.ts'
import { RECEIPT_WORDS } from './receipt-words.ts'

/** The seven words that reopen a submission, in canonical spelling: lower case, joined by hyphens. */
export type ReceiptCode = string & { readonly __receiptCode: true }

export const CODE_WORDS = 7
/** More bits than the 91 of a code, so that taking remainders favours no word (bias below 2^-160). */
export const CODE_SEED_BYTES = 32
const LONGEST_TYPED = 512
const KNOWN = new Set(RECEIPT_WORDS)

const parseFact = <T extends string>(text: string): T => text as T

/** `bytes`: 32 uniform bytes. */
export function codeFromBytes(bytes: Uint8Array): ReceiptCode {
  if (bytes.length !== CODE_SEED_BYTES) throw new RangeError('a code is made of 32 bytes')
  const base = BigInt(RECEIPT_WORDS.length)
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  const words: string[] = []
  for (let i = 0; i < CODE_WORDS; i += 1) {
    words.push(RECEIPT_WORDS[Number(rest % base)] ?? '')
    rest /= base
  }
  return parseFact<ReceiptCode>(words.join('-'))
}

/**
 * Parses what a person typed, pasted or dictated. Case, spaces, commas, hyphens and numbering do not matter. Undefined
 * unless exactly seven known words remain.
 */
export function normaliseCode(text: string): ReceiptCode | undefined {
  if (text.length > LONGEST_TYPED) return undefined
  const words = wordsOf(text)
  return words.length === CODE_WORDS && words.every((word) => KNOWN.has(word))
    ? parseFact<ReceiptCode>(words.join('-'))
    : undefined
}

// \p{L}\p{M}: a foreign letter must spoil its word, and not split it into words that might be known.
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? []

/**
 * Helps with a code that opened nothing. `words`: the number of its words. `unknown`: the positions, from 1, of words
 * among the first seven that are in no code at all. The word list is public, so this reveals nothing about existing
 * codes.
 */
export function spellingOf(text: string): { readonly words: number; readonly unknown: readonly number[] } {
  const words = wordsOf(text.slice(0, LONGEST_TYPED))
  const unknown = words.slice(0, CODE_WORDS).flatMap((word, at) => (KNOWN.has(word) ? [] : [at + 1]))
  return { words: words.length, unknown }
}

/** SHA-256 of the canonical form of a capability (code or token). We store this hash instead of the capability. */
export const hashCapability = (text: string): Buffer =>
  createHash('sha256')
    .update(normaliseCode(text) ?? text, 'utf8')
    .digest()

/**
 * The key pair to which officers' replies are sealed. Whoever holds the code can derive it; we keep only the recipient.
 */
export function replyKeyOf(code: ReceiptCode): KeyPair {
  const seed = derive({ secret: Buffer.from(code, 'latin1'), info: 'firsthand/v1/reply-key', length: 32 })
  const identity = identityFromSeed(seed)
  return { identity, recipient: recipientOf(identity) }
}
