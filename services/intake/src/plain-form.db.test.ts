import { randomBytes } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { beforeAll, describe, expect, test } from 'vitest'
import { multipart } from './form/multipart.test-kit.ts'
import { eventually, openObject, openUpload, uploadsOf } from './intake.test-kit.ts'
import { codeIn, keyIn, pagesGround } from './pages.test-kit.ts'

const lent = pagesGround()
const { get, send } = lent

describe('the plain form', () => {
  beforeAll(async () => {
    lent.drill = await lent.ground.openIncident({ title: 'Fire at the harbour', place: 'West dock' })
  })

  test('several files and words arrive, and the code shown in advance opens them', async () => {
    const form = await get(`/${lent.drill.slug}/send`)
    const photo = randomBytes(200_000)
    const sent = await send(lent.drill.slug, [
      { name: 'key', value: keyIn(form.text) },
      { name: 'lang', value: 'en' },
      { name: 'file', file: 'C:\\fakepath\\x<y>.jpg', type: 'image/jpeg', value: photo },
      { name: 'file', file: 'empty.txt', type: 'text/plain', value: '' },
      { name: 'file', file: '', type: 'application/octet-stream', value: '' },
      { name: 'words', value: 'A red van.' },
    ])
    expect(sent.status).toBe(200)
    expect(codeIn(sent.text)).toBe(codeIn(form.text))
    expect(sent.text).toContain('File 2')
    expect(sent.text).not.toContain('File 3')
    expect(sent.text).not.toContain('fakepath')
    expect(sent.text).toContain('Your words arrived too.')
    const [first, second] = (await uploadsOf(lent.ground, lent.drill.id)).slice(-2)
    expect(second).toMatchObject({ state: 'complete', length: 0 })
    expect((await openUpload(lent.ground, first?.id ?? '', lent.drill.identity)).equals(photo)).toBe(true)
    const said = JSON.parse(
      (await openObject(lent.ground, first?.declaration_key ?? '', lent.drill.identity)).toString(),
    )
    expect(said).toMatchObject({ name: 'C:\\fakepath\\x<y>.jpg', mediaType: 'image/jpeg' })

    const receipt = await fetch(`${lent.server.url}/receipt`, {
      method: 'POST',
      body: new URLSearchParams({ code: codeIn(form.text) }),
    })
    const text = await receipt.text()
    expect(receipt.status).toBe(200)
    expect(text).toContain('kept')
    expect(text).toContain('Please keep the originals on your phone.')
  })

  test('"Send more" of the plain form continues the same sending', async () => {
    const sent = await send(lent.drill.slug, [{ name: 'words', value: 'A red van.' }])
    const more = /<form method="post" action="\/receipt"><input type="hidden" name="code" value="([a-z-]+)">/.exec(
      sent.text,
    )
    expect(more?.[1]).toBe(codeIn(sent.text).replaceAll(' ', '-'))
    expect(sent.text).not.toContain(`href="/${lent.drill.slug}?lang=en">Send more`)
  })

  test('an empty form is answered in words and leaves nothing behind', async () => {
    const before = await lent.ground.db.owner.query('select count(*)::integer as n from public_zone.submission')
    const sent = await send(lent.drill.slug, [
      { name: 'key', value: 'k'.repeat(32) },
      { name: 'file', file: '', value: '' },
      { name: 'words', value: '  ' },
    ])
    expect(sent.status).toBe(400)
    expect(sent.text).toContain('There was no file and no word')
    expect(
      (await lent.ground.db.owner.query('select count(*)::integer as n from public_zone.submission')).rows,
    ).toEqual(before.rows)
  })

  test('a way to reach somebody alone is refused as with script, and what was typed stands in the form again', async () => {
    const before = await lent.ground.db.owner.query('select count(*) from public_zone.submission')
    const form = await get(`/${lent.drill.slug}/send`)
    const typed = [
      { name: 'key', value: keyIn(form.text) },
      { name: 'lang', value: 'en' },
      { name: 'door', value: 'danger' },
      { name: 'forSomeoneElse', value: 'on' },
      { name: 'way', value: '050 "1"' },
      { name: 'safeTime', value: 'after six' },
    ]
    const sent = await send(lent.drill.slug, typed)
    expect([sent.status, sent.text.includes('Please add a file or one sentence, too')]).toEqual([400, true])
    expect(sent.text).toContain('name="way" type="text" maxlength="1000" value="050 &quot;1&quot;"')
    expect(sent.text).toContain('name="safeTime" type="text" maxlength="1000" value="after six"')
    for (const { name, value } of typed.slice(0, 4))
      expect(sent.text).toContain(`<input type="hidden" name="${name}" value="${value}">`)
    expect((await lent.ground.db.owner.query('select count(*) from public_zone.submission')).rows).toEqual(before.rows)
    const whole = await send(lent.drill.slug, [...typed, { name: 'words', value: 'A red van.' }])
    expect([whole.status, codeIn(whole.text)]).toEqual([200, codeIn(form.text)])
    const timeAlone = await send(
      lent.drill.slug,
      [typed[1], typed[5]].flatMap((one) => one ?? []),
    )
    expect(timeAlone.text).toContain('Please also write how we can reach you.')
  })

  test('a file that is too large is reported, and the others are kept', async () => {
    const tight = await lent.ground.openIncident({ max_file_bytes: 1000, max_files: 3 })
    const sent = await send(tight.slug, [
      { name: 'file', file: 'large', value: randomBytes(300_000) },
      { name: 'file', file: 'small', value: 'abc' },
    ])
    expect(sent.status).toBe(413)
    expect(sent.text).toContain('larger than we can take')
    expect(await uploadsOf(lent.ground, tight.id)).toMatchObject([
      { state: 'open', offset: 1000 },
      { state: 'complete', offset: 3 },
    ])
    const many = await send(
      tight.slug,
      Array.from({ length: 5 }, () => ({ name: 'file', file: 'a', value: 'a' })),
    )
    expect(many.status).toBe(413)
    expect(many.text).toContain('too many files for one sending')
  })

  test('what arrived of a cut form is kept', async () => {
    const { type, body } = multipart([{ name: 'file', file: 'clip.mov', value: randomBytes(500_000) }])
    await new Promise<void>((resolve) => {
      const sending = httpRequest(`${lent.server.url}/${lent.drill.slug}/send`, {
        method: 'POST',
        headers: { 'Content-Type': type, 'Content-Length': body.length },
      })
      sending.on('error', () => resolve())
      sending.write(body.subarray(0, 300_000), () => sending.destroy())
      sending.on('close', () => resolve())
    })
    await eventually('the bytes of the cut form are there', async () => {
      const row = (await uploadsOf(lent.ground, lent.drill.id)).at(-1)
      return row?.state === 'open' && row.offset > 250_000
    })
  })

  test('garbage is answered in words, whatever it is', async () => {
    const raw = async (type: string | undefined, body: string) => {
      const answer = await fetch(`${lent.server.url}/${lent.drill.slug}/send`, {
        method: 'POST',
        headers: type === undefined ? {} : { 'Content-Type': type },
        body: new Uint8Array(Buffer.from(body)),
      })
      expect(await answer.text()).toContain('still on your phone')
      return answer.status
    }
    expect(await raw('text/plain', 'x')).toBe(415)
    expect(await raw(undefined, 'x')).toBe(415)
    expect(await raw('multipart/form-data', 'x')).toBe(400)
    expect(await raw('multipart/form-data; boundary=abc', '')).toBe(400)
    expect(await raw('multipart/form-data; boundary=abc', 'no boundary at all')).toBe(400)
    expect(
      await raw(
        'multipart/form-data; boundary=abc',
        '--abc\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nhalf',
      ),
    ).toBe(400)
    expect(await raw('multipart/form-data; boundary=abc', `--abc\r\n${'X: y\r\n'.repeat(5000)}\r\n\r\n--abc--`)).toBe(
      400,
    )
    expect(await raw('multipart/form-data; boundary=abc', '--abc\r\n\r\n\r\n--abc--\r\n')).toBe(400)
  })
})
