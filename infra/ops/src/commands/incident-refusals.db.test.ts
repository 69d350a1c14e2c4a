import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandGround } from './incident-commands.test-kit.ts'

const { here, run } = commandGround()
const open = (slug: string, ...more: string[]) =>
  run('incident', 'open', '--drill', '--title', slug, '--slug', slug, '--wait', '0', ...more)
async function written(texts: object): Promise<string> {
  const file = join(here().data, 'texts.json')
  await writeFile(file, JSON.stringify(texts))
  return file
}
const stateOf = async (slug: string): Promise<unknown> =>
  (await here().database.owner.query('select state, texts from platform.incident where slug = $1', [slug])).rows[0]

test('texts in a language that the pages do not speak are refused by its name, and nothing changes', async () => {
  const file = await written({ xx: { danger: 'Get safe.' }, en: { danger: 'Get safe.' } })
  expect((await open('unspoken', '--texts', file)).failed).toContain('The file: the pages do not speak xx.')
  expect(await stateOf('unspoken')).toBeUndefined()
  await open('spoken')
  const { code, failed } = await run('incident', 'texts', 'spoken', '--file', file)
  expect([code, failed]).toEqual([
    2,
    expect.stringContaining('the pages do not speak xx. They speak en, fi, sv, uk, ar'),
  ])
  expect(await stateOf('spoken')).toMatchObject({ texts: {} })
})

test('what is said of a number that is not there is told to be never shown, when it is set and when it is read', async () => {
  const file = await written({ fi: { looking: 'Klo 8–22.' } })
  const said = 'Never shown, for there is no looking-number there: fi.looking'
  expect((await run('incident', 'texts', 'spoken', '--file', file)).text).toContain(said)
  expect((await run('incident', 'texts', 'spoken')).text).toContain(said)
  const { text } = await run('incident', 'texts', 'spoken', '--json')
  expect(JSON.parse(text)).toMatchObject({ neverShown: ['fi.looking'] })
  const whole = await written({ fi: { looking: 'Klo 8–22.', 'looking-number': '0800 1' } })
  expect((await run('incident', 'texts', 'spoken', '--file', whole)).text).not.toContain('Never shown')
})

test('languages that nobody can read, or named twice, open no drill', async () => {
  expect(await open('odd', '--languages', 'en,xx')).toMatchObject({
    ...{ code: 2, failed: expect.stringContaining('--languages: the pages do not speak xx. They speak en, fi') },
  })
  expect(await open('odd', '--languages', 'en, en')).toMatchObject({
    ...{ code: 2, failed: expect.stringContaining('--languages names en twice') },
  })
  expect(await open('odd', '--languages', 'en,,fi')).toMatchObject({ code: 2 })
  expect(await stateOf('odd')).toBeUndefined()
})

test('which of several incidents is to close is said as the refusal says it', async () => {
  await open('one')
  const { code, failed } = await run('incident', 'close')
  expect(code).toBe(2)
  expect(failed).toMatch(/Several incidents are open \(.*\): say which: firsthand incident close SLUG\n/)
  expect(failed).not.toContain('--incident')
  expect((await run('incident', 'close', 'one')).text).toBe('one is closed for good. Its evidence stays.')
})

test('a closed drill cannot be reopened, and it is said what is possible instead, which the commands then do', async () => {
  const { code, failed } = await run('incident', 'reopen', 'one')
  expect(code).toBe(1)
  expect(failed).toContain('one is closed for good and cannot be reopened. Its evidence stays.')
  expect(failed).toContain('firsthand incident open --drill --title TITLE')
  expect(failed).toContain('firsthand incident promote SUBMISSION --to NEW')
  expect(failed).not.toContain('become')
  const again = await open('one-again')
  expect(again.failed).toContain('one-again is open')
})
