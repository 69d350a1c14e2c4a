// Records what was acknowledged to the phones. An acknowledged offset must hold for ever.
import { type MadeFile, makeFile } from './seeded.ts'

export interface SentUpload {
  readonly name: string
  readonly file: MadeFile
  /** The path of the upload's URL; undefined until its creation was answered. */
  path: string | undefined
  /** The highest acknowledged offset. It is lowered only after a loss, which was recorded as a finding. */
  acknowledged: number
  /** The end of the bytes that were ever sent. No door can have more. */
  sentTo: number
}

export type FindingKind =
  /** A door reported an offset lower than an earlier one. */
  | 'lost'
  /** A created upload is unknown or gone. */
  | 'forgotten'
  /** A door reported an offset beyond what was sent. */
  | 'invented'
  /** A repeated creation got a different answer. */
  | 'changed-answer'
  /** A file made no progress within its time. */
  | 'stuck'
  /** A file that was sent after a kill did not become an item in time. */
  | 'not-recovered'

export interface Finding {
  readonly kind: FindingKind
  readonly upload: string
  readonly bytes: number
  /** The number of the last kill before the finding; 0 before the first. */
  readonly round: number
}

export interface Ledger {
  readonly uploads: readonly SentUpload[]
  readonly findings: readonly Finding[]
  /** How often connections broke, and how often each refusal status came. */
  readonly troubles: ReadonlyMap<string, number>
  /** The number of the last kill, set at each kill. */
  round: number
  begin(length: number): SentUpload
  /** Records that a door reported this offset to the phone. */
  hear(upload: SentUpload, offset: number): void
  find(kind: FindingKind, upload: SentUpload, bytes: number): void
  trouble(what: string): void
}

export function createLedger(seed: number, onFinding: (finding: Finding) => void): Ledger {
  const uploads: SentUpload[] = []
  const findings: Finding[] = []
  const troubles = new Map<string, number>()
  const ledger: Ledger = {
    ...{ uploads, findings, troubles, round: 0 },
    begin(length) {
      const name = `${seed}/${uploads.length}`
      const upload = { name, file: makeFile(name, length), path: undefined, acknowledged: 0, sentTo: 0 }
      uploads.push(upload)
      return upload
    },
    hear(upload, offset) {
      if (offset < upload.acknowledged) ledger.find('lost', upload, upload.acknowledged - offset)
      if (offset > upload.sentTo) ledger.find('invented', upload, offset - upload.sentTo)
      // Lowers the offset, so that a loss counts once: the phone resumes at the door's offset.
      upload.acknowledged = offset
    },
    find(kind, upload, bytes) {
      // A second request for the same forgotten upload is not counted as another loss.
      if (kind === 'forgotten' && findings.some((one) => one.kind === kind && one.upload === upload.name)) return
      const finding = { kind, upload: upload.name, bytes, round: ledger.round }
      findings.push(finding)
      onFinding(finding)
    },
    trouble(what) {
      troubles.set(what, (troubles.get(what) ?? 0) + 1)
    },
  }
  return ledger
}

export const isWhole = ({ file, acknowledged, path }: SentUpload): boolean =>
  path !== undefined && acknowledged === file.length
