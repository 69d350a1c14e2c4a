import { createHash } from 'node:crypto'
import { derive } from './hkdf.ts'
import { identityFromSeed, type KeyPair, recipientOf } from './keys.ts'
import { RECEIPT_WORDS } from './receipt-words.ts'

/** The seven words that reopen a submission, in their one canonical spelling: lower case, joined by hyphens. */
export type ReceiptCode = string & { readonly __receiptCode: true }

export const CODE_WORDS = 7
/** More than the 91 bits that a code holds, so that taking the remainder favours no word (bias below 2^-160). */
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
 * What a person typed, pasted or read aloud: case, spaces, commas, hyphens, numbering do not matter.
 * Undefined unless exactly seven known words remain.
 */
export function normaliseCode(text: string): ReceiptCode | undefined {
  if (text.length > LONGEST_TYPED) return undefined
  const words = wordsOf(text)
  return words.length === CODE_WORDS && words.every((word) => KNOWN.has(word))
    ? parseFact<ReceiptCode>(words.join('-'))
    : undefined
}

// \p{L}\p{M}: a letter that is not ours spoils its word instead of splitting it into words that might be known.
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? []

/**
 * Help with a code that opened nothing: how many words it has, and which of the first seven (counted from 1) are in no
 * code at all. The list is public, so this tells nothing of any code that exists.
 */
export function spellingOf(text: string): { readonly words: number; readonly unknown: readonly number[] } {
  const words = wordsOf(text.slice(0, LONGEST_TYPED))
  const unknown = words.slice(0, CODE_WORDS).flatMap((word, at) => (KNOWN.has(word) ? [] : [at + 1]))
  return { words: words.length, unknown }
}

/** What is stored in place of a capability (code or token): SHA-256 of its canonical form. */
export const hashCapability = (text: string): Buffer =>
  createHash('sha256')
    .update(normaliseCode(text) ?? text, 'utf8')
    .digest()

/** The pair that officers' replies are sealed to. Whoever holds the code can make it; we keep the recipient alone. */
export function replyKeyOf(code: ReceiptCode): KeyPair {
  const seed = derive({ secret: Buffer.from(code, 'latin1'), info: 'firsthand/v1/reply-key', length: 32 })
  const identity = identityFromSeed(seed)
  return { identity, recipient: recipientOf(identity) }
}
