import { parseReply } from '@firsthand/domain'
import { openBytes, type ReceiptCode, replyKeyOf } from '@firsthand/sealing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

describe('the conversation with a witness', () => {
  let kit: CommandKit
  let incident: string
  let submission: string
  let code: ReceiptCode
  let item: string
  let analyst: Ask
  let viewer: Ask
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const made = await kit.addSubmission(incident)
    submission = made.submission
    code = made.code
    item = await kit.addItem(incident, { submission, declaration: { origin: 'camera', handling: 'details-removed' } })
    await kit.database.owner.query(
      `insert into evidence.statement (id, submission_id, incident_id, words, where_words, lat, lon, radius_m, when_kind,
         when_local, now_words, for_someone_else, language, received_at)
       values ('st_a', $1, $2, 'two bangs', 'by the station', 60.17, 24.93, 40, 'exact', '2026-06-01T12:04', 'at home',
         true, 'uk-UA', now())`,
      [submission, incident],
    )
    await kit.database.owner.query(`update platform.incident set texts = '{"uk":{"number":"102"}}' where id = $1`, [
      incident,
    ])
    analyst = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'analyst' }))
    viewer = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
  })
  afterAll(() => kit.release())

  const path = (end: string, of = item) => `/api/incidents/${incident}/items/${of}${end}`
  const post = (ask: Ask, end: string, body: object) => ask(path(end), { method: 'POST', body: JSON.stringify(body) })
  const page = async (ask: Ask) => (await (await ask(path(''))).json()) as Record<string, unknown>
  const entries = async (action: string) =>
    (
      await kit.database.owner.query(
        `select e.detail, e.note_hash, n.text, n.purpose, encode(sha256(n.salt || convert_to(n.text, 'UTF8')), 'hex') as hash
         from custody.entry e left join staff.note n on encode(n.hash, 'hex') = e.note_hash
         where e.subject = $1 and e.action = $2 order by e.seq`,
        [item, action],
      )
    ).rows as { detail: string; note_hash: string; text: string; purpose: string; hash: string }[]

  test('the page shows the witness’s earlier and later words, and what the witness page said about the file', async () => {
    expect(await page(viewer)).toMatchObject({
      item: { declaration: { origin: 'camera', handling: 'details-removed' } },
      statements: [
        {
          ...{ words: 'two bangs', lat: 60.17, lon: 24.93, radiusM: 40, whenKind: 'exact' },
          ...{ whenLocal: '2026-06-01T12:04', nowWords: 'at home', nowLat: null, forSomeoneElse: true },
        },
      ],
      conversation: { language: 'uk-UA', emergencyNumber: '102', replies: [], hasContact: false },
    })
  })

  test('only the witness’s code opens a reply, and custody has its salted hash', async () => {
    const text = 'Thank you. We have your files.\n\nPlease keep them. 🙏'
    const answer = await post(analyst, '/replies', { text: `  ${text.replaceAll('\n', '\r\n')} ` })
    expect(answer.status).toBe(201)
    const { rows } = await kit.database.owner.query(
      'select id, sealed, created_at from public_zone.reply where submission_id = $1',
      [submission],
    )
    expect(rows).toHaveLength(1)
    const opened = parseReply(openBytes([replyKeyOf(code).identity], rows[0].sealed).toString('utf8'))
    expect(opened).toMatchObject({ ok: true, value: { id: rows[0].id, text } })
    expect(opened.ok && opened.value.sentAt % 60_000).toBe(0)
    expect(rows[0].created_at.getTime() % 60_000).toBe(0)
    const sent = await entries('reply.sent')
    expect(sent).toMatchObject([{ text, purpose: 'reply', hash: sent[0]?.note_hash }])
    expect(JSON.parse(sent[0]?.detail ?? '')).toEqual({ reply: rows[0].id, submission })
    expect(await page(viewer)).toMatchObject({ conversation: { replies: [{ text, officer: 'anna' }] } })
    expect(kit.logged.join('')).not.toContain('Thank you')
  })

  test.each([[''], ['  \n '], ['x'.repeat(2001)], ['a\u0000b'], ['a\u001b[31m'], ['a\ud800'], [7], [undefined]])(
    'what is no plain text of 1 to 2,000 characters is not sent (%j)',
    async (text) => {
      const answer = await post(analyst, '/replies', { text })
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'nothing-sent' }])
    },
  )

  test('a reply is written completely or not at all', async () => {
    const before = await kit.database.owner.query('select count(*) from evidence.reply')
    const signature = 'custody.append(text, text, text, text, text, text)'
    await kit.database.owner.query(`revoke execute on function ${signature} from firsthand_command`)
    try {
      expect((await post(analyst, '/replies', { text: 'never sent' })).status).toBe(500)
    } finally {
      await kit.database.owner.query(`grant execute on function ${signature} to firsthand_command`)
    }
    const after = await kit.database.owner.query('select count(*) from evidence.reply')
    expect(after.rows).toEqual(before.rows)
    const { rows } = await kit.database.owner.query("select 1 from staff.note where text = 'never sent'")
    expect(rows).toEqual([])
  })

  test('the page says only that there is a contact; a reason opens it, after the custody entry', async () => {
    expect((await post(analyst, '/contact', { reason: 'to ask about the car' })).status).toBe(404)
    await kit.addContact(incident, submission, { way: '+358 40 CANARY', safeTime: 'after 20' })
    const shown = JSON.stringify(await page(analyst))
    expect(shown).toContain('"hasContact":true')
    expect(shown).not.toContain('CANARY')

    const refused = await post(analyst, '/contact', { reason: ' ' })
    expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'reason-needed' }])
    expect(await entries('contact.opened')).toEqual([])

    const answer = await post(analyst, '/contact', { reason: 'to ask about the car' })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({
      contacts: [{ way: '+358 40 CANARY', safeTime: 'after 20', language: 'fi', receivedAt: Date.UTC(2026, 5, 1, 9) }],
    })
    const opened = await entries('contact.opened')
    expect(opened).toMatchObject([{ text: 'to ask about the car', purpose: 'contact', hash: opened[0]?.note_hash }])
    const { rows } = await kit.database.owner.query('select detail from custody.entry')
    expect(JSON.stringify(rows) + kit.logged.join('')).not.toMatch(/CANARY|the car/)
  })

  test('without a custody entry nothing is opened', async () => {
    const signature = 'custody.append(text, text, text, text, text, text)'
    await kit.database.owner.query(`revoke execute on function ${signature} from firsthand_command`)
    try {
      const answer = await post(analyst, '/contact', { reason: 'to ask about the car' })
      expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'internal' }])
    } finally {
      await kit.database.owner.query(`grant execute on function ${signature} to firsthand_command`)
    }
  })

  test('without the incident’s key nothing is opened, and custody does not say that it was', async () => {
    const before = (await entries('contact.opened')).length
    await kit.database.owner.query('alter table evidence.contact disable trigger contact_is_final')
    await kit.database.owner.query("update evidence.contact set key_id = 'ke_' || repeat('a', 26)")
    expect((await post(analyst, '/contact', { reason: 'to ask about the car' })).status).toBe(503)
    expect((await entries('contact.opened')).length).toBe(before)
  })

  test('roles that decide read the reasons in the trail; a viewer sees that one was given', async () => {
    await post(analyst, '/as-received', { reason: 'for the laboratory' })
    const trailOf = async (ask: Ask) => (await page(ask))['trail'] as { action: string; reason: string | null }[]
    const seen = (await trailOf(analyst)).filter((entry) => entry.reason !== null)
    expect(seen.map(({ action, reason }) => [action, reason])).toEqual([
      ['look.downloaded', 'for the laboratory'],
      ['contact.opened', 'to ask about the car'],
    ])
    const hidden = await trailOf(viewer)
    expect(hidden.map((entry) => entry.action)).toEqual(expect.arrayContaining(['look.downloaded', 'contact.opened']))
    expect(hidden.every((entry) => entry.reason === null)).toBe(true)
    const log = await analyst(`/api/incidents/${incident}/custody?subject=${item}`)
    expect(JSON.stringify(await log.json())).toContain('for the laboratory')
  })

  test('a witness who sent words without a file is answered as well, and custody names the submission', async () => {
    const alone = await kit.addSubmission(incident)
    const at = `/api/incidents/${incident}/submissions/${alone.submission}`
    const opened = await viewer(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    const { view } = (await opened.json()) as { view: string }
    // A submission that has neither words nor files is shown to nobody.
    expect((await viewer(`${at}?view=${view}`)).status).toBe(404)
    await kit.database.owner.query(
      `insert into evidence.statement (id, submission_id, incident_id, words, language, received_at)
       values ('st_alone', $1, $2, 'we are in room 12', 'fi', now())`,
      [alone.submission, incident],
    )
    await kit.addContact(incident, alone.submission, { way: 'only by text' })
    expect((await viewer(at)).status).toBe(403)
    expect(await (await viewer(`${at}?view=${view}`)).json()).toEqual({
      ...{ language: 'fi', emergencyNumber: '112', replies: [], hasContact: true, isWithheld: false },
    })
    const write = (end: string, body: object) => analyst(`${at}${end}`, { method: 'POST', body: JSON.stringify(body) })
    expect((await write('/replies', { text: 'Pysykää siellä.' })).status).toBe(201)
    const contact = await write('/contact', { reason: 'to ask how many they are' })
    expect(await contact.json()).toMatchObject({ contacts: [{ way: 'only by text' }] })
    const { rows } = await kit.database.owner.query('select sealed from public_zone.reply where submission_id = $1', [
      alone.submission,
    ])
    const read = parseReply(openBytes([replyKeyOf(alone.code).identity], rows[0].sealed).toString('utf8'))
    expect(read).toMatchObject({ ok: true, value: { text: 'Pysykää siellä.' } })
    const told = await kit.database.owner.query('select action from custody.entry where subject = $1 order by seq', [
      alone.submission,
    ])
    expect(told.rows).toEqual([{ action: 'reply.sent' }, { action: 'contact.opened' }])
    const elsewhere = await kit.addIncident()
    kit.advance(30_000)
    const other = await kit.signIn(await kit.addOfficer('otto', { [elsewhere]: 'commander' }))
    const foreign = `/api/incidents/${elsewhere}/submissions/${alone.submission}/replies`
    expect((await other(foreign, { method: 'POST', body: '{"text":"hello"}' })).status).toBe(404)
  })

  test('after the incident is closed an officer still writes, reads and opens contacts, as long as codes work', async () => {
    const ended = await kit.addIncident()
    const sent = await kit.addSubmission(ended)
    const one = await kit.addItem(ended, { submission: sent.submission })
    await kit.addContact(ended, sent.submission, { way: 'by letter' })
    kit.advance(30_000)
    const ask = await kit.signIn(await kit.addOfficer('elsa', { [ended]: 'analyst' }))
    const at = `/api/incidents/${ended}/items/${one}`
    const write = (end: string, body: object) => ask(`${at}${end}`, { method: 'POST', body: JSON.stringify(body) })
    await kit.database.owner.query(`update platform.incident set state = 'closed' where id = $1`, [ended])
    expect((await write('/replies', { text: 'Thank you.' })).status).toBe(201)
    const opened = await write('/contact', { reason: 'to ask about the car' })
    expect(await opened.json()).toMatchObject({ contacts: [{ way: 'by letter' }] })
    await kit.database.owner.query(
      `insert into evidence.statement (id, submission_id, incident_id, words, language, received_at)
       values ('st_late', $1, $2, 'I saw more', 'en', now())`,
      [sent.submission, ended],
    )
    const shown = await (await ask(at)).json()
    expect(shown).toMatchObject({
      statements: [{ words: 'I saw more' }],
      conversation: { replies: [{ text: 'Thank you.' }] },
    })
    await kit.database.owner.query(`set session_replication_role = replica; update platform.incident
      set keep_until = clock_timestamp() where id = '${ended}'; set session_replication_role = default`)
    const late = await write('/replies', { text: 'Are you there?' })
    expect([late.status, await late.json()]).toMatchObject([409, { code: 'illegal-state', why: 'code-over' }])
  })

  test('words of a witness who asked us not to use them are in no list', async () => {
    const opened = await viewer(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    const { view } = (await opened.json()) as { view: string }
    const list = async () => {
      const answer = await viewer(`/api/incidents/${incident}/statements?view=${view}`)
      const { statements } = (await answer.json()) as { statements: { id: string }[] }
      return statements.filter(({ id }) => id === 'st_a')
    }
    expect(await list()).toMatchObject([{ words: 'two bangs', forSomeoneElse: true }])
    await kit.withdraw(submission)
    expect(await list()).toEqual([])
  })
})
