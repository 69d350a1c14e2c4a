import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { axeFindings, openConsoleKit } from './console-browser.test-kit.ts'
const run = (...a: string[]) => execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...a])
const hues = ['testsrc2', 'mandelbrot', 'smptebars']
const thumbs = hues.map((h, i) => { run('-f', 'lavfi', '-i', `${h}=s=480x320`, '-frames:v', '1', `/tmp/t${i}.webp`); return readFileSync(`/tmp/t${i}.webp`) })
run('-f', 'lavfi', '-i', 'testsrc2=s=320x240:d=5', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', '/tmp/v.mp4')
run('-f', 'lavfi', '-i', 'sine=d=5', '-c:a', 'aac', '/tmp/a.m4a')
const k = await openConsoleKit()
const { kit } = k
try {
  const incident = await kit.addIncident({ title: 'Kamppi station, smoke', state: 'drill' })
  const officer = await kit.addOfficer('anna', { [incident]: 'commander' })
  const T = Date.UTC(2026, 5, 1, 11)
  const kinds = ['image', 'video', 'audio', 'document', 'archive', 'other']
  const types: Record<string, string> = { image: 'image/jpeg', video: 'video/mp4', audio: 'audio/mp4', document: 'application/pdf', archive: 'application/zip', other: 'application/octet-stream' }
  let first = ''
  for (let i = 0; i < 40; i++) {
    const kind = kinds[[0, 0, 1, 0, 2, 0, 1, 3, 0, 4, 5, 0][i % 12]!]!
    const at = T + i * 95_000 + (i % 5) * 20_000
    const st = i % 7 === 3 ? 'tentative' : i % 9 === 4 ? 'bounded' : 'placed'
    const w = st === 'tentative' ? 900_000 : 4000 + (i % 4) * 30_000
    const r: any[] = kind === 'image' || kind === 'video' ? [{ kind: 'thumb', mediaType: 'image/webp', bytes: thumbs[i % 3] }, { kind: 'preview', mediaType: 'image/webp', bytes: thumbs[i % 3] }] : []
    if (kind === 'video') r.push({ kind: 'proxy', mediaType: 'video/mp4', bytes: readFileSync('/tmp/v.mp4') })
    if (kind === 'audio') r.push({ kind: 'proxy', mediaType: 'audio/mp4', bytes: readFileSync('/tmp/a.m4a') }, { kind: 'waveform', mediaType: 'application/json', bytes: Buffer.from(JSON.stringify({ version: 1, durationMs: 5000, peaks: Array.from({ length: 600 }, (_, j) => Math.abs(Math.sin(j / 9) * Math.cos(j / 50))) })) })
    const id = await kit.addItem(incident, { kind, mediaType: types[kind]!, renditions: r, name: i === 2 ? '<img src=x onerror=alert(1)>\u202egpj.exe' : `IMG_${i}.jpg`,
      ...(kind === 'video' || kind === 'audio' ? { durationMs: 65_000 } : {}),
      ...(i === 2 ? { words: 'I saw smoke from the east door.\nPeople ran to the tram.', whereWords: 'Kamppi, east door' } : {}),
      claims: [{ source: 'exif.DateTimeOriginal', raw: '2026:06:01 14:02:31', atMs: at, trust: 65 }, { source: 'page.lastModified', raw: String(at + 4000), atMs: at + 4000, trust: 20 }],
      placement: { earliest: st === 'bounded' ? Date.UTC(2015, 0, 1) : at - w, estimate: st === 'bounded' ? null : at, latest: at + w, status: st, lat: 60.1688, lon: 24.9316,
        reasons: st === 'bounded' ? [{ code: 'no-evidence-of-time', share: 0, values: {} }, { code: 'bound.received', source: 'door.received', share: 0, values: { at: at + w } }] : [
          { code: 'claim.start', source: 'exif.DateTimeOriginal', share: 0.76, values: { source: 'exif.DateTimeOriginal', at, zone: '+03:00', zoneSource: 'stated', halfWidthMs: w } },
          { code: 'agrees.start', source: 'page.lastModified', share: 0.24, values: { source: 'page.lastModified', at: at + 4000, zone: '', zoneSource: 'utc-by-format', halfWidthMs: 60_000 } },
          { code: 'zone.assumed', share: 0, values: { offsetMinutes: 180 } }, { code: 'bound.received', source: 'door.received', share: 0, values: { at: at + 3_600_000 } }, { code: 'newer.code', source: 'rig.sound', share: 0, values: { at } }],
        conflicts: i === 2 ? [{ code: 'conflict.disagrees', claims: ['a', 'b'], byMs: 3_600_000 }] : [] } })
    if (i === 2) first = id
  }
  for (let i = 0; i < 3; i++) await kit.addItem(incident, { kind: kinds[i]!, stage: 'preserved' })
  for (const [w, h] of [[1920, 1080], [390, 844]] as const) {
    const { page, complaints } = await k.openPage({ width: w, height: h })
    await page.goto(k.url); await page.getByLabel('Name').waitFor()
    await page.screenshot({ path: `/tmp/s-signin-${w}.png` }); console.log('axe signin', await axeFindings(page))
    await k.signIn(page, officer)
    await page.locator('[data-painted=true]').first().waitFor({ timeout: 10000 }); await page.waitForTimeout(500)
    await page.screenshot({ path: `/tmp/s-timeline-${w}.png` }); console.log('axe timeline', await axeFindings(page))
    await page.getByRole('button', { name: 'Table' }).click(); await page.locator('tbody tr').first().waitFor(); await page.screenshot({ path: `/tmp/s-table-${w}.png` }); console.log('axe table', await axeFindings(page))
    await page.goto(`${k.url}/incidents/${incident}/items/${first}`); await page.getByRole('heading', { name: 'Claims' }).waitFor(); await page.waitForTimeout(600)
    await page.screenshot({ path: `/tmp/s-item-${w}.png`, fullPage: true }); console.log('axe item', await axeFindings(page))
    console.log(w, 'overflow', await page.evaluate(() => document.documentElement.scrollWidth), complaints)
  }
} finally { await k.release() }
