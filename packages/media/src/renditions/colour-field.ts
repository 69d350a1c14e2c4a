import { dirname, join } from 'node:path'
import { fileOfLength } from '../answers/output-file.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import { runStep } from '../steps/run-step.ts'
import type { RenderRequest, Rendition } from './rendition.ts'

/** Size of a colour field: so few colours that no word and no face can be recognised. */
const FIELD = { width: 16, height: 9, bytes: 16 * 9 * 3 } as const

/**
 * Makes the 16 × 9 colours of a thumb or a phone's preview: row by row, red, green and blue. They are shown until an
 * officer wants to see the picture. Our own decoder writes them into a file beside the picture. For pictures drawn by
 * ffmpeg or a PDF renderer they are computed here. Undefined if that fails.
 */
export async function makeColourField(
  request: Pick<RenderRequest, 'sandbox' | 'scratch' | 'signal'>,
  picture: Pick<Rendition, 'file'>,
): Promise<Buffer | undefined> {
  const beside = await fileOfLength(join(dirname(picture.file), 'field.rgb'), FIELD.bytes)
  if (beside) return beside
  const step = await runStep(
    { ...request, file: picture.file },
    {
      program: 'webp',
      args: ({ input, out }) => [input, `${out}/again.webp`, '320', '72', '1'],
      limits: STILL_LIMITS,
    },
  )
  return step.done ? await fileOfLength(join(step.folder, 'field.rgb'), FIELD.bytes) : undefined
}
