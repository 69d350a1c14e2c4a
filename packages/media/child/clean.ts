// Runs inside the sandbox: clean INPUT OUTPUT MAX_PX QUALITY ORIENTATION BOXES
// Draws a JPEG from pixels alone, for sharing. No field of the source survives, and nothing inside a box can be
// recovered.
import sharp from 'sharp'
import { answer, type Drawing } from './answer.ts'
import { type Box, hideBoxes } from './hidden-boxes.ts'
import { openUpright } from './picture.ts'

const [input = '', output = '', px = '4096', quality = '90', orientation = '1', boxes = '[]'] = process.argv.slice(2)

/** The boxes come from our own code outside the sandbox. Coordinates that are not numbers are dropped later. */
const parseBoxes = (json: string): readonly Box[] => JSON.parse(json) as readonly Box[]

async function draw(): Promise<Drawing> {
  const { size, open } = await openUpright({ input, orientation: Number(orientation), px: Number(px) })
  const { data, info } = await open()
    .resize(Number(px), Number(px), { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  hideBoxes({ data, width: info.width, height: info.height, channels: info.channels }, parseBoxes(boxes))
  const raw = { width: info.width, height: info.height, channels: info.channels }
  // No colour profile is attached: viewers take a JPEG without one as sRGB, and the text of a profile can identify its
  // maker.
  const made = await sharp(data, { raw })
    .jpeg({ quality: Number(quality), chromaSubsampling: '4:4:4' })
    .toFile(output)
  return { made, size }
}

void answer(draw)
