import { randomBytes } from 'node:crypto'
import { parseDocument } from '@firsthand/domain'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { describe, expect, test } from 'vitest'
import { openObject } from '../intake.test-kit.ts'
import { codeGround } from './code-pages.test-kit.ts'

const lent = codeGround()
const { post, addFile, documents } = lent

type Fields = readonly (readonly [string, string])[]

const formIn = async (lang: string, fields: Fields) => {
  const body = new URLSearchParams({ code: lent.made.code, lang })
  for (const [name, value] of fields) body.append(name, value)
  const answer = await fetch(`${lent.server.url}/receipt/withdraw`, { method: 'POST', body })
  return { status: answer.status, text: await answer.text() }
}
const form = (...fields: Fields) => formIn('en', fields)
const numbers = async () => (await documents('withdrawal')).map(({ number }) => number).sort()

describe('"ask us not to use this"', () => {
  test('lists each file with number, size and minute, chooses none in advance, and several can be chosen', async () => {
    await addFile(randomBytes(100))
    await addFile(randomBytes(2048))
    const { status, text } = await form()
    expect(status).toBe(200)
    expect(text.match(/<li data-number="\d"><label class="tick"><input type="checkbox"/g)).toHaveLength(2)
    expect(text).toMatch(
      /value="2"> <span><span>File 2<\/span> <small><bdi dir="ltr">2 KB<\/bdi><\/small><br><b class="kept">arrived <time/,
    )
    expect(text).not.toMatch(/checked|selected|<select/)
    expect(text).toContain('value="all"')
    expect(await documents('withdrawal')).toEqual([])
  })

  test('with nothing chosen says so beside the button, and withdraws nothing', async () => {
    await addFile(randomBytes(100))
    for (const sure of [[], [['sure', 'yes']]] as const) {
      const { status, text } = await form(['chosen', 'yes'], ...sure)
      expect(status).toBe(400)
      expect(text).toMatch(
        /role="alert">Nothing is chosen\. Choose at least one\.<\/p><button aria-describedby="need" autofocus>/,
      )
    }
    expect(await documents('withdrawal')).toEqual([])
  })

  test.each(DOOR_LANGUAGES)(
    'in %s a page of its own repeats what was chosen, and says what stops and what stays',
    async (lang) => {
      for (const size of [100, 3072, 100]) await addFile(randomBytes(size))
      const { receipt: say, page } = wordsOf(lang)
      const two: Fields = [
        ['number', '2'],
        ['number', '3'],
      ]
      const { text: own } = await formIn(lang, two)
      for (const words of [say.stops, say.stays, say.final, say.yes, say.no]) expect(own).toContain(words)
      expect(own).toContain(page.file.replace('{number}', '2'))
      expect(own).toContain('<bdi dir="ltr">3 KB</bdi>')
      expect(own).not.toContain(`<span>${page.file.replace('{number}', '1')}</span>`)
      expect(await documents('withdrawal')).toEqual([])
    },
  )

  test('for several files is sealed, stored and queued for preserve, each once, however often it is sent', async () => {
    for (let i = 0; i < 3; i += 1) await addFile(randomBytes(100))
    const sure = [
      ['number', '1'],
      ['number', '3'],
      ['sure', 'yes'],
    ] as const
    expect((await form(...sure)).text).toContain('Done. Officers no longer see it in their lists.')
    await form(...sure)
    const again = await post('/receipt/withdraw', { code: lent.made.code, number: 3 })
    expect([again.status, JSON.parse(again.text)]).toEqual([200, { withdrawn: true, number: 3 }])
    expect(await numbers()).toEqual([1, 3])
    const [kept] = await documents('withdrawal')
    const document = parseDocument(
      (await openObject(lent.ground, kept?.object_key ?? '', lent.incident.identity)).toString(),
    )
    expect(document.ok && document.value.type === 'withdrawal' && document.value.upload).toMatch(/^up_/)
    const { rows: work } = await lent.ground.db.owner.query(`select task from work.outbox where subject = $1`, [
      kept?.id,
    ])
    expect(work).toEqual([{ task: 'apply-withdrawal' }])
    const page = (await form()).text
    expect(page.match(/data-number="\d"/g)).toEqual(['data-number="2"'])
  })

  test('for everything: the page then asks for nothing more and says what becomes of it', async () => {
    await addFile(randomBytes(100))
    expect((await form(['number', 'all'], ['number', '1'])).text).toContain('Everything: all my files and words')
    const { text } = await form(['number', 'all'], ['sure', 'yes'])
    expect(text).toContain('You asked us not to use what you sent')
    expect(text).toContain('It stays locked away. A court may ask for it.')
    expect(text).not.toMatch(/enctype="multipart\/form-data"|action="\/receipt\/withdraw"/)
    expect(await numbers()).toEqual([null])
  })

  test('is refused for a file that does not exist and for text that is no number', async () => {
    expect((await post('/receipt/withdraw', { code: lent.made.code, number: 7 })).status).toBe(404)
    for (const number of [0, -1, 1.5, '1', {}, 1e9])
      expect((await post('/receipt/withdraw', { code: lent.made.code, number })).status).toBe(400)
    expect((await form(['number', 'x'], ['sure', 'yes'])).status).toBe(400)
    expect((await form(['number', '7'], ['sure', 'yes'])).status).toBe(404)
    expect((await form(['number', '7'])).text).toContain('Nothing is chosen.')
    expect(await documents('withdrawal')).toEqual([])
  })
})
