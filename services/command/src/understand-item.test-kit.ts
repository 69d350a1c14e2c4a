import { randomBytes } from 'node:crypto'
import type { Pool } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'

interface Known {
  readonly incident: string
  readonly item: string
}

interface MadeText {
  readonly source: 'document' | 'transcript' | 'translation'
  readonly language: string
  readonly machine: boolean
  readonly segments: readonly {
    readonly text: string
    readonly startMs?: number
    readonly endMs?: number
    readonly page?: number
  }[]
}

const id = (): string => makeId('extraction', randomBytes(16))

/** Stores results of inspect and normalise for an item, as these workers do. */
export const createUnderstanding = (owner: Pool) => ({
  async addFlag({ incident, item }: Known, code: string, evidence: object = {}): Promise<void> {
    await owner.query(
      'insert into evidence.flag (id, item_id, incident_id, code, evidence) values ($1, $2, $3, $4, $5)',
      [...[id(), item, incident, code, JSON.stringify(evidence)]],
    )
    await owner.query('update evidence.card set flags = array_append(flags, $2) where item_id = $1', [item, code])
  },
  async addText({ incident, item }: Known, text: MadeText): Promise<void> {
    const body = text.segments.map((segment) => segment.text).join('\n')
    await owner.query(
      `insert into evidence.text (id, item_id, incident_id, source, language, machine, maker, segments, body)
       values ($1, $2, $3, $4, $5, $6, 'made 1', $7, $8)`,
      [id(), item, incident, text.source, text.language, text.machine, JSON.stringify(text.segments), body],
    )
  },
  async setMaking(
    { incident, item }: Known,
    kind: string,
    state: string,
    more: { share?: number; code?: string } = {},
  ) {
    await owner.query(
      `insert into evidence.making (item_id, incident_id, kind, state, share, code) values ($1, $2, $3, $4, $5, $6)
       on conflict (item_id, kind) do update set state = $4, share = $5, code = $6, changed_at = clock_timestamp()`,
      [item, incident, kind, state, more.share ?? 0, more.code ?? null],
    )
    await owner.query('update evidence.card set stage = stage where item_id = $1', [item])
  },
  /** Records that `item`, the later of the two, is a twin of `twinOf`. */
  async addTwin({ incident, item }: Known, twinOf: string, kind: 'exact' | 'near', evidence: object = {}) {
    await owner.query(
      'insert into evidence.twin (item_id, incident_id, twin_of, kind, evidence) values ($1, $2, $3, $4, $5)',
      [item, incident, twinOf, kind, JSON.stringify(evidence)],
    )
  },
  async identify({ item }: Known, facts: Readonly<Record<string, string>>): Promise<void> {
    await owner.query(
      `insert into evidence.extraction (id, item_id, tool, version, outcome, identifying)
       values ($1, $2, 'inspect', '1', 'done', $3)`,
      [id(), item, JSON.stringify(facts)],
    )
  },
})

export type Understanding = ReturnType<typeof createUnderstanding>
