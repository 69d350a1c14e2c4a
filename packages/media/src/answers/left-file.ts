import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/**
 * Opens a file that a decoder left. Its input may have taken the decoder over, and the decoder owns the folder. So only
 * a plain file is read: a link could lead out of the folder, and a pipe would block us. Returns undefined for anything
 * else.
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

/** Reads a whole plain file of at most `most` bytes. */
export const readLeftFile = (file: string, most: number): Promise<Buffer | undefined> =>
  withLeftFile(file, async (left, size) => (size <= most ? await left.readFile() : undefined))

/** Returns the requested number of bytes from its beginning, fewer of a shorter file, and the length of the file. */
export const readLeftPart = (
  file: string,
  length: number,
): Promise<{ readonly bytes: Buffer; readonly size: number } | undefined> =>
  withLeftFile(file, async (left, size) => {
    const { bytesRead, buffer } = await left.read(Buffer.alloc(length), 0, length, 0)
    return { bytes: buffer.subarray(0, bytesRead), size }
  })
