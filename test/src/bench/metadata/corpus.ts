// Every file under some folders, whatever their names are: found one by one, so that a folder of a million is no list.
import type { Dirent } from 'node:fs'
import { opendir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Why something in the folder was not measured. */
export type Unmeasured = 'broken-link' | 'link-to-folder' | 'no-file' | 'unreadable-folder'

export interface CorpusFile {
  readonly path: string
  readonly bytes: number
}

export interface Corpus {
  readonly files: readonly CorpusFile[]
  readonly left: ReadonlyMap<Unmeasured, number>
}

/**
 * Regular files below `folders`, dotfiles too, in a stable order; a link to a file counts as that file, once. Links to
 * folders are not followed (they may lead round in a circle) and are counted, as are pipes, sockets and devices.
 */
export async function findCorpus(folders: readonly string[], limit: number): Promise<Corpus> {
  const seen = new Set<string>()
  const left = new Map<Unmeasured, number>()
  const leave = (why: Unmeasured): void => {
    left.set(why, (left.get(why) ?? 0) + 1)
  }
  const files: CorpusFile[] = []
  const waiting = folders.map((folder) => resolve(folder)).reverse()
  while (waiting.length > 0 && files.length < limit) {
    const folder = waiting.pop() ?? ''
    const entries = await listOf(folder)
    if (entries === undefined) leave('unreadable-folder')
    const below: string[] = []
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) below.push(path)
      else if (files.length < limit) {
        const found = await fileAt(path, entry)
        if (typeof found === 'string') leave(found)
        else if (!seen.has(found.real)) {
          seen.add(found.real)
          files.push({ path, bytes: found.bytes })
        }
      }
    }
    waiting.push(...below.reverse())
  }
  return { files, left }
}

async function listOf(folder: string): Promise<Dirent[] | undefined> {
  try {
    const entries: Dirent[] = []
    for await (const entry of await opendir(folder)) entries.push(entry)
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return undefined
  }
}

async function fileAt(path: string, entry: Dirent): Promise<{ real: string; bytes: number } | Unmeasured> {
  if (!entry.isFile() && !entry.isSymbolicLink()) return 'no-file'
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'link-to-folder'
    if (!found.isFile()) return 'no-file'
    return { real: await realpath(path), bytes: found.size }
  } catch {
    return 'broken-link'
  }
}
