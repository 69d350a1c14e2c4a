import { hashCapability } from '@firsthand/sealing'
import type { RouteName } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { answerTrouble } from '../pages/calm-pages.ts'
import { showReceipt } from '../pages/receipt-page.ts'
import { newKey } from '../submissions/capability-maker.ts'
import { addDocument } from '../submissions/submission-desk.ts'
import { parseWitnessWords } from '../submissions/witness-words.ts'
import { parseCodeForm } from './code-form.ts'
import { findReceipt } from './find-receipt.ts'
import type { ReadText } from './receipt-request.ts'

const route: RouteName = 'answer'

/**
 * A witness's answer to the officers. It is a further statement of the same submission, and officers see both together.
 */
export async function answerAnswerForm(deps: IntakeDeps, c: DoorContext, text: ReadText): Promise<Response> {
  const form = parseCodeForm(text)
  if (!form.ok) return answerTrouble(deps, c, form.error, { route, back: '/receipt' })
  const { code, language, words, key = newKey() } = form.value
  const found = await findReceipt(deps, code)
  if (!found.ok) return showReceipt(deps, c, { code, language })
  const said = parseWitnessWords({ words, lang: language })
  if (!said) return showReceipt(deps, c, { code, language })
  const capability = hashCapability(found.value.code)
  // The page's key is part of the id: "yes" may be the answer to two questions, but a reload must not store it twice.
  const id = deps.capabilities.documentId({ kind: 'statement', of: capability.toString('hex'), key, said })
  const added = await addDocument(deps, capability, { id, kind: 'statement', said })
  if (!added.ok) return answerTrouble(deps, c, added.error, { route, back: '/receipt', language })
  return showReceipt(deps, c, { code, language, notice: 'answerArrived' })
}
