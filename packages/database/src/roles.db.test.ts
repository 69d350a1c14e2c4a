// biome-ignore-all lint/style/noExcessiveLinesPerFile: one world, and a table of what each role may do in it and what not
import { createHash, randomBytes } from 'node:crypto'
import { base32, parseOperator } from '@firsthand/domain'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOpsDoor } from './ops/ops-door.ts'
import { PROCESS_ROLES } from './role-url.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

let database: TestDatabase
let owner: pg.Client
const id = (prefix: string): string => `${prefix}_${base32(randomBytes(16))}`
const ids = { incident: id('in'), item: id('it'), officer: id('of'), claim: id('cl') }
const SECRETS = ['CANARY-NAME.jpg', 'CANARY-CLAIM', 'CANARY-OFFICER', 'CANARY-WORDS']

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ($1, 'flood', 'event', 'active', false, 'Flood', 'ke_x', 'age1x', '\\x00', '\\x00')`,
    [ids.incident],
  )
  await owner.query(
    `insert into staff.officer (id, name, password_hash, totp_secret) values ($1, 'CANARY-OFFICER', 'h', 's')`,
    [ids.officer],
  )
  await owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
     values ($1, $2, 'up_x', 'su_x', 1, false, 'witness', 3, '\\x00', now(), 'k', 3, 'age1y')`,
    [ids.item, ids.incident],
  )
  await owner.query(`insert into evidence.declaration (item_id, name) values ($1, 'CANARY-NAME.jpg')`, [ids.item])
  await owner.query(
    `insert into evidence.claim (id, incident_id, item_id, about, source, raw, at_ms, clock, trust) values ($1, $2, $3, 'time', 's', 'CANARY-CLAIM', 1, 'device', 1)`,
    [ids.claim, ids.incident, ids.item],
  )
  await owner.query(
    `insert into evidence.statement (id, submission_id, incident_id, words, received_at) values ('st_x', 'su_x', $1, 'CANARY-WORDS', now())`,
    [ids.incident],
  )
  await owner.query(`select custody.append($1, 'test', 'item.preserved', $2, '{}')`, [ids.incident, ids.item])
})
afterAll(async () => {
  await owner.end()
  await database.release()
})

const as = async <T>(role: (typeof PROCESS_ROLES)[number], run: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: database.urlOf(role) })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
const tables = async (): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname in ('platform', 'staff', 'work', 'public_zone', 'evidence', 'custody', 'public') order by 1`,
  )
  return rows.map((row) => row.name)
}

describe('the public door', () => {
  test('has no right on any table, to read or to write', async () => {
    const names = await tables()
    expect(names.length).toBeGreaterThan(25)
    await as('intake', async (client) => {
      for (const name of names) {
        await expect(client.query(`select * from ${name}`)).rejects.toMatchObject({ code: '42501' })
        await expect(client.query(`delete from ${name}`)).rejects.toMatchObject({ code: '42501' })
      }
    })
  })

  test('may execute the functions of its own schema and no other of ours', async () => {
    const { rows } = await owner.query<{ schema: string; name: string }>(
      `select n.nspname as schema, p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('platform', 'staff', 'work', 'public_zone', 'evidence', 'custody', 'intake')
         and has_function_privilege('firsthand_intake', p.oid, 'execute') and has_schema_privilege('firsthand_intake', n.oid, 'usage')`,
    )
    expect(new Set(rows.map((row) => row.schema))).toEqual(new Set(['intake']))
    expect(rows.map((row) => row.name)).not.toContain('complete')
  })

  test('each function runs as its owner with a fixed search path', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'intake'
         and has_function_privilege('firsthand_intake', p.oid, 'execute')
         and not (p.prosecdef and exists (select from unnest(p.proconfig) c where c like 'search_path=%'))`,
    )
    expect(rows).toEqual([])
  })

  test('a dump of all that it can read shows no name, claim or word', async () => {
    const hash = createHash('sha256').update('a guess').digest()
    const answers = await as('intake', async (client) => {
      const texts: string[] = []
      for (const call of ['intake.open_incidents()', `intake.incident('flood')`]) {
        texts.push(JSON.stringify((await client.query(`select ${call}`)).rows))
      }
      for (const name of ['submission', 'upload', 'receipt']) {
        texts.push(JSON.stringify((await client.query(`select intake.${name}($1)`, [hash])).rows))
      }
      texts.push(JSON.stringify((await client.query('select intake.digests($1, 1)', [hash])).rows))
      return texts.join('\n')
    })
    expect(answers).toContain('Flood')
    for (const secret of SECRETS) expect(answers).not.toContain(secret)
  })
})

