import { readIfThere } from './private-file.ts'

/** The package manager family of this system. `other`: none that we know. */
export type SystemKind = 'apt' | 'brew' | 'dnf' | 'pacman' | 'apk' | 'other'

const byDistribution: Readonly<Record<string, SystemKind>> = {
  debian: 'apt',
  ubuntu: 'apt',
  fedora: 'dnf',
  rhel: 'dnf',
  centos: 'dnf',
  arch: 'pacman',
  alpine: 'apk',
}

/** The kind of the system that this process runs on. */
export function systemKind(): SystemKind {
  if (process.platform === 'darwin') return 'brew'
  return kindFromOsRelease(readIfThere('/etc/os-release') ?? '')
}

/** Derives the kind from os-release(5): from `ID`, or else from the families in `ID_LIKE`. */
export function kindFromOsRelease(text: string): SystemKind {
  const words = ['ID', 'ID_LIKE'].flatMap((key) => osReleaseValue(text, key).split(/\s+/))
  for (const word of words) {
    const kind = byDistribution[word]
    if (kind !== undefined) return kind
  }
  return 'other'
}

/** `ID` and `VERSION_ID` in one word, such as `debian-13`. Distinguishes the libraries of different releases. */
export function releaseName(text: string): string {
  return `${osReleaseValue(text, 'ID') || 'linux'}-${osReleaseValue(text, 'VERSION_ID') || 'rolling'}`.replace(
    /[^\w.-]/g,
    '_',
  )
}

function osReleaseValue(text: string, key: string): string {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${key}=`))
  return line === undefined ? '' : line.slice(key.length + 1).replace(/^["']|["']$/g, '')
}
