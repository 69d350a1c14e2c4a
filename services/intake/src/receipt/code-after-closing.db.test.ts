import { randomBytes } from 'node:crypto'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { describe, expect, test } from 'vitest'
import { sendForm } from '../form/multipart.test-kit.ts'
import { makeUpload } from '../intake.test-kit.ts'
import { codeGround } from './code-pages.test-kit.ts'

const lent = codeGround()
const { post, receipt, close, addFile, reply, documents } = lent

describe('once the collection is closed', () => {
  const key = () => randomBytes(24).toString('base64url')

  test('its page says so and leads to the code field, and a code opens its submission and says until which day', async () => {
    await addFile(randomBytes(100))
    await addFile(randomBytes(100), 5000)
    await close(lent.incident.id)
    const page = await fetch(`${lent.server.url}/${lent.incident.slug}?lang=en`)
    const said = await page.text()
    expect([page.status, said.includes('With your code you can still read messages')]).toEqual([410, true])
    expect(said).toContain('href="/receipt?lang=en"')
    const { status, text } = await receipt()
    expect(status).toBe(200)
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
    const { rows } = await lent.ground.db.owner.query('select keep_until from platform.incident where id = $1', [
      lent.incident.id,
    ])
    expect(text).toContain(`Your code works until ${day.format(rows[0].keep_until.getTime() - 24 * 3_600_000)}.`)
    // The page no longer asks for a file.
    expect(text).not.toContain('name="file"')
    expect(text).not.toMatch(/Choose (the same file|file 2) again|Send more/)
    expect(text).toContain('We cannot take the rest any more.')
  })

  test.each(DOOR_LANGUAGES)(
    'in %s the page says until when the code works, and that one can write',
    async (language) => {
      await close(lent.incident.id)
      const { page } = wordsOf(language)
      const { text } = await receipt({ lang: language })
      expect(text).toContain(page.closedUntil.split('{day}')[0])
      expect(text).not.toMatch(/\.\.<\/p>/)
      expect(await (await fetch(`${lent.server.url}/${lent.incident.slug}?lang=${language}`)).text()).toContain(
        page.closedCode,
      )
    },
  )

  test('an answer is kept, and so are words if no officer wrote; both are queued for preserve', async () => {
    await close(lent.incident.id)
    expect((await receipt({ words: 'I saw more.', key: key() }, '/receipt/answer')).text).toContain(
      'Your answer arrived.',
    )
    expect((await receipt()).text).toContain('action="/receipt/answer"')
    await reply('Are you safe?', Date.UTC(2026, 10, 25, 14, 5))
    expect((await receipt()).text).toContain('Are you safe?')
    expect((await receipt({ words: 'Yes.', key: key() }, '/receipt/answer')).text).toContain('Your answer arrived.')
    const kept = await documents('statement')
    expect(kept).toHaveLength(2)
    const { rows } = await lent.ground.db.owner.query('select distinct task from work.outbox where subject = any($1)', [
      kept.map(({ id }) => id),
    ])
    expect(rows).toEqual([{ task: 'read-statement' }])
  })

  test('"ask us not to use this" is kept for one file and for all', async () => {
    await addFile(randomBytes(100))
    await close(lent.incident.id)
    expect((await receipt({ number: '1', sure: 'yes' }, '/receipt/withdraw')).text).toContain(
      'Done. Officers no longer see it',
    )
    expect((await post('/receipt/withdraw', { code: lent.made.code, number: null })).status).toBe(200)
    expect((await documents('withdrawal')).map(({ number }) => number).sort()).toEqual([1, null])
  })

  test('no new file is accepted by code or URL, and no URL is given to resume one', async () => {
    await addFile(randomBytes(100), 5000)
    const opened = JSON.parse((await post('/receipt/open', { code: lent.made.code })).text)
    await close(lent.incident.id)
    for (const submission of [lent.made.submission, opened.submission])
      await expect(makeUpload(lent.server.url, submission, { 'Upload-Length': '3' })).rejects.toThrow('410')
    expect((await post('/receipt/resume', { code: lent.made.code, number: 1 })).status).toBe(410)
  })

  test('a form without script that was opened before keeps its words: with a code they arrive, else they come back', async () => {
    await addFile(randomBytes(100))
    await close(lent.incident.id)
    const send = `${lent.server.url}/${lent.incident.slug}/send`
    const empty = { name: 'file', file: '', type: 'application/octet-stream', value: '' }
    const words = { name: 'words', value: 'He is <b>back</b>.' }
    const withCode = await sendForm(send, [{ name: 'code', value: lent.made.code }, empty, words])
    expect([withCode.status, withCode.text.includes('Thank you. It arrived.')]).toEqual([200, true])
    expect(await documents('statement')).toHaveLength(1)
    const without = await sendForm(send, [{ name: 'lang', value: 'en' }, empty, words])
    expect([without.status, await documents('statement')]).toEqual([410, [expect.anything()]])
    expect(without.text).toContain('readonly>He is &lt;b&gt;back&lt;/b&gt;.</textarea>')
    // A file is never taken, and its form is refused as before.
    const film = { name: 'file', file: 'a.mov', type: 'video/quicktime', value: randomBytes(50_000) }
    const refused = await sendForm(send, [{ name: 'code', value: lent.made.code }, film, words])
    expect([refused.status, refused.text.includes('Thank you')]).toEqual([410, false])
  })

  test('after that day its page no longer leads to the code field', async () => {
    const over = await lent.ground.openIncident({
      state: 'closed',
      keep_until: new Date(Date.now() - 1000).toISOString(),
    })
    const said = await (await fetch(`${lent.server.url}/${over.slug}?lang=en`)).text()
    expect(said).toContain('This collection has ended')
    expect(said).not.toContain('With your code you can still')
  })
})
