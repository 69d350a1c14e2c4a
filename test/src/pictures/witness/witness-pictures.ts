// `npm run pictures -- witness`: every screen of the witness's page, in each language, width and light, with what is
// wrong in it. Nothing of it goes into the tree.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ALWAYS_ON, DOOR_LANGUAGES, type DoorLanguage } from '@firsthand/door-words'
import { launchBrowser } from '../../stack/browser.ts'
import { createPhotoMaker } from '../../stack/made-files.ts'
import { ownerPool } from '../../stack/owner-rows.ts'
import { type Stack, startStack } from '../../stack/start-stack.ts'
import { makeSheets } from './contact-sheets.ts'
import { firstScreens, helpScreens } from './first-screens.ts'
import { openDoor } from './open-doors.ts'
import { plainScreens } from './plain-screens.ts'
import { laterScreens, receiptScreens } from './receipt-screens.ts'
import { besideScreens, choosingScreens, refusedScreens, sendingScreens } from './sending-screens.ts'
import { tellFaults } from './tell-faults.ts'
import { type Sight, startWalk, type Town, type Walk } from './walk.ts'

const WAYS = {
  firstScreens,
  helpScreens,
  choosingScreens,
  sendingScreens,
  refusedScreens,
  besideScreens,
  receiptScreens,
  laterScreens,
  plainScreens,
}

const SIGHTS: readonly Sight[] = [
  { width: 320, isDark: false },
  { width: 390, isDark: false },
  { width: 195, isDark: false },
  { width: 390, isDark: true },
]

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** `--out FOLDER`, `--languages en,ar`, `--ways sendingScreens`: a part of it. */
export async function takeWitnessPictures(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, languages: { type: 'string' }, ways: { type: 'string' } },
  })
  const folder = values.out ?? mkdtempSync(join(tmpdir(), 'witness-pictures-'))
  mkdirSync(folder, { recursive: true })
  const languages = DOOR_LANGUAGES.filter((one) =>
    (values.languages?.split(',') ?? ALWAYS_ON).some((wanted) => wanted === one),
  )
  const ways = Object.entries(WAYS).filter(([name]) => values.ways?.split(',').includes(name) ?? true)
  const stack = await startStack({
    environment: {
      FIRSTHAND_FORCE:
        'en=Southwest Finland Police; fi=Lounais-Suomen poliisi; sv=Polisen i Sydvästra Finland; uk=Поліція Південно-Західної Фінляндії; ar=شرطة جنوب غرب فنلندا',
    },
  })
  try {
    const { town, end } = await prepareTown(stack, folder)
    for (const language of languages) for (const [name, way] of ways) await goOneWay(town, language, { name, way })
    await nothingOpen(town, languages)
    await end()
    await writeFile(join(folder, 'faults.txt'), tellFaults(town.faults))
    await makeSheets(folder)
    say(`${town.faults.length} faults, in ${join(folder, 'faults.txt')}`)
  } finally {
    await stack.stop()
  }
}

async function prepareTown(stack: Stack, folder: string): Promise<{ town: Town; end: () => Promise<void> }> {
  const pool = ownerPool(stack)
  const browser = await launchBrowser()
  const before = new Date(Date.now() - 3_600_000)
  const maker = createPhotoMaker({ width: 640, height: 480, noise: 10 })
  const town: Town = {
    ...{ url: stack.intakeUrl, drill: stack.slug, browser, pool, folder, sights: SIGHTS, faults: [] },
    other: await openDoor(pool, { opened_at: before }),
    small: await openDoor(pool, { opened_at: before, max_file_bytes: 100_000, state: 'drill', exercise: true }),
    closing: await openDoor(pool, { opened_at: before, state: 'closing' }),
    closed: await openDoor(pool, { opened_at: before, state: 'closed' }),
    street: await openDoor(pool),
    photos: await Promise.all(Array.from({ length: 20 }, (_, n) => maker(n))),
  }
  return {
    town,
    async end() {
      await browser.close()
      await pool.end()
    },
  }
}

interface Way {
  readonly name: string
  readonly way: (walk: Walk) => Promise<void>
}

/** A way that does not go on is told as a fault, and the next one is walked. */
async function goOneWay(town: Town, language: DoorLanguage, { name, way }: Way): Promise<void> {
  const began = performance.now()
  const walk = startWalk(town, language)
  try {
    await way(walk)
  } catch (error) {
    const fault = `went no further: ${error instanceof Error ? error.message.slice(0, 400) : String(error)}`
    town.faults.push({ screen: name, language, sight: '', fault })
    say(`${language} ${name}: ${fault}`)
  } finally {
    await walk.end()
  }
  say(`${language} ${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

async function nothingOpen(town: Town, languages: readonly DoorLanguage[]): Promise<void> {
  await town.pool.query(`update platform.incident set state = 'closed' where state <> 'closed'`)
  const way = async (walk: Walk) => walk.shoot(await walk.open('/'), '65-nothing-open')
  for (const language of languages) await goOneWay(town, language, { name: 'nothingOpen', way })
}
