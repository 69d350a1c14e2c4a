// Finds each program: first on PATH, then in trees that earlier starts unpacked. Otherwise the system's package manager
// fetches it.
import { existsSync } from 'node:fs'
import { findInSystem, hasApt } from './apt.ts'
import { installWithApt } from './apt-root.ts'
import { unpackWithApt } from './apt-unpack.ts'
import { findProgram } from './find-program.ts'
import { describePrograms, type FoundPrograms } from './found-programs.ts'
import { during, type Say } from './heartbeat.ts'
import { adviceFor } from './program-advice.ts'
import { folderForTree, openTrees } from './program-cache.ts'
import { systemKind } from './system-kind.ts'
import { openUnpackedTree, type UnpackedTree } from './unpacked-tree.ts'
import { type WantedProgram, wantedPrograms } from './wanted-programs.ts'

/** How missing programs may be fetched. `unpack` never installs for the whole system; `never` fetches nothing. */
export type FetchMode = 'auto' | 'unpack' | 'never'

/** Where to look for programs, and how missing ones may be fetched. */
export type ProgramSearch = {
  readonly searchPath: string
  /** Folders for unpacked programs, the preferred one first. */
  readonly caches: readonly string[]
  readonly mode: FetchMode
  readonly say: Say
  readonly wanted?: readonly WantedProgram[]
}

/** A needed program is missing and could not be fetched. The message says which command to type. */
export class ProgramsMissing extends Error {}

type Look = { readonly search: ProgramSearch; readonly trees: UnpackedTree[]; seesSystem: boolean }

/** Finds or fetches all programs. Throws ProgramsMissing. */
export async function resolvePrograms(search: ProgramSearch): Promise<FoundPrograms> {
  const wanted = (search.wanted ?? wantedPrograms).filter(
    (program) => program.isLinuxOnly !== true || process.platform === 'linux',
  )
  const look: Look = { search, trees: openTrees(search.caches, search.mode), seesSystem: false }
  let missing = wanted.filter((program) => find(program, look) === undefined)
  if (missing.length > 0 && search.mode !== 'never' && hasApt()) missing = await fetchOrAdvise(missing, look)
  const needed = missing.filter((program) => program.isNeeded)
  if (needed.length > 0) throw new ProgramsMissing(adviceFor(needed, systemKind()))
  const paths = Object.fromEntries(wanted.map((program) => [program.key, find(program, look)] as const))
  return describePrograms({ paths, missing, trees: look.trees, searchPath: search.searchPath })
}

function find(program: WantedProgram, look: Look): string | undefined {
  const onPath = findProgram(program.names, look.search.searchPath)
  if (onPath !== undefined) return onPath
  const installed = look.seesSystem ? findInSystem(program.names) : undefined
  return installed ?? look.trees.map((tree) => tree.find(program.names)).find((path) => path !== undefined)
}

async function fetchOrAdvise(missing: readonly WantedProgram[], look: Look): Promise<WantedProgram[]> {
  try {
    return await fetchMissing(missing, look)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    if (missing.every((program) => !program.isNeeded)) return [...missing]
    throw new ProgramsMissing(`${adviceFor(missing, systemKind())}\nFetching them failed: ${why}`, { cause })
  }
}

async function fetchMissing(missing: readonly WantedProgram[], look: Look): Promise<WantedProgram[]> {
  const { mode, say, caches } = look.search
  let left = [...missing]
  if (mode === 'auto' && process.getuid?.() === 0) {
    const isUnwelcome = (program: WantedProgram) => program.bringsService === true && existsSync('/run/systemd/system')
    const installable = left.filter((program) => !isUnwelcome(program))
    const packages = installable.flatMap((program) => program.packages.apt)
    await during(`Installing with apt: ${namesOf(installable)}`, say, () => installWithApt(packages))
    look.seesSystem = true
    left = left.filter((program) => find(program, look) === undefined)
  }
  if (left.length === 0) return left
  const entries = left.flatMap((program) => program.packages.apt)
  const folder = folderForTree({ caches, mode, entries })
  await during(`Fetching into a folder of our own: ${namesOf(left)}`, say, () =>
    unpackWithApt({ entries, folder, isBare: mode === 'unpack' }),
  )
  look.trees.push(openUnpackedTree(folder))
  return left.filter((program) => find(program, look) === undefined)
}

function namesOf(programs: readonly WantedProgram[]): string {
  return programs.map((program) => program.names[0]).join(', ')
}
