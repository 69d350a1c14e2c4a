import { access, constants, realpath } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

/** All programs that may read witness bytes, and the programs that isolate them. */
export const PROGRAM_FILES = {
  ffmpeg: 'ffmpeg',
  ffprobe: 'ffprobe',
  exiftool: 'exiftool',
  perl: 'perl',
  bwrap: 'bwrap',
  heifDec: 'heif-dec',
  pdftoppm: 'pdftoppm',
  pdftotext: 'pdftotext',
  vips: 'vips',
  bsdtar: 'bsdtar',
  prlimit: 'prlimit',
} as const

export type ProgramName = keyof typeof PROGRAM_FILES

/**
 * Absolute paths of the programs. A missing program is `undefined`, and its step returns a refusal. `env` holds only
 * LD_LIBRARY_PATH and PERL5LIB, for programs unpacked into a private folder. `roots` are additional folders bound
 * read-only into the sandbox.
 */
export type Programs = { readonly [name in ProgramName]?: string | undefined } & {
  readonly node: string
  readonly env: { readonly LD_LIBRARY_PATH?: string; readonly PERL5LIB?: string; readonly LIBHEIF_PLUGIN_PATH?: string }
  readonly roots: readonly string[]
}

/**
 * Finds the programs in a PATH value, which is an argument because only main.ts reads the environment. Older names of
 * programs count, too.
 */
export async function findPrograms(
  pathEnv: string,
  extra: Partial<Pick<Programs, 'env' | 'roots'>> = {},
): Promise<Programs> {
  const folders = pathEnv.split(delimiter).filter((folder) => isAbsolute(folder))
  const found: { [name in ProgramName]?: string } = {}
  for (const name of parseNames(Object.keys(PROGRAM_FILES))) {
    const path = await firstExecutable(
      folders,
      name === 'heifDec' ? ['heif-dec', 'heif-convert'] : [PROGRAM_FILES[name]],
    )
    if (path !== undefined) found[name] = path
  }
  return { ...found, node: await realpath(process.execPath), env: extra.env ?? {}, roots: extra.roots ?? [] }
}

const parseNames = (names: string[]): ProgramName[] => names as ProgramName[]

async function firstExecutable(folders: readonly string[], names: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    for (const name of names) {
      const path = join(folder, name)
      const usable = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (usable) return path
    }
  }
  return undefined
}
