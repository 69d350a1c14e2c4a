import { findProgram } from './find-program.ts'
import { runProgram } from './run-program.ts'

const systemFolders = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** The environment for apt's programs: the system's folders instead of our PATH, no questions, English messages. */
export const aptEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: systemFolders,
  DEBIAN_FRONTEND: 'noninteractive',
  LC_ALL: 'C.UTF-8',
})

/** Whether this system can install or unpack Debian packages. */
export function hasApt(): boolean {
  return ['apt-get', 'apt-cache', 'dpkg-deb'].every((name) => findProgram([name], systemFolders) !== undefined)
}

/** Finds a program in the system's own folders. */
export function findInSystem(names: readonly string[]): string | undefined {
  return findProgram(names, systemFolders)
}

/**
 * Chooses the package names that this release has, from entries as in WantedProgram.packages.apt. If the release has
 * none of an entry's names, an optional entry is left out. A needed entry keeps its first name, so that apt names it in
 * its error.
 */
export async function knownPackages(entries: readonly string[], options: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(entries)].map((entry) => ({
    names: entry.replace(/\?$/, '').split('|'),
    isNeeded: !entry.endsWith('?'),
  }))
  // One call for all entries, because each call reads the lists of the whole release.
  const args = [...options, 'policy', ...wanted.flatMap(({ names }) => names)]
  const known = withCandidate(await runProgram({ command: 'apt-cache', args, environment: aptEnvironment() }))
  return wanted.flatMap(({ names, isNeeded }) => {
    const name = names.find((one) => known.has(one)) ?? (isNeeded ? names[0] : undefined)
    return name === undefined ? [] : [name]
  })
}

/**
 * The packages that have a version to install. `apt-cache policy` prints a paragraph for each package that it knows,
 * headed by its name.
 */
export function withCandidate(policy: string): ReadonlySet<string> {
  const paragraphs = policy.split(/^(?=\S)/m)
  const installable = paragraphs.filter((one) => /^ {2}Candidate: (?!\(none\))/m.test(one))
  return new Set(installable.map((one) => one.slice(0, one.indexOf(':'))))
}
