// `npm run pictures`: makes the pictures of README.md and docs/console.md. It starts a stack of its own, which
// `firsthand demo` fills. `npm run pictures -- witness`: every screen of the witness's page, for whoever judges it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onEarth } from '@firsthand/scene'
import { launchBrowser, signInToConsole } from '../stack/browser.ts'
import { firsthand } from '../stack/cli.ts'
import { signIn } from '../stack/officer.ts'
import { ownerPool } from '../stack/owner-rows.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'
import { takeConsolePictures } from './console-pictures.ts'
import { townLayers } from './made-town.ts'
import { takePhonePicture } from './phone-picture.ts'
import { townTiles } from './town-tiles.ts'
import { untilStill } from './until-still.ts'
import { takeWitnessPictures } from './witness/witness-pictures.ts'

/** The seed gives the same square and the same crowd each time. */
const SEED = 3
const DESK = { viewport: { width: 1600, height: 1000 }, locale: 'en-GB', timezoneId: 'Europe/Helsinki' }

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-pictures-'))
  const ground = join(folder, 'town.pmtiles')
  await writeFile(ground, townTiles({ middle: onEarth({ east: 0, north: 0 }), layers: townLayers(SEED) }))
  const stack = await startStack({ environment: { FIRSTHAND_MAP_PMTILES: ground } })
  try {
    await take(stack, folder)
  } finally {
    await stack.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function take(stack: Stack, folder: string): Promise<void> {
  const pool = ownerPool(stack)
  const browser = await launchBrowser({ drawsMaps: true })
  try {
    await takePhonePicture(browser, stack.intakeUrl, folder)
    say('The drill is filled, and worked out …')
    await firsthand(stack, 'demo', '--incident', stack.slug, '--seed', String(SEED))
    await untilStill(pool, stack.incident)
    const page = await (await browser.newContext(DESK)).newPage()
    page.setDefaultTimeout(120_000)
    await signInToConsole(page, stack)
    const { incident, commandUrl } = stack
    await takeConsolePictures({
      page,
      pool,
      officer: await signIn(stack),
      incident,
      home: `${commandUrl}/incidents/${incident}`,
    })
  } finally {
    await browser.close()
    await pool.end()
  }
}

const [part, ...args] = process.argv.slice(2)
if (part === 'witness') await takeWitnessPictures(args)
else await main()
