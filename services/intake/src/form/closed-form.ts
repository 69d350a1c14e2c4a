import type { DoorRefusal } from '@firsthand/database/intake'
import { FORM_PACE } from '../http/read-body.ts'
import { bodyOf, type DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { answerClosedWords } from '../pages/closed-words.ts'
import { showReceipt } from '../pages/receipt-page.ts'
import { FormBytes } from './form-bytes.ts'
import { readForm } from './form-parts.ts'
import { FormSending } from './form-sending.ts'

/** The most fields of a page's form are far fewer; a form without files may have one empty part for each chooser. */
const MAX_EMPTY_FILES = 8

/**
 * A plain form for a collection that has ended. No file is taken: the reading ends at the first byte of one. Words with a
 * code are kept, because a code takes words after closing (decision 072). Words without a code go back to who wrote them.
 * Undefined if there is nothing to save, so that the ordinary page of a closed collection answers.
 */
export async function answerClosedForm(
  deps: IntakeDeps,
  c: DoorContext,
  refusal: DoorRefusal,
): Promise<Response | undefined> {
  const sending = new FormSending(deps, { slug: '' })
  const { fields } = sending
  const hasFile = await readWords(deps, c, fields)
  const code = fields.get('code')
  const language = fields.get('lang')
  const words = (fields.get('words') ?? '').trim()
  if (code === undefined) return words === '' ? undefined : answerClosedWords(deps, c, { refusal, words, language })
  await sending.takeWords()
  const problem = sending.problem ?? (hasFile || !sending.opened ? refusal : undefined)
  return showReceipt(deps, c, { code, language, notice: 'moreArrived', problem })
}

/** Reads the form into `fields`, and returns whether it held a file. What stands behind a large file is not read. */
async function readWords(deps: IntakeDeps, c: DoorContext, fields: Map<string, string>): Promise<boolean> {
  let hasFile = false
  await readForm(bodyOf(c), c.req.header('Content-Type') ?? '', {
    fields,
    maxFiles: MAX_EMPTY_FILES,
    signal: deps.stopping,
    pace: deps.pace ?? FORM_PACE,
    onFile: async ({ bytes }) => {
      const window = await new FormBytes(bytes.iterator({ destroyOnReturn: false }), deps.budget).window()
      hasFile ||= window.length > 0
      return window.length === 0
    },
  })
  return hasFile
}
