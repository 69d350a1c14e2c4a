// Makes the same moves on the axis in every run, from a seed.
import type { Page } from 'playwright-core'
import { randomOf } from '../../stack/random.ts'

export interface Hand {
  /** Makes one move and waits two frames for it to be drawn. */
  step(): Promise<void>
}

/** Each round of this many steps ends with a zoom out to the whole incident, so that each run sees every depth. */
const ROUND = 50

export async function takeHold(page: Page, seed: number): Promise<Hand> {
  const random = randomOf(seed)
  const axis = page.locator('.axis-canvas')
  const box = await axis.boundingBox()
  if (!box) throw new Error('there is no axis')
  let made = 0
  await axis.focus()
  return {
    async step() {
      const x = box.x + box.width * (0.2 + 0.6 * random())
      await page.mouse.move(x, box.y + 60)
      if (made % ROUND === 0) await page.keyboard.press('0')
      else await act(page, random())
      made += 1
      await twoFrames(page)
    },
  }
}

/** Two of three moves scroll sideways. Of the others, more zoom in than out. */
async function act(page: Page, dice: number): Promise<void> {
  if (dice < 0.55) await page.mouse.wheel(dice < 0.3 ? 140 : -140, 0)
  else if (dice < 0.65) await page.keyboard.press(dice < 0.6 ? 'ArrowRight' : 'ArrowLeft')
  else {
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, dice < 0.85 ? -160 : 160)
    await page.keyboard.up('Control')
  }
}

const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
