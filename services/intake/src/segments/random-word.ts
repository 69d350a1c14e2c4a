import { randomBytes } from 'node:crypto'
import { base32 } from '@firsthand/domain'

/** The random part of an object key, so that every attempt has its own key. */
export const randomWord = (): string => base32(randomBytes(10))
