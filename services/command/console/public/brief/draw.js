// Paints what is known; it keeps nothing itself. Texts are text nodes alone.
import { say, timeOf } from './words.js'

const STALE_MS = 30000
const at = (id) => document.getElementById(id)

function show(id, text) {
  at(id).hidden = text === ''
  at(id).textContent = text
}

/** What must not be acted on is taken off the page. */
export function forgetPicture() {
  for (const id of ['still', 'clip']) {
    at(id).removeAttribute('src')
    at(id).hidden = true
  }
}

export function draw(known) {
  const { language, code, answer, trouble } = known
  document.documentElement.lang = language
  for (const button of at('languages').children) button.setAttribute('aria-pressed', String(button.lang === language))
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
  if (answer.state.is === 'live') drawBrief(known)
  else drawStop(language, answer.state)
}

function drawStop(language, { is, recalledAt, expiresAt, zone }) {
  const times = { at: recalledAt ? timeOf(language, recalledAt, zone) : '', until: timeOf(language, expiresAt, zone) }
  at('stop-word').textContent = say(language, is)
  at('stop-text').textContent = say(language, `${is}Text`, times)
}

function drawBrief(known) {
  const { language, answer, confirmedAt } = known
  const { brief, state } = answer
  document.title = brief.title
  at('brief').hidden = false
  at('sentence').textContent = brief.sentence
  show('exercise', brief.exercise ? say(language, 'exercise') : '')
  show('last-seen', brief.lastSeen === '' ? '' : `${say(language, 'seen')}: ${brief.lastSeen}`)
  drawLine(language, 'when', brief.whenLine)
  drawLine(language, 'where', brief.whereLine)
  drawPicture(known)
  const time = (ms) => timeOf(language, ms, state.zone)
  if (Date.now() - confirmedAt > STALE_MS) show('stale', say(language, 'stale', { at: time(confirmedAt) }))
  const times = { made: time(brief.madeAt), until: time(state.expiresAt), now: time(confirmedAt) }
  at('valid').textContent = say(language, 'valid', times)
  at('about').textContent = `${brief.title}. ${say(language, 'about')}`
}

function drawLine(language, id, text) {
  at(`${id}-row`).hidden = text === ''
  at(`${id}-name`).textContent = say(language, id)
  at(id).textContent = text
}

function drawPicture({ language, answer, picture }) {
  const { brief, state } = answer
  const shown = at(brief.isClip ? 'clip' : 'still')
  if (picture !== '' && !shown.hasAttribute('src')) shown.src = picture
  shown.hidden = picture === ''
  shown.setAttribute(brief.isClip ? 'aria-label' : 'alt', brief.sentence)
  at('picture-wait').textContent = picture === '' ? say(language, state.picture === 'failed' ? 'failed' : 'coming') : ''
}
