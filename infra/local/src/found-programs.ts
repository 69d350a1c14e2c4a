import { closeSync, openSync, readSync } from 'node:fs'
import { findInSystem } from './apt.ts'
import { findProgram } from './find-program.ts'
import type { UnpackedTree } from './unpacked-tree.ts'
import type { ProgramKey, WantedProgram } from './wanted-programs.ts'

/** The programs by key (absolute paths), the environment that unpacked ones need, and warnings for the start. */
export type FoundPrograms = {
  readonly paths: Readonly<Partial<Record<ProgramKey, string>>>
  /** The interpreter for exiftool, if exiftool is a Perl script. */
  readonly perl: string | undefined
  readonly environment: Readonly<Record<string, string>>
  /** Folders outside the system's folders that hold the programs. */
  readonly roots: readonly string[]
  readonly warnings: readonly string[]
}

type Findings = {
  readonly paths: FoundPrograms['paths']
  readonly missing: readonly WantedProgram[]
  readonly trees: readonly UnpackedTree[]
  readonly searchPath: string
}

/** Converts the found programs to the form that the processes read. */
export function describePrograms({ paths, missing, trees, searchPath }: Findings): FoundPrograms {
  const used = trees.filter((tree) => Object.values(paths).some((path) => path.startsWith(`${tree.root}/`)))
  const perl = findProgram(['perl'], searchPath) ?? findInSystem(['perl'])
  return {
    paths,
    perl: perl ?? used.map((tree) => tree.find(['perl'])).find((path) => path !== undefined),
    environment: mergePaths(used.map((tree) => tree.environment)),
    roots: [...used.map((tree) => tree.root), ...privateRoots(paths)],
    warnings: missing.map(warningFor),
  }
}

/** The value of FIRSTHAND_PROGRAMS, by which the workers learn the paths: JSON. */
export function programsVariable(found: FoundPrograms): string {
  const { ffmpeg, ffprobe, exiftool, bwrap, heifDec, pdftoppm, pdftotext, vips, bsdtar, prlimit } = found.paths
  const perl = exiftool !== undefined && isPerlScript(exiftool) ? { perl: found.perl } : {}
  const paths = { ffmpeg, ffprobe, exiftool, ...perl, bwrap, heifDec, pdftoppm, pdftotext, vips, bsdtar, prlimit }
  return JSON.stringify({ ...paths, node: process.execPath, env: found.environment, roots: found.roots })
}

// Programs outside /usr (Homebrew, /opt, a home folder) have their libraries in the same root folder.
function privateRoots(paths: FoundPrograms['paths']): string[] {
  const outside = Object.values(paths).filter((path) => !/^\/(usr|bin|sbin)\//.test(path))
  const roots = outside.map((path) => /^(.+)\/s?bin\/[^/]+$/.exec(path)?.[1]).filter((root) => root !== undefined)
  return [...new Set(roots)].filter((root) => !root.endsWith('/usr'))
}

function mergePaths(environments: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const merged: Record<string, string> = {}
  for (const [name, value] of environments.flatMap((environment) => Object.entries(environment))) {
    merged[name] = merged[name] === undefined ? value : `${merged[name]}:${value}`
  }
  return merged
}

function isPerlScript(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const head = Buffer.alloc(64)
    return /^#!.*perl/.test(head.toString('latin1', 0, readSync(descriptor, head)))
  } finally {
    closeSync(descriptor)
  }
}

function warningFor(program: WantedProgram): string {
  const name = program.names[0] ?? program.key
  if (program.key === 'bwrap')
    return `${name} is missing, so decoders have no walls: files are kept, and none is decoded. Install bubblewrap, then start again`
  if (program.key === 'setpriv') return `${name} is missing: if this process is killed with -9, its children go on`
  if (program.key === 'vips') return `${name} is missing: rare kinds of pictures are shown as a card`
  if (program.key === 'bsdtar') return `${name} is missing: of archives only ZIP, tar and gzip are listed`
  return `${name} is missing`
}
