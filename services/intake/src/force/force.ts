import { isAbsolute } from 'node:path'
import { ConfigError } from '@firsthand/runtime'
import { type Crest, readCrest } from './crest.ts'
import type { ForceNames } from './force-names.ts'

/** The police force that runs this installation. One force runs one installation, so no incident changes it. */
export interface Force {
  /** Empty if the operator named none. */
  readonly names: ForceNames
  /** The force's own site, which names the door's address. */
  readonly site: URL | undefined
  readonly crest: Crest | undefined
}

export const NO_FORCE: Force = { names: new Map(), site: undefined, crest: undefined }

interface Settings {
  readonly names: ForceNames
  readonly site: URL | undefined
  /** The path of the crest's file. */
  readonly crestFile: string | undefined
}

/**
 * Reads the crest. A wrong one stops the start, because a page without it, or with a harmful one, would be noticed by
 * nobody.
 *
 * @throws ConfigError whose problem is a code, which can be logged
 */
export async function readForce({ names, site, crestFile }: Settings): Promise<Force> {
  if (crestFile === undefined) return { names, site, crest: undefined }
  // Who cannot see the crest must hear the name.
  if (names.size === 0) throw refused('force-missing')
  // Each process of the platform runs in a folder of its own.
  if (!isAbsolute(crestFile)) throw refused('not-absolute')
  const crest = await readCrest(crestFile)
  if (!crest.ok) throw refused(crest.error)
  return { names, site, crest: crest.value }
}

const refused = (problem: string): ConfigError => new ConfigError([{ variable: 'FIRSTHAND_CREST', problem }])
