import { createHash } from 'node:crypto'
import { CODE_WORDS, keepsRule, solveFor } from './check-word.ts'
import { indexOf, spellingAt } from './code-list.ts'
import { tokensOf } from './code-tokens.ts'
import { CODE_WORD_LIST } from './code-words.ts'
import { derive } from './hkdf.ts'
import { identityFromSeed, type KeyPair, recipientOf } from './keys.ts'
import { mendCode } from './mend-code.ts'
import { isOldCode, isOldWord, mendOldCode, OLD_CODE_LENGTH, swapsOfOldCode } from './old-code.ts'
import { OLD_CODE_WORDS } from './old-code-words.ts'

/**
 * The words that reopen a submission, in canonical spelling: lower case, joined by hyphens. Eight words, or the seven of
 * an old code (decision 100).
 */
export type ReceiptCode = string & { readonly __receiptCode: true }

/** More bits than the 90 of a code, so that taking remainders favours no word (bias below 2^-160). */
export const CODE_SEED_BYTES = 32
const LONGEST_TYPED = 512

const parseFact = <T extends string>(text: string): T => text as T
const joined = (words: readonly string[]): ReceiptCode => parseFact<ReceiptCode>(words.join('-'))
const codeOf = (indices: readonly number[]): ReceiptCode => joined(indices.map(spellingAt.word))

/** `bytes`: 32 uniform bytes. Seven words are drawn from them; the eighth follows. */
export function codeFromBytes(bytes: Uint8Array): ReceiptCode {
  const drawn = drawSeven(bytes, CODE_WORD_LIST.length)
  return codeOf([...drawn, solveFor([...drawn, 0], CODE_WORDS - 1)])
}

/** A code as they were made until decision 100. A sending of that time keeps its code when it is created again. */
export const oldCodeFromBytes = (bytes: Uint8Array): ReceiptCode =>
  joined(drawSeven(bytes, OLD_CODE_WORDS.length).map((index) => OLD_CODE_WORDS[index] ?? ''))

function drawSeven(bytes: Uint8Array, size: number): readonly number[] {
  if (bytes.length !== CODE_SEED_BYTES) throw new RangeError('a code is made of 32 bytes')
  const base = BigInt(size)
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  return Array.from({ length: 7 }, () => {
    const index = Number(rest % base)
    rest /= base
    return index
  })
}

/**
 * Parses a code without mistakes, in words, in numbers or in both. Case, spaces, commas, hyphens and numbering do not
 * matter. Undefined for anything else.
 */
export function normaliseCode(text: string): ReceiptCode | undefined {
  if (text.length > LONGEST_TYPED) return undefined
  const tokens = tokensOf(text)
  if (isOldCode(tokens)) return joined(tokens)
  const indices = tokens.map(indexOf).filter((index) => index !== undefined)
  return tokens.length === CODE_WORDS && indices.length === CODE_WORDS && keepsRule(indices)
    ? codeOf(indices)
    : undefined
}

/** Parses what a person typed, pasted or dictated, and mends it where only one code can be meant. */
export function readCode(text: string): ReceiptCode | undefined {
  const exact = normaliseCode(text)
  if (exact !== undefined || text.length > LONGEST_TYPED) return exact
  const tokens = tokensOf(text)
  const indices = mendCode(tokens)
  if (indices) return codeOf(indices)
  const old = mendOldCode(tokens)
  return old && joined(old)
}

/** The code in digits, for people who do not read its letters: each word's four-digit number. Old codes have none. */
export function codeDigits(code: string): string | undefined {
  const indices = tokensOf(code).map(indexOf)
  const numbers = indices.filter((index) => index !== undefined).map(spellingAt.number)
  return indices.length === CODE_WORDS && numbers.length === CODE_WORDS ? numbers.join(' ') : undefined
}

/** The codes that may be meant by an old one which opens nothing: two neighbours may have been swapped. */
export const swapsOf = (code: ReceiptCode): readonly ReceiptCode[] => {
  const words = code.split('-')
  return words.length === OLD_CODE_LENGTH ? swapsOfOldCode(words).map(joined) : []
}

export interface CodeSpelling {
  /** The number of its words or numbers. */
  readonly words: number
  /** The positions, from 1, of words that are in no code at all. */
  readonly unknown: readonly number[]
  /** Whether it is spelled as a code is. It may still open nothing. */
  readonly isWhole: boolean
}

/** Helps with a code that opened nothing. The lists are public, so this reveals nothing about existing codes. */
export function spellingOf(text: string): CodeSpelling {
  const tokens = tokensOf(text.slice(0, LONGEST_TYPED))
  const isOld = tokens.length === OLD_CODE_LENGTH
  const unknown = tokens.slice(0, CODE_WORDS).flatMap((token, at) => {
    const isKnown = indexOf(token) !== undefined || (isOld && isOldWord(token))
    return isKnown ? [] : [at + 1]
  })
  return { words: tokens.length, unknown, isWhole: normaliseCode(text) !== undefined }
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
