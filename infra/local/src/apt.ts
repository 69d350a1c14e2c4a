import { findProgram } from './find-program.ts'
import { runProgram } from './run-program.ts'

const systemFolders = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** What apt's programs see: the system's folders whatever our PATH hides, no questions, messages in English. */
export const aptEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: systemFolders,
  DEBIAN_FRONTEND: 'noninteractive',
  LC_ALL: 'C.UTF-8',
}

/** Whether this system has what installs or unpacks Debian packages. */
export function hasApt(): boolean {
  return ['apt-get', 'apt-cache', 'dpkg-deb'].every((name) => findProgram([name], systemFolders) !== undefined)
}

/** The programs of the system itself, where packages put theirs. */
export function findInSystem(names: readonly string[]): string | undefined {
  return findProgram(names, systemFolders)
}

/**
 * The package names that this release knows, from entries as in WantedProgram.packages.apt. An entry of which the
 * release has nothing is left out if it may be; otherwise its first name stays, so that apt names it in its error.
 */
export async function knownPackages(entries: readonly string[], options: readonly string[]): Promise<string[]> {
  const chosen: string[] = []
  for (const entry of new Set(entries)) {
    const names = entry.replace(/\?$/, '').split('|')
    const known = await firstKnown(names, options)
    if (known !== undefined) chosen.push(known)
    else if (!entry.endsWith('?') && names[0] !== undefined) chosen.push(names[0])
  }
  return chosen
}

async function firstKnown(names: readonly string[], options: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const args = [...options, 'policy', name]
    const policy = await runProgram({ command: 'apt-cache', args, environment: aptEnvironment })
    if (/^ {2}Candidate: (?!\(none\))/m.test(policy)) return name
  }
  return undefined
}
