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

/** Everything that the routes depend on. Built in main.ts and in tests. */
export interface CommandDeps {
  readonly db: Database
  readonly evidence: EvidenceReader
  /**
   * Opens what is sealed to an incident, such as contact details, after a reason. Opening an incident stores its key
   * here.
   */
  readonly keyring: Keyring
  readonly hub: LiveHub
  /** Ends live feeds of ended sessions. */
  readonly streams: StreamWatch
  readonly signIn: SignIn
  /** Handles one-time links. */
  readonly setUp: SetUp
  readonly changes: SettledChanges
  readonly log: Logger
  readonly clock: Clock
  /** Where officers reach the console. `http:` is allowed only for this machine. */
  readonly publicUrl: URL
  /** Where witnesses send, as they type it. Undefined if not configured. */
  readonly witnessUrl: URL | undefined
  /** The map's background, a PMTiles file on this host (FIRSTHAND_MAP_PMTILES). Undefined: outlines and a grid. */
  readonly mapTiles?: string | undefined
  /** Intake as this process reaches it, for officers' own files. Undefined: officers can add none. */
  readonly intakeUrl?: URL | undefined
  readonly storeKind: 's3' | 'local-disk'
  /** What the preflight check asks of the store. */
  readonly store: StoreGround
  /** The limit of the preflight's first run, in ms. Undefined: the default of `run-preflight.ts`. */
  readonly checkMs?: number
  /** Where alarms are called to. Undefined: nowhere. */
  readonly dutyPhone?: DutyPhone | undefined
  /** Aborted when the process begins to stop. Live feeds end on it. */
  readonly stopping: AbortSignal
  /** The built console by path. Undefined if it was not built. */
  readonly consoleFiles: ReadonlyMap<string, ConsoleFile> | undefined
}

export interface ConsoleFile {
  readonly type: string
  readonly body: Buffer
  /** True if the name holds a digest of the content, so the file never changes. */
  readonly isImmutable: boolean
}
