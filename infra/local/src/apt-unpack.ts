// Gets programs without root on Debian and its derivatives: apt fetches packages with separate lists and a separate
// cache, and they are unpacked into a folder. Nothing is installed, and the system is not changed.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { aptEnvironment, knownPackages } from './apt.ts'
import { minimalStatus, statusWithout } from './dpkg-status.ts'
import { identityOf } from './process-identity.ts'
import { runProgram } from './run-program.ts'

/** Which packages to unpack, and where. `isBare`: also fetch libraries that this machine has installed. */
export type Unpacking = { readonly entries: readonly string[]; readonly folder: string; readonly isBare: boolean }

/** Fetches and unpacks packages and their dependencies. When it returns, `folder` holds the whole tree. */
export async function unpackWithApt(unpacking: Unpacking): Promise<void> {
  const { folder } = unpacking
  const work = `${folder}.${process.pid}`
  removeAbandoned(dirname(folder))
  for (const part of ['lists/partial', 'cache/archives/partial', 'tree']) {
    mkdirSync(join(work, part), { recursive: true, mode: 0o700 })
  }
  try {
    await fetchPackages(work, unpacking)
    await unpackAll(join(work, 'cache', 'archives'), join(work, 'tree'))
    publish(join(work, 'tree'), folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

// Removes half-fetched packages of killed starts. The folder of a running start is recognised by its pid.
function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /^.+-[0-9a-f]{12}\.(\d+)$/.exec(name)?.[1]
    if (pid === undefined || (Number(pid) !== process.pid && identityOf(Number(pid)) !== undefined)) continue
    rmSync(join(cache, name), { recursive: true, force: true })
  }
}

async function fetchPackages(work: string, { entries, isBare }: Unpacking): Promise<void> {
  const statusFile = join(work, 'status')
  const installed = await readFile('/var/lib/dpkg/status', 'utf8')
  writeFileSync(statusFile, installed)
  const options = privateOptions(work, statusFile)
  const apt = (...args: readonly string[]) =>
    runProgram({ command: 'apt-get', args: [...options, ...args], environment: aptEnvironment(), folder: work })
  await apt('update', '-qq')
  const packages = await knownPackages(entries, options)
  writeFileSync(statusFile, statusWithout(isBare ? minimalStatus(installed) : installed, packages))
  await apt('install', '-y', '-qq', '--no-install-recommends', '--download-only', ...packages)
}

function privateOptions(work: string, statusFile: string): string[] {
  const settings = {
    'Debug::NoLocking': '1',
    'Dir::State::lists': join(work, 'lists'),
    'Dir::State::status': statusFile,
    'Dir::State::extended_states': join(work, 'extended_states'),
    'Dir::Cache': join(work, 'cache'),
    // The work folder is private, so root's apt cannot hand the download to the user _apt.
    'APT::Sandbox::User': 'root',
    // A container image may be configured to delete fetched packages at once.
    'APT::Keep-Downloaded-Packages': 'true',
    'Binary::apt-get::APT::Keep-Downloaded-Packages': 'true',
  }
  return Object.entries(settings).flatMap(([name, value]) => (value === '' ? [] : ['-o', `${name}=${value}`]))
}

async function unpackAll(archives: string, tree: string): Promise<void> {
  const files = readdirSync(archives).filter((name) => name.endsWith('.deb'))
  const unpackNext = async (): Promise<void> => {
    for (let name = files.pop(); name !== undefined; name = files.pop()) {
      const args = ['-x', join(archives, name), tree]
      await runProgram({ command: 'dpkg-deb', args, environment: aptEnvironment() })
    }
  }
  await Promise.all([unpackNext(), unpackNext()])
}

// Moves the tree to its place. If another start has published the same tree meanwhile, that one is used.
function publish(tree: string, folder: string): void {
  try {
    renameSync(tree, folder)
  } catch (cause) {
    if (!existsSync(folder)) throw new Error(`the programs could not be put into ${folder}`, { cause })
  }
}
