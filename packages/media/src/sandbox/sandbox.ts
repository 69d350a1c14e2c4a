import { join } from 'node:path'
import { err, type OffRecipe, ok, type RecipeName, type Result } from '@firsthand/domain'
import { INSIDE, isolationArgs, roomFor } from './bubblewrap.ts'
import { type ChildRun, FILTER_FD, runChild } from './child-process.ts'
import { type Limits, prlimitArgs } from './limits.ts'
import { findScripts, nodeRoots } from './node-roots.ts'
import { probeSandbox, type SandboxState } from './probe.ts'
import { openProcessCap } from './process-cap.ts'
import type { Programs } from './programs.ts'
import { tidyRemains } from './remains.ts'
import { seccompFilter } from './seccomp.ts'

/** Programs that may read witness bytes, and our scripts that run under Node. */
export const DECODERS = [
  'ffmpeg',
  'ffprobe',
  'exiftool',
  'heifDec',
  'pdftoppm',
  'pdftotext',
  'grey',
  'vips',
  'bsdtar',
  'look',
  'webp',
  'clean',
  'words',
  'listing',
  'c2pa',
  'motion',
  'edits',
  'office',
  'track-log',
  'inside-zip',
] as const
export type Decoder = (typeof DECODERS)[number]

/** A program of the operator, by its absolute path. */
export interface OwnProgram {
  readonly command: readonly string[]
}

export interface SandboxRequest {
  readonly program: Decoder | OwnProgram
  /** Makes the arguments from the paths that the child sees. The input is also descriptor 3. */
  readonly args: (inside: { readonly input: string; readonly out: string }) => readonly string[]
  readonly inputFile?: string
  /** The ffmpeg recipes of this run. The run is refused if one of them is off (`checkRecipes`). */
  readonly recipes?: readonly RecipeName[] | undefined
  /** The only folder to which the child may write. It must hold nothing of another item. */
  readonly scratchDir: string
  readonly limits: Limits
  /** True for a program that starts others (an operator's script). Decoders have threads, and may not fork. */
  readonly mayFork?: boolean
  /** Additional folders that the child sees, read-only: an operator's program and its models. */
  readonly binds?: readonly string[]
  readonly stdin?: string
  readonly signal?: AbortSignal | undefined
}

export interface SandboxRefusal {
  readonly code: 'sandbox-off' | 'program-missing' | 'recipe-off'
  readonly message: string
}

/**
 * Runs programs on witness bytes, and is the only way to do so: inside the sandbox or not at all, even in a drill
 * (decision 061).
 */
export interface Sandbox {
  readonly state: SandboxState
  readonly programs: Programs
  /** Recipes that `checkRecipes` turned off. Undefined if it did not run. */
  readonly off?: readonly OffRecipe[]
  run(request: SandboxRequest): Promise<Result<ChildRun, SandboxRefusal>>
}

/** Opens the sandbox. It is probed once, so make one per process and pass it on. */
export async function openSandbox(programs: Programs): Promise<Sandbox> {
  const scripts = findScripts()
  const roots = [...programs.roots, ...(await nodeRoots(scripts)), ...outsideUsr(programs)]
  const isolation = await isolationArgs(roots)
  const state = await probeSandbox(programs, isolation)
  return {
    state,
    programs,
    async run(request) {
      if (state.mode === 'none') return err({ code: 'sandbox-off', message: state.reason })
      const command = commandOf(programs, request.program, scripts)
      if (command === undefined) return err({ code: 'program-missing', message: `${nameOf(request)} is not installed` })
      const call = isolated({ programs, isolation, state }, request)
      const args = [...call.args, ...command, ...request.args(call.inside)]
      const cap = request.mayFork === true ? await openProcessCap() : undefined
      try {
        const run = await runChild({
          ...call,
          ...(cap?.wrap(call.command, args) ?? { args }),
          inputFile: request.inputFile,
          filter: state.isFiltered === true ? seccompFilter(process.arch, request.mayFork === true) : undefined,
          stdin: request.stdin,
          scratchDir: request.scratchDir,
          limits: request.limits,
          signal: request.signal,
        })
        return ok(run)
      } finally {
        await cap?.release()
        await tidyRemains(request.scratchDir)
      }
    },
  }
}

const nameOf = ({ program }: SandboxRequest): string => (typeof program === 'string' ? program : 'the own program')

interface Call {
  readonly command: string
  readonly args: readonly string[]
  /** Environment of bubblewrap. The decoder's own environment is set inside. */
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly inside: { readonly input: string; readonly out: string }
}

interface Isolated {
  readonly programs: Programs
  readonly isolation: readonly string[]
  readonly state: SandboxState
}

function isolated({ programs, isolation, state }: Isolated, request: SandboxRequest): Call {
  const room = roomFor({
    ...(request.inputFile === undefined ? {} : { input: request.inputFile }),
    scratch: request.scratchDir,
    env: insideEnv(programs),
    binds: request.binds ?? [],
    ...(state.isFiltered === true ? { filterFd: FILTER_FD } : {}),
  })
  const args = [...isolation, ...room, '--', programs.prlimit ?? 'prlimit', ...prlimitArgs(request.limits)]
  return { command: programs.bwrap ?? 'bwrap', args, env: libraryPath(programs), cwd: '/', inside: INSIDE }
}

const libraryPath = (programs: Programs): Record<string, string> =>
  programs.env.LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH: programs.env.LD_LIBRARY_PATH }

/**
 * The whole environment of a child. TZ=UTC, because exiftool and exifr convert local times to the zone of the process.
 */
const insideEnv = (programs: Programs): Record<string, string> => ({
  ...programs.env,
  PATH: '/usr/bin:/bin',
  HOME: '/tmp',
  TMPDIR: '/tmp',
  TZ: 'UTC',
  LANG: 'C.UTF-8',
})

function commandOf(programs: Programs, decoder: Decoder | OwnProgram, scripts: string): readonly string[] | undefined {
  if (typeof decoder !== 'string') return decoder.command
  switch (decoder) {
    case 'look':
    case 'webp':
    case 'clean':
    case 'words':
    case 'listing':
    case 'motion':
    case 'edits':
    case 'office':
    case 'track-log':
    case 'inside-zip':
    case 'grey':
      return [programs.node, '--max-old-space-size=512', join(scripts, `${decoder}.cjs`)]
    case 'c2pa':
      // V8 would reserve 8 GiB of address space for each WebAssembly memory, which the limit refuses. The script stays
      // an ES module, because it finds its WebAssembly relative to itself.
      return [programs.node, '--max-old-space-size=512', '--disable-wasm-trap-handler', join(scripts, 'c2pa.mjs')]
    case 'exiftool': {
      if (programs.exiftool === undefined) return undefined
      // An empty -config, so that no file in a home or current folder is ever run as Perl.
      return [...(programs.perl === undefined ? [] : [programs.perl]), programs.exiftool, '-config', '']
    }
    default: {
      const path = programs[decoder]
      return path === undefined ? undefined : [path]
    }
  }
}

/** Programs outside /usr are bound one by one. */
function outsideUsr(programs: Programs): string[] {
  const paths = [programs.node, programs.ffmpeg, programs.ffprobe, programs.exiftool, programs.perl, programs.heifDec]
  return [...paths, programs.pdftoppm, programs.pdftotext, programs.vips, programs.bsdtar, programs.prlimit]
    .filter(
      (path) =>
        path !== undefined &&
        !path.startsWith('/usr/') &&
        !/^\/s?bin\//.test(path) &&
        !programs.roots.some((r) => path.startsWith(`${r}/`)),
    )
    .filter((path) => path !== undefined)
}
