import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Makes every text transparent, also that of pseudo-elements, fields and whatever comes later. */
export const hideAllText = (page: Page) =>
  page.evaluate(() => {
    const [sheet] = document.styleSheets
    sheet?.insertRule(
      '*,*::before,*::after,::placeholder{color:transparent!important;-webkit-text-fill-color:transparent!important;text-shadow:none!important;text-decoration-color:transparent!important}',
      sheet.cssRules.length,
    )
  })

/** Whether any text could still be seen: a letter that is shown and has a colour. */
export const isTextSeen = (page: Page) =>
  page.evaluate(() => {
    const isSeen = (element: Element, pseudo?: string): boolean =>
      !/, 0\)$|^transparent$/.test(getComputedStyle(element, pseudo).webkitTextFillColor)
    return [...document.body.querySelectorAll('*')].some(
      (one) => (one.textContent?.trim() !== '' && isSeen(one)) || isSeen(one, '::before') || isSeen(one, '::after'),
    )
  })

/**
 * How many things with this sign are shown. Each is marked: a drawing inside of it, or one that a rule of the script's
 * puts before its text. Whoever does not read finds things this way, and no other.
 */
export const countSeen = (page: Page, name: string): Promise<number> =>
  page.evaluate((wanted) => {
    const lines = document.querySelector(`[data-sign="${wanted}"] g path`)?.getAttribute('d') ?? 'no such sign'
    const isBefore = (one: Element): boolean =>
      decodeURIComponent(getComputedStyle(one, '::before').content).includes(`d="${lines}"`)
    const drawn = [...document.body.querySelectorAll(`[data-sign="${wanted}"]`)].filter((one) => one.checkVisibility())
    const around = drawn.map((one) => one.closest('a, button, label, p') ?? one)
    const shown = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility() && isBefore(one))
    for (const one of document.querySelectorAll(`[data-seen="${wanted}"]`)) one.removeAttribute('data-seen')
    for (const one of [...around, ...shown]) one.setAttribute('data-seen', wanted)
    return drawn.length + shown.length
  }, name)

/** The first thing with this sign, as soon as it is shown. */
export async function seenAs(page: Page, name: string): Promise<Locator> {
  await expect.poll(() => countSeen(page, name), { timeout: 60_000 }).toBeGreaterThan(0)
  return page.locator(`[data-seen="${name}"]`).first()
}
