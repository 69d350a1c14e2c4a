import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findProgram } from './find-program.ts'

/** A folder of unpacked packages in which to find programs. */
export type UnpackedTree = {
  readonly root: string
  readonly find: (names: readonly string[]) => string | undefined
  /** The environment that a program from this tree needs to find its libraries, modules and plugins. */
  readonly environment: Readonly<Record<string, string>>
}

/** Reads an unpacked tree. In an empty or missing folder no program is found. */
export function openUnpackedTree(root: string): UnpackedTree {
  const folders = ['usr/bin', 'usr/sbin', 'bin', 'sbin'].map((folder) => join(root, folder))
  const libraries = libraryFolders(root)
  const modules = perlFolders(root)
  const plugins = libraries.map((folder) => join(folder, 'libheif', 'plugins')).find((folder) => existsSync(folder))
  return {
    root,
    find: (names) => findProgram(names, folders.join(delimiter)),
    environment: {
      ...(libraries.length > 0 ? { LD_LIBRARY_PATH: libraries.join(':') } : {}),
      ...(modules.length > 0 ? { PERL5LIB: modules.join(':') } : {}),
      ...(plugins === undefined ? {} : { LIBHEIF_PLUGIN_PATH: plugins }),
    },
  }
}

// The folders with libraries. Debian uses usr/lib/<triplet>. Some libraries are in subfolders of it: those that
// update-alternatives chooses (blas, lapack), and those that are private to one program (pulseaudio). An installed
// system has links to them. An unpacked tree has none, so each such folder must be listed.
function libraryFolders(root: string): string[] {
  const bases = ['usr/lib', 'lib'].map((folder) => join(root, folder))
  const triplets = bases.flatMap((base) => subfolders(base).filter((folder) => /-linux-gnu\w*$/.test(folder)))
  const withLibraries = triplets.flatMap(subfolders).filter(holdsLibraries)
  return [...triplets.filter(holdsLibraries), ...bases.filter(holdsLibraries), ...withLibraries]
}

function holdsLibraries(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => /^lib.+\.so\.\d/.test(name))
}

function perlFolders(root: string): string[] {
  const versions = (folder: string) => subfolders(folder).filter((path) => /\/\d[\d.]*$/.test(path))
  const shared = [join(root, 'usr/share/perl5'), ...versions(join(root, 'usr/share/perl'))]
  const compiled = subfolders(join(root, 'usr/lib')).flatMap((triplet) => [
    ...versions(join(triplet, 'perl5')),
    ...versions(join(triplet, 'perl')),
    ...versions(join(triplet, 'perl-base')),
  ])
  return [...shared, ...compiled].filter((folder) => existsSync(folder))
}

function subfolders(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))
}
