import type { Dirent } from 'node:fs'
import { chmod, mkdir, readdir, rename, rmdir, unlink } from 'node:fs/promises'

/** A decoder leaves a few files, a PDF a few hundred; more is a flood, of which nothing is wanted. */
const MOST_ENTRIES = 5000
const DEEPEST = 8
/** As every output of ours is called. What has another name was not asked for. */
const PLAIN_NAME = /^[\w.-]{1,100}$/

/**
 * What a child left behind, made harmless: plain files and folders stay, everything else goes. A taken-over decoder may
 * leave a link where its output is looked for or where we write next to it, a pipe on which a reader waits for ever, a
 * folder that nobody may enter, a name that is no text, or a path longer than the system takes: any of them would keep the
 * worker from emptying its scratch.
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

/** false: too many, or too deep. */
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

/** Nothing is opened by a path longer than this: what lies deeper is first moved up. */
const LONGEST_PATH = 2048

/** Removes a tree of any depth and any names. A path that is no folder's is gone already. */
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
  // a folder comes after the one it lies in
  for (const path of emptied.toReversed()) await rmdir(path)
}
