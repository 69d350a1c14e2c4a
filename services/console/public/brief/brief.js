// The page for patrols: small and self-contained, for old phones. Every few seconds it asks whether its brief is still
// valid. The code stands behind the # of the address, and is sent only in a request body.
import { at, draw, forgetPicture, languageButtons } from './draw.js'
import { isSpoken } from './words.js'

/** @import { BriefAnswer } from '@firsthand/command' */
/** @import { Known } from '../../brief-types/known.ts' */

const EVERY_MS = 10000
const COMING_MS = 2000
const OFFLINE_MS = 5000
const LIMIT_MS = 15000

const spoken = (navigator.language || 'en').slice(0, 2)
/** @type {Known} */
const known = {
  language: isSpoken(spoken) ? spoken : 'en',
  isChosen: false,
  code: '',
  /**
   * The pass that the service gave this page when it was opened. Fetching the picture needs it. It survives a reload.
   */
  pass: keptPass(),
  answer: undefined,
  /** Object URL of the fetched picture. */
  picture: '',
  confirmedAt: 0,
  trouble: '',
}
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

function keptPass() {
  try {
    return sessionStorage.getItem('brief-pass') || ''
  } catch {
    return ''
  }
}

/** @param {string} pass */
function keepPass(pass) {
  known.pass = pass
  try {
    sessionStorage.setItem('brief-pass', pass)
  } catch {
    // Without storage, the page opens the brief again after a reload.
  }
}

/**
 * Stores the place in the queue that the service gave this page. If the page waits as told and then sends it, the
 * service serves it before clients that retry without a pause.
 * @param {Headers} headers
 */
function keepTurn(headers) {
  const turn = headers.get('brief-turn')
  if (turn) keepPass(turn)
}

/** @param {'open' | 'picture' | 'state'} path */
async function post(path) {
  const limit = new AbortController()
  const cut = setTimeout(() => limit.abort(), LIMIT_MS)
  try {
    return await fetch(`/api/briefs/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: known.code, pass: known.pass }),
      signal: limit.signal,
      cache: 'no-store',
      credentials: 'omit',
    })
  } finally {
    clearTimeout(cut)
  }
}

/** Asks for the brief at first, later only whether it is still valid. */
async function ask() {
  clearTimeout(timer)
  const { code, answer } = known
  if (code === '') return draw(known)
  const wait = await askOnce(answer && !answer.isPast ? 'state' : 'open').catch(() => {
    known.trouble = 'offline'
    return OFFLINE_MS
  })
  // Another address was opened while the request ran.
  if (code !== known.code && known.code !== '') return
  draw(known)
  if (known.code !== '') timer = setTimeout(ask, wait)
}

/**
 * Returns the delay in ms until the next request.
 * @param {'open' | 'state'} path
 */
async function askOnce(path) {
  const got = await post(path)
  if (got.status === 404) {
    Object.assign(known, { trouble: 'wrong', code: '', answer: undefined })
    return EVERY_MS
  }
  if (!got.ok) {
    known.trouble = 'busy'
    keepTurn(got.headers)
    return 1000 * Math.max(2, Number(got.headers.get('retry-after')) || 5)
  }
  /** @type {BriefAnswer} */
  const told = await got.json()
  if (told.pass) keepPass(told.pass)
  // The officer who made the brief chose its language. A language that the reader pressed wins.
  if (!known.answer && !known.isChosen && isSpoken(told.state.language)) known.language = told.state.language
  const answer = Object.assign({ brief: undefined }, known.answer, told, { isPast: false })
  Object.assign(known, { answer, trouble: '', confirmedAt: Date.now() })
  if (told.state.is !== 'live') forget()
  // The brief was withheld and no longer is, so it is opened again.
  else if (!answer.brief) {
    known.answer = undefined
    return COMING_MS
  }
  if (told.state.is === 'live' && told.state.picture === 'ready' && known.picture === '' && !(await fetchPicture())) {
    // The service refuses the picture because the page was opened too long ago, so the brief is opened again.
    answer.isPast = true
    return COMING_MS
  }
  return told.state.picture === 'making' ? COMING_MS : EVERY_MS
}

/** Returns false if the brief must be opened again first. */
async function fetchPicture() {
  const got = await post('picture')
  if (got.ok) known.picture = URL.createObjectURL(await got.blob())
  return got.status !== 403
}

function forget() {
  if (known.picture !== '') URL.revokeObjectURL(known.picture)
  known.picture = ''
  forgetPicture()
  if (known.answer) known.answer.brief = undefined
}

function begin() {
  forget()
  Object.assign(known, { answer: undefined, trouble: '', code: location.hash.slice(1).trim() })
  draw(known)
  void ask()
}

at('ask').addEventListener('submit', (event) => {
  event.preventDefault()
  const typed = /** @type {HTMLInputElement} */ (at('code')).value.replace(/[^a-zA-Z2-7]/g, '')
  if (typed === '') return
  if (location.hash.slice(1) === typed) begin()
  else location.hash = typed
})
for (const button of languageButtons())
  button.addEventListener('click', () => {
    Object.assign(known, { language: button.lang, isChosen: true })
    draw(known)
  })
addEventListener('hashchange', begin)
addEventListener('online', ask)
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void ask()
})
// If no answers come, the page must still show that its state is out of date, so a timer redraws it.
setInterval(() => draw(known), 5000)
begin()