test('the planner’s statistics hold no file name, no metadata value and no sentence of a witness', async () => {
  await owner.query('analyze')
  const { rows } = await owner.query<{ kept: string }>(
    `select schemaname || '.' || tablename || '.' || attname as kept from pg_stats
     where (schemaname, tablename, attname) in (('evidence', 'extraction', 'identifying'), ('evidence', 'claim', 'raw'),
       ('evidence', 'declaration', 'name'), ('evidence', 'statement', 'words'))`,
  )
  expect(rows).toEqual([])
  const all = await owner.query<{ text: string }>(`select s::text as text from pg_stats s`)
  const text = all.rows.map((row) => row.text).join('\n')
  // Statistics still exist for columns without secrets. Without this check, empty statistics would pass the test.
  expect(text).toContain('evidence,claim,source')
  for (const secret of SECRETS.filter((one) => one !== 'CANARY-OFFICER')) expect(text).not.toContain(secret)
})

const EMPTY: ReadonlySet<string> = new Set([
  'evidence.track',
  'staff.brief',
  'staff.brief_recall',
  'platform.preflight',
  'platform.clock_check',
  'platform.language_signature',
])

describe('what is written stays', () => {
  const FINAL = [
    ['evidence.item', `update evidence.item set vault_key = 'other'`],
    ['evidence.item', 'delete from evidence.item'],
    ['evidence.claim', 'update evidence.claim set at_ms = 2'],
    ['evidence.claim', 'delete from evidence.claim'],
    ['evidence.track', 'update evidence.track set length_m = 0'],
    ['evidence.track', 'delete from evidence.track'],
    ['custody.entry', `update custody.entry set actor = 'other'`],
    ['custody.entry', 'delete from custody.entry'],
    ['custody.entry', 'truncate custody.entry'],
    ['staff.brief', `update staff.brief set sentence = 'other'`],
    ['staff.brief_recall', 'delete from staff.brief_recall'],
    ['platform.preflight', `update platform.preflight set lines = '[]'`],
    ['platform.clock_check', 'update platform.clock_check set offset_ms = 0'],
    ['platform.clock_check', 'delete from platform.clock_check'],
    ['platform.language_signature', `update platform.language_signature set reader = 'other'`],
    ['platform.language_signature', 'delete from platform.language_signature'],
  ] as const

  test.each(FINAL)('no process may change %s: %s', async (_table, statement) => {
    for (const role of PROCESS_ROLES) {
      await as(role, async (client) => {
        await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
      })
    }
  })

  // A row trigger does not fire on an empty table, so tables without rows are left out here.
  test.each(FINAL.filter(([table]) => !EMPTY.has(table)))(
    'even the owner is stopped by the database at %s: %s',
    async (_table, statement) => {
      await expect(owner.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(FH001|0A000)$/) })
    },
  )

  test('custody can be appended to, but a chain head cannot be set', async () => {
    await as('preserve', async (client) => {
      await client.query(`select custody.append($1, 'worker:preserve', 'item.preserved', $2, '{}')`, [
        ids.incident,
        ids.item,
      ])
      await expect(client.query(`update custody.chain set head = repeat('0', 64)`)).rejects.toMatchObject({
        code: '42501',
      })
    })
  })
})

