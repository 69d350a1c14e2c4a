import { randomBytes } from 'node:crypto'
import { parseDocument } from '@firsthand/domain'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { codeDigits, deriveCapabilities, hashCapability, replyKeyOf } from '@firsthand/sealing'
import { describe, expect, test } from 'vitest'
import { sendForm } from '../form/multipart.test-kit.ts'
import { makeSubmission, makeUpload, openObject, serve } from '../intake.test-kit.ts'
import { codeGround } from './code-pages.test-kit.ts'

const lent = codeGround()
const { post, receipt, close, reply, documents } = lent

describe('a code', () => {
  test('opens another URL of its sending, the same for the same key, at which files can be created', async () => {
    const opened = await post('/receipt/open', { code: ` ${lent.made.code.replaceAll('-', ', ').toUpperCase()} ` })
    expect(opened.status).toBe(201)
    const { submission, files, maxFiles, slug } = JSON.parse(opened.text)
    expect([files, maxFiles, slug]).toEqual([[], expect.any(Number), lent.incident.slug])
    expect(submission).not.toBe(lent.made.submission)
    await makeUpload(lent.server.url, submission, { 'Upload-Length': '3' })
    expect(JSON.parse((await post('/receipt/open', { code: lent.made.code })).text)).toMatchObject({
      submission,
      files: [{ number: 1, state: 'arriving' }],
    })
  })

  test('may be used a hundred times and more without being used up', async () => {
    for (let i = 0; i < 120; i += 1) expect((await receipt()).status).toBe(200)
    const { rows } = await lent.ground.db.owner.query('select 1 from public_zone.submission_url')
    expect(rows.length).toBeLessThan(10)
  })

  test('that is unknown, invalid or expired gets the same answer after the same delay', async () => {
    const ended = await lent.ground.openIncident({ keep_until: new Date(Date.now() - 1000).toISOString() })
    const { code: old } = await makeSubmission(lent.server.url, ended.slug)
    await lent.ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [ended.id])
    // For a wrong code the answer does not reveal that there is a closed collection whose codes still open.
    await close(lent.incident.id)
    const unknown = lent.made.code.split('-').reverse().join('-')
    for (const path of ['/receipt/open', '/receipt/digests', '/receipt/resume', '/receipt/withdraw', '/receipt']) {
      const answers = await Promise.all(
        [unknown, old, 'nothing of the kind'].map(async (code) => {
          const began = performance.now()
          const { status, text } = await post(path, { code, number: 1 })
          return { status, text, isLate: performance.now() - began >= 245 }
        }),
      )
      for (const one of answers) expect(one).toEqual({ ...answers[0], status: 404, isLate: true })
    }
  })

  test('that is mistyped gets the field again and the positions of unknown words, but none of the typed text', async () => {
    const typed = lent.made.code.split('-')
    typed[2] = 'xylofon'
    typed[5] = 'привіт'
    const { status, text } = await receipt({ code: typed.join(' ') })
    expect(status).toBe(404)
    expect(text).toContain('Words 3, 6 are not ours.')
    expect(text).toContain('name="code"')
    // A single valid code word may occur in the page's own text. Two typed words side by side, or a word that no code
    // uses, can only come from what was typed.
    for (const word of ['xylofon', 'привіт']) expect(text).not.toContain(word)
    for (const [at, word] of typed.slice(1).entries())
      expect(text).not.toMatch(new RegExp(`\\b${typed[at]}[ -]${word}\\b`))
    const short = await receipt({ code: typed.slice(0, 4).join(' ') })
    expect(short.text).toContain('We could read 4.')
    expect(short.text).toContain('Word 3 is not one of ours.')
    const swapped = await receipt({ code: lent.made.code.split('-').reverse().join(' ') })
    expect(swapped.text).not.toMatch(/are not ours|one of ours|We could read/)
    expect(swapped.text).toContain('These words do not belong together.')
  })
})

