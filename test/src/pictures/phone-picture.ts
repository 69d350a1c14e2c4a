import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openPhone } from '../stack/browser.ts'
import { makePhoto } from '../stack/made-files.ts'
import { writePicture } from './write-picture.ts'

/** Takes a picture of the witness's page before "Send". Nothing is sent. */
export async function takePhonePicture(browser: Browser, address: string, folder: string): Promise<void> {
  const context = await openPhone(browser)
  const page = await context.newPage()
  const photo = await makePhoto('IMG_2041.jpg', { width: 2400, height: 1800, noise: 2 })
  const path = join(folder, photo.name)
  await writeFile(path, photo.bytes)
  await page.goto(address)
  await page.locator('#to-send').click()
  await page.locator('#pick').setInputFiles(path)
  await page.locator('#words').fill('Two loud bangs, then people running towards the church.')
  await page.locator('.tiles img').waitFor()
  await page.evaluate(() => scrollTo(0, 0))
  await writePicture('witness-phone', await page.screenshot())
  await context.close()
}
