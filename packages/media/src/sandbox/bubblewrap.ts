import { lstat, readlink } from 'node:fs/promises'

/** Paths at which a child sees its input and its own folder, whatever their paths outside. */
export const INSIDE = { input: '/in/file', out: '/out' } as const

/** Top-level folders that are links into /usr on merged systems and real folders on others. */
const SYSTEM_LINKS = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32']
/** The parts of /etc that loaders and font rendering read. Nothing else of it is visible. */
const ETC = ['/etc/ld.so.cache', '/etc/alternatives', '/etc/fonts']

/** bubblewrap's arguments for every run: no network, no capability, a read-only system, everything else empty. */
export async function isolationArgs(roots: readonly string[]): Promise<string[]> {
  const args = ['--unshare-all', '--unshare-user', '--die-with-parent', '--new-session', '--cap-drop', 'ALL']
  args.push('--uid', '65534', '--gid', '65534', '--hostname', 'sandbox', '--clearenv')
  args.push('--ro-bind', '/usr', '/usr')
  for (const path of SYSTEM_LINKS) args.push(...(await systemFolder(path)))
  for (const path of ETC) args.push('--ro-bind-try', path, path)
  // Memory behind a tmpfs belongs to no process, so `watch.ts`, which measures processes, does not count it. The size
  // of each tmpfs is limited here instead.
  args.push(
    '--proc',
    '/proc',
    // /proc is made read-only, because a worker that runs as root owns the files under it, whatever its user id inside.
    '--remount-ro',
    '/proc',
    '--dev',
    '/dev',
    '--remount-ro',
    '/dev',
    '--size',
    String(64 * 1024 * 1024),
    '--tmpfs',
    '/tmp',
  )
  // Container images keep the application in /usr/src, and perhaps its data.
  const hasSources = (await lstat('/usr/src').catch(() => undefined))?.isDirectory() === true
  if (hasSources) args.push('--tmpfs', '/usr/src')
  for (const root of roots) args.push('--ro-bind-try', root, root)
  if (hasSources) args.push('--remount-ro', '/usr/src')
  return args
}

async function systemFolder(path: string): Promise<string[]> {
  const found = await lstat(path).catch(() => undefined)
  if (found === undefined) return []
  return found.isSymbolicLink() ? ['--symlink', await readlink(path), path] : ['--ro-bind', path, path]
}

export interface Room {
  readonly input?: string
  readonly scratch: string
  readonly env: Readonly<Record<string, string>>
  /** The descriptor from which bubblewrap reads the system call filter. */
  readonly filterFd?: number
  /** Additional folders that the child sees, read-only. */
  readonly binds?: readonly string[]
}

/** bubblewrap's arguments for one run: its filter, its input, its scratch folder, its environment. */
export function roomFor(run: Room): string[] {
  const args: string[] = run.filterFd === undefined ? [] : ['--seccomp', String(run.filterFd)]
  for (const folder of run.binds ?? []) args.push('--ro-bind', folder, folder)
  if (run.input !== undefined) args.push('--ro-bind', run.input, INSIDE.input)
  args.push('--bind', run.scratch, INSIDE.out, '--chdir', INSIDE.out)
  for (const [name, value] of Object.entries(run.env)) args.push('--setenv', name, value)
  return [...args, '--remount-ro', '/']
}
