import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/**
 * What a child left in its folder, if that is a plain file of at most `most` bytes: a link or a pipe in its place is
 * believed as little as a file that is too long.
 */
export async function readChildFile(file: string, most: number): Promise<Buffer | undefined> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  )
  if (handle === undefined) return undefined
  try {
    const found = await handle.stat()
    return found.isFile() && found.size <= most ? await handle.readFile() : undefined
  } finally {
    await handle.close()
  }
}
