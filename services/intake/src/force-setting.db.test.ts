import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CREST_SVG } from './force/force.test-kit.ts'
import { type Ground, prepareGround } from './intake.test-kit.ts'
import { startIntake } from './intake-process.test-kit.ts'

let ground: Ground

beforeAll(async () => {
  ground = await prepareGround()
})
afterAll(() => ground.release())

const start = (env: Readonly<Record<string, string>>) =>
  startIntake({ databaseUrl: ground.db.urlOf('intake'), data: ground.dir, env })

test('the real process takes name, site and crest from its environment, and serves them', async () => {
  const crest = join(ground.dir, 'crest')
  await writeFile(crest, CREST_SVG)
  const intake = await start({
    FIRSTHAND_FORCE: 'fi=Lounais-Suomen poliisi; sv=Polisen i Sydvästra Finland',
    FIRSTHAND_FORCE_SITE: 'https://police.example/witness',
    FIRSTHAND_CREST: crest,
  })
  const page = await (await fetch(`${intake.url}/about?lang=sv`)).text()
  expect(page).toContain('<b>Polisen i Sydvästra Finland</b>')
  expect(page).toContain('href="https://police.example/witness"')
  const [path = ''] = /\/assets\/crest\.[0-9a-f]{16}\.svg/.exec(page) ?? []
  expect(await (await fetch(intake.url + path)).text()).toBe(CREST_SVG)
  expect(await intake.end('SIGTERM')).toBe(0)
})

test.each([
  ['FIRSTHAND_CREST', 'svg-script', { FIRSTHAND_FORCE: 'Police' }],
  ['FIRSTHAND_CREST', 'force-missing', {}],
  ['FIRSTHAND_FORCE', 'missing-or-wrong', { FIRSTHAND_FORCE: 'xx=Police' }],
  [
    'FIRSTHAND_FORCE_SITE',
    'missing-or-wrong',
    { FIRSTHAND_FORCE: 'Police', FIRSTHAND_FORCE_SITE: 'http://police.example' },
  ],
])('a wrong %s stops the start and is named by a code: %s', async (variable, code, env) => {
  const crest = join(ground.dir, 'harmful.svg')
  await writeFile(crest, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>')
  // The error holds what the process logged.
  const refused = `"event":"config.refused","variable":"${variable}","code":"${code}"`
  await expect(start({ FIRSTHAND_CREST: crest, ...env })).rejects.toThrow(/intake ended with 1/)
  expect(await start({ FIRSTHAND_CREST: crest, ...env }).catch(String)).toContain(refused)
})
