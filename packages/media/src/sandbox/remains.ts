import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A decoder leaves a few files, a PDF a few hundred; more is a flood, of which nothing is wanted. */
const MOST_ENTRIES = 5000

/**
 * What a child left behind, made harmless: plain files and folders stay, everything else goes. A taken-over decoder may
 * leave a link where its output is looked for or where we write next to it, and a pipe on which a reader waits for ever;
 * a folder that nobody may enter could not be removed by a worker that is not root.
 */
export async function tidyRemains(folder: string): Promise<void> {
  if ((await tidy(folder, MOST_ENTRIES)) >= 0) return
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o700 })
}

/** Entries that may still come; below zero: too many. */
async function tidy(folder: string, most: number): Promise<number> {
  let left = most
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    left -= 1
    if (left < 0) return left
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      await chmod(path, 0o700)
      left = await tidy(path, left)
    } else if (!entry.isFile()) await rm(path, { force: true })
  }
  return left
}
