import { createHash } from 'node:crypto'
import { accessSync, constants, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { makePrivateFolder, readIfThere } from './private-file.ts'
import type { FetchMode } from './programs.ts'
import { releaseName } from './system-kind.ts'
import { openUnpackedTree, type UnpackedTree } from './unpacked-tree.ts'

/** The complete trees in `caches` that earlier starts unpacked for this release and processor. */
export function openTrees(caches: readonly string[], mode: FetchMode): UnpackedTree[] {
  const name = new RegExp(`^${prefix(mode).replaceAll('.', '\\.')}[0-9a-f]{12}$`)
  return caches.flatMap((cache) => {
    const found = filesIn(cache).filter((entry) => name.test(entry))
    return found.map((entry) => openUnpackedTree(join(cache, entry)))
  })
}

/** The folder for a tree of these packages, in the first cache that is writable. */
export function folderForTree(tree: {
  readonly caches: readonly string[]
  readonly mode: FetchMode
  readonly entries: readonly string[]
}): string {
  const content = createHash('sha256')
    .update([...tree.entries].sort().join(' '))
    .digest('hex')
    .slice(0, 12)
  const cache = tree.caches.find(isWritable)
  if (cache === undefined) throw new Error(`no folder to keep programs in: ${tree.caches.join(', ')}`)
  return join(cache, `${prefix(tree.mode)}${content}`)
}

// The first part of a tree's name. A bare tree holds all libraries, and another tree relies on the system's, so the two
// kinds must not be mixed.
function prefix(mode: FetchMode): string {
  const release = releaseName(readIfThere('/etc/os-release') ?? '')
  return `${release}-${process.arch}-${mode === 'unpack' ? 'bare' : 'lean'}-`
}

function isWritable(folder: string): boolean {
  try {
    makePrivateFolder(folder)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
