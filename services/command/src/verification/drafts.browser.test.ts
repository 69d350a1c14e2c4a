import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { type ConsoleKit, keepPages, openConsoleKit, pressAfterTheEnd } from '../console-browser.test-kit.ts'
import { says } from '../says.test-kit.ts'
import { makeTriageWorld, type TriageWorld } from '../triage/triage-world.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built) && existsSync('/usr/bin/ffmpeg')
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

suite('drafts that were not sent (needs chromium, ffmpeg and a built console)', () => {
  let kit: ConsoleKit
  let world: TriageWorld

  beforeAll(async () => {
    // Nothing listens at this address: the form for police material shows, but a file cannot be sent.
    kit = await openConsoleKit({ intakeUrl: new URL('http://127.0.0.1:9') })
  })
  afterAll(() => kit?.release())
  beforeEach(async () => {
    world = await makeTriageWorld(kit, 3, world)
  })

  const openAt = keepPages(() => kit)
  const open = async () => {
    const path = `items/${world.items[1]}`
    const size = { width: 1366, height: 768 }
    const opened = await openAt(world.anna, { incident: world.incident, path, size, isFresh: true })
    await opened.page.getByRole('heading', { name: 'Claims' }).waitFor()
    return opened
  }
  /** Opens a browser context for one test that intercepts requests or answers dialogs. */
  const openOwn = async () => {
    const opened = await kit.openPage({ width: 1366, height: 768 })
    await kit.signIn(opened.page, world.anna, 'nowhere')
    await opened.page.goto(`${kit.url}/incidents/${world.incident}/items/${world.items[1]}`)
    await opened.page.getByRole('heading', { name: 'Claims' }).waitFor()
    return opened
  }
  const note = (page: Page) => page.getByRole('textbox', { name: 'Write a note' })
  const reply = (page: Page) => page.getByRole('textbox', { name: /^Your reply/ })

  test('drafts of a note and a reply outlive a visit to other pages, belong to their item, and go when they are saved', async () => {
    const { page } = await open()
    await note(page).fill('The van is white')
    await reply(page).fill('Thank you.')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Triage', exact: true }).click()
    await page.waitForURL('**/triage*')
    await page.goBack()
    await expect.poll(() => note(page).inputValue()).toBe('The van is white')
    await expect.poll(() => reply(page).inputValue()).toBe('Thank you.')
    await page
      .getByRole('link', { name: /Previous|^Next/ })
      .first()
      .waitFor()
    const isFirst = (await page.getByRole('link', { name: /Previous/ }).count()) === 0
    await page.getByRole('link', { name: isFirst ? /^Next/ : /Previous/ }).click()
    await page.waitForURL((url) => !url.pathname.endsWith(String(world.items[1])))
    await note(page).waitFor()
    await expect.poll(async () => [await note(page).inputValue(), await reply(page).inputValue()]).toEqual(['', ''])
    await page.getByRole('link', { name: isFirst ? /Previous/ : /^Next/ }).click()
    await expect.poll(() => note(page).inputValue()).toBe('The van is white')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await page.locator('[data-note]').getByText('The van is white').waitFor()
    await expect.poll(() => note(page).inputValue()).toBe('')
    await expect.poll(() => reply(page).inputValue()).toBe('Thank you.')
  })

  test('leaving the console asks for confirmation, but only while there is a draft', async () => {
    const { page, context } = await openOwn()
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.reload()
    await note(page).fill('The van is white')
    expect(asked).toEqual([])
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
    await note(page).waitFor()
    // Nothing of the draft is stored on disk.
    expect(await note(page).inputValue()).toBe('')
    const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
    expect(says(stored, 'van'), stored).toBe(false)
    await context.close()
  })

  test('Escape keeps a half-written finding and says so; Cancel discards it', async () => {
    const { page } = await open()
    const enter = page.getByRole('button', { name: 'Enter a finding…' })
    const dialog = page.getByRole('dialog')
    await enter.click()
    await dialog.getByLabel('Verified', { exact: true }).check()
    await dialog.getByLabel('What shows it?').fill('The tower stands left of the crane')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.locator('[data-announced]').getByText('Your text is kept.').waitFor({ state: 'attached' })
    await enter.click()
    await expect.poll(() => dialog.getByLabel('What shows it?').inputValue()).toBe('The tower stands left of the crane')
    await expect.poll(() => dialog.getByLabel('Verified', { exact: true }).isChecked()).toBe(true)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    await enter.click()
    expect(await dialog.getByLabel('What shows it?').inputValue()).toBe('')
  })

  test('drafts of a rule and a saved view outlive Escape and another page; Cancel discards them', async () => {
    const { page } = await open()
    const dialog = page.getByRole('dialog')
    const goTo = (path: string) =>
      page.evaluate((href) => {
        history.pushState(null, '', href)
        dispatchEvent(new Event('popstate'))
      }, `/incidents/${world.incident}/${path}`)
    await goTo('alarms?part=rules')
    const add = page.getByRole('button', { name: 'Add a rule of this incident' })
    await add.click()
    await dialog.getByLabel('What it is called').fill('Roof')
    await dialog.getByLabel(/English/).fill('on the roof')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.locator('[data-announced]').getByText('Your text is kept.').waitFor({ state: 'attached' })
    await goTo('search')
    await page.getByRole('button', { name: 'Save this view' }).click()
    await dialog.getByLabel('Name').fill('Vans by the gate')
    await dialog.getByLabel(/everybody/i).check()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await goTo('alarms?part=rules')
    await add.click()
    const [name, phrases] = [dialog.getByLabel('What it is called'), dialog.getByLabel(/English/)]
    await expect
      .poll(async () => [await name.inputValue(), await phrases.inputValue()])
      .toEqual([...['Roof', 'on the roof']])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    await add.click()
    expect(await dialog.getByLabel('What it is called').inputValue()).toBe('')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    await goTo('search')
    await page.getByRole('button', { name: 'Save this view' }).click()
    await expect.poll(() => dialog.getByLabel('Name').inputValue()).toBe('Vans by the gate')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Save this view' }).click()
    expect(await dialog.getByLabel('Name').inputValue()).toBe('')
  })

  test('a draft of police material keeps its words and its files over other pages and an ended session', async () => {
    const { page } = await open()
    const police = page.getByRole('link', { name: 'Police material', exact: true })
    await police.click()
    const form = page.getByRole('tabpanel', { name: 'Files' })
    const file = { name: 'CAM_1.mp4', mimeType: 'video/mp4', buffer: Buffer.from('film') }
    await form.locator('input[type="file"]').setInputFiles(file)
    await form.getByLabel('Where it is from').selectOption('cctv')
    await form.getByRole('textbox').fill('The camera over the gate')
    await page.getByRole('link', { name: 'Triage', exact: true }).click()
    await page.waitForURL('**/triage*')
    await police.click()
    await form.getByText('CAM_1.mp4').waitFor()
    await expect.poll(() => form.getByRole('textbox').inputValue()).toBe('The camera over the gate')
    await pressAfterTheEnd(form.getByRole('button', { name: 'Add', exact: true }), page.getByLabel('Password'))
    const { anna } = world
    kit.kit.advance(30_000)
    await page.getByLabel('Name').fill(anna.name)
    await page.getByLabel('Password').fill(anna.password)
    await page.getByLabel('Code from your authenticator').fill(kit.kit.codeOf(anna))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByLabel('Password').waitFor({ state: 'detached' })
    expect(await form.getByRole('textbox').inputValue()).toBe('The camera over the gate')
    expect(await form.getByLabel('Where it is from').inputValue()).toBe('cctv')
    await kit.kit.database.owner.query('update platform.incident set key_proven_at = now()')
    await form.getByRole('button', { name: 'Add', exact: true }).click()
    // The officer's entry was accepted with its file, and nothing is left to retry.
    await page.getByRole('heading', { name: 'On its way' }).waitFor()
    await expect.poll(() => form.getByRole('textbox').inputValue()).toBe('')
  })

  test('signing out discards all drafts without asking', async () => {
    const { page, context } = await openOwn()
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await note(page).fill('The van is white')
    await page.getByRole('button', { name: 'Sign out' }).first().click()
    await page.getByLabel('Password').waitFor()
    expect(asked).toEqual([])
    await kit.signIn(page, world.anna, 'nowhere')
    await page.goto(`${kit.url}/incidents/${world.incident}/items/${world.items[1]}`)
    await note(page).waitFor()
    expect(await note(page).inputValue()).toBe('')
    await context.close()
  })

  test('the timeline is not live while the network is down, and is live again afterwards', async () => {
    const { page, context } = await open()
    await page.getByRole('link', { name: 'Timeline', exact: true }).click()
    await page.locator('.live-live').waitFor()
    await context.setOffline(true)
    await page.locator('.live-lost').getByText('Not live').waitFor()
    // A page that was never loaded says that it cannot be loaded, and loads by itself later.
    await page.getByRole('link', { name: 'Custody', exact: true }).click()
    await page.getByText('this cannot be loaded now', { exact: false }).waitFor()
    await expect.poll(() => page.getByText('is kept here', { exact: false }).count()).toBe(0)
    await context.setOffline(false)
    await page.getByText('this cannot be loaded now', { exact: false }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Timeline', exact: true }).click()
    await page.locator('.live-live').waitFor()
  })
})
