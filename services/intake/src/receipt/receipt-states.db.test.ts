import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sendForm } from '../form/multipart.test-kit.ts'
import { uploadsOf } from '../intake.test-kit.ts'
import { codeGround } from './code-pages.test-kit.ts'

const lent = codeGround()
const { post, receipt, close, addFile } = lent

const heading = (text: string): string => /<h1[^>]*>([^<]*)/.exec(text)?.[1] ?? ''
const say = (words: string) =>
  receipt({ words, key: randomBytes(24).toString('base64url') }, '/receipt/answer').then(({ text }) => text)

describe('the headline of a receipt is counted', () => {
  test('"334 of 600 MB" is never below a headline that says all is there', async () => {
    expect(heading((await receipt()).text)).toBe('Nothing has arrived yet')
    await addFile(randomBytes(334), 600)
    expect(heading((await receipt()).text)).toBe('Your file is not finished')
    await addFile(randomBytes(100))
    await addFile(randomBytes(100))
    const { text } = await receipt()
    expect(heading(text)).toBe('2 of 3 arrived')
    expect(text.slice(0, text.indexOf('id="send"'))).not.toMatch(/kept safe|is safe/i)
  })

  test('one file, several files, words alone', async () => {
    expect(heading(await say('A red van.'))).toBe('Your words arrived')
    await addFile(randomBytes(100))
    const { text } = await receipt()
    expect([heading(text), text.includes('Your words arrived too.')]).toEqual(['Your file arrived', true])
    await addFile(randomBytes(100))
    expect(heading((await receipt()).text)).toBe('All 2 arrived')
  })

  test('withdrawn files count no more; withdrawn as a whole, nothing is called kept', async () => {
    await say('A red van.')
    await addFile(randomBytes(100))
    await addFile(randomBytes(100), 500)
    await post('/receipt/withdraw', { code: lent.made.code, number: 2 })
    expect(heading((await receipt()).text)).toBe('Your file arrived')
    await post('/receipt/withdraw', { code: lent.made.code, number: 1 })
    expect(heading((await receipt()).text)).toBe('You asked us not to use your files')
    await post('/receipt/withdraw', { code: lent.made.code, number: null })
    const { text } = await receipt()
    expect(heading(text)).toBe('You asked us not to use what you sent')
    expect(text).not.toMatch(/Your words are kept|Send more|type="file"/)
  })

  test('the tab and the history never tell how much arrived', async () => {
    await addFile(randomBytes(100))
    expect((await receipt()).text).toContain('<title>EXERCISE – What arrived</title>')
  })
})

describe('an unfinished file', () => {
  test('has a chooser in its own line, with and without script, and nothing has one where nothing is taken', async () => {
    await addFile(randomBytes(100))
    await addFile(randomBytes(1000), 5000)
    const { text } = await receipt()
    const line = /<li data-number="2">[\s\S]*?<\/li>/.exec(text)?.[0] ?? ''
    expect(line).toContain(
      '<small><bdi dir="ltr">1000 bytes</bdi> of <bdi dir="ltr">4.9 KB</bdi></small> <b class="arriving">not finished</b>',
    )
    expect(line).toContain('Choose the same file again to go on.')
    expect(line).toContain('<label class="button quiet" for="pick">Choose file 2 again</label>')
    expect(line).toMatch(/<noscript><form [^>]*action="\/[^"]+\/send">/)
    expect(/<li data-number="1">[\s\S]*?<\/li>/.exec(text)?.[0]).not.toContain('again')
    await close(lent.incident.id)
    const closed = (await receipt()).text
    expect(closed).toContain('We cannot take the rest any more.')
    expect(closed).not.toMatch(/name="file"|Send more/)
  })

  test('that a plain form began goes on where it stopped, by the chooser in its line', async () => {
    const film = { name: 'file', file: 'clip.mov', type: 'video/quicktime', value: randomBytes(300_000) }
    await sendForm(`${lent.server.url}/${lent.incident.slug}/send`, [{ name: 'code', value: lent.made.code }, film])
    const [before] = await uploadsOf(lent.ground, lent.incident.id)
    const again = await sendForm(`${lent.server.url}/${lent.incident.slug}/send`, [
      { name: 'code', value: lent.made.code },
      film,
    ])
    expect(heading(again.text)).toBe('Your file arrived')
    expect(await uploadsOf(lent.ground, lent.incident.id)).toEqual([before])
  })

  test('while the collection is ending, its rest is still asked for, but no "Send more"', async () => {
    await addFile(randomBytes(1000), 5000)
    await lent.ground.db.owner.query(`update platform.incident set state = 'closing' where id = $1`, [lent.incident.id])
    const { text } = await receipt()
    expect(text).toContain('Finish what you began')
    expect(text).toContain('Choose file 1 again')
    expect(text).not.toContain('<h2>Send more</h2>')
  })
})

describe('under "Details"', () => {
  test('stands the digest that preserve hands back, with commands to check it, and no digest before', async () => {
    const bytes = randomBytes(2000)
    await addFile(bytes)
    expect((await receipt()).text).toContain('We do not have it yet.')
    const digest = createHash('sha256').update(bytes).digest()
    await lent.ground.db.owner.query(
      `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
       select 'it_' || u.id, u.incident_id, u.id, u.submission_id, u.number, false, 'witness', u.length, $2, now(), 'k', 1, 'age1'
       from public_zone.upload u where u.incident_id = $1`,
      [lent.incident.id, digest],
    )
    const { text } = await receipt()
    expect(text).toContain(`data-number="1" data-bytes="2000">${digest.toString('hex')}</code>`)
    for (const command of ['sha256sum FILE', 'certutil -hashfile FILE SHA256']) expect(text).toContain(command)
    const json = JSON.parse((await post('/receipt', { code: lent.made.code })).text)
    expect(json.files).toMatchObject([{ number: 1, sha256: digest.toString('hex') }])
    // The form below carries only what its script needs.
    expect(/data-door="[^"]*"/.exec(text)?.[0]).not.toContain(digest.toString('hex'))
  })

  test('a file is told with the minute of its arrival, and the page says until when all of it works', async () => {
    await addFile(randomBytes(100))
    const { text } = await receipt()
    expect(text).toMatch(/arrived <time datetime="\d{4}-\d\d-\d\dT\d\d:\d\dZ">\d+ [A-Z][a-z]{2} \d{4}, \d\d:\d\d UTC</)
    const { rows } = await lent.ground.db.owner.query('select keep_until, zone from platform.incident where id = $1', [
      lent.incident.id,
    ])
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: rows[0].zone })
    expect(text).toContain(
      `Your code works at least until ${day.format(rows[0].keep_until.getTime() - 24 * 3_600_000)}.`,
    )
    expect(text).toContain('keep the originals on your phone')
  })
})

test('a plain form is answered with the same headline, and "Send more" only where more is taken', async () => {
  const send = `${lent.server.url}/${lent.incident.slug}/send`
  const { text } = await sendForm(send, [{ name: 'file', file: 'a', value: 'abc' }])
  expect(heading(text)).toBe('Your file arrived')
  expect(text).toContain('<button>Add something</button>')
  expect(text).not.toMatch(/\bsafe\b/i)
})
