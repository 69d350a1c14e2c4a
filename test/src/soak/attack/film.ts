import { waitUntil } from '@firsthand/local'
import { proofFor } from '../../../../services/intake/src/abuse/solve.test-kit.ts'
import { createLedger } from '../ledger.ts'
import { createPhone } from '../phone.ts'
import type { Dice } from '../seeded.ts'
import type { Ground } from './ground.ts'

/** Far more than two sockets buffer, so that the film is still being sent when its reader's session ends. */
export const FILM_BYTES = 24 * 1024 * 1024
const LIMIT_MS = 300_000

/** Sends a long file as a witness does. Returns its item when it is kept. */
export async function sendFilm({ stack, incident, pool }: Ground, dice: Dice): Promise<string> {
  const ledger = createLedger(dice.between(1, 1_000_000), () => undefined)
  const way = { doors: [stack.intakeUrl], slug: incident.slug, ledger, dice, pay: proofFor }
  const piece = () => FILM_BYTES / 6
  const sent = await createPhone({ ...way, rate: 10 * FILM_BYTES, piece }).send(FILM_BYTES)
  if (sent === undefined) throw new Error('the film was not taken')
  return await waitUntil({ what: 'the film to be kept', limitMs: LIMIT_MS, everyMs: 100 }, async () => {
    const { rows } = await pool.query<{ id: string }>(
      `select i.id from evidence.item i join evidence.card c on c.item_id = i.id
       where i.incident_id = $1 and not i.partial and i.sha256 = decode($2, 'hex')`,
      [incident.id, sent.file.sha256],
    )
    return rows[0]?.id
  })
}
