import type { Locator, Page, Request, Response } from 'playwright-core'

/**
 * Signatures of picture formats: RFC 9649 §2.3, ITU-T T.81 §B.1.1.3, RFC 2083 §3.1, ISO/IEC 14496-12 §4.3, GIF89a §17.
 */
function isPicture(body: Buffer): boolean {
  const head = body.toString('latin1', 0, 16)
  return /^(?:RIFF.{4}WEBP|\xff\xd8\xff|\x89PNG|GIF8|.{4}ftyp)/s.test(head)
}

/** Watches every answer that this page receives, by its type and by its bytes (raw and text-encoded). */
export function watchPictures(page: Page, pictures: readonly Buffer[]) {
  const pieces = pictures.flatMap((one) => {
    const middle = one.subarray(300, 330)
    return [middle, ...['base64', 'hex'].map((way) => Buffer.from(one.subarray(0, 30).toString(way as BufferEncoding)))]
  })
  const looks: Promise<string | undefined>[] = []
  const wrong: string[] = []
  const isOurs = (url: string): boolean => new URL(url).pathname.startsWith('/api/')
  const hear = (response: Response): void => {
    const type = response.headers()['content-type'] ?? ''
    if (isOurs(response.url()) && /^(?:image|video)\//.test(type)) wrong.push(`${response.url()} ${type}`)
  }
  // Only complete answers are read. An aborted one has no body, and waiting for it would never end.
  const finish = (request: Request): void => {
    if (isOurs(request.url())) looks.push(look(request))
  }
  const look = async (request: Request): Promise<string | undefined> => {
    const body = await (await request.response())?.body().catch(() => undefined)
    if (!body) return undefined
    return isPicture(body) || pieces.some((piece) => body.includes(piece)) ? `${request.url()} bytes` : undefined
  }
  page.on('response', hear)
  page.on('requestfinished', finish)
  return {
    async found(): Promise<readonly string[]> {
      page.off('response', hear)
      page.off('requestfinished', finish)
      const bytes = await Promise.all(looks)
      return [...wrong, ...bytes.filter((one) => one !== undefined)]
    },
  }
}

const ALONE = 'data-looked-at-alone'

const TRIES = 5

/** The largest brightness step between two neighbouring pixels of the element, with the rest of the page hidden. */
export async function strongestEdge(page: Page, of: Locator): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!(await of.isVisible())) return 0
    const shot = await shotAlone(of)
    if (shot) return await page.evaluate(edgeIn, shot.toString('base64'))
  }
  throw new Error('it is drawn anew each time that it is looked at')
}

/**
 * Undefined if the page re-rendered the element meanwhile. The new element lacks the attribute that keeps it visible,
 * so it is hidden with the rest.
 */
async function shotAlone(of: Locator): Promise<Buffer | undefined> {
  await of.evaluate((it, name) => {
    // A constructed style sheet is the only foreign style that the console's policy allows.
    const style = new CSSStyleSheet()
    style.replaceSync(`body * { visibility: hidden !important } body [${name}] { visibility: visible !important }`)
    document.adoptedStyleSheets = [style]
    // An attribute and not a class, because a re-render overwrites classes.
    it.setAttribute(name, '')
    it.scrollIntoView({ block: 'center' })
  }, ALONE)
  const shot = await of.screenshot({ timeout: 5_000 }).catch(() => undefined)
  await of.evaluate((it, name) => {
    document.adoptedStyleSheets = []
    it.removeAttribute(name)
  }, ALONE)
  return shot
}

async function edgeIn(png: string): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws nothing')
  pen.drawImage(bitmap, 0, 0)
  const { data, width, height } = pen.getImageData(0, 0, bitmap.width, bitmap.height)
  let most = 0
  // Skips the margin, because rounded corners and borders are not part of the picture.
  for (let y = 12; y < height - 12; y += 1)
    for (let x = 12; x < width - 12; x += 1) {
      const from = (y * width + x) * 4
      for (const to of [from - 4, from - width * 4])
        most = Math.max(most, Math.abs((data[from] ?? 0) - (data[to] ?? 0)))
    }
  return most
}
