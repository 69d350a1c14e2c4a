import type { StoreRefusal } from '../object-store.ts'

type DiskRefusal = StoreRefusal<'exists' | 'missing' | 'full' | 'forbidden' | 'unavailable'>

const CODES: Readonly<Record<string, DiskRefusal['code']>> = {
  EEXIST: 'exists',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'missing',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EMFILE: 'unavailable',
  ENFILE: 'unavailable',
  EIO: 'unavailable',
  EBUSY: 'unavailable',
  ESTALE: 'unavailable',
}

/** The refusal for a file-system error. Undefined for any other error, which is a fault: rethrow it. */
export function diskRefusal(error: unknown): DiskRefusal | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error) || typeof error.code !== 'string')
    return undefined
  return { code: CODES[error.code] ?? 'unavailable', cause: error.code }
}

export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
