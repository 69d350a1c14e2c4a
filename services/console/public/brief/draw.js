// Draws the page from `Known` and keeps no state. Texts become text nodes only.
import { say, timeOf } from './words.js'

/** @import { Answer, Known, Language, Page, Stop } from '../../brief-types/known.ts' */

const STALE_MS = 30000

/**
 * Returns an element of the page's own HTML.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export const at = (id) => /** @type {T} */ (document.getElementById(id))

/** The language buttons, each labelled in its own language. */
export const languageButtons = () =>
  /** @type {HTMLCollectionOf<HTMLButtonElement & { lang: Language }>} */ (at('languages').children)

/**
 * @param {string} id
 * @param {string} text
 */
function show(id, text) {
  at(id).hidden = text === ''
  at(id).textContent = text
}

/** Removes the picture of a brief that must not be acted on. */
export function forgetPicture() {
  for (const id of ['still', 'clip']) {
    at(id).removeAttribute('src')
    at(id).hidden = true
  }
}

/** @param {Known} known */
export function draw(known) {
  const { language, code, answer, trouble } = known
  document.documentElement.lang = language
  for (const button of languageButtons()) button.setAttribute('aria-pressed', String(button.lang === language))
  const isAsking = code !== '' && !answer
  show('wait', isAsking ? say(language, trouble === '' ? 'wait' : trouble) : '')
  at('ask').hidden = code !== '' || Boolean(answer)
  at('code-label').textContent = say(language, 'code')
  at('code-open').textContent = say(language, 'open')
  at('code-wrong').textContent = trouble === 'wrong' ? say(language, 'wrong') : ''
  at('stop').hidden = !answer || answer.state.is === 'live'
  at('brief').hidden = true
  show('stale', '')
  show('exercise', '')
  if (!answer) return
  if (answer.state.is === 'live') drawBrief(known, answer)
  else drawStop(language, answer.state.is, answer.state)
}

/**
 * @param {Language} language
 * @param {Stop} is
 * @param {Answer['state']} state
 */
function drawStop(language, is, { recalledAt, expiresAt, zone }) {
  const times = { at: recalledAt ? timeOf(language, recalledAt, zone) : '', until: timeOf(language, expiresAt, zone) }
  at('stop-word').textContent = say(language, is)
  at('stop-text').textContent = say(language, `${is}Text`, times)
}

/**
 * @param {Known} known
 * @param {Answer} answer
 */
function drawBrief(known, { brief, state }) {
  const { language, confirmedAt, picture } = known
  // The brief was withheld when it was last opened. The page is opening it again, and draws it when the answer arrives.
  if (!brief) return
  document.title = brief.title
  at('brief').hidden = false
  at('sentence').textContent = brief.sentence
  show('exercise', brief.exercise ? say(language, 'exercise') : '')
  show('last-seen', brief.lastSeen === '' ? '' : `${say(language, 'seen')}: ${brief.lastSeen}`)
  drawLine(language, 'when', brief.whenLine)
  drawLine(language, 'where', brief.whereLine)
  drawPicture({ language, picture, brief, state })
  /** @param {number} ms */
  const time = (ms) => timeOf(language, ms, state.zone)
  if (Date.now() - confirmedAt > STALE_MS) show('stale', say(language, 'stale', { at: time(confirmedAt) }))
  const times = { made: time(brief.madeAt), until: time(state.expiresAt), now: time(confirmedAt) }
  at('valid').textContent = say(language, 'valid', times)
  at('about').textContent = `${brief.title}. ${say(language, 'about')}`
}

/**
 * @param {Language} language
 * @param {'when' | 'where'} id
 * @param {string} text
 */
function drawLine(language, id, text) {
  at(`${id}-row`).hidden = text === ''
  at(`${id}-name`).textContent = say(language, id)
  at(id).textContent = text
}

/** @param {Pick<Known, 'language' | 'picture'> & Pick<Answer, 'state'> & { brief: Page }} shown */
function drawPicture({ language, picture, brief, state }) {
  /** @type {HTMLImageElement | HTMLVideoElement} */
  const shown = at(brief.isClip ? 'clip' : 'still')
  if (picture !== '' && !shown.hasAttribute('src')) shown.src = picture
  shown.hidden = picture === ''
  shown.setAttribute(brief.isClip ? 'aria-label' : 'alt', brief.sentence)
  at('picture-wait').textContent = picture === '' ? say(language, state.picture === 'failed' ? 'failed' : 'coming') : ''
}
