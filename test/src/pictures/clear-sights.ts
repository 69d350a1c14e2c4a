import { waitUntil } from '@firsthand/local'
import type { Page } from 'playwright-core'
import type { Desk } from './console-pictures.ts'

/** Clears each picture, as an officer does after looking at it. Nobody sees a picture before that. */
export async function clearSights({ page, pool, incident, home }: Desk): Promise<void> {
  const { rows } = await pool.query<{ item: string }>(
    `select c.item_id as item from evidence.card c join evidence.rendition r on r.item_id = c.item_id and r.kind = 'thumb'
     where c.incident_id = $1 and c.hidden is null and not c.cleared and c.kind in ('image', 'video')
     group by c.item_id order by c.item_id`,
    [incident],
  )
  for (const { item } of rows) {
    await page.goto(`${home}/items/${item}`)
    await page.locator('main h1').first().waitFor()
    await showMedia(page, 'main')
    await page
      .getByRole('button', { name: /^Clear for all screens/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: /^Cover on all screens/ })
      .first()
      .waitFor()
  }
}

/** The moment of a film that is shown, as a share of its length. */
const MOMENT = 0.45

/** Presses "Show" on a covered picture, and waits until it is painted. A film is first moved to `MOMENT`. */
export async function showMedia(page: Page, within: string): Promise<void> {
  const cover = page.locator(`${within} .media .cover`).first()
  await cover.waitFor()
  // If an officer's clearing uncovers the picture at the same moment, the press covers it again. So the press is
  // repeated until the picture is uncovered.
  await waitUntil({ what: 'a picture to be shown', limitMs: 60_000, everyMs: 300 }, async () => {
    if ((await cover.getAttribute('data-covered')) === 'false') return true
    await cover.locator('.show-button').click()
    return undefined
  })
  await page.evaluate(seekFilm, { within, moment: MOMENT })
  await page.waitForFunction(isPainted, within)
}

async function seekFilm({ within, moment }: { readonly within: string; readonly moment: number }): Promise<void> {
  const film = document.querySelector<HTMLVideoElement>(`${within} video`)
  if (!film) return
  film.preload = 'auto'
  film.load()
  await new Promise((resolve) => film.addEventListener('loadedmetadata', resolve, { once: true }))
  film.currentTime = film.duration * moment
  await new Promise((resolve) => film.addEventListener('seeked', resolve, { once: true }))
}

function isPainted(within: string): boolean {
  const film = document.querySelector<HTMLVideoElement>(`${within} video`)
  if (film) return film.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
  const picture = document.querySelector<HTMLImageElement>(`${within} .media img`)
  return picture?.complete === true && picture.naturalWidth > 0
}