describe('a code and its digits', () => {
  test('stand on the page of a plain form, with the support line, and in no address or picture', async () => {
    const { text } = await sendForm(`${lent.server.url}/${lent.incident.slug}/send`, [
      { name: 'file', file: 'a', value: 'abc' },
    ])
    const code = /class="words" dir="ltr">([a-z ]+)</.exec(text)?.[1] ?? ''
    expect(text).toContain(`<p dir="ltr">${codeDigits(code)}</p>`)
    expect((await receipt({ code })).status).toBe(200)
    expect(text).not.toMatch(/<svg|#[a-z]+-/)
    expect(text).toContain('Talk to somebody you trust.')
    expect((await post('/receipt/qr', { code })).status).toBe(404)
  })

  test('open the same receipt: in words, in digits, in Arabic digits, mistyped, or with two words swapped', async () => {
    const { code, digits } = lent.made
    const words = code.split('-')
    const arabic = (digits ?? '').replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    const [one = '', two = '', ...rest] = words
    const typed = [digits ?? '', arabic, [`${one}q`, two, ...rest].join(' '), [two, one, ...rest].join(', ')]
    for (const text of typed) {
      expect((await post('/receipt', { code: text })).status).toBe(200)
      // The page carries the code on in its canonical spelling.
      expect((await receipt({ code: text })).text).toContain(`name="code" value="${code}"`)
    }
  })

  test('that is old opens what it opened, also with two neighbours swapped, in one try', async () => {
    const old = deriveCapabilities(randomBytes(32), randomBytes(16)).oldCode
    await lent.ground.db.owner.query(
      'update public_zone.submission set code_hash = $1, reply_recipient = $2 where incident_id = $3',
      [hashCapability(old), replyKeyOf(old).recipient, lent.incident.id],
    )
    const [one = '', two = '', ...rest] = old.split('-')
    for (const code of [old, old.toUpperCase().replaceAll('-', ' '), [two, one, ...rest].join(' ')]) {
      const { status, text } = await receipt({ code })
      expect(status).toBe(200)
      expect(text).toContain(`name="code" value="${old}"`)
      for (const path of ['/receipt/open', '/receipt/withdraw'])
        expect((await post(path, { code })).status).toBe(path === '/receipt/open' ? 201 : 200)
    }
    expect((await receipt({ code: [...rest, two, one].join(' ') })).status).toBe(404)
  })

  test('are told again for a sending that began before there were eight words, as they were told first', async () => {
    const key = randomBytes(24).toString('base64url')
    const first = await makeSubmission(lent.server.url, lent.incident.slug, key)
    const { oldCode } = (await lent.ground.deps()).capabilities.ofSubmission(key)
    await lent.ground.db.owner.query('update public_zone.submission set code_hash = $1 where code_hash = $2', [
      hashCapability(oldCode),
      hashCapability(first.code),
    ])
    const again = await makeSubmission(lent.server.url, lent.incident.slug, key)
    expect([again.submission, again.code, again.digits]).toEqual([first.submission, oldCode, null])
  })
})

test.each(DOOR_LANGUAGES)(
  'in %s "what could identify you" says that our log has times with seconds',
  async (language) => {
    const answer = await fetch(`${lent.server.url}/identify?lang=${language}`)
    expect(await answer.text()).toContain(wordsOf(language).identify.log)
  },
)

describe('the page behind a code', () => {
  test.each(DOOR_LANGUAGES)('in %s has a support line, ours or the incident’s', async (language) => {
    const { words } = { words: wordsOf(language) }
    const own = (await receipt({ lang: language })).text
    expect(own).toContain(words.code.support)
    // It is for the days after: the emergency number stands elsewhere on the page and is no help for that.
    expect(/<p id="support" class="support">[\s\S]*?<\/p>/.exec(own)?.[0]).not.toMatch(/\d/)
    await lent.ground.db.owner.query('update platform.incident set texts = $2 where id = $1', [
      lent.incident.id,
      JSON.stringify({ [language]: { support: 'Crisis <b>line</b> {number}\u202e', number: '0800 1' } }),
    ])
    const { text } = await receipt({ lang: language })
    expect(text).toContain('Crisis &lt;b&gt;line&lt;/b&gt; 0800 1\ufffd')
    expect(text).toContain(`lang="${language}" dir="${words.direction}"`)
  })

  test('has the incident’s title, exit and number in every language, if need be from another language', async () => {
    await lent.ground.db.owner.query(`update platform.incident set languages = '{fi}', texts = $2 where id = $1`, [
      lent.incident.id,
      JSON.stringify({ fi: { title: 'Sää', exit: 'https://saa.example/', number: '0800 7', support: 'Kriisi' } }),
    ])
    const { text } = await receipt({ lang: 'ar' })
    expect(text).toContain('<title>Sää</title>')
    expect(text).toContain('href="https://saa.example/"')
    expect(text).toContain('0800 7')
    expect(text).not.toContain('Kriisi')
  })

  test('says how many messages were sent, in which zone a minute is, and how to hide the page without script', async () => {
    const typed = ` ${lent.made.code.replaceAll('-', ', ').toUpperCase()} `
    await receipt({ words: 'Yes.', key: randomBytes(24).toString('base64url') }, '/receipt/answer')
    await reply('Are you safe?', Date.UTC(2026, 10, 25, 14, 5))
    const { text } = await receipt({ code: typed })
    expect(text).toContain('Times that you wrote to us: 1.')
    expect(text).toContain('<span hidden> (your phone’s time)</span>')
    expect(text).toMatch(/<noscript><p class="small">To hide this page, close its window/)
    // The page holds the code in canonical spelling, however it was typed.
    expect(text).toContain(`value="${lent.made.code}"`)
    expect(text).not.toContain(typed.trim())
  })

  test('is in the incident’s language if none was chosen', async () => {
    await lent.ground.db.owner.query(`update platform.incident set languages = '{xx,fi}' where id = $1`, [
      lent.incident.id,
    ])
    expect((await receipt({ lang: '' })).text).toContain('<html lang="fi"')
  })

  test('shows the replies in order with their minutes, as plain text', async () => {
    await reply('Are you safe?\nWe saw your clip.', Date.UTC(2026, 10, 25, 14, 5))
    await reply('<img src=x onerror=alert(1)> \u202eevil\u0007', Date.UTC(2026, 10, 25, 14, 9))
    await reply('', 0, randomBytes(300))
    await reply('مرحبا', Date.UTC(2026, 10, 25, 15, 0))
    const { text } = await receipt()
    const at = [
      'Are you safe?',
      '25 Nov 2026, 14:05 UTC',
      '&lt;img src=x',
      '25 Nov 2026, 14:09 UTC',
      '<bdi>مرحبا</bdi>',
    ]
    for (const one of at) expect(text).toContain(one)
    expect(text.indexOf('Are you safe?')).toBeLessThan(text.indexOf('&lt;img src=x'))
    expect(text).toContain('\ufffdevil\ufffd</bdi>')
    expect(text).toContain('<bdi>Are you safe?</bdi><br><bdi>We saw your clip.</bdi>')
    expect(text).toContain('One message could not be opened here.')
    // The code of another submission shows none of the replies.
    const other = await makeSubmission(lent.server.url, lent.incident.slug)
    expect((await receipt({ code: other.code })).text).not.toContain('Are you safe?')
  })

  test('stores an answer once, however often the page is sent, and the same word twice if it is written twice', async () => {
    const said = { words: 'Yes.', key: randomBytes(24).toString('base64url') }
    expect((await receipt(said, '/receipt/answer')).text).toContain('Your answer arrived.')
    await receipt(said, '/receipt/answer')
    expect(await documents('statement')).toHaveLength(1)
    await receipt({ ...said, key: randomBytes(24).toString('base64url') }, '/receipt/answer')
    const kept = await documents('statement')
    expect(kept).toHaveLength(2)
    const document = parseDocument(
      (await openObject(lent.ground, kept[0]?.object_key ?? '', lent.incident.identity)).toString(),
    )
    expect(document.ok && document.value.type === 'statement' && document.value.words).toBe('Yes.')
    expect((await receipt({ words: '  ' }, '/receipt/answer')).status).toBe(200)
    expect(await documents('statement')).toHaveLength(2)
  })
})

describe('what could still identify', () => {
  test.each(DOOR_LANGUAGES)('is explained in %s, and linked from the pages', async (language) => {
    const answer = await fetch(`${lent.server.url}/identify?lang=${language}`)
    const text = await answer.text()
    const { identify } = wordsOf(language)
    const escaped = (words: string) => words.replaceAll("'", '&#39;')
    for (const words of [
      identify.phone,
      identify.names,
      identify.history,
      identify.voices,
      identify.faces,
      identify.arrival,
    ])
      expect(text).toContain(escaped(words))
    for (const path of [`/receipt?lang=${language}`, `/${lent.incident.slug}/send?lang=${language}`])
      expect(await (await fetch(lent.server.url + path)).text()).toContain(`/identify?lang=${language}`)
  })

  test('names the onion address if there is one', async () => {
    const onion = await serve(await lent.ground.deps({ onion: 'http://abc.onion' }))
    expect(await (await fetch(`${onion.url}/identify?lang=en`)).text()).toContain('http://abc.onion')
    expect(await (await fetch(`${lent.server.url}/identify?lang=en`)).text()).not.toContain('.onion')
    await onion.close()
  })
})

test('no line of the log holds a code, a word of a reply or an answer', async () => {
  const log = lent.ground.lines.join('\n')
  expect(log).not.toContain(lent.made.code)
  expect(log).not.toMatch(/Are you safe|Yes\.|\/receipt/)
})
