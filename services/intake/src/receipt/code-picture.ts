import { parseLanguage, wordsOf } from '@firsthand/door-words'
import { normaliseCode } from '@firsthand/sealing'
import { type RouteName, refuseJson } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { qrSvg } from '../pages/code-qr.ts'
import { codeLink, publicAddress } from './public-address.ts'
import { parseReceiptRequest, type ReadText } from './receipt-request.ts'

/**
 * The QR picture of a code. The code is not looked up, so the answer reveals nothing about it. Text that is not a code
 * is not drawn.
 */
export function answerCodePicture(deps: IntakeDeps, c: DoorContext, text: ReadText): Response {
  const route: RouteName = 'code-qr'
  const asked = parseReceiptRequest(text)
  if (!asked.ok) return refuseJson(deps, asked.error, { route })
  const code = normaliseCode(asked.value.capability)
  const address = publicAddress(deps, c)
  if (code === undefined || address === undefined) return refuseJson(deps, { code: 'malformed' }, { route })
  const language = parseLanguage(asked.value.language) ?? 'en'
  const svg = qrSvg(codeLink(address, { code, language }), wordsOf(language).code.pictureName)
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } })
}
