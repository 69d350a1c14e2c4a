import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** The program that writes HEIC. Without it an iPhone's photos are JPEG, as its picker mostly gives them. */
export async function findHeifEncoder(searchPath: string): Promise<string | undefined> {
  for (const folder of searchPath.split(delimiter)) {
    const path = join(folder, 'heif-enc')
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return undefined
}