describe('a nudge that waits for a second officer', () => {
  test('is proposed and ended only by functions that no other process may call', async () => {
    await as('command', async (client) => {
      for (const table of ['nudge', 'nudge_end'])
        for (const change of [`insert into evidence.${table} default values`, `delete from evidence.${table}`])
          await expect(client.query(change)).rejects.toMatchObject({ code: '42501' })
      for (const table of ['still', 'still_digest'])
        await expect(client.query(`delete from evidence.${table}`)).rejects.toMatchObject({ code: '42501' })
      // Refused in spite of the right to call the function: no officer and no note with these ids exist.
      const { rows } = await client.query(
        `select evidence.propose_nudge($1, 'nu_x', $2, 'it_other', $3, 'no_x', 0, 1, 2, 0) as made,
           evidence.end_nudge($1, 'nu_x', $3, 'no_x', 'confirmed', 'an_x', 'li_x') as ended`,
        [ids.incident, ids.item, ids.officer],
      )
      expect(rows).toEqual([{ made: false, ended: 'not-found' }])
    })
    for (const role of PROCESS_ROLES.filter((one) => one !== 'command'))
      await as(role, async (client) => {
        for (const call of [
          `evidence.end_nudge('in_x', 'nu_x', 'of_x', 'no_x', 'confirmed', 'an_x', 'li_x')`,
          `evidence.standing_link('in_x', 'it_x', 'it_y')`,
          `evidence.links_asleep('in_x', 'an_x')`,
        ])
          await expect(client.query(`select ${call}`)).rejects.toMatchObject({ code: '42501' })
      })
  })
})

describe('what officers decide and find', () => {
  test('is added by command and by no other process, and is never changed', async () => {
    const tables = ['decision', 'verification', 'tag_word', 'tag_change'] as const
    for (const role of PROCESS_ROLES.filter((one) => one !== 'command'))
      await as(role, async (client) => {
        for (const table of [...tables.map((name) => `evidence.${name}`), 'staff.lease', 'evidence.waiting'])
          await expect(client.query(`insert into ${table} default values`)).rejects.toMatchObject({ code: '42501' })
      })
    await as('command', async (client) => {
      for (const table of [...tables, 'tag', 'verified', 'waiting'])
        await expect(client.query(`delete from evidence.${table}`)).rejects.toMatchObject({ code: '42501' })
      // The present state follows from the acts, so it cannot be set separately.
      for (const table of ['tag', 'verified', 'waiting'])
        await expect(client.query(`insert into evidence.${table} default values`)).rejects.toMatchObject({
          code: '42501',
        })
    })
  })
})

describe('the field of colours of a picture, and the picture', () => {
  test('fields are added by inspect, read by command beside it, and never changed', async () => {
    const write = `insert into evidence.field (item_id, incident_id, source, recipe, sealed) values ($1, $2, 'file', 'v1', '\\x00')`
    await as('inspect', async (client) => {
      await client.query(write, [ids.item, ids.incident])
      await client.query('select from evidence.field')
    })
    await as('command', (client) => client.query('select from evidence.field'))
    const others = ['select from evidence.field', 'delete from evidence.field']
    for (const role of PROCESS_ROLES.filter((one) => one !== 'inspect'))
      await as(role, async (client) => {
        for (const statement of others.slice(role === 'command' ? 1 : 0))
          await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
        await expect(client.query(write, [ids.item, ids.incident])).rejects.toMatchObject({ code: '42501' })
      })
    await expect(owner.query(`update evidence.field set recipe = 'v2'`)).rejects.toMatchObject({ code: 'FH001' })
  })

  test('is cleared only by functions, for an officer who has seen it; no process can set it otherwise', async () => {
    const forged = ['insert into evidence.clearing default values', 'delete from evidence.clearing']
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        for (const statement of forged) await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
      })
    const calls = ['clear_items', 'cover_items'].map(
      (name) => `select evidence.${name}($1, array[$2], $3, 'asked', null)`,
    )
    for (const role of PROCESS_ROLES.filter((one) => one !== 'command'))
      await as(role, async (client) => {
        for (const call of calls)
          await expect(client.query(call, [ids.incident, ids.item, ids.officer])).rejects.toMatchObject({
            code: '42501',
          })
      })
    await as('command', async (client) => {
      await expect(client.query('update evidence.card set cleared = true')).rejects.toMatchObject({ code: '42501' })
      for (const call of calls)
        expect((await client.query(call, [ids.incident, ids.item, ids.officer])).rows).toEqual([])
    })
  })
})

