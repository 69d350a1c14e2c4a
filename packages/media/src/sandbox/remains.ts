import type { Dirent } from 'node:fs'
import { chmod, mkdir, readdir, rename, rmdir, unlink } from 'node:fs/promises'

/**
 * Maximum number of entries that are kept. A decoder leaves a few files, a PDF a few hundred. More is a flood, and all
 * of it is deleted.
 */
const MOST_ENTRIES = 5000
const DEEPEST = 8
/** Pattern of the names of all our outputs. Files with other names were not requested. */
const PLAIN_NAME = /^[\w.-]{1,100}$/

/**
 * Makes the files that a child left harmless: plain files and folders stay, everything else is deleted. A decoder that
 * was taken over may leave a link at an output's path or beside it, a pipe that blocks its reader, a folder without
 * access rights, a name that is no valid text, or a path longer than the system accepts. Each of these would keep the
 * worker from emptying its scratch folder.
 */
export async function tidyRemains(folder: string): Promise<void> {
  if (await tidy({ folder: Buffer.from(folder), depth: 0, room: { left: MOST_ENTRIES } })) return
  await removeDeep(Buffer.from(folder))
  await mkdir(folder, { mode: 0o700 })
}

interface Place {
  readonly folder: Buffer
  readonly depth: number
  readonly room: { left: number }
}

/** Returns false if there are too many entries, or the tree is too deep. */
async function tidy(place: Place): Promise<boolean> {
  if (place.depth > DEEPEST) return false
  for (const entry of await entriesOf(place.folder)) {
    place.room.left -= 1
    if (place.room.left < 0 || !(await tidyEntry(place, entry))) return false
  }
  return true
}

async function tidyEntry({ folder, depth, room }: Place, entry: Dirent<Buffer>): Promise<boolean> {
  const path = inside(folder, entry.name)
  const isPlain = PLAIN_NAME.test(entry.name.toString('latin1'))
  if (!entry.isDirectory()) {
    if (!entry.isFile() || !isPlain) await unlink(path)
    return true
  }
  await chmod(path, 0o700)
  if (!(await tidy({ folder: path, depth: depth + 1, room }))) return false
  if (!isPlain) await removeDeep(path)
  return true
}

const entriesOf = (folder: Buffer): Promise<Dirent<Buffer>[]> =>
  readdir(folder, { withFileTypes: true, encoding: 'buffer' }).catch(() => [])

const inside = (folder: Buffer, name: Buffer): Buffer => Buffer.concat([folder, Buffer.from('/'), name])

/** Maximum length of a path that is opened. Deeper folders are moved up first. */
const LONGEST_PATH = 2048

/** Removes a tree of any depth and with any names. Entries that are not folders are already gone. */
async function removeDeep(folder: Buffer): Promise<void> {
  let moved = 0
  const waiting: Buffer[] = [folder]
  const emptied: Buffer[] = []
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    await chmod(at, 0o700)
    emptied.push(at)
    for (const entry of await entriesOf(at)) {
      const path = inside(at, entry.name)
      if (!entry.isDirectory()) await unlink(path)
      else if (path.length < LONGEST_PATH) waiting.push(path)
      else {
        const up = inside(folder, Buffer.from(`.up-${moved}`))
        moved += 1
        await chmod(path, 0o700)
        await rename(path, up)
        waiting.push(up)
      }
    }
  }
  // In reverse, so that inner folders are removed before outer ones.
  for (const path of emptied.toReversed()) await rmdir(path)
}
