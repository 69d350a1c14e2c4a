// Lists every file below some folders, whatever its name. Each folder is read entry by entry, so that a million entries
// need no list in memory.
import type { Dirent } from 'node:fs'
import { opendir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Why an entry of the folder was not measured. */
export type Unmeasured = 'broken-link' | 'name-not-utf8' | 'link-to-folder' | 'no-file' | 'unreadable-folder'

export interface CorpusFile {
  readonly path: string
  readonly bytes: number
}

export interface Corpus {
  readonly files: readonly CorpusFile[]
  readonly left: ReadonlyMap<Unmeasured, number>
}

/**
 * Finds regular files below `folders`, dotfiles too, in a stable order. A link to a file counts as that file, once.
 * Links to folders are not followed (they may form a cycle). They are counted as left out, and so are pipes, sockets
 * and devices.
 */
export async function findCorpus(folders: readonly string[], limit: number): Promise<Corpus> {
  const walk: Walk = { seen: new Set(), left: new Map(), files: [], limit }
  const waiting = folders.map((folder) => resolve(folder)).reverse()
  for (let folder = waiting.pop(); folder !== undefined && walk.files.length < limit; folder = waiting.pop()) {
    const entries = await listOf(folder)
    if (entries === undefined) leave(walk, 'unreadable-folder')
    waiting.push(...(await enter(walk, folder, entries ?? [])).reverse())
  }
  return walk
}

/** Visits the files of one folder. Returns its subfolders. */
async function enter(walk: Walk, folder: string, entries: readonly Dirent[]): Promise<string[]> {
  const below: string[] = []
  for (const entry of entries) {
    if (entry.isDirectory()) below.push(join(folder, entry.name))
    else await take(walk, join(folder, entry.name), entry)
  }
  return below
}

interface Walk {
  readonly seen: Set<string>
  readonly left: Map<Unmeasured, number>
  readonly files: CorpusFile[]
  readonly limit: number
}

const leave = ({ left }: Walk, why: Unmeasured): void => {
  left.set(why, (left.get(why) ?? 0) + 1)
}

async function take(walk: Walk, path: string, entry: Dirent): Promise<void> {
  if (walk.files.length >= walk.limit) return
  const found = await fileAt(path, entry)
  if (typeof found === 'string') return leave(walk, found)
  if (walk.seen.has(found.real)) return
  walk.seen.add(found.real)
  // The real path, because the readers open no symbolic links.
  walk.files.push({ path: found.real, bytes: found.bytes })
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
    // Node reads names as UTF-8, so a listed file that cannot be opened has a name in another encoding.
    return entry.isFile() ? 'name-not-utf8' : 'broken-link'
  }
}
