import { statfs } from 'node:fs/promises'

/** Bytes that are free for this process where the folder lies; undefined without a folder. */
export const freeBytesOf = (folder: string | undefined) => async (): Promise<number | undefined> => {
  if (folder === undefined) return undefined
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
