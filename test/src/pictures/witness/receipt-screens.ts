import { randomBytes } from 'node:crypto'
import { encodeReply } from '@firsthand/domain'
import { wordsOf } from '@firsthand/door-words'
import { parseRecipient, type ReceiptCode, replyKeyOf, sealBytes } from '@firsthand/sealing'
import type { Page } from 'playwright-core'
import { untilFinished } from '../../stack/owner-rows.ts'
import { createUpload, openSubmission, type Submission, sendPiece } from '../../stack/witness.ts'
import { setState } from './open-doors.ts'
import type { Walk } from './walk.ts'

const parseCode = (code: string): ReceiptCode => code as ReceiptCode

/** A sending of three files, of which one may be unfinished. */
async function sent({ url, photos }: Walk, slug: string, isWhole: boolean): Promise<Submission> {
  const at = await openSubmission(url, slug, { statement: { words: 'A red van' } })
  for (const [n, file] of photos.slice(0, 3).entries()) {
    const upload = await createUpload(at, file)
    await sendPiece(upload, isWhole || n > 0 ? file.bytes.length : Math.floor(file.bytes.length / 2))
  }
  return at
}

async function reply({ pool }: Walk, { code }: Submission, text: string): Promise<void> {
  const recipient = parseRecipient(replyKeyOf(parseCode(code)).recipient)
  if (!recipient) throw new Error('the code has no recipient')
  const document = encodeReply({ v: 1, type: 'reply', id: 'r', text, sentAt: Date.now() })
  await pool.query(
    `insert into public_zone.reply (id, submission_id, sealed)
     select $1, id, $2 from public_zone.submission order by seq desc limit 1`,
    [`re_${randomBytes(6).toString('hex')}`, sealBytes([recipient], Buffer.from(document))],
  )
}

async function type(page: Page, code: string): Promise<void> {
  await page.fill('#code', code.replaceAll('-', ' '))
  await page.click('#ask button')
}

/** The page of a code: all arrived, with details and a message; an answer; and the three pages of a withdrawal. */
export async function receiptScreens(walk: Walk): Promise<void> {
  const { language, shoot } = walk
  const { receipt: say, code: words } = wordsOf(language)
  const made = await sent(walk, walk.street.slug, true)
  await reply(walk, made, '117')
  const page = await walk.open('/receipt')
  await type(page, made.code.split('-').with(2, 'xyzzy').with(3, 'nothing').join('-'))
  await page.waitForSelector('#wrong')
  await shoot(page, '51-wrong-code')
  await page.fill('#code', made.code.replace(/.(?=-)/, '').replaceAll('-', ' '))
  await page.waitForFunction(() => document.getElementById('read')?.textContent)
  await shoot(page, '52-mended-code')
  await type(page, made.code)
  await page.waitForSelector('#messages')
  await shoot(page, '40-receipt')
  await page.fill('#answer', '118')
  await page.click('#messages button')
  await page.getByText(say.answerArrived).waitFor()
  await shoot(page, '42-message-answered')
  await page.click(`button:text-is("${say.asked}")`)
  await page.waitForSelector('#withdraw')
  await shoot(page, '43-withdraw-choose')
  await page.click('#withdraw button')
  await page.waitForFunction(() => document.getElementById('need')?.textContent)
  await shoot(page, '44-withdraw-nothing-chosen')
  await page.locator('#withdraw input[type=checkbox]').first().check()
  await page.click('#withdraw button')
  await page.locator('h1', { hasText: say.sure }).waitFor()
  await shoot(page, '45-withdraw-sure')
  await page.click(`button:text-is("${say.yes}")`)
  await page.getByText(say.done).first().waitFor()
  await shoot(page, '46-withdraw-done')
  await page.click(`button:text-is("${words.lookAgain}")`)
  await page.waitForSelector('#arrived')
}

/** A receipt of an unfinished file, one with digests, and one whose collection has ended. */
export async function laterScreens(walk: Walk): Promise<void> {
  const part = await sent(walk, walk.street.slug, false)
  const page = await walk.open('/receipt')
  await type(page, part.code)
  await page.locator('#arrived').waitFor()
  await walk.shoot(page, '41-receipt-unfinished')
  const ended = await sent(walk, walk.other.slug, false)
  await setState(walk.pool, walk.other, 'closed')
  const late = await walk.open('/receipt')
  await type(late, ended.code)
  await late.locator('#arrived').waitFor()
  await walk.shoot(late, '47-receipt-after-closing')
  await setState(walk.pool, walk.other, 'active')
  const kept = await sent(walk, walk.drill, true)
  await untilKept(walk)
  const details = await walk.open('/receipt')
  await type(details, kept.code)
  await details.click('#digests summary')
  await walk.shoot(details, '48-receipt-details-of-a-drill')
}

/** Waits until preserve has taken over the files, for only then they have digests. */
async function untilKept({ pool, drill }: Walk): Promise<void> {
  const { rows } = await pool.query<{ id: string; files: string }>(
    `select i.id, count(*) as files from platform.incident i join public_zone.upload u on u.incident_id = i.id
     where i.slug = $1 group by i.id`,
    [drill],
  )
  const [found] = rows
  if (found) await untilFinished(pool, { incident: found.id, count: Number(found.files), limitMs: 120_000 })
}
