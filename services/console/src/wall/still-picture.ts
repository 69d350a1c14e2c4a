/** One line below the picture of a still: name and value. */
export type StillFact = readonly [string, string]

/** The minimum width for readable facts, in pixels. */
const LEAST_WIDTH = 960
const LINE = 26
const MARGIN = 24
const FONT = '18px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif'
const BOLD = `600 ${FONT}`

/** Draws the picture and its facts into one image, so that they are passed on together. */
export function drawStill(
  canvas: HTMLCanvasElement,
  picture: HTMLVideoElement | HTMLImageElement,
  facts: readonly StillFact[],
): void {
  const [width, height] =
    picture instanceof HTMLVideoElement
      ? [picture.videoWidth, picture.videoHeight]
      : [picture.naturalWidth, picture.naturalHeight]
  const paper = canvas.getContext('2d')
  if (!paper || width === 0 || height === 0) throw new Error('there is no picture to draw')
  const scale = Math.max(1, LEAST_WIDTH / width)
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
  paper.font = BOLD
  const names = Math.ceil(Math.max(...facts.map(([name]) => paper.measureText(name).width))) + MARGIN
  paper.font = FONT
  const lines = facts.map(([, value]) => wrap(paper, value, wide - names - 2 * MARGIN))
  canvas.width = wide
  canvas.height = high + 2 * MARGIN + lines.reduce((sum, parts) => sum + parts.length * LINE + 4, 0)
  // White in every theme, because the still is printed.
  paper.fillStyle = 'white'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(picture, 0, 0, wide, high)
  paper.fillStyle = 'black'
  let y = high + MARGIN + 18
  for (const [at, [name]] of facts.entries()) {
    paper.font = BOLD
    paper.fillText(name, MARGIN, y)
    paper.font = FONT
    for (const part of lines[at] ?? []) {
      paper.fillText(part, MARGIN + names, y)
      y += LINE
    }
    y += 4
  }
}

function wrap(paper: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => pieces(paper, one, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && paper.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** Breaks a long word, such as a digest, at any letter. */
function pieces(paper: CanvasRenderingContext2D, word: string, width: number): readonly string[] {
  if (paper.measureText(word).width <= width) return [word]
  const half = Math.ceil(word.length / 2)
  return [...pieces(paper, word.slice(0, half), width), ...pieces(paper, word.slice(half), width)]
}

/** The canvas as a PNG, with its digest in lower-case hex. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<{ readonly blob: Blob; readonly sha256: string }> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the browser made no picture')
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  return { blob, sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
}
