import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, prepareGround } from './intake.test-kit.ts'
import { startIntake } from './intake-process.test-kit.ts'
import { silence } from './recordings/recordings.test-kit.ts'

let ground: Ground
let folder: string
beforeAll(async () => {
  ground = await prepareGround()
  folder = join(ground.dir, 'recordings')
  await mkdir(join(folder, 'en'), { recursive: true })
  await writeFile(join(folder, 'en', 'choose.mp3'), silence(3))
})
afterAll(() => ground.release())

const start = (recordings: string) =>
  startIntake({ databaseUrl: ground.db.urlOf('intake'), data: ground.dir, env: { FIRSTHAND_RECORDINGS: recordings } })

test('the real process serves what is recorded, whole and in parts, and shows no loudspeaker for what is not', async () => {
  const own = await ground.openIncident()
  const intake = await start(folder)
  const page = await fetch(`${intake.url}/${own.slug}/pictures?lang=en`)
  expect(page.headers.get('Content-Security-Policy')).toContain("media-src 'self' blob:")
  const text = await page.text()
  expect(text.match(/data-hear="[a-z]+"/g)).toEqual(['data-hear="choose"'])
  const [path = ''] = /\/assets\/say\.[0-9a-f]{16}\.mp3/.exec(text) ?? []
  const whole = await fetch(intake.url + path)
  expect(whole.headers.get('Content-Type')).toBe('audio/mpeg')
  expect(whole.headers.get('Cache-Control')).toContain('immutable')
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(silence(3))
  const part = await fetch(intake.url + path, { headers: { Range: 'bytes=0-1' } })
  expect([part.status, part.headers.get('Content-Range')]).toEqual([206, `bytes 0-1/${silence(3).length}`])
  expect(await (await fetch(`${intake.url}/${own.slug}/pictures?lang=fi`)).text()).not.toContain('data-hear')
  expect(await intake.end('SIGTERM')).toBe(0)
})

test('a wrong recording stops the start and is named by a code', async () => {
  const refused = (code: string) => `"event":"config.refused","variable":"FIRSTHAND_RECORDINGS","code":"${code}"`
  expect(await start('recordings').catch(String)).toContain(refused('not-absolute'))
  expect(await start(join(folder, 'nowhere')).catch(String)).toContain(refused('folder-unreadable'))
  await writeFile(join(folder, 'en', 'dangr.mp3'), silence(3))
  expect(await start(folder).catch(String)).toContain(refused('recording-name'))
  await rm(join(folder, 'en', 'dangr.mp3'))
})
