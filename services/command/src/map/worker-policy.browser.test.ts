import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { openConsoleKit } from '../console-browser.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const check = canRun || process.env['CI'] === 'true' ? test : test.skip

check('before any map is opened, the only policy that may make a script of a text is ours', async () => {
  const kit = await openConsoleKit()
  try {
    const { page } = await kit.openPage({ width: 1366, height: 768 })
    await page.goto(kit.url)
    await page.getByRole('button').first().waitFor()
    const tried = await page.evaluate(() => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { defaultPolicy: unknown; createPolicy: (name: string, rules: object) => unknown }
      }
      const attempt = (act: () => unknown): string => {
        try {
          act()
          return 'done'
        } catch (cause) {
          return cause instanceof Error ? cause.name : 'thrown'
        }
      }
      return {
        isMade: trustedTypes.defaultPolicy !== null,
        taken: attempt(() => trustedTypes.createPolicy('default', { createScriptURL: (address: string) => address })),
        foreign: attempt(() => new Worker('/elsewhere.js')),
      }
    })
    expect(tried).toEqual({ isMade: true, taken: 'TypeError', foreign: 'TypeError' })
  } finally {
    await kit.release()
  }
})
