import { waitUntil } from '@firsthand/local'
import type { Page } from 'playwright-core'
import type { OfficerClient } from '../stack/officer.ts'
import type { Pool } from '../stack/owner-rows.ts'
import { answerAlarms } from './answer-alarms.ts'
import { clearSights, showMedia } from './clear-sights.ts'
import { writePicture } from './write-picture.ts'

/** Longer than the delay after which a page loads its content. */
const STILL_MS = 1500

export interface Desk {
  readonly page: Page
  readonly pool: Pool
  readonly officer: OfficerClient
  readonly incident: string
  /** The incident's URL in the console. */
  readonly home: string
}

/** Takes the first picture while an alarm rings. Then the alarm is answered, so that it stands in no other picture. */
export async function takeConsolePictures(desk: Desk): Promise<void> {
  await alarms(desk)
  await answerAlarms(desk.officer, desk.pool, desk.incident)
  await look(desk)
  await clearSights(desk)
  for (const take of [overview, timeline, triage, map, itemPage, search]) await take(desk)
}

const open = async ({ page, home }: Desk, screen: string): Promise<void> => {
  await page.goto(screen === '' ? home : `${home}/${screen}`)
  await page.locator('main h1').first().waitFor()
}

/** Waits, because a page that still loads or draws looks different a moment later. */
async function shoot({ page }: Desk, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  let last: Buffer | undefined
  const picture = await waitUntil({ what: `${name} to stand still`, limitMs: 90_000, everyMs: STILL_MS }, async () => {
    const now = await page.screenshot({ animations: 'disabled' })
    const isStill = last !== undefined && now.equals(last)
    last = now
    return isStill ? now : undefined
  })
  await writePicture(`console-${name}`, picture)
}

async function alarms(desk: Desk): Promise<void> {
  const { page } = desk
  await open(desk, 'alarms')
  await page.locator('main').getByText('We are trapped').first().waitFor()
  await shoot(desk, 'alarms')
}

/** Dismisses the notice of new items, so that no later page shows it. */
async function look({ page, home }: Desk): Promise<void> {
  await page.goto(home)
  await page.locator('main h1').first().waitFor()
  const news = page.getByRole('button', { name: 'Look', exact: true })
  if (await news.first().isVisible()) await news.first().click()
}

async function overview(desk: Desk): Promise<void> {
  await open(desk, '')
  await desk.page.getByText('If nobody filmed it, it may still have happened.').waitFor()
  await shoot(desk, 'overview')
}

async function timeline(desk: Desk): Promise<void> {
  const { page } = desk
  await open(desk, 'timeline?group=scene')
  await page.locator('.axis-canvas[data-ready]').waitFor()
  await page.getByRole('button', { name: 'Busiest minute' }).click()
  await page.waitForURL(/from=\d+&to=\d+/)
  await page.locator('.axis-canvas[data-ready]').waitFor()
  await shoot(desk, 'timeline')
}

async function triage(desk: Desk): Promise<void> {
  const { page } = desk
  await open(desk, 'triage')
  await page.locator('.triage-item[data-ready="true"]').waitFor()
  await showMedia(page, '.triage-item:not([hidden])')
  await shoot(desk, 'triage')
}

async function map(desk: Desk): Promise<void> {
  const { page } = desk
  await open(desk, 'map')
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByText(/items have no place/).waitFor()
  await page.getByRole('button', { name: 'Look closer' }).click()
  await page.locator('.map-stage[data-ready=true]').waitFor()
  await shoot(desk, 'map')
}

/** The page of a film whose clock contradicts the others. Its sound gives its time. */
async function itemPage(desk: Desk): Promise<void> {
  const { rows } = await desk.pool.query<{ item: string }>(
    `select c.item_id as item from evidence.card c
     join evidence.current_placement p on p.item_id = c.item_id and p.status = 'placed'
     join evidence.placement l on l.item_id = c.item_id and l.revision = p.revision
     where c.incident_id = $1 and c.kind = 'video' and c.hidden is null and c.cleared
     order by l.reasons::text like '%rig%' desc, jsonb_array_length(l.conflicts) desc, c.item_id limit 1`,
    [desk.incident],
  )
  const [film] = rows
  if (!film) throw new Error('no film was placed')
  await open(desk, `items/${film.item}`)
  await showMedia(desk.page, 'main')
  await shoot(desk, 'item-page')
}

async function search(desk: Desk): Promise<void> {
  const { page } = desk
  await open(desk, 'search')
  await page.getByRole('searchbox').fill('smoke')
  await page.getByRole('searchbox').press('Enter')
  await page.locator('main mark').first().waitFor()
  await shoot(desk, 'search')
}