describe('what officers bring and save', () => {
  const FORGED = [
    `insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
     values ('su_f', $1, 'police', sha256('a'), sha256('b'), 'r')`,
    `insert into evidence.event (id, incident_id, item_id, reading_id, row, at_ms, earliest, latest, words, kind)
     values ('ev_f', $1, 'it_f', 'lr_f', 1, 1, 1, 1, 'w', 'call')`,
    `insert into evidence.log_reading (id, incident_id, item_id, officer_id, mapping, digest)
     values ('lr_f', $1, 'it_f', 'of_f', '{}', sha256('a'))`,
    `update staff.saved_view set officer_id = 'of_f' where incident_id = $1`,
    `delete from staff.saved_view where incident_id = $1`,
  ]

  test('police material, a log’s rows and views are made only by functions that check the officer', async () => {
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        for (const statement of FORGED)
          await expect(client.query(statement, [ids.incident])).rejects.toMatchObject({ code: '42501' })
      })
  })

  test('only command opens police material, and not for an officer who is no member', async () => {
    const call = `select evidence.open_police_material($1, $2, '{"id":"pm_x","note":"no_x"}', '[]', sha256('a'), sha256('b'), '') as code`
    for (const role of PROCESS_ROLES.filter((one) => one !== 'command'))
      await as(role, async (client) => {
        await expect(client.query(call, [ids.incident, ids.officer])).rejects.toMatchObject({ code: '42501' })
        await expect(client.query('select secret from evidence.police_material')).rejects.toMatchObject({
          code: '42501',
        })
      })
    await as('command', async (client) => {
      expect((await client.query(call, [ids.incident, ids.officer])).rows).toEqual([{ code: 'not-allowed' }])
    })
  })
})

describe('the track of a film', () => {
  test('is added only by inspect, read only by inspect and command, and final even for the owner', async () => {
    const write = `insert into evidence.track (extraction_id, item_id, incident_id, source, lats, lons, at_ms, utc_ms, radii_m,
      fixes, unsure, jumps, length_m, south, west, north, east)
      values ('ex_x', $1, $2, 's', '{1,2}', '{1,2}', '{0,1}', '{1,2}', '{1,1}', 2, 0, 0, 9, 1, 1, 2, 2)`
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        // 23503 is the missing foreign key: inspect may write, but there is no such run.
        const code = role === 'inspect' ? '23503' : '42501'
        await expect(client.query(write, [ids.item, ids.incident])).rejects.toMatchObject({ code })
        const read = client.query('select from evidence.track')
        if (role === 'inspect' || role === 'command') await read
        else await expect(read).rejects.toMatchObject({ code: '42501' })
      })
    await owner.query(
      `insert into evidence.extraction (id, item_id, tool, version, outcome) values ('ex_x', $1, 'inspect', '1', 'read')`,
      [ids.item],
    )
    await owner.query(write, [ids.item, ids.incident])
    for (const change of [`update evidence.track set length_m = 0`, 'delete from evidence.track'])
      await expect(owner.query(change)).rejects.toMatchObject({ code: 'FH001' })
  })
})

describe('what custody is compared with, and its entries about sign-ins', () => {
  test('ops sees that a key exists, and of looks only what custody also says', async () => {
    const refused = { code: '42501' }
    await as('ops', async (client) => {
      expect((await client.query('select action from custody.told_since')).rows).toHaveLength(2)
      await client.query('select item_id from evidence.item_key')
      await client.query('select item_id from custody.look')
      for (const column of ['sealed_identity', 'object_key', 'key_id'])
        await expect(client.query(`select ${column} from evidence.item_key`)).rejects.toMatchObject(refused)
      for (const table of ['custody.look', 'custody.told_since'])
        await expect(client.query(`delete from ${table}`)).rejects.toMatchObject(refused)
    })
    for (const role of PROCESS_ROLES.filter((one) => one !== 'ops'))
      await as(role, async (client) => {
        await expect(client.query('select from custody.told_since')).rejects.toMatchObject(refused)
      })
  })

  test('only command enters a lock-out, and only a present one', async () => {
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        const told = client.query('select staff.tell_lock_out($1, null) as told', [ids.officer])
        if (role === 'command') expect((await told).rows).toEqual([{ told: false }])
        else await expect(told).rejects.toMatchObject({ code: '42501' })
      })
    const { rows } = await owner.query(`select from custody.entry where action = 'sign-in.locked-out'`)
    expect(rows).toEqual([])
  })
})

