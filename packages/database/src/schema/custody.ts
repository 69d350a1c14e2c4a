/** The chains. They only grow. */
export interface CustodyTables {
  'custody.chain': { incident_id: string; seq: number; head: string }
  'custody.entry': {
    incident_id: string
    seq: number
    at: number
    actor: string
    action: string
    subject: string
    detail: string
    note_hash: string | null
    prev_hash: string
    hash: string
  }
}
