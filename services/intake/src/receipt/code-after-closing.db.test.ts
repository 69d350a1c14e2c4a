import { randomBytes } from 'node:crypto'
import { parseDocument } from '@firsthand/domain'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { describe, expect, test } from 'vitest'
import { makeUpload, openObject } from '../intake.test-kit.ts'
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
    expect(text).not.toContain('type="file"')
    expect(text).not.toContain('choose the same file again')
  })

  test.each(DOOR_LANGUAGES)(
    'in %s the page says until when the code works, and that one can write',
    async (language) => {
      await close(lent.incident.id)
      const { page } = wordsOf(language)
      expect((await receipt({ lang: language })).text).toContain(page.closedUntil.split('{day}')[0])
      expect(await (await fetch(`${lent.server.url}/${lent.incident.slug}?lang=${language}`)).text()).toContain(
        page.closedCode,
      )
    },
  )

  test('an answer is kept, and so are words if no officer wrote; both are queued for preserve', async () => {
    await close(lent.incident.id)
    expect((await receipt({ words: 'I saw more.', key: key() }, '/receipt/answer')).text).toContain(
      'Your answer is kept.',
    )
    expect((await receipt()).text).toContain('action="/receipt/answer"')
    await reply('Are you safe?', Date.UTC(2026, 10, 25, 14, 5))
    expect((await receipt()).text).toContain('Are you safe?')
    expect((await receipt({ words: 'Yes.', key: key() }, '/receipt/answer')).text).toContain('Your answer is kept.')
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
    expect((await receipt({ number: '1', sure: 'yes' }, '/receipt/withdraw')).text).toContain('Done. It is out of the')
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

describe('"ask us not to use this"', () => {
  test('is confirmed on a separate page, which says what it means and has a way back', async () => {
    await addFile(randomBytes(100))
    const { status, text } = await receipt({ number: '1' }, '/receipt/withdraw')
    expect(status).toBe(200)
    expect(text).toContain('Are you sure?')
    expect(text).toContain('File 1')
    expect(text).toContain('It is not deleted')
    expect(text).toContain('No, go back')
    expect(await documents('withdrawal')).toEqual([])
  })

  test('for one file is sealed, stored, queued for preserve and shown on the page; repeated, it is stored once', async () => {
    await addFile(randomBytes(100))
    await addFile(randomBytes(100))
    const sure = { number: '2', sure: 'yes' }
    expect((await receipt(sure, '/receipt/withdraw')).text).toContain('Done. It is out of the lists')
    const again = await post('/receipt/withdraw', { code: lent.made.code, number: 2 })
    expect([again.status, JSON.parse(again.text)]).toEqual([200, { withdrawn: true, number: 2 }])
    const [kept, ...others] = await documents('withdrawal')
    expect([kept?.number, others]).toEqual([2, []])
    const document = parseDocument(
      (await openObject(lent.ground, kept?.object_key ?? '', lent.incident.identity)).toString(),
    )
    expect(document.ok && document.value.type === 'withdrawal' && document.value.upload).toMatch(/^up_/)
    const { rows: work } = await lent.ground.db.owner.query(`select task from work.outbox where subject = $1`, [
      kept?.id,
    ])
    expect(work).toEqual([{ task: 'apply-withdrawal' }])
    expect((await receipt()).text).toMatch(/File 1<\/span>.*class="kept".*File 2<\/span>.*class="withdrawn"/s)
  })

  test('for all files: the page then asks for nothing more and says what becomes of them', async () => {
    await addFile(randomBytes(100))
    expect((await post('/receipt/withdraw', { code: lent.made.code, number: null })).status).toBe(200)
    const { text } = await receipt()
    expect(text).toContain('You asked us not to use what you sent.')
    expect(text).not.toContain('enctype="multipart/form-data"')
    expect((await documents('withdrawal')).map(({ number }) => number)).toEqual([null])
  })

  test('is refused for a file that does not exist and for text that is no number', async () => {
    expect((await post('/receipt/withdraw', { code: lent.made.code, number: 7 })).status).toBe(404)
    for (const number of [0, -1, 1.5, '1', {}, 1e9])
      expect((await post('/receipt/withdraw', { code: lent.made.code, number })).status).toBe(400)
    expect((await receipt({ number: 'x', sure: 'yes' }, '/receipt/withdraw')).status).toBe(400)
    expect(await documents('withdrawal')).toEqual([])
  })
})
