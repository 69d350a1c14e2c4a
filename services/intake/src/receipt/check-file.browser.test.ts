import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { makeSubmission, makeUpload, patch } from '../intake.test-kit.ts'
import { CLIP, heads, isAccessible, reads, reopenGround, sha256 } from './reopen.test-kit.ts'

describe.skipIf(!hasChromium())('a receipt in a real browser (skipped without chromium)', () => {
  const lent = reopenGround()
  const { open, rows, sendHalf } = lent

  /** A sending whose files preserve has taken over. */
  async function preserved(files: readonly Buffer[]): Promise<string> {
    const { submission, code } = await makeSubmission(lent.server.url, lent.incident.slug)
    for (const file of files) {
      const url = await makeUpload(lent.server.url, submission, { 'Upload-Length': String(file.length) })
      await patch(url, 0, file)
    }
    for (const { id, number } of await rows())
      await lent.ground.db.owner.query(
        `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
         select 'it_' || u.id, u.incident_id, u.id, u.submission_id, u.number, false, 'witness', u.length, $2, now(), 'k', 1, 'age1'
         from public_zone.upload u where u.id = $1`,
        [
          id,
          createHash('sha256')
            .update(files[number - 1] ?? '')
            .digest(),
        ],
      )
    return code
  }

  test('a file of the phone is compared with what arrived, on the phone, without a network', async () => {
    const [film, photo] = [randomBytes(3_500_001), randomBytes(40_000)]
    const code = await preserved([photo, film])
    const page = await open(`/receipt?lang=en#${code}`)
    await page.click('#ask button')
    await heads(page, 'All 2 arrived')
    await page.click('#digests summary')
    expect(await page.textContent('#digests [data-number="2"] code')).toBe(sha256(film))
    await isAccessible(page)
    await page.context().setOffline(true)
    const pick = async (buffer: Buffer, says: string) => {
      await page.setInputFiles('#check-pick', { ...CLIP, buffer })
      await reads(page, '#check-says', says)
    }
    await pick(film, 'The same as file 2.')
    const changed = Buffer.from(film)
    changed[3_000_000] = (changed[3_000_000] ?? 0) ^ 1
    await pick(changed, 'Not the same as any of these.')
    await pick(photo, 'The same as file 1.')
    await pick(Buffer.concat([photo, Buffer.from('x')]), 'Not the same as any of these.')
  })

  test('without script the page names the commands of a computer', async () => {
    const code = await preserved([randomBytes(100)])
    const page = await open('/receipt?lang=en', { javaScriptEnabled: false })
    await page.fill('#code', code)
    await page.click('#ask button')
    await page.click('#digests summary')
    expect(await page.isVisible('#check')).toBe(false)
    expect(await page.textContent('#digests')).toContain('certutil -hashfile FILE SHA256')
  })

  test('an unfinished file is chosen in its own line, and its progress is shown there', async () => {
    const file = randomBytes(2_000_000)
    const code = await sendHalf(file)
    const page = await open(`/receipt?lang=en#${code}`)
    await page.click('#ask button')
    await heads(page, 'Your file is not finished')
    // One line for one file: the door's line gives way to that of the script.
    const again = page.locator('#arrived > li[data-number="1"] button:text-is("Choose it again")')
    await again.waitFor()
    expect(await page.locator('#files > li').count()).toBe(0)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), again.click()])
    await chooser.setFiles({ ...CLIP, buffer: file })
    await page.locator('#arrived > li[data-number="1"] b.kept').waitFor()
    expect((await rows()).map(({ state, length }) => `${state} ${length}`)).toEqual([`complete ${file.length}`])
  })
})
