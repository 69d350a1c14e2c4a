import { codeDigits, codeFromBytes } from '@firsthand/sealing'
import { expect, test } from 'vitest'
import { add } from '../addresses/copied-door.test-kit.ts'
import { outsideGround } from '../addresses/outside-ground.test-kit.ts'

/** A code that nobody was given. */
const OTHER_DIGITS = codeDigits(codeFromBytes(Buffer.alloc(32, 7))) ?? ''

const { here, run, withIntake } = outsideGround()

test('without an intake to ask, it says that numbers and texts were not compared, and does not claim them', async () => {
  here().copy.change({ page: (text) => text.replaceAll('112', '0900123') })
  const page = `${here().copy.url}/${here().drill.slug}/now`
  const unknown = await run({}, '--check', page)
  expect([unknown.code, unknown.out]).toEqual([1, ''])
  expect(unknown.err).toMatch(/numbers, texts and links +not compared +no intake of our own is known here/)
  expect(unknown.err).toContain('NOT COMPARED: its numbers, texts and links. They may be false.')
  expect(unknown.err).toContain('(not-compared)')
  const json = await run({}, '--check', page, '--json')
  expect(JSON.parse(json.out)).toMatchObject({ ok: false, notCompared: 'not-known' })
  const silent = await run({ FIRSTHAND_INTAKE_URL: 'http://127.0.0.1:9' }, '--check', page)
  expect(silent.err).toContain('our own intake does not answer')
  const files = await run({}, '--check', page, '--files-only')
  expect([files.code, files.err]).toEqual([0, ''])
  expect(files.out).toContain('NOT COMPARED: its numbers, texts and links. They may be false.')
  expect(files.out).not.toContain('All of it')
})

test('a page that there is not is named as that, and one that only we have, or only they, differs', async () => {
  here().copy.change({})
  for (const env of [{}, withIntake()]) {
    const { code, err } = await run(env, '--check', `${here().copy.url}/no-such`)
    expect(code).toBe(1)
    expect(err).toMatch(/^There is no such page: .*\/no-such\n/)
    expect(err).toContain('(page-not-found)')
    expect(err).not.toContain('somebody else')
  }
  here().copy.change({ status: 404 })
  expect((await run(withIntake(), '--check', `${here().copy.url}/${here().drill.slug}`)).err).toMatch(
    /page +differs +there is no such page, but our own intake has it/,
  )
  here().copy.change({ status: 200 })
  expect((await run(withIntake(), '--check', `${here().copy.url}/no-such`)).err).toMatch(
    /page +differs +our own intake has no such page/,
  )
})

/** What is false though it acts as ours does: where it stands, and the sentence that tells it. */
const LIES: readonly (readonly [what: string, page: (text: string) => string, line: string, path?: string])[] = [
  [
    'dials another number',
    (text) => text.replace('tel:112', 'tel:0900123'),
    'The page dials 0900123 where ours dials 112.',
  ],
  [
    'dials another number in danger',
    (text) => text.replace('tel:112', 'tel:0900123'),
    'The page dials 0900123 where ours dials 112.',
    '/now',
  ],
  [
    'shows another number',
    (text) => text.replace('<bdi dir="ltr">112<', '<bdi dir="ltr">0900123<'),
    'A text differs: “0900123” where ours is “112”.',
  ],
  [
    'says another safety text',
    (text) => text.replace(/Get to a safe place[^<]*/, 'Go back and film.'),
    'A text differs: “Go back and film.” where ours is “Get to a safe place.',
    '/now',
  ],
  [
    'adds a link',
    add('<a href="https://evil.example/login">Sign in here</a>'),
    'Too much: <a> that links to https://evil.example/login.',
  ],
  ['adds a text', add('Nobody needs you here.'), 'Too much: the text “Nobody needs you here.”.'],
  [
    'leads out of the page elsewhere',
    (text) => text.replace('https://www.wikipedia.org/', 'https://evil.example/'),
    'The page links to https://evil.example/ where ours links to https://www.wikipedia.org/.',
  ],
  [
    'has the script dial another number',
    (text) => text.replace('&quot;call&quot;:&quot;112&quot;', '&quot;call&quot;:&quot;0900123&quot;'),
    'In data-door, call is “0900123” where ours is “112”.',
  ],
  [
    'takes the way to call away',
    (text) => text.replace(/<a class="button call".*?<\/a>/, ''),
    'Missing: <a> that dials 112.',
  ],
  [
    'hides a text',
    (text) => text.replace('class="in-danger entry"', 'class="in-danger entry" hidden'),
    'hidden of <div> is “” where ours is nothing.',
  ],
  [
    'moves the end of an element',
    (text) => text.replace('</h1>', '').replace('</main>', '</h1></main>'),
    'put together',
  ],
  [
    'gives everybody one key',
    (text) => text.replace(/name="key" value="[^"]*"/, `name="key" value="${'k'.repeat(32)}"`),
    'is the same at each look: everybody gets it.',
  ],
  [
    'gives a key of another form',
    (text) => text.replace(/name="key" value="[^"]*"/, 'name="key" value="mine"'),
    'value of <input> is “mine” where ours is “(new at each look)”.',
  ],
  [
    'shows a code that is none',
    (text) => text.replace(/(<p class="words" dir="ltr">)[^<]+/, '$1go back and film it all right now'),
    'A text differs: “go back and film it all right now” where ours is “(new at each look)”.',
    '/now',
  ],
  [
    'shows its own code in digits',
    (text) => text.replace(/(<p dir="ltr">)\d{4}[ \d]+/, `$1${OTHER_DIGITS}`),
    'The code in words is not the code in digits.',
    '/now',
  ],
]

test.each(LIES.map(([what, page, line, path = '']) => [what, page, line, path] as const))(
  'a copy that %s is found, and told in plain words',
  async (_what, page, line, path) => {
    here().copy.change({ page })
    const { code, err } = await run(withIntake(), '--check', `${here().copy.url}/${here().drill.slug}${path}`)
    expect(err).toContain(line)
    expect(err).toMatch(/numbers, texts and links +differs +\d+ difference/)
    expect(err).toContain('(page-differs)')
    expect(code).toBe(1)
  },
)

test('what a strange page says never commands the terminal, nor fills it', async () => {
  here().copy.change({ page: (text) => text.replace('<h1', `${'<p>\u001b[2J\u202e'.repeat(2000)}<h1`) })
  const { err } = await run(withIntake(), '--check', `${here().copy.url}/${here().drill.slug}`)
  expect(err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  expect(err.length).toBeLessThan(20_000)
})
