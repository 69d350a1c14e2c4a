import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ListedObject } from '../object-store.ts'
import { isCode } from './disk-refusal.ts'
import { keyOf } from './local-path.ts'

/** Every object under the prefix, in key order as S3 lists. Memory holds the names of one folder per level. */
export async function* listFiles(root: string, prefix: string): AsyncGenerator<ListedObject> {
  const slash = prefix.lastIndexOf('/')
  yield* walk(root, prefix.slice(0, slash + 1), prefix)
}

async function* walk(root: string, folderKey: string, prefix: string): AsyncGenerator<ListedObject> {
  for (const entry of await entriesOf(join(root, folderKey))) {
    if (entry.isFolder) {
      const inner = `${folderKey}${entry.name}/`
      if (inner.startsWith(prefix) || prefix.startsWith(inner)) yield* walk(root, inner, prefix)
      continue
    }
    const key = keyOf(folderKey, entry.name)
    if (key === undefined || !key.startsWith(prefix)) continue
    const facts = await stat(join(root, folderKey, entry.name)).catch(undefinedIfGone)
    if (facts !== undefined) yield { key, length: facts.size, lastModified: facts.mtime }
  }
}

interface Entry {
  readonly name: string
  readonly isFolder: boolean
  readonly order: string
}

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const found = (await readdir(folder, { withFileTypes: true }).catch(undefinedIfGone)) ?? []
  return found
    .filter((entry) => !entry.name.startsWith('.'))
    .map(toEntry)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
}

/**
 * The text by which an entry is sorted. The keys in a folder continue with `/` after the folder's name. So `/` is added
 * to a folder's name, and the walk follows the order of the keys.
 */
function toEntry(entry: Dirent): Entry {
  const isFolder = entry.isDirectory()
  return { name: entry.name, isFolder, order: isFolder ? `${entry.name}/` : entry.name.slice(0, -1) }
}

function undefinedIfGone(error: unknown): undefined {
  if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined
  throw error
}