describe('a call that tries the duty phone', () => {
  test('is requested and answered by command and ops; no process reads the digest of its digits', async () => {
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        const may = role === 'command' || role === 'ops'
        const call = client.query(`select platform.answer_duty_call('ac_none', '123456', 'ops:cli') as came`)
        if (may) expect((await call).rows).toEqual([{ came: 'not-found' }])
        else await expect(call).rejects.toMatchObject({ code: '42501' })
      })
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        for (const column of ['salt', 'digits_sha256'])
          await expect(client.query(`select ${column} from platform.duty_call`)).rejects.toMatchObject({
            code: '42501',
          })
      })
  })

  test('only command says that an alarm screen is open', async () => {
    for (const role of PROCESS_ROLES.filter((one) => one !== 'command'))
      await as(role, async (client) => {
        await expect(
          client.query(`insert into platform.watch_sign (officer_id, incident_id) values ($1, '')`, [ids.officer]),
        ).rejects.toMatchObject({ code: '42501' })
      })
  })
})

describe('an alarm', () => {
  const RAISED = [
    `update evidence.alarm set class = 'ordinary'`,
    `update evidence.alarm set hits = '[]'`,
    `update evidence.alarm set group_id = 'al_x'`,
    'update evidence.alarm set danger = false',
    // The mark of a sending through "I am in danger".
    'update evidence.statement set danger = false',
    'update evidence.declaration set danger = false',
    'delete from evidence.alarm',
    'delete from evidence.duty',
    'delete from evidence.alarm_call',
    'delete from platform.duty_call',
    'update platform.duty_call set answered_at = now()',
    `update platform.duty_call set answered_by = 'of_x'`,
    'update platform.duty_call set tries = 0',
    // Marking a submission as sent by a demonstration, so that its alarms call no phone, or removing that mark.
    `insert into platform.demonstrated (submission_id, demonstration_id) values ('su_x', 'dm_x')`,
    `insert into platform.demonstration (id, incident_id, begun_by) values ('dm_x', 'in_x', 'ops:x')`,
    'delete from platform.demonstrated',
    'delete from platform.watch',
    'delete from platform.watch_sign',
  ]

  test('stays as it was raised; no process deletes an alarm, a duty or a call', async () => {
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        for (const statement of RAISED) await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
      })
  })

  test('is silenced only by ops, only in a drill, and never for what a witness has sent', async () => {
    const calls = [
      [`select platform.begin_demonstration('dm_x', $1, 'ops:grace') as why`, ids.incident, 'not-a-drill'],
      [`select platform.mark_demonstrated('dm_x', sha256($1::bytea)) as why`, 'x', 'demonstration-not-found'],
      [`select platform.mark_demonstrated_material('dm_x', $1) as why`, 'su_x', 'submission-not-found'],
    ] as const
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        for (const [call, value, why] of calls) {
          const answer = client.query(call, [value])
          if (role === 'ops') expect((await answer).rows).toEqual([{ why }])
          else await expect(answer).rejects.toMatchObject({ code: '42501' })
        }
      })
    await as('ops', async (client) => {
      const forged = client.query(`select platform.begin_demonstration('dm_x', $1, 'of_x')`, [ids.incident])
      await expect(forged).rejects.toMatchObject({ code: 'FH010' })
    })
  })

  test('is raised and answered by command and by no other process', async () => {
    const writes = [
      `insert into evidence.alarm_rule (incident_id, code, class, is_on, phrases, changed_by) values ('in_x', 'own-x', 'grave', true, '{}', 'of_x')`,
      `update evidence.alarm set taken_by = 'of_x'`,
      'delete from evidence.unheard',
      `insert into staff.overview_mark (incident_id, officer_id, state) values ('in_x', 'of_x', '{}')`,
    ]
    for (const role of PROCESS_ROLES.filter((one) => one !== 'command'))
      await as(role, async (client) => {
        for (const statement of writes) await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
      })
    await as('command', async (client) => {
      await client.query('update evidence.alarm set taken_by = taken_by where false')
      await client.query('delete from evidence.unheard where false')
    })
  })
})

