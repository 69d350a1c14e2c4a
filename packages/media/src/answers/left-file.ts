import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/**
 * A decoder may have been taken over by the file that it read, and its folder is its own. What it left there is read only
 * if it is a plain file: a link would lead out of the folder, and a pipe would hold us up. Undefined for all else.
 */
export async function withLeftFile<T>(
  file: string,
  use: (left: FileHandle, size: number) => Promise<T>,
): Promise<T | undefined> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  const left = await open(file, flags).catch(() => undefined)
  if (left === undefined) return undefined
  try {
    const found = await left.stat()
    return found.isFile() ? await use(left, found.size) : undefined
  } finally {
    await left.close()
  }
}

/** All of a plain file of at most `most` bytes. */
export const readLeftFile = (file: string, most: number): Promise<Buffer | undefined> =>
  withLeftFile(file, async (left, size) => (size <= most ? await left.readFile() : undefined))

/** So many bytes of it from `at` on, fewer at its end; and how long it is. */
export const readLeftPart = (
  file: string,
  length: number,
  at = 0,
): Promise<{ readonly bytes: Buffer; readonly size: number } | undefined> =>
  withLeftFile(file, async (left, size) => {
    const { bytesRead, buffer } = await left.read(Buffer.alloc(length), 0, length, at)
    return { bytes: buffer.subarray(0, bytesRead), size }
  })
