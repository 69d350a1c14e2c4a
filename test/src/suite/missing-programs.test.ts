import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../stack/start-stack.ts'

const empty = mkdtempSync(join(tmpdir(), 'firsthand-nothing-'))
afterAll(() => rmSync(empty, { recursive: true, force: true }))

/** Runs `npm test` as on a machine that has none of the programs and may download none. */
const onBareMachine = (...filters: string[]) =>
  new Promise<{ readonly code: unknown; readonly said: string; readonly last: string | undefined }>((resolve) => {
    const env = { PATH: empty, HOME: empty, XDG_CACHE_HOME: empty, FIRSTHAND_FETCH: 'never' }
    const args = [join(ROOT, 'infra/local/test.mjs'), ...filters]
    execFile(process.execPath, args, { cwd: ROOT, env }, (fault, stdout, stderr) => {
      resolve({ code: fault?.code ?? 0, said: stderr, last: stdout.trimEnd().split('\n').at(-1) })
    })
  })

test('missing programs are named at once, with what to install, before anything is built or started', async () => {
  const { code, said, last } = await onBareMachine()
  expect(said).toMatch(/^Missing on this machine: .*valkey-server.*ffmpeg.*exiftool.*chromium.*nginx/m)
  expect(said).toContain('Then run npm test again.')
  expect(said).not.toContain('Compiling')
  expect([code, last]).toEqual([1, '0 passed, 1 failed'])
})

test('a pure file needs no programs', async () => {
  expect(await onBareMachine('packages/door-words/src/door-text.test.ts')).toMatchObject({
    code: 0,
    last: expect.stringMatching(/^\d+ passed, 0 failed$/),
  })
})
