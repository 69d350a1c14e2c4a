import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { generateIdentity, sealBytes } from '@firsthand/sealing'
import type { Pool } from '../../stack/owner-rows.ts'

/** What happened, in each language, as an operator writes it; and the numbers and texts that an incident may have. */
const NAMES = {
  en: ['Explosion at the North Station', 'North Station, track 4', 'Victim Support answers day and night:'],
  fi: ['Räjähdys Pohjoisella asemalla', 'Pohjoinen asema, raide 4', 'Rikosuhripäivystys auttaa:'],
  sv: ['Explosion på Norra stationen', 'Norra stationen, spår 4', 'Brottsofferjouren hjälper:'],
  uk: ['Вибух на Північному вокзалі', 'Північний вокзал, колія 4', 'Допомога потерпілим:'],
  ar: ['انفجار في محطة الشمال', 'محطة الشمال، الرصيف 4', 'دعم الضحايا:'],
} as const
const NUMBERS = { 'looking-number': '0800 100 200' }

const textsOf = (): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(NAMES).map(([language, [name, place, support]]) => [
        language,
        { name, place, support: `${support} 0800 116 006`, ...NUMBERS },
      ]),
    ),
  )

export interface Door {
  readonly id: string
  readonly slug: string
}

/** Opens a real incident, past the command: its pictures need states that nobody reaches in a minute. */
export async function openDoor(
  pool: Pool,
  settings: Readonly<Record<string, string | number | boolean | Date>> = {},
): Promise<Door> {
  const row = {
    id: makeId('incident', randomBytes(16)),
    slug: `street-${randomBytes(3).toString('hex')}`,
    ...{ kind: 'event', state: 'active', exercise: false, title: NAMES.en[0], place: NAMES.en[1], texts: textsOf() },
    ...{ key_id: makeId('key', randomBytes(16)), recipient: generateIdentity().recipient },
    ...{ key_probe_sha256: randomBytes(32), key_proven_at: new Date() },
    ...settings,
  }
  const whole = { ...row, key_probe: sealBytes([row.recipient], randomBytes(16)) }
  const names = Object.keys(whole)
  await pool.query(
    `insert into platform.incident (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(whole),
  )
  return { id: row.id, slug: row.slug }
}

export const setState = (pool: Pool, door: Door, state: 'active' | 'closing' | 'closed') =>
  pool.query('update platform.incident set state = $2 where id = $1', [door.id, state])
