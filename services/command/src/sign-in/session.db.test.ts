import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

describe('a session', () => {
  let kit: CommandKit
  let incident: string
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
  })
  afterAll(() => kit.release())

  let count = 0
  const open = async (): Promise<{ ask: Ask; officer: string }> => {
    count += 1
    const officer = await kit.addOfficer(`officer ${count}`, { [incident]: 'commander' })
    return { ask: await kit.signIn(officer), officer: officer.id }
  }
  const shiftSeen = (officer: string, by: string) =>
    kit.database.owner.query(`update staff.session set seen_at = seen_at - interval '${by}' where officer_id = $1`, [
      officer,
    ])

  test('ends after 15 idle minutes; the screen’s own requests do not keep it alive', async () => {
    const { ask, officer } = await open()
    await shiftSeen(officer, '14 minutes')
    const background = { headers: { 'firsthand-background': '1' } }
    expect((await ask('/api/incidents', background)).status).toBe(200)
    await shiftSeen(officer, '2 minutes')
    expect((await ask('/api/me')).status).toBe(401)
  })

  test('is kept alive by a person, but for at most 12 hours', async () => {
    const { ask, officer } = await open()
    await shiftSeen(officer, '14 minutes')
    expect((await ask('/api/me')).status).toBe(200)
    await shiftSeen(officer, '14 minutes')
    expect((await ask('/api/me')).status).toBe(200)
    await kit.database.owner.query('update staff.session set expires_at = clock_timestamp() where officer_id = $1', [
      officer,
    ])
    expect((await ask('/api/me')).status).toBe(401)
  })

  test('ends at once by signing out', async () => {
    const { ask } = await open()
    await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    expect((await ask('/api/session', { method: 'DELETE' })).status).toBe(200)
    expect((await ask('/api/me')).status).toBe(401)
  })

  test('cannot be used by another page: a write needs our origin and JSON', async () => {
    const { ask } = await open()
    const path = `/api/incidents/${incident}/views`
    const answers = [
      await ask(path, { method: 'POST', body: '{}', headers: { origin: 'https://evil.example' } }),
      await ask(path, { method: 'POST', body: '{}', headers: { origin: 'null' } }),
      await ask(path, { method: 'POST', body: '{}', headers: { origin: '' } }),
      await ask('/api/session', { method: 'DELETE', headers: { origin: 'https://evil.example' } }),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403])
    const form = await ask(path, { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } })
    expect(form.status).toBe(415)
  })

  test('over plain HTTP is served only on this machine', async () => {
    const { ask } = await open()
    expect((await ask('/api/me', { headers: { host: 'rebound.example:4444' } })).status).toBe(403)
    expect((await ask('/api/me', { headers: { host: '127.0.0.1:4444' } })).status).toBe(200)
  })

  test('lets nothing be cached, framed or sniffed', async () => {
    const { ask } = await open()
    const { headers } = await ask('/api/me')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
  })
})
