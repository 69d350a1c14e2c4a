// `npm run dev` on a copy of the checkout: a changed source is on screen, or running, without another command.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { waitUntil } from '@firsthand/local'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../stack/browser.ts'
import { copyCheckout } from '../stack/checkout-copy.ts'
import { missingWords, named } from '../stack/missing.ts'
import { freshCode, officerOf } from '../stack/officer.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'

const why = missingWords(['exiftool', 'ffmpeg'])

describe.skipIf(why !== undefined)(named('the edit loop of a developer', why), () => {
  let copy: string
  let stack: Stack
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    copy = await copyCheckout()
    stack = await startStack({ writtenIn: copy })
    browser = await launchBrowser()
    page = await browser.newPage()
    page.setDefaultTimeout(120_000)
    // A page is shown before it hears of changes. One that is made in between would never reach it.
    const hears = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'))
    await page.goto(stack.commandUrl)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await hears
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
    await rm(copy, { recursive: true, force: true, maxRetries: 3 })
  }, 120_000)

  async function change(file: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(copy, file), 'utf8')
    expect(text).toContain(from)
    await writeFile(join(copy, file), text.replace(from, to))
  }

  test('a changed word of the console appears on the open page, and typed text stays', async () => {
    await page.getByLabel('Name').fill('half written')
    await change('services/console/src/sign-in/sign-in-words.ts', "'Sign in'", "'Come in'")
    await page.getByRole('button', { name: 'Come in' }).waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe('half written')
  }, 180_000)

  test('it uses the real command: an officer signs in, and the page for patrols has its address', async () => {
    const account = officerOf(stack)
    await page.getByLabel('Name').fill(account.name)
    await page.getByLabel('Password').fill(account.password)
    await page.getByLabel(/code/i).fill(await freshCode(account))
    await page.getByRole('button', { name: 'Come in' }).click()
    await page.getByText('First drill').first().waitFor()
    expect(await (await fetch(`${stack.commandUrl}/brief`)).text()).toContain('stop-word')
  }, 180_000)

  test('only the process that changed restarts, with the change', async () => {
    const [intake, relay] = [stack.pidOf('intake'), stack.pidOf('relay')]
    await change('workers/relay/src/main.ts', "process: 'relay'", "process: 'relay-changed'")
    await stack.untilRestarted('relay', relay)
    const log = () => stack.logs().get('relay.log') ?? ''
    await waitUntil({ what: "the relay's new name in its log", limitMs: 120_000 }, () =>
      log().includes('relay-changed'),
    )
    expect(stack.pidOf('intake')).toBe(intake)
  }, 180_000)

  test('a process that was broken comes back with the next change', async () => {
    const intake = stack.pidOf('intake')
    await change('services/intake/src/main.ts', 'import ', 'import broken ')
    const isDown = () => stack.output().includes('intake does not start')
    await waitUntil({ what: 'intake to be told of as broken', limitMs: 120_000 }, isDown)
    await change('services/intake/src/main.ts', 'import broken ', 'import ')
    await stack.untilRestarted('intake', intake)
    expect((await fetch(`${stack.intakeUrl}/${stack.slug}`)).status).toBe(200)
  }, 240_000)
})
