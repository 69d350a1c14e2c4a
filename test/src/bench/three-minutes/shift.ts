// One task of a shift, step by step as docs/console.md describes it. An officer sees a flash on a film whose clock is
// wrong.
import type { Browser, Page } from 'playwright-core'
import { freshCode, officerOf } from '../../stack/officer.ts'
import type { Stack } from '../../stack/start-stack.ts'
import type { Hand } from './hand.ts'

/** Second of the first film at which the flash is visible. */
const FLASH_INTO_S = 6

export interface Shift {
  readonly stack: Stack
  readonly browser: Browser
  readonly page: Page
  readonly hand: Hand
  /** The day in the incident's time zone, `2026-06-01`. */
  readonly day: string
}

export async function workShift(shift: Shift): Promise<void> {
  const { hand } = shift
  await hand.step('sign in: the overview', () => signIn(shift))
  await hand.step('the loudest minute, its films', () => findMinute(shift))
  await hand.step('open its first film', () => openFirst(shift))
  await hand.step('pin the flash to 14:02:31', () => pinFlash(shift))
  await hand.step('see the rig move', () => seeRig(shift))
  await hand.step('verify the item', () => verify(shift))
  await hand.step('brief a patrol', () => brief(shift))
}

async function signIn({ stack, page, hand }: Shift): Promise<void> {
  const account = officerOf(stack)
  await page.goto(stack.commandUrl)
  await hand.type(page.getByLabel('Name'), account.name)
  await hand.type(page.getByLabel('Password'), account.password)
  await hand.type(page.getByLabel(/code/i), await freshCode(account))
  await hand.press(page.getByRole('button', { name: 'Sign in' }))
  await hand.read(page.getByRole('heading', { level: 1, name: 'Overview' }))
}

async function findMinute({ page, hand }: Shift): Promise<void> {
  await hand.press(page.getByRole('link', { name: 'Timeline', exact: true }))
  await hand.press(page.getByRole('button', { name: 'Busiest minute' }))
  await page.waitForURL(/from=\d+/)
  await hand.press(page.getByRole('button', { name: 'Video', exact: true }))
  await page.waitForURL(/kind=video/)
}

async function openFirst({ page, hand }: Shift): Promise<void> {
  await hand.press(page.locator('[data-item] a').first())
  await hand.read(page.getByRole('heading', { level: 1, name: /^Video/ }))
  await hand.press(page.getByRole('button', { name: /^Show/ }).first())
  await page.locator('video').evaluate((film: HTMLVideoElement, seconds) => {
    film.currentTime = seconds
  }, FLASH_INTO_S)
}

async function pinFlash({ page, hand, day }: Shift): Promise<void> {
  await hand.press(page.getByRole('button', { name: 'Pin this moment…' }))
  const dialog = page.getByRole('dialog', { name: 'Pin its time' })
  await hand.type(dialog.getByLabel(/^When \(/), `${day}T14:02:31`)
  await hand.choose(dialog.getByLabel('Where do you know it from?'), 'A surveillance camera')
  await hand.type(dialog.getByLabel('Why is it so?'), 'flash on the traffic camera')
  await hand.press(dialog.getByRole('button', { name: 'Pin it' }))
  await dialog.waitFor({ state: 'detached' })
}

/**
 * Checks that the film now begins six seconds earlier than the flash, and that the other films of its rig have moved
 * with it.
 */
async function seeRig({ page, hand }: Shift): Promise<void> {
  await hand.read(page.locator('[data-anchor="time"]').getByText('14:02:25'))
  await page.locator('.rig').getByText('14:02:').first().waitFor({ timeout: 60_000 })
  await hand.press(page.getByRole('link', { name: 'Show them on the timeline' }))
  await page.waitForURL(/rig=/)
  await page.goBack()
}

async function verify({ page, hand }: Shift): Promise<void> {
  await hand.press(page.getByRole('button', { name: 'Enter a finding…' }))
  const dialog = page.getByRole('dialog', { name: 'Verification' })
  await hand.press(dialog.getByLabel('Verified', { exact: true }))
  await hand.choose(dialog.getByLabel('How you found it'), 'Time worked out')
  await hand.type(dialog.getByLabel('What shows it?'), 'the same flash on two films')
  await hand.press(dialog.getByRole('button', { name: 'Write it in the ledger' }))
  await dialog.waitFor({ state: 'detached' })
}

async function brief({ browser, page, hand }: Shift): Promise<void> {
  await hand.press(page.getByRole('button', { name: 'Brief patrols' }))
  await hand.type(page.getByLabel('One sentence'), 'White flash at the corner: look for who ran east.')
  const film = page.locator('.brief-film')
  if (await film.isVisible()) {
    // The film is covered here, too, until "Show" is pressed.
    await hand.press(film.getByRole('button', { name: /^Show/ }))
    await hand.press(film.getByRole('button', { name: 'Take this instant' }))
  }
  await hand.press(page.getByRole('button', { name: 'Make the page' }))
  const address = (await page.locator('.brief-address').textContent()) ?? ''
  const patrol = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await patrol.goto(address)
  await hand.read(patrol.getByText('White flash at the corner'))
  await patrol.locator('img, video').first().waitFor()
}