describe('what a second officer is asked for', () => {
  test('is written only by the functions, and an answered request stays answered', async () => {
    const refused = [
      `insert into evidence.pin_second (anchor_id) values ('an_x')`,
      `insert into evidence.pin_effect (anchor_id) values ('an_x')`,
      'update evidence.pin_effect set needs_second = false',
      'delete from evidence.pin_second',
      `update evidence.press set answer = '{}'`,
      'delete from evidence.press',
    ]
    const press = `insert into evidence.press (id, incident_id, officer_id, act, digest, answer)
      values (decode(repeat('00', 32), 'hex'), 'in_x', 'of_x', 'tag-add', decode(repeat('00', 32), 'hex'), '{}')`
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        for (const statement of refused) await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
        // 23503 is the missing foreign key: command may write, but there is no such incident.
        await expect(client.query(press)).rejects.toMatchObject({ code: role === 'command' ? '23503' : '42501' })
      })
  })
})

describe('a subject that was marked by hand', () => {
  const CHANGED = [
    `update evidence.subject set kind = 'object'`,
    'delete from evidence.subject_mark',
    `update evidence.subject_mark set note = null`,
    'delete from evidence.subject_mark_recall',
    'delete from evidence.subject_merge',
    'delete from evidence.subject_parting',
    `insert into evidence.map_cell values ('in_x', 4, 0, 0, 9, 1, 0, 0, 0)`,
    'delete from evidence.map_cell',
  ]
  const MADE = [
    `insert into evidence.subject (id, incident_id, kind, colour, officer_id, description_note) values ('sb_x', 'in_x', 'person', 'sky', 'of_x', 'no_x')`,
    `insert into evidence.subject_mark (id, incident_id, subject_id, item_id, officer_id) values ('mk_x', 'in_x', 'sb_x', 'it_x', 'of_x')`,
  ]

  test('stays as it was marked, and no process writes the map’s sums', async () => {
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        for (const statement of CHANGED) await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
      })
  })

  test('is marked only by command, and only for an existing officer and item', async () => {
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        // 23503 is the missing foreign key: command may write, but there is no such officer.
        const code = role === 'command' ? '23503' : '42501'
        for (const statement of MADE) await expect(client.query(statement)).rejects.toMatchObject({ code })
      })
  })
})

describe('an attempt to sign in', () => {
  const CALLS = [
    `staff.begin_attempt('x', null)`,
    `staff.forgive_attempt('x', null)`,
    `staff.accept_code('of_x', 1, null)`,
    `staff.keep_device('of_x', '')`,
    'staff.sweep_sign_in()',
    `staff.unlock_member('of_x', 'in_x', 'of_y')`,
  ]
  const TABLES = ['device', 'name_tries', 'sign_in_salt'].flatMap((table) => [
    `select from staff.${table}`,
    `delete from staff.${table}`,
  ])

  test('is counted by functions that only command may call; no process reads devices or attempts', async () => {
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        const refused = [...TABLES, ...(role === 'command' ? [] : CALLS.map((call) => `select ${call}`))]
        for (const statement of refused) await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
      })
  })
})

test('accounts are changed only by functions that check the officer; no process reads a link’s digest', async () => {
  const ofCommand = [
    `staff.change_officer_as('of_x', 'of_y', 'end', '{}')`,
    `staff.take_membership_as('of_x', 'in_x', 'of_y')`,
    'staff.let_go_due()',
    `staff.look_at_link('\\x00')`,
    `staff.use_link('\\x00', 'h', '\\x00', 1)`,
  ]
  const ofOps = [
    `staff.change_officer('of_y', 'enable', '{}')`,
    `staff.take_membership('in_x', 'of_y')`,
    `staff.add_link('of_y', '\\x00')`,
  ]
  const ofNobody = [`staff.let_go('of_y', 'ended')`, `staff.void_links('of_y')`]
  for (const role of PROCESS_ROLES)
    await as(role, async (client) => {
      const refused = [
        'select hash from staff.officer_link',
        'update staff.officer_link set used_at = null',
        'delete from staff.officer_link',
        ...[...(role === 'command' ? [] : ofCommand), ...(role === 'ops' ? [] : ofOps), ...ofNobody].map(
          (call) => `select ${call}`,
        ),
        ...[
          'disabled = false',
          'ends_at = null',
          'ended_at = null',
          `password_hash = 'x'`,
          `totp_sealed = '\\x00'`,
        ].map((change) => `update staff.officer set ${change}`),
      ]
      for (const statement of refused)
        await expect(client.query(statement), `${role}: ${statement}`).rejects.toMatchObject({ code: '42501' })
    })
  await as('command', async (client) => {
    const { rows } = await client.query(
      `select ${ofCommand[0]} as ended, ${ofCommand[1]} as taken, ${ofCommand[4]} as used`,
    )
    expect(rows).toEqual([{ ended: 'not-allowed', taken: 'not-found', used: null }])
  })
})

