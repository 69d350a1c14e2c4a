import { statfs } from 'node:fs/promises'

/** Free bytes for this process on the disk of `folder`. Undefined without a folder. */
export const freeBytesOf = (folder: string | undefined) => async (): Promise<number | undefined> => {
  if (folder === undefined) return undefined
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
