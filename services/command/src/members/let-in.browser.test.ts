import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from '../command.test-kit.ts'
import { axeFindings, type ConsoleKit, openConsoleKit } from '../console-browser.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

suite('an officer who is locked out by strangers, in a browser (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let shut: TestOfficer
  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    shut = await kit.kit.addOfficer('shut', { [incident]: 'analyst' })
  })
  afterAll(() => kit?.release())

  const lockOut = async (name: string) => {
    for (let tries = 0; tries < 5; tries += 1)
      await kit.kit.ask('/api/session', { method: 'POST', body: JSON.stringify({ name, password: 'x', totp: '1' }) })
  }
  const fillIn = async (page: Page, officer: TestOfficer) => {
    kit.kit.advance(30_000)
    await page.getByLabel('Name').fill(officer.name)
    await page.getByLabel('Password').fill(officer.password)
    await page.getByLabel('Code from your authenticator').fill(kit.kit.codeOf(officer))
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  const signOut = (page: Page) => page.getByRole('button', { name: 'Sign out' })

  test('can still sign in on a known browser', async () => {
    const { page, context } = await kit.openPage()
    await page.goto(kit.url)
    await fillIn(page, shut)
    await signOut(page).waitFor()
    const device = (await context.cookies()).find(({ name }) => name === 'firsthand-device')
    expect(device).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    await signOut(page).click()
    await page.getByLabel('Password').waitFor()
    await lockOut(shut.name)
    await fillIn(page, shut)
    await signOut(page).waitFor()
    // In an unknown browser the officer is told what to do.
    const { page: elsewhere } = await kit.openPage()
    await elsewhere.goto(kit.url)
    await fillIn(elsewhere, shut)
    await elsewhere.getByText('ask a commander to let you in').waitFor()
  })

  test.each([
    { width: 1920, height: 1080 },
    { width: 390, height: 844 },
  ])('is let in by a commander, on a screen $width wide', async (size) => {
    const { page, complaints } = await kit.openPage(size)
    const leader = await kit.kit.addOfficer(`leader ${size.width}`, { [incident]: 'commander' })
    await kit.signIn(page, leader, 'nowhere')
    await lockOut(shut.name)
    await page.goto(`${kit.url}/incidents/${incident}/members`)
    const letIn = page.getByRole('button', { name: 'Let shut in' })
    await letIn.waitFor()
    expect(await axeFindings(page)).toEqual([])
    const shots = process.env['SHOTS']
    if (shots !== undefined) await page.screenshot({ path: `${shots}/let-in-${size.width}.png` })
    await letIn.click()
    await letIn.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    // The next sign-in from an unknown browser is no longer locked out.
    const { page: elsewhere } = await kit.openPage()
    await elsewhere.goto(kit.url)
    await fillIn(elsewhere, shut)
    await signOut(elsewhere).waitFor()
  })
})
