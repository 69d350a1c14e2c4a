import type { SystemKind } from './system-kind.ts'
import type { WantedProgram } from './wanted-programs.ts'

const commands: Readonly<Record<Exclude<SystemKind, 'other'>, string>> = {
  apt: 'sudo apt-get install --no-install-recommends',
  brew: 'brew install',
  dnf: 'sudo dnf install',
  pacman: 'sudo pacman -S',
  apk: 'sudo apk add',
}

/**
 * Advice that names the missing programs, the command that installs them on this system, and the command to run again.
 */
export function adviceFor(missing: readonly WantedProgram[], kind: SystemKind, command = 'npm start'): string {
  const names = missing.map((program) => program.names.join(' or ')).join(', ')
  const heading = `Missing on this machine: ${names}.`
  if (kind === 'other') return `${heading}\nInstall them with this system's package manager, then run ${command} again.`
  const packages = [...new Set(missing.flatMap((program) => packagesOf(program, kind)))]
  return `${heading}\nInstall them with:  ${commands[kind]} ${packages.join(' ')}\nThen run ${command} again.`
}

function packagesOf(program: WantedProgram, kind: Exclude<SystemKind, 'other'>): readonly string[] {
  const packages = program.packages[kind]
  if (typeof packages !== 'string') return packages.map((name) => name.replace(/[|?].*$/, ''))
  return packages.split(' ').filter((name) => name !== '')
}
