import type { Database } from '@firsthand/database/command'
import type { Clock, Logger } from '@firsthand/runtime'
import type { Keyring } from '@firsthand/sealing'
import type { DutyPhone } from './ports/duty-phone.ts'
import type { EvidenceReader } from './ports/evidence-reader.ts'
import type { LiveHub } from './ports/live-hub.ts'
import type { SetUp } from './ports/set-up.ts'
import type { SettledChanges } from './ports/settled-changes.ts'
import type { SignIn } from './ports/sign-in.ts'
import type { StoreGround } from './ports/store-ground.ts'
import type { StreamWatch } from './ports/stream-watch.ts'

/** All that the routes are made of; built in main.ts, and in tests. */
export interface CommandDeps {
  readonly db: Database
  readonly evidence: EvidenceReader
  /** Opens what lies sealed to an incident: a way to reach a witness, after a reason. Who opens an incident puts its key here. */
  readonly keyring: Keyring
  readonly hub: LiveHub
  /** Ends the live feeds of sessions that have ended. */
  readonly streams: StreamWatch
  readonly signIn: SignIn
  /** What one-time links do. */
  readonly setUp: SetUp
  readonly changes: SettledChanges
  readonly log: Logger
  readonly clock: Clock
  /** Where officers reach the console; `http:` is for this machine alone. */
  readonly publicUrl: URL
  /** Where witnesses send, as they type it; undefined when this process was not told. */
  readonly witnessUrl: URL | undefined
  /** The map's background, a PMTiles file on this host (FIRSTHAND_MAP_PMTILES); undefined: outlines and a grid. */
  readonly mapTiles?: string | undefined
  /** Intake, as this process reaches it: where officers' own files go. Undefined: they can add none. */
  readonly intakeUrl?: URL | undefined
  readonly storeKind: 's3' | 'local-disk'
  /** What the check before an opening asks of the store. */
  readonly store: StoreGround
  /** How long its first look may take, in ms; undefined: as `run-preflight.ts` says. */
  readonly checkMs?: number
  /** Where alarms are called to; undefined: nowhere. */
  readonly dutyPhone?: DutyPhone | undefined
  /** Aborted when the process begins to stop: live feeds end on it. */
  readonly stopping: AbortSignal
  /** The built console by path, or undefined when it was not built. */
  readonly consoleFiles: ReadonlyMap<string, ConsoleFile> | undefined
}

export interface ConsoleFile {
  readonly type: string
  readonly body: Buffer
  /** Its name holds a digest of its content, so it never changes. */
  readonly isImmutable: boolean
}
