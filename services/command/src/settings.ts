import { join } from 'node:path'
import { type Environment, optional, readConfig, type Secret, setting, withDefault } from '@firsthand/runtime'
import { OFFICERS_KEY } from '@firsthand/sealing'

export interface Settings {
  readonly databaseUrl: Secret<string>
  readonly host: string
  readonly port: number
  readonly publicUrl: URL | undefined
  /** The public door's address as witnesses type it. It is shown and never called. */
  readonly witnessUrl: URL | undefined
  /** Intake's address as this process reaches it, for officers' own files. */
  readonly intakeUrl: URL | undefined
  readonly healthPort: number | undefined
  /** A PMTiles file with the map's background. */
  readonly mapTiles: string | undefined
  /** The folder with the incidents' identities (private keys). */
  readonly keysFolder: string
  /** The folder with the identities of closed incidents. Undefined: the same folder as for open ones. */
  readonly closedKeys: string | undefined
  /** Path of the key file for officers' second factors. */
  readonly officersKey: string
  /** The folder of a local-disk store. Its free space is checked before an incident is opened. */
  readonly data: string | undefined
}

/** Throws `ConfigError`, which names every invalid variable. `parseStoreConfig` reads `S3_*` and `FIRSTHAND_DATA`. */
export function readSettings(env: Environment): Settings {
  const config = readConfig(env, {
    databaseUrl: setting.secretUrl('DATABASE_URL', ['postgres:', 'postgresql:']),
    host: withDefault(setting.text('HOST'), '127.0.0.1'),
    port: withDefault(setting.port('PORT'), 8081),
    publicUrl: optional(setting.url('FIRSTHAND_COMMAND_URL')),
    publicDoor: optional(setting.url('FIRSTHAND_PUBLIC_URL')),
    intakeUrl: optional(setting.url('FIRSTHAND_INTAKE_URL')),
    healthPort: optional(setting.port('HEALTH_PORT')),
    keysFolder: optional(setting.text('FIRSTHAND_KEYS')),
    closedKeys: optional(setting.text('FIRSTHAND_CLOSED_KEYS')),
    officersKey: optional(setting.text('FIRSTHAND_OFFICERS_KEY')),
    mapTiles: optional(setting.text('FIRSTHAND_MAP_PMTILES')),
    data: optional(setting.text('FIRSTHAND_DATA')),
  })
  const keysFolder = config.keysFolder ?? (config.data === undefined ? undefined : `${config.data}/keys`)
  if (keysFolder === undefined) readConfig(env, { keys: setting.text('FIRSTHAND_KEYS') })
  return {
    ...config,
    witnessUrl: config.publicDoor ?? config.intakeUrl,
    keysFolder: keysFolder ?? '',
    officersKey: config.officersKey ?? join(keysFolder ?? '', OFFICERS_KEY),
  }
}
