import { randomBytes } from 'node:crypto'
import { base32 } from '@firsthand/domain'

/** The random part of an object key: every attempt has a key of its own. */
export const randomWord = (): string => base32(randomBytes(10))
