import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add, type Copy } from '../addresses/copied-door.test-kit.ts'
import { outsideGround } from '../addresses/outside-ground.test-kit.ts'

const { here, run, withDatabase, withIntake } = outsideGround()

const PUBLIC = 'https://witness.example.org'
const ONION = 'http://abcdefghij234567.onion'

test('what the force’s own site can show: addresses of what is open, and digests of what the door really serves', async () => {
  const env = { ...withDatabase(), FIRSTHAND_PUBLIC_URL: `${PUBLIC}/`, INTAKE_ONION: ONION }
  const { code, out } = await run(env, '--json')
  expect(code).toBe(0)
  const told: unknown = JSON.parse(out)
  const slug = here().drill.slug
  expect(told).toMatchObject({ address: PUBLIC, onion: ONION })
  expect(told).toMatchObject({
    incidents: [{ slug, exercise: true, address: `${PUBLIC}/${slug}`, onion: `${ONION}/${slug}` }],
  })
  const { assets } = await here().ground.deps()
  expect(told).toMatchObject({ style: { integrity: `sha256-${assets.styleHash}` } })
  const text = (await run(env)).out
  expect(text).toContain(`  ${PUBLIC}/${slug}`)
  expect(text).toContain('EXERCISE, do not publish: Fire at the harbour')
  expect(text).not.toContain('ended')
  for (const path of [assets.scriptPath, ...Object.values(assets.lazy), ...Object.values(assets.more)])
    expect(text).toContain(path)
})

test('the stack of npm start keeps its public address for a shell that does not know it', async () => {
  await writeFile(join(here().data, 'run.json'), JSON.stringify({ publicUrl: PUBLIC, onion: ONION }))
  const { out } = await run(withDatabase(), '--json')
  await rm(join(here().data, 'run.json'))
  expect(JSON.parse(out)).toMatchObject({ address: PUBLIC, onion: ONION, isPublic: true })
})

test('without a public address, the one of this machine is shown as what it is', async () => {
  const { out } = await run({ ...withDatabase(), FIRSTHAND_INTAKE_URL: here().real.url })
  expect(out).toContain(`  ${here().real.url}\n  This is the address of this machine. Set FIRSTHAND_PUBLIC_URL.`)
  expect(await run({ ...withDatabase(), FIRSTHAND_PUBLIC_URL: 'witness.example.org' })).toMatchObject({
    ...{ code: 1, err: expect.stringContaining('bad-setting') },
  })
})

const PAGES = () => [
  '/',
  `/${here().drill.slug}`,
  `/${here().drill.slug}/send`,
  `/${here().drill.slug}/now`,
  `/${here().drill.slug}/now?lang=ar`,
  `/${here().drill.slug}/pictures?lang=ar`,
  '/about?lang=fi',
  '/receipt',
  '/identify',
]

test('every page of the real door is the same from outside, to its last letter', async () => {
  here().copy.change({})
  for (const path of PAGES()) {
    const { code, out, err } = await run(withIntake(), '--check', here().copy.url + path)
    expect([path, code, err]).toEqual([path, 0, ''])
    expect(out).not.toMatch(/\b(differs|missing|compared)\b/)
    expect(out).toContain("All of it is this version's, and as our own intake serves it.")
  }
  const { out } = await run(withIntake(), '--check', `${here().copy.url}/about`, '--json')
  expect(JSON.parse(out)).toMatchObject({
    ...{ ok: true, notCompared: null, differences: [], linksTo: ['police.example', 'www.wikipedia.org'] },
  })
})

