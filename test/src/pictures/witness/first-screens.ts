import { wordsOf } from '@firsthand/door-words'
import type { Walk } from './walk.ts'

/** What somebody meets who has sent nothing yet. */
export async function firstScreens(walk: Walk): Promise<void> {
  const { street, language, shoot } = walk
  const page = await walk.open(`/${street.slug}`)
  await shoot(page, '01-doors')
  await page.click('.languages summary')
  await shoot(page, '02-languages')
  await page.click('.languages summary')
  await page.click('#to-danger')
  await shoot(page, '03-danger')
  await page.click('#back')
  await page.click('#to-send')
  await shoot(page, '04-send')
  const looking = await walk.open(`/${street.slug}/looking`)
  await shoot(looking, '05-looking-for')
  const chooser = await walk.open('/')
  await shoot(chooser, '06-several-incidents')
  await chooser.getByRole('link', { name: wordsOf(language).page.notSure }).click()
  await chooser.waitForSelector('#doors')
  await shoot(chooser, '07-not-sure')
}

export async function helpScreens({ open, shoot, closing, closed }: Walk): Promise<void> {
  const screens = {
    '60-could-identify': '/identify',
    '61-check-address': '/about',
    '62-missing-page': '/no-such-page',
    '63-closing': `/${closing.slug}`,
    '64-closed': `/${closed.slug}`,
    '50-ask-code': '/receipt',
  }
  for (const [screen, path] of Object.entries(screens)) await shoot(await open(path), screen)
}
