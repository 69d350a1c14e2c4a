import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseReply } from '@firsthand/domain'
import { openBytes, type ReceiptCode, replyKeyOf } from '@firsthand/sealing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from './command.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, keepPages, openConsoleKit } from './console-browser.test-kit.ts'
import { TINY_WEBP } from './make-item.test-kit.ts'

const built = fileURLToPath(new URL('../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const HOSTILE = '<img src=x onerror="document.title=\'ran\'">\u202e'
const PHONE = { width: 390, height: 844 }
const WALL = { width: 1920, height: 1080 }

suite('the officers’ side of the public door (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let commander: TestOfficer
  let viewer: TestOfficer
  let submission: string
  let code: ReceiptCode
  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Smoke at the station', slug: 'smoke' })
    commander = await kit.kit.addOfficer('anna', { [incident]: 'commander' })
    viewer = await kit.kit.addOfficer('vera', { [incident]: 'viewer' })
    const made = await kit.kit.addSubmission(incident)
    submission = made.submission
    code = made.code
  })
  afterAll(() => kit?.release())

  const arrivals = (page: Page) => page.locator('[data-arrival]')
  const openAt = keepPages(() => kit)
  const onTimeline = (officer: TestOfficer, size?: { width: number; height: number }) =>
    openAt(officer, { incident, path: 'timeline', ...(size && { size }) })
  const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

  test('an upload in progress is shown above the timeline with the phone’s preview, and disappears when its item arrives', async () => {
    const { page, complaints } = await onTimeline(commander, WALL)
    await page.getByText('Live', { exact: true }).waitFor()
    await page.getByText('http://localhost:4443/smoke').waitFor()
    const { item, upload } = await kit.kit.addUpload({
      ...{ incident, submission, number: 1, length: 500_000_000, offset: 51_000_000, still: TINY_WEBP },
    })
    await kit.kit.addUpload({ incident, submission, number: 2, length: 900, offset: 300, quietMinutes: 7 })
    kit.kit.deps.hub.poke(incident)
    await expect.poll(() => arrivals(page).count()).toBe(2)
    const clip = page.locator(`[data-arrival="${item}"]`)
    await clip.getByText("Phone's preview, not evidence").waitFor()
    // No picture appears before an officer presses Show.
    expect(await clip.locator('img').count()).toBe(0)
    await clip.getByRole('button', { name: /^Show/ }).click()
    await expect.poll(() => clip.locator('img').evaluate(isPainted)).toBe(true)
    await expect.poll(() => clip.textContent()).toContain('10 %')
    // At least seven minutes; more may pass on a busy machine.
    await page.getByText(/stands still since ([7-9]|1\d) min/).waitFor()
    await page.getByText('Kind not known yet').waitFor()
    expect(await axeFindings(page)).toEqual([])

    // Received bytes cause no notification, so the strip polls for them.
    await kit.kit.database.owner.query('update public_zone.upload set "offset" = 260000000 where id = $1', [upload])
    await clip.getByText('50 %').waitFor()

    const query = `update public_zone.upload set state = 'complete', "offset" = length, received_at = now() where id = $1`
    await kit.kit.database.owner.query(query, [upload])
    await kit.kit.addItem(incident, { id: item, upload, submission, kind: 'video', stage: 'preserved' })
    kit.kit.deps.hub.poke(incident)
    await kit.kit.database.owner.query('update evidence.card set sent = 3 where item_id = $1', [item])
    kit.kit.deps.hub.poke(incident)
    await page.locator(`[data-item="${item}"]`).getByText('sent 3 times').waitFor()
    await clip.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  test('uploads that never completed have their own filter, in the address, also on a phone', async () => {
    const { item } = await kit.kit.addUpload({ incident, submission, number: 3, state: 'expired', still: TINY_WEBP })
    const { page } = await onTimeline(viewer, PHONE)
    await page.getByRole('button', { name: 'Never completed' }).click()
    await page.locator(`[data-arrival="${item}"][data-progress=expired]`).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('arrivals')).toBe('never-completed')
    expect(await axeFindings(page)).toEqual([])
    expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width)
  })

  const addTold = async () => {
    const { item, upload } = await kit.kit.addUpload({
      ...{ incident, submission, number: 4, state: 'complete', offset: 1000, still: TINY_WEBP },
    })
    await kit.kit.addItem(incident, {
      ...{ id: item, upload, submission, declaration: { origin: 'camera', handling: 'details-removed' } },
    })
    await kit.kit.database.owner.query(
      `insert into evidence.statement (id, submission_id, incident_id, words, lat, lon, radius_m, when_kind, when_local,
         now_words, for_someone_else, language, received_at)
       values ('st_b', $1, $2, $3, 60.17, 24.93, 40, 'exact', '2026-06-01T12:04', $3, true, 'uk', now())`,
      [submission, incident, HOSTILE],
    )
    await kit.kit.addContact(incident, submission, { way: `call ${HOSTILE}`, safeTime: 'after 20' })
    return item
  }

  test('a conversation shows earlier and later words, a neutral sentence in the witness’s language, and the reply', async () => {
    const item = await addTold()
    const { page, complaints } = await onTimeline(commander, PHONE)
    await page.getByText('Live', { exact: true }).waitFor()
    await goWithin(page, `/incidents/${incident}/items/${item}`)
    for (const words of ['sent by a helper for someone else', '± 40 m', '2026-06-01 12:04', 'Where now'])
      await page.getByText(words).first().waitFor()
    await page.getByText("The page said: sent without the file's own details.").waitFor()
    await page.getByText("Phone's preview, not evidence").waitFor()
    await page.getByText('Write nothing that shows what we know.').waitFor()
    expect(await page.locator('bdi img').count()).toBe(0)
    await page.getByRole('button', { name: 'Thank you' }).click()
    const box = page.getByLabel('Your reply')
    await expect.poll(() => box.inputValue()).toBe('Дякуємо. Ваші файли в нас.')
    await box.fill('Дякуємо. Бережіть себе.')
    await page.getByRole('button', { name: 'Send reply' }).click()
    await page.locator('[data-turn=officer]', { hasText: 'Бережіть себе' }).waitFor()
    await expect.poll(() => box.inputValue()).toBe('')
    const { rows } = await kit.kit.database.owner.query('select sealed from public_zone.reply')
    const read = parseReply(openBytes([replyKeyOf(code).identity], rows[0].sealed).toString('utf8'))
    expect(read).toMatchObject({ ok: true, value: { text: 'Дякуємо. Бережіть себе.' } })

    expect(await page.getByText('after 20').count()).toBe(0)
    await page.getByRole('button', { name: 'Open it…' }).click()
    await page.getByLabel('Why do you need it?').fill('To ask about the second bang')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByText('after 20').waitFor()
    // The trail shows the reason to roles that decide.
    await page.locator('.trail').getByText('To ask about the second bang').waitFor()
    expect(await page.locator('bdi img').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width)

    await page.getByRole('link', { name: 'Custody', exact: true }).click()
    await page.getByRole('heading', { name: 'Custody' }).waitFor()
    await page.goBack()
    await page.getByText('A way to reach the witness was left.').waitFor()
    expect(await page.getByText('after 20').count()).toBe(0)
    expect(await page.title()).toBe('Smoke at the station · Firsthand')
    expect(complaints).toEqual([])
  })

  test('a witness who sent only words is answered beside the words', async () => {
    const alone = await kit.kit.addSubmission(incident)
    await kit.kit.database.owner.query(
      `insert into evidence.statement (id, submission_id, incident_id, words, language, received_at)
       values ('st_c', $1, $2, 'we are in room 12', 'ar', now())`,
      [alone.submission, incident],
    )
    const { page, complaints } = await onTimeline(commander, PHONE)
    const said = page.locator('[data-statement=st_c]')
    await said.getByRole('button', { name: 'Conversation' }).click()
    await said.getByRole('button', { name: 'If in danger' }).click()
    await expect.poll(() => said.getByLabel('Your reply').inputValue()).toContain('112')
    await said.getByRole('button', { name: 'Send reply' }).click()
    await said.locator('[data-turn=officer]').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width)
    expect(complaints).toEqual([])
  })

  test('a viewer reads the conversation but cannot answer or open contacts; a withdrawn item says so', async () => {
    const item = await kit.kit.addItem(incident, { submission })
    await kit.kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [item])
    const { page } = await onTimeline(viewer)
    await page.getByText('Live', { exact: true }).waitFor()
    expect(await page.locator(`[data-item="${item}"]`).count()).toBe(0)
    await goWithin(page, `/incidents/${incident}/items/${item}`)
    await page.locator('[data-hidden=withdrawn]').waitFor()
    await page.getByText('A way to reach the witness was left.').waitFor()
    expect(await page.getByRole('button', { name: 'Open it…' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Send reply' }).count()).toBe(0)
    expect(await page.getByText('To ask about the second bang').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  })
})

const isPainted = (image: Element): boolean => image instanceof HTMLImageElement && image.naturalWidth > 0