/** What somebody in between changes, and the line that tells it. */
const CHANGES: readonly (readonly [what: string, change: Parameters<Copy['change']>[0], line: RegExp])[] = [
  [
    'adds a script',
    { page: add('<script src="https://evil.example/a.js"></script>') },
    /scripts in the page\s+differs\s+a script from https:\/\/evil/,
  ],
  [
    'adds an inline script',
    { page: add('<script>steal()</script>') },
    /scripts in the page\s+differs.*7 letters inside/,
  ],
  ['adds a style', { page: add('<style>p{display:none}</style>') }, /style in the page\s+differs\s+2 instead of 1/],
  [
    'changes the style',
    { page: (text) => text.replace('--ink:#16202b', '--ink:#16202c') },
    /style in the page\s+differs\s+another style/,
  ],
  ['takes the style away', { page: (text) => text.replace(/<style>.*<\/style>/s, '') }, /style in the page\s+missing/],
  [
    'has the code’s script load another one',
    { page: (text) => text.replace(/<script src="[^"]*"/, '$& data-words="/assets/steal.js"') },
    /scripts in the page\s+(?:differs|missing)/,
  ],
  [
    'adds a handler',
    { page: (text) => text.replace('<main', '<main onclick="steal()"') },
    /elements\s+differs\s+onclick in <main>/,
  ],
  ['adds a frame', { page: add('<iframe src="/x"></iframe>') }, /elements\s+differs\s+<iframe>/],
  [
    'hides a script in a comment',
    { page: add('<!--><script>steal()</script>-->') },
    /elements\s+differs\s+the page is written in another form/,
  ],
  [
    'sends the form elsewhere',
    { page: (text) => text.replace(/action="[^"]*"/, 'action="https://evil.example/send"') },
    /forms\s+differs\s+action of <form> leads to evil.example/,
  ],
  [
    'lets our own script load another one of the same host',
    { page: (text) => text.replace(/\/assets\/more-en\.[0-9a-f]+\.js/, '/harbour/steal') },
    /settings of the script\s+differs\s+more in data-door is \/harbour\/steal/,
  ],
  [
    'names another script',
    { page: (text) => text.replace(/<script src="[^"]*"/, '<script src="/assets/page.0123456789abcdef.js"') },
    /scripts in the page\s+differs\s+a script from \/assets\/page.0123/,
  ],
  ['names no script', { page: (text) => text.replace(/<script.*<\/script>/, '') }, /scripts in the page\s+missing/],
  ['changes a script', { script: (text) => `${text}steal()` }, /\/assets\/page\.[0-9a-f]+\.js\s+differs\s+SHA-256/],
  [
    'takes a script that is loaded later away',
    { lost: /\/assets\/code\./ },
    /\/assets\/code\.[0-9a-f]+\.js\s+missing\s+status 404/,
  ],
  ['takes the policy away', { headers: { 'content-security-policy': undefined } }, /Content-Security-Policy\s+missing/],
  [
    'loosens the policy',
    { headers: { 'content-security-policy': "script-src 'self' evil.example" } },
    /Content-Security-Policy\s+differs/,
  ],
  ['sets a cookie', { headers: { 'set-cookie': 'a=b' } }, /other headers\s+differs\s+set-cookie is too much/],
  [
    'leads to another host',
    { headers: { location: 'https://evil.example/' }, status: 302 },
    /page\s+differs\s+it leads to another address/,
  ],
  [
    'serves the page as something else',
    { headers: { 'content-type': 'text/html; charset=utf-7' } },
    /page\s+differs\s+content type/,
  ],
  ['sends without an end', { page: (text) => text + ' '.repeat(2 ** 21) }, /page\s+differs\s+the answer is larger/],
]

test.each(CHANGES)('a copy that %s is found', async (_what, change, line) => {
  here().copy.change(change)
  const { code, err } = await run({}, '--check', `${here().copy.url}/${here().drill.slug}`)
  expect(code).toBe(1)
  expect(err).toContain('THE PAGE IS NOT OURS')
  expect(err).toContain('(page-differs)')
  expect(err).toMatch(line)
})

test('an address where nothing answers is missing, and one that is none is refused', async () => {
  const { code, out, err } = await run({}, '--check', 'http://127.0.0.1:9/', '--json')
  expect(err).toContain('unreachable')
  expect([code, JSON.parse(out)]).toMatchObject([1, { ok: false, findings: [{ what: 'page', state: 'missing' }] }])
  expect(await run({}, '--check', 'witness.example.org')).toMatchObject({ code: 2 })
})
