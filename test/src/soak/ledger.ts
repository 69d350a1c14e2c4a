// What the phones were told. An offset that was told once must hold for ever.
import { type MadeFile, makeFile } from './seeded.ts'

export interface SentUpload {
  readonly name: string
  readonly file: MadeFile
  /** Of its URL; undefined until its creation was answered. */
  path: string | undefined
  /** The highest offset that the phone was ever told; lower only after a loss, which was found then. */
  acknowledged: number
  /** How far bytes were ever sent: no door can have more. */
  sentTo: number
}

export type FindingKind =
  /** A lower offset than one told before. */
  | 'lost'
  /** An upload that a door had created is unknown or gone. */
  | 'forgotten'
  /** An offset beyond what was sent. */
  | 'invented'
  /** A repeated creation was answered otherwise than the first time. */
  | 'changed-answer'
  /** A file that got no further in its time. */
  | 'stuck'
  /** What was sent after a kill did not become an item in its time. */
  | 'not-recovered'

export interface Finding {
  readonly kind: FindingKind
  readonly upload: string
  readonly bytes: number
  /** Of the kill before it; 0 before the first. */
  readonly round: number
}

export interface Ledger {
  readonly uploads: readonly SentUpload[]
  readonly findings: readonly Finding[]
  /** How often lines broke, and each refusal by its status. */
  readonly troubles: ReadonlyMap<string, number>
  /** Set at each kill. */
  round: number
  begin(length: number): SentUpload
  /** The phone was told that the door has so much. */
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
      // What is lost is lost once: the phone goes on from where the door is.
      upload.acknowledged = offset
    },
    find(kind, upload, bytes) {
      // Asked twice for the same lost upload, a door loses nothing more.
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
