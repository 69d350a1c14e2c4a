// The page for patrols: small, by itself, for old phones. It asks every few seconds whether what it says still holds.
// Its code stands behind the # of its address, and is sent in a body alone.
import { draw, forgetPicture } from './draw.js'
import { WORDS } from './words.js'

const EVERY_MS = 10000
const COMING_MS = 2000
const OFFLINE_MS = 5000
const LIMIT_MS = 15000

const spoken = (navigator.language || 'en').slice(0, 2)
const known = {
  language: WORDS[spoken] ? spoken : 'en',
  isChosen: false,
  code: '',
  /** What this page was given when it was opened: the picture leaves for it alone. A reload keeps it. */
  pass: keptPass(),
  answer: undefined,
  /** Address of the picture that was fetched. */
  picture: '',
  confirmedAt: 0,
  trouble: '',
}
let timer = 0

function keptPass() {
  try {
    return sessionStorage.getItem('brief-pass') || ''
  } catch {
    return ''
  }
}

function keepPass(pass) {
  known.pass = pass
  try {
    sessionStorage.setItem('brief-pass', pass)
  } catch {
    // A browser that keeps nothing opens it anew after a reload.
  }
}

/** A place among those who wait: with it, and after the wait, one goes before who never pauses. */
function keepTurn(headers) {
  const turn = headers.get('brief-turn')
  if (turn) keepPass(turn)
}

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

/** The first time for the page itself, later whether it still holds. */
async function ask() {
  clearTimeout(timer)
  const { code, answer } = known
  if (code === '') return draw(known)
  const wait = await askOnce(answer && !answer.isPast ? 'state' : 'open').catch(() => {
    known.trouble = 'offline'
    return OFFLINE_MS
  })
  // Another address was opened meanwhile.
  if (code !== known.code && known.code !== '') return
  draw(known)
  if (known.code !== '') timer = setTimeout(ask, wait)
}

/** Answers when to ask again. */
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
  const told = await got.json()
  if (told.pass) keepPass(told.pass)
  // The officer who made it chose its language; who presses another one keeps that.
  if (!known.answer && !known.isChosen && WORDS[told.state.language]) known.language = told.state.language
  Object.assign(known, {
    answer: Object.assign({}, known.answer, told, { isPast: false }),
    trouble: '',
    confirmedAt: Date.now(),
  })
  if (told.state.is !== 'live') forget()
  // It was withheld and is so no more: it is opened anew.
  else if (!known.answer.brief) {
    known.answer = undefined
    return COMING_MS
  }
  if (told.state.is === 'live' && told.state.picture === 'ready' && known.picture === '' && !(await fetchPicture())) {
    // Its opening is too long ago: it is opened anew.
    known.answer.isPast = true
    return COMING_MS
  }
  return told.state.picture === 'making' ? COMING_MS : EVERY_MS
}

/** False: it needs another opening. */
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

const form = document.getElementById('ask')
form.addEventListener('submit', (event) => {
  event.preventDefault()
  const typed = document.getElementById('code').value.replace(/[^a-zA-Z2-7]/g, '')
  if (typed === '') return
  if (location.hash.slice(1) === typed) begin()
  else location.hash = typed
})
for (const button of document.getElementById('languages').children)
  button.addEventListener('click', () => {
    Object.assign(known, { language: button.lang, isChosen: true })
    draw(known)
  })
addEventListener('hashchange', begin)
addEventListener('online', ask)
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void ask()
})
// The clock goes on while nothing is answered: an unconfirmed page must say so by itself.
setInterval(() => draw(known), 5000)
begin()
