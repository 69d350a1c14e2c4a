import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const PROGRAMS = ['ceph', 'ceph-mon', 'ceph-osd', 'monmaptool', 'radosgw', 'radosgw-admin'] as const
const PACKAGES = ['radosgw', 'ceph-osd', 'ceph-mon', 'ceph-common']

/** Why Ceph cannot run here, and what to install; undefined if it can. */
export function lackOfCeph(): string | undefined {
  if (process.platform !== 'linux') return 'Ceph runs on Linux only'
  if (missing().length === 0) return undefined
  return `missing ${missing().join(', ')}; as root: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`
}

/**
 * Finds the programs, or installs them with apt as root. If neither is possible, returns the reason for the test's
 * report.
 */
export async function findOrInstallCeph(log: (line: string) => void): Promise<string | undefined> {
  const why = lackOfCeph()
  if (why === undefined || process.platform !== 'linux') return why
  if (process.env['FIRSTHAND_FETCH'] === 'never') return why
  if (process.getuid?.() !== 0) return `not root, and ${why}`
  if (!isOnPath('apt-get')) return `no apt-get, and ${why}`
  log('installing Ceph (82 MB)')
  const failed = await install().catch((error: unknown) => (error instanceof Error ? error.message : 'apt-get failed'))
  if (failed !== undefined) return `apt-get could not install Ceph: ${failed.split('\n')[0]}`
  return missing().length === 0 ? undefined : why
}

async function install(): Promise<undefined> {
  const apt = (...args: readonly string[]): Promise<unknown> =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    })
  const packages = ['install', '-y', '--no-install-recommends', ...PACKAGES]
  // The package lists are updated only after a failure. They may be missing or old, but an update costs ten seconds.
  await apt(...packages).catch(async () => {
    await apt('update')
    await apt(...packages)
  })
  return undefined
}

const missing = (): readonly string[] => PROGRAMS.filter((name) => !isOnPath(name))

function isOnPath(name: string): boolean {
  return SEARCHED.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const SEARCHED = [...new Set([...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin'])]
