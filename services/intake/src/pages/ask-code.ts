import type { DoorRefusal } from '@firsthand/database/intake'
import { fill, type Words } from '@firsthand/door-words'
import { CODE_WORDS, spellingOf } from '@firsthand/sealing'
import { html } from 'hono/html'
import { answerOf } from '../http/door-answer.ts'
import { logRefusal } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { codeScript } from './code-script.ts'
import { frame } from './frame.ts'
import { identifyLink } from './identify-link.ts'
import { type PageSetting, settingOf } from './page-setting.ts'
import { respondPage } from './respond.ts'

/** `said`: the language that the visitor chose. If undefined, the answer is in the incident's language. */
const askForm = (
  { page }: Words,
  said: string,
  describedBy?: string,
) => html`<form id="ask" method="post" action="/receipt" autocomplete="off">
<input type="hidden" name="lang" value="${said}">
<label for="code">${page.receiptAsk}</label>
<input id="code" name="code" type="text" required maxlength="512" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" dir="ltr"${
  describedBy === undefined ? '' : html` aria-describedby="${describedBy}" aria-invalid="true"`
}>
<p id="read" role="status"></p>
<button>${page.receiptOpen}</button>
</form>`

/** The page with the code field. Its script takes the code of an old picture out of the address's fragment (`#…`). */
export async function answerAskCode(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const setting = await settingOf(deps, c, { here: '/receipt' })
  const said = c.req.query('lang') === undefined ? '' : setting.language
  const body = html`${askForm(setting.words, said)}${ways(setting)}${codeScript(setting)}`
  return respondPage(c, frame(setting, { title: setting.words.page.receiptHeading, body }))
}

interface WrongCode {
  readonly code: string
  readonly language: string | undefined
  readonly refusal: DoorRefusal
}

/**
 * The answer to a wrong code: the field again, with spelling help. The typed text is not repeated: a saved page must
 * not hold a code that is wrong by one letter.
 */
export async function answerWrongCode(deps: IntakeDeps, c: DoorContext, wrong: WrongCode): Promise<Response> {
  const { refusal, language } = wrong
  const setting = await settingOf(deps, c, { language, exercise: refusal.exercise, here: '/receipt' })
  const { words } = setting
  const answer = answerOf(refusal.code, words)
  logRefusal(deps, refusal.code, { route: 'receipt' })
  const help = spellingHelp(words, wrong.code)
  const body = html`<div id="wrong" class="trouble" role="alert"><p>${answer.message}</p>${help.map((one) => html`<p>${one}</p>`)}</div>
<p>${words.code.wrongHelp}</p>${askForm(words, setting.language, 'wrong')}${ways(setting)}${codeScript(setting)}`
  const page = frame(setting, { title: words.code.wrongHeading, body, hasLanguages: false })
  return respondPage(c, page, { status: answer.status })
}

/** Uses only the public word list: how many words were typed, and which of them occur in no code. */
function spellingHelp({ code, entry }: Words, typed: string): readonly string[] {
  const { words, unknown, isWhole } = spellingOf(typed)
  if (isWhole) return []
  if (words === CODE_WORDS && unknown.length === 0) return [entry.wrongCheck]
  const count = words === CODE_WORDS ? [] : [fill(code.wrongCount, { count: words })]
  if (unknown.length === 0) return count
  const text = unknown.length === 1 ? code.wrongWord : code.wrongSeveral
  return [...count, fill(text, { words: unknown.join(', ') })]
}

const ways = (setting: PageSetting) =>
  html`${identifyLink(setting)}<p><a href="/?lang=${setting.language}">${setting.words.page.home}</a></p>`
