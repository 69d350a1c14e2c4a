import type { DoorRefusal } from '@firsthand/database/intake'
import { acceptsBytes, type PublicIncident, type PublicRefusalCode, parseSlug } from '@firsthand/domain'
import { FORM_PACE } from '../http/read-body.ts'
import { bodyOf, type DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { answerNotThere, answerTrouble } from '../pages/calm-pages.ts'
import { answerContactAlone } from '../pages/contact-alone.ts'
import { showReceipt } from '../pages/receipt-page.ts'
import { answerSent } from '../pages/sent-page.ts'
import { parseDoorMarks } from '../submissions/door-marks.ts'
import { answerClosedForm } from './closed-form.ts'
import { type FormEnd, readForm } from './form-parts.ts'
import { FormSending } from './form-sending.ts'

const route = 'send-form'

/** A sending without JavaScript: files and words in, the receipt page out, in one answer. */
export async function answerSendForm(deps: IntakeDeps, c: DoorContext, slugText: string): Promise<Response> {
  const found = await deps.door.incident(parseSlug(slugText) ?? '')
  const isForm = /^multipart\/form-data/i.test(c.req.header('Content-Type') ?? '')
  if (!found.ok) {
    const mayHaveWords = found.error.code === 'incident-closed' && isForm && !deps.budget.isTight
    const saved = mayHaveWords ? await answerClosedForm(deps, c, found.error) : undefined
    return saved ?? refuseClosed(deps, c, found.error)
  }
  const incident = found.value
  const { exercise } = incident
  // While a collection is ending, sendings in progress may finish. A new one is refused when it creates its submission.
  if (!acceptsBytes(incident.state)) return refuseClosed(deps, c, { code: 'incident-closed', exercise })
  if (isForm && !deps.budget.isTight) return receiveForm(deps, c, incident)
  const code = isForm ? 'busy' : 'media-type'
  return answerTrouble(deps, c, { code }, { route, incident, back: `/${incident.slug}` })
}

async function receiveForm(deps: IntakeDeps, c: DoorContext, incident: PublicIncident): Promise<Response> {
  const sending = new FormSending(deps, incident)
  const end = await readForm(bodyOf(c), c.req.header('Content-Type') ?? '', {
    fields: sending.fields,
    maxFiles: incident.maxFiles,
    signal: deps.stopping,
    pace: deps.pace ?? FORM_PACE,
    onFile: (file) => sending.takeFile(file),
  })
  await sending.takeWords()
  const language = sending.fields.get('lang')
  const problem = sending.problem ?? (end === 'complete' ? undefined : { code: CODE_OF_END[end] })
  const { opened } = sending
  if (opened?.isReopened) return showReceipt(deps, c, { code: opened.code, language, notice: 'moreArrived', problem })
  const { hasEmptyFile: isOneEmpty } = sending
  const isSought = parseDoorMarks(sending.fields.get('door')).pageDoor === 'sought'
  const isByPictures = sending.fields.get('pictures') === '1'
  const how = { language, isOneEmpty, isSought, isByPictures }
  if (opened) return answerSent(deps, c, { incident, code: opened.code, problem, ...how })
  const code = sending.fields.get('code')
  if (code !== undefined) return showReceipt(deps, c, { code, language, problem: problem ?? { code: 'nothing-sent' } })
  if (problem?.code === 'incident-closed') return refuseClosed(deps, c, problem)
  if (!problem && sending.isContactAlone) return answerContactAlone(deps, c, { incident, fields: sending.fields })
  const options = { route, incident, back: startOf(incident, isByPictures), language, isByPictures } as const
  return answerTrouble(deps, c, problem ?? { code: 'nothing-sent' }, options)
}

/** Where the form came from. */
const startOf = ({ slug }: PublicIncident, isByPictures: boolean): string =>
  `/${slug}${isByPictures ? '/pictures' : ''}`

const CODE_OF_END = {
  malformed: 'malformed',
  'too-many-files': 'too-many-files',
  gone: 'body-too-short',
  stopped: 'busy',
  'too-slow': 'too-slow',
  refused: 'malformed',
} as const satisfies Record<Exclude<FormEnd, 'complete'>, PublicRefusalCode>

async function refuseClosed(deps: IntakeDeps, c: DoorContext, refusal: DoorRefusal): Promise<Response> {
  const open = await deps.door.openIncidents()
  return open.length === 0
    ? answerTrouble(deps, c, { ...refusal, code: 'no-incident-open' }, { route })
    : answerNotThere(deps, c, refusal)
}
