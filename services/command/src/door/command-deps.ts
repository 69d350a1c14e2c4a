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

/** Dependencies of the routes. Built in main.ts and in tests. */
export interface CommandDeps {
  readonly db: Database
  readonly evidence: EvidenceReader
  /**
   * Holds the incidents' keys: it opens data sealed to an incident, such as contact details, after a reason was given.
   * Opening an incident stores its key here.
   */
  readonly keyring: Keyring
  readonly hub: LiveHub
  /** Ends live feeds whose session has ended. */
  readonly streams: StreamWatch
  readonly signIn: SignIn
  /** Handles one-time links for new passwords. */
  readonly setUp: SetUp
  readonly changes: SettledChanges
  readonly log: Logger
  readonly clock: Clock
  /** Where officers reach the console. `http:` is allowed only for this machine. */
  readonly publicUrl: URL
  /** The public door's address as witnesses type it. Undefined if not configured. */
  readonly witnessUrl: URL | undefined
  /** The map's background, a PMTiles file on this host (FIRSTHAND_MAP_PMTILES). Undefined: outlines and a grid. */
  readonly mapTiles?: string | undefined
  /** Base URL by which this process reaches intake, for officers' own files. Undefined: officers can add no files. */
  readonly intakeUrl?: URL | undefined
  readonly storeKind: 's3' | 'local-disk'
  /** The store as the preflight check sees it. */
  readonly store: StoreGround
  /** Time limit of the preflight's first run, in ms. Undefined: the default of `run-preflight.ts`. */
  readonly checkMs?: number
  /** The addresses that are called for alarms. Undefined: no calls. */
  readonly dutyPhone?: DutyPhone | undefined
  /** Aborted when the process begins to stop; live feeds then end. */
  readonly stopping: AbortSignal
  /** Files of the built console by URL path. Undefined if it was not built. */
  readonly consoleFiles: ReadonlyMap<string, ConsoleFile> | undefined
}

export interface ConsoleFile {
  readonly type: string
  readonly body: Buffer
  /** True if the file's name contains a digest of its content, so the file never changes. */
  readonly isImmutable: boolean
}