test('templates are read only by the operators and command, and written only by a function', async () => {
  const columns = 'select id, seq, name, facts, is_packaged, removed_at from platform.template'
  for (const role of PROCESS_ROLES)
    await as(role, async (client) => {
      const reading = client.query(columns)
      if (role === 'ops' || role === 'command') expect((await reading).rows.length).toBeGreaterThan(8)
      else await expect(reading, role).rejects.toMatchObject({ code: '42501' })
      for (const write of [
        `update platform.template set facts = '{}'`,
        'delete from platform.template',
        `insert into platform.template (id, name) values ('mine', '{}')`,
      ])
        await expect(client.query(write), role).rejects.toMatchObject({ code: '42501' })
      // Opening an incident does not need to know who changed a template.
      if (role === 'ops') await expect(client.query('select changed_by from platform.template')).rejects.toThrow()
    })
})

describe('what every session of the cluster does', () => {
  const LOOKS = [
    'select * from pg_catalog.pg_stat_activity',
    'select * from pg_catalog.pg_stat_get_activity(null)',
    'select pg_catalog.pg_stat_get_backend_idset()',
    'select pg_catalog.pg_stat_get_backend_client_addr(1)',
    'select * from pg_catalog.pg_stat_ssl',
  ]

  test.each(PROCESS_ROLES)('is not seen by %s', async (role) => {
    await as(role, async (client) => {
      for (const look of LOOKS) await expect(client.query(look), look).rejects.toMatchObject({ code: '42501' })
    })
  })

  test('is reported if an owner could not revoke it', async () => {
    const door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
    expect(await door.isActivityVisible()).toBe(false)
    // As on a managed Postgres, whose owner has no rights over the catalog.
    await owner.query('grant select on pg_catalog.pg_stat_activity to public')
    try {
      expect(await door.isActivityVisible()).toBe(true)
    } finally {
      await owner.query('revoke select on pg_catalog.pg_stat_activity from public')
    }
  })
})

describe('the state of the clock', () => {
  test.each(PROCESS_ROLES)(
    'is written only by preserve, through the one function, and not by hand: %s',
    async (role) => {
      await as(role, async (client) => {
        const calls = [
          `insert into platform.clock_check (source, missed) values ('no-reference', false)`,
          'select evidence.widen_received()',
          ...(role === 'preserve' ? [] : [`select platform.keep_clock_check('ntp', false, 5000, 1)`]),
          ...(['inspect', 'normalise', 'reconstruct'].includes(role) ? [] : ['select platform.clock_doubt(now())']),
        ]
        for (const call of calls) await expect(client.query(call), call).rejects.toMatchObject({ code: '42501' })
      })
    },
  )
})

describe('how long an incident is kept and locked', () => {
  test('is lengthened by ops, and by command for an officer who may; only preserve records locks', async () => {
    const later = '2090-01-01'
    for (const role of PROCESS_ROLES)
      await as(role, async (client) => {
        const asOps = client.query('select platform.keep_incident($1, $2)', [ids.incident, later])
        if (role === 'ops') await expect(asOps).resolves.toBeDefined()
        else await expect(asOps).rejects.toMatchObject({ code: '42501' })
        const asOfficer = client.query('select platform.keep_as_officer($1, $2, $3) as kept', [
          ...[ids.officer, ids.incident, later],
        ])
        // This officer may not open incidents.
        if (role === 'command') expect((await asOfficer).rows).toEqual([{ kept: 'not-found' }])
        else await expect(asOfficer).rejects.toMatchObject({ code: '42501' })
        const claims = client.query("insert into evidence.lock_pass (incident_id) values ('in_other')")
        const isPreserve = role === 'preserve'
        // Preserve may write to this table, if the incident exists.
        await expect(claims).rejects.toMatchObject({ code: isPreserve ? '23503' : '42501' })
      })
    const shorter = owner.query('update platform.incident set keep_until = now() where id = $1', [ids.incident])
    await expect(shorter).rejects.toMatchObject({ code: 'FH001' })
  })
})
