/**
 * The path of a key on disk. A file's name ends in `~`, which no key contains. So the keys `a/b` and `a/b/c` can
 * coexist (file `b~`, folder `b`), and temporary files (`.incoming~`) are never mistaken for objects.
 */
import { join } from 'node:path'
import { type ObjectKey, parseObjectKey } from '../object-key.ts'

const FILE_MARK = '~'
const INCOMING = '.incoming~'

export interface LocalPath {
  readonly folder: string
  readonly file: string
}

export function pathOf(root: string, key: ObjectKey): LocalPath {
  const parts = key.split('/')
  const name = parts.pop() ?? ''
  const folder = join(root, ...parts)
  return { folder, file: join(folder, name + FILE_MARK) }
}

/**
 * The folder for temporary files. It is in the same file system as the objects, because rename and link do not cross
 * file systems.
 */
export const incomingFolder = (root: string): string => join(root, INCOMING)

export const keyOf = (folderKey: string, fileName: string): ObjectKey | undefined =>
  fileName.endsWith(FILE_MARK) ? parseObjectKey(folderKey + fileName.slice(0, -FILE_MARK.length)) : undefined
