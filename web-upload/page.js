// biome-ignore-all lint/style/noExcessiveLinesPerFile: one closure is the page's whole state; cut into pieces that ask one another for it, it would weigh more than its 14 KiB.
// The witness page's script: ES5 and XHR, so that iOS 12 and Android 7 understand it. It stores nothing on the phone but
// the queue that a witness asks for, and puts no name into an address. Without it the form does the same job. What is seldom needed is
// loaded when it is asked for, and meets this page as `firsthand.page`.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  var form = /** @type {SendForm} */ (document.getElementById('send'))
  if (!form || !firsthand || !firsthand.tus) return
  var tus = firsthand.tus
  /** @type {Door} */
  var door = JSON.parse(/** @type {string} */ (form.getAttribute('data-door')))
  var words = door.words
  /** @template {keyof PageElements} Id @param {Id} id @returns {PageElements[Id]} */
  function byId(id) {
    return document.getElementById(id)
  }
  var list = byId('files')
  var status = byId('status')
  var title = byId('title')
  var pauseButton = byId('pause')
  var pickLabel = /** @type {HTMLElement} */ (document.querySelector('label[for=pick]'))
  var pauseText = pauseButton.textContent
  var pickText = pickLabel.textContent
  var main = /** @type {HTMLElement} */ (document.querySelector('main'))
  var back = byId('back')
  var screen = (/at-(\w+)/.exec(main.className) || ['', 'send'])[1]
  /** @type {Readonly<Record<string, string>>} */
  var titles = back ? JSON.parse(/** @type {string} */ (back.getAttribute('data-titles'))) : { send: title.textContent }
  // Files above this size, in bytes, are large: a still of each goes first, and they wait for the small files.
  var LARGE = 1048576

  /** @type {Item[]} */
  var files = []
  /** @type {Note[]} */
  var notes = []
  /** @type {string | null} */
  var submission = door.reopened ? door.reopened.submission : null
  /** @type {string | null} */
  var code = door.reopened ? door.reopened.code : null
  var digits = (door.reopened && door.reopened.digits) || ''
  var isRunning = false
  var chosenText = ''
  // True if some words were not accepted and no line of the list shows them any more.
  var isPoor = false
  // The words that were sent last, so that the same words are not sent twice.
  var lastSaid = ''
  // Whether the person has the code: copied, written down, or saved as a picture.
  var hasCode = !!door.reopened
  // Whether the door takes nothing more of this sending.
  var isClosed = false
  // Whether closing the tab has asked to keep the code. It asks once.
  var hasAsked = false
  var isPaused = false
  var isLeaving = false
  var tries = 0
  // The file whose "Choose it again" was pressed last.
  /** @type {Item | null} */
  var asked = null
  /** @type {number | undefined} */
  var timer
  // Whether nothing moves on a connection that is still open.
  var isStill = false
  /** @type {(() => void) | null} */
  var waiting = null
  /** @type {WakeLockSentinel | null} */
  var awake = null

  // Loads each script once, however often it is asked for. `done(false)`: the connection failed.
  /** @type {Record<string, boolean>} */
  var loaded = {}
  /** @type {Record<string, ((isThere: boolean) => void)[]>} */
  var loading = {}
  /** @param {string} path @param {(isThere: boolean) => void} done */
  function load(path, done) {
    if (loaded[path]) return done(true)
    if (loading[path]) return loading[path].push(done)
    loading[path] = [done]
    var script = document.createElement('script')
    script.src = path
    script.onload = script.onerror = function (event) {
      var waiting = loading[path]
      delete loading[path]
      loaded[path] = /** @type {Event} */ (event).type === 'load'
      if (!loaded[path]) document.head.removeChild(script)
      if (!isLeaving)
        waiting.forEach(function (one) {
          one(loaded[path])
        })
    }
    document.head.appendChild(script)
  }
  /** @param {readonly string[]} names @param {(isThere: boolean) => void} done */
  function need(names, done) {
    load(door.more, function (isThere) {
      if (!isThere || !names.length) return done(isThere)
      load(firsthand.more.lazy[names[0]], function (isHere) {
        if (isHere) need(names.slice(1), done)
        else done(false)
      })
    })
  }

  /** @param {number} bytes */
  function sizeWords(bytes) {
    var units = ['bytes', 'KB', 'MB', 'GB', 'TB']
    var unit = 0
    while (bytes >= 1024 && unit < 4) {
      bytes /= 1024
      unit++
    }
    var size = (unit === 0 || bytes >= 100 ? Math.round(bytes) : Math.round(bytes * 10) / 10) + ' ' + units[unit]
    // A size runs from left to right in every script (UAX 9, an isolate).
    return document.documentElement.dir === 'rtl' ? '\u2066' + size + '\u2069' : size
  }

  /** @param {string} text @param {Readonly<Record<string, string | number>>} values */
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? String(values[name]) : whole
    })
  }

  // The text for a number of things, by the language's own rule: `one:{n} file|other:{n} files`. Old browsers know
  // no such rules.
  /** @param {string} text @param {number} n */
  function plural(text, n) {
    var rule =
      window.Intl && Intl.PluralRules
        ? new Intl.PluralRules(document.documentElement.lang).select(n)
        : n === 1
          ? 'one'
          : ''
    /** @type {Record<string, string>} */
    var forms = {}
    text.split('|').forEach(function (form) {
      var at = form.indexOf(':')
      forms[form.slice(0, at)] = form.slice(at + 1)
    })
    return fill(forms[rule] || forms.other, { n: n })
  }

  /** @param {string} text */
  function say(text) {
    if (status.textContent !== text) status.textContent = text
  }

  // Passes on the reason of a refusal in the page's language, because the door's answer is English.
  /** @param {XMLHttpRequest} xhr @param {TakeReason} use */
  function withReason(xhr, use) {
    var answer = tus.answer(xhr)
    need([], function () {
      use((firsthand.more && firsthand.more.refusals[answer.code]) || words.failed, answer.code)
    })
  }

  // Whether a retry may help: the connection broke, the door is busy, or its store is away.
  /** @param {number} how @param {XMLHttpRequest} xhr */
  function isPassing(how, xhr) {
    // These refusals last for hours: a person has to know, and the file stays on the phone.
    if (/^(no-incident-open|collection-full|opened-too-often)$/.test(tus.answer(xhr).code)) return false
    return how === 0 || how === 408 || how === 409 || how === 423 || how === 429 || how === 460 || how >= 500
  }

  /** @param {XMLHttpRequest} xhr */
  function later(xhr) {
    tries++
    var asked = xhr && xhr.readyState > 1 ? Number(xhr.getResponseHeader('Retry-After')) : 0
    var wait = Math.max(asked * 1000, Math.min(30000, 500 * Math.pow(2, tries))) * (0.75 + Math.random() / 2)
    say(xhr && xhr.status ? words.busyDoor : words.stalled)
    clearTimeout(timer)
    waiting = next
    timer = setTimeout(next, wait)
    drawSum()
    ask()
  }

  // Whoever keeps the files on this phone may close the page.
  function busy() {
    return firsthand.kept && firsthand.more ? firsthand.more.sending.kept : words.busy
  }

  // Retries at once, because the connection may be back, or the page is visible again.
  function nudge() {
    stayAwake()
    if (isPaused || !waiting || tus.active || document.hidden) return
    clearTimeout(timer)
    next()
  }
  window.addEventListener('online', nudge)
  document.addEventListener('visibilitychange', nudge)

  tus.onStill = function (is) {
    isStill = is
    drawSum()
    if (isRunning && !isPaused) say(isStill ? words.still : busy())
  }

  // Makes an element with its content.
  /** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string=} text @param {string=} name */
  function make(tag, text, name) {
    var one = document.createElement(tag)
    if (text) one.textContent = text
    if (name) one.className = name
    return one
  }
  /** @param {string} text @param {string} about @param {(() => void)=} press */
  function button(text, about, press) {
    var one = make('button', text, 'quiet')
    one.type = 'button'
    if (about) one.setAttribute('aria-label', text + ' ' + about)
    one.onclick = /** @type {() => void} */ (press)
    return one
  }

  // Characters that reverse or hide text are shown as a mark.
  /** @param {string} name */
  function shownName(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
    return name.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
  }

  // Adds one line to the list: a file, or words.
  /** @template {object} Line @param {Line & Partial<Row>} item @param {string} name @param {number | null} size @returns {asserts item is Line & Row} */
  function addRow(item, name, size) {
    item.row = make('li')
    item.label = make('b')
    item.row.appendChild(make('bdi', name))
    if (size !== null) item.row.appendChild(make('small', sizeWords(size)))
    item.row.appendChild(item.label)
    list.appendChild(item.row)
    item.state = 'waiting'
  }

  // `about`: what is declared to the door about the file. `name`: the name shown.
  /** @param {Blob} file @param {About} about @param {string} name */
  function add(file, about, name) {
    about.door = door.door
    var item = { blob: file, size: file.size, about: about, key: tus.key(), offset: 0, shown: 0, still: null }
    show(item, name)
    if (item.size > door.max) failFor(item, 'tooLarge')
    else if (item.size > LARGE && /^(image|video)\/|^$|octet-stream/.test(file.type)) wantStill(item)
    return item
  }

  /** @param {Begun} begun @param {string} name @returns {asserts begun is Item} */
  function show(begun, name) {
    var item = /** @type {Item} */ (begun)
    var shown = shownName(name)
    item.name = shown
    addRow(item, shown, item.size)
    item.bar = make('progress')
    item.bar.max = 1
    item.bar.setAttribute('aria-label', shown)
    item.row.appendChild(item.bar)
    item.look = button(words.look, shown, function () {
      openLook(item)
    })
    item.drop = button(words.remove, shown, function () {
      remove(item)
      byId('pick').focus()
    })
    item.again = button(words.again, shown, function () {
      asked = item
      // Older phones open no picker for an input outside the document.
      byId('pick').click()
    })
    item.row.appendChild(item.look)
    item.row.appendChild(item.drop)
    item.row.appendChild(item.again)
    files.push(item)
    draw(item)
    drawBar()
  }

  /** @param {Item} item */
  function isFresh(item) {
    return item.state === 'waiting' && !item.queued && item.blob
  }

  // Replaces a file's bytes, unless the door or the queue already knows the file. If a copy is still being made when
  // "Send" is pressed, the file is held back until the copy is ready.
  /** @param {Item} item @param {Blob} blob @param {About} about */
  function swap(item, blob, about) {
    if (item.url || (item.queued && !item.isHeld)) return false
    item.blob = blob
    item.size = blob.size
    item.about = about
    return true
  }
  /** @param {Item} item */
  function release(item) {
    item.isHeld = false
    if (item.queued) keep('put', [item])
    wake()
  }

  /** @param {Item} item */
  function draw(item) {
    var done = item.state === 'kept' ? item.size : Math.max(item.offset, item.shown)
    var isWaiting = isFresh(item)
    if (item.size) item.bar.value = done / item.size
    item.bar.hidden = (item.state === 'waiting' && !done) || item.state === 'kept' || item.state === 'failed'
    var percent = item.state === 'sending' && item.size ? ' ' + Math.floor((done / item.size) * 100) + ' %' : ''
    item.label.textContent = item.note || words[item.state] + percent
    item.label.className = item.state
    item.look.hidden = !isWaiting || item.about.origin === 'voice-note'
    item.drop.hidden = !isWaiting && item.state !== 'failed'
    item.again.hidden = !item.isLost
    drawSum()
  }

  function drawSum() {
    // The person has left, so the list is gone or belongs to another page.
    if (isLeaving) return
    var sum = total()
    byId('sum').hidden = !sum.isAny
    byId('all').value = sum.all ? sum.done / sum.all : 1
    byId('figures').textContent = fill(words.overall, { done: sizeWords(sum.done), all: sizeWords(sum.all) })
    if (firsthand.pace) firsthand.pace(sum)
  }
  // What had arrived of a reopened sending before this visit. It counts in what the heading says.
  var before = ((door.reopened && door.reopened.files) || []).filter(function (file) {
    return file.state === 'kept'
  }).length
  // Once something is being sent, unfinished files of an earlier visit count, too.
  /** @returns {Sum} */
  function total() {
    var sum = { kept: 0, count: 0, able: 0, done: 0, all: 0, isAny: false }
    files.forEach(function (item) {
      if (item.state === 'waiting' && !item.queued && !item.isLost) return
      sum.count++
      if (item.state === 'failed') return
      sum.able++
      if (!item.isLost) sum.isAny = true
      if (item.state === 'kept') sum.kept++
      sum.done += item.state === 'kept' ? item.size : Math.max(item.offset, item.shown)
      sum.all += item.size
    })
    return sum
  }
  // "Send" with what it would send. It is there as soon as there is something, and stays in view.
  function drawBar() {
    var fresh = files.filter(isFresh)
    var what = fresh.length ? plural(words.files, fresh.length) : ''
    var size = 0
    fresh.forEach(function (item) {
      size += item.size
    })
    chosenText = what ? what + ', ' + sizeWords(size) : ''
    byId('go').textContent = what ? fill(words.go, { what: what }) : words.goWords
    if (what) byId('go').appendChild(make('small', sizeWords(size)))
    byId('bar').hidden = !hasUnsent() && screen !== 'danger'
    pickLabel.className = byId('bar').hidden ? 'button' : 'button quiet'
    pickLabel.textContent = what ? pickLabel.getAttribute('data-add') : pickText
    // What was chosen comes first, then the ways to more. In danger words come first.
    var choose = byId('choose')
    if (screen !== 'danger') form.insertBefore(what ? list : choose, what ? choose : list)
    // The call stands right above "Send", and hides nothing of the page's end.
    var call = byId('call')
    if (call) {
      call.style.bottom = byId('bar').offsetHeight + 'px'
      main.style.paddingBottom = (screen === 'send' && call.offsetHeight) + 'px'
    }
    drawHead()
    if (what)
      need(['chosen'], function (isThere) {
        if (isThere) firsthand.chosen()
      })
  }

  /** @param {Item | Note} item @param {string} text */
  function fail(item, text) {
    item.queued = false
    item.state = 'failed'
    item.note = words.failed + (text ? ': ' + text : '')
    list.className = 'files'
    if (item.bar) return draw(item)
    // Words that were not accepted return to their field.
    item.label.textContent = item.note
    item.label.className = 'failed'
    if (item.undo) item.undo()
    lastSaid = ''
  }

  /** @param {Item} item @param {string} why */
  function failFor(item, why) {
    fail(item, '')
    drawBar()
    need([], function (isThere) {
      if (isThere && item.state === 'failed')
        fail(item, fill(firsthand.more.sending[why], { size: sizeWords(door.max) }))
    })
  }

  // Stills are made while the witness writes, but leave the phone only after "Send".
  /** @type {Item[]} */
  var stillsToMake = []
  /** @param {Item} item */
  function wantStill(item) {
    item.still = undefined
    stillsToMake.push(item)
    if (stillsToMake.length === 1) makeStill()
  }
  function makeStill() {
    var item = stillsToMake[0]
    if (!item) return
    /** @param {Blob | null} blob */
    function made(blob) {
      item.still = blob ? /** @type {Still} */ ({ blob: blob, size: blob.size, key: tus.key() }) : null
      stillsToMake.shift()
      makeStill()
      wake()
    }
    need(['still'], function (isThere) {
      if (isThere) firsthand.still(/** @type {Blob} */ (item.blob), made)
      else made(null)
    })
  }

  /** @this {HTMLInputElement} */
  function picked() {
    var chosen = /** @type {FileList} */ (this.files)
    for (var i = 0; i < chosen.length; i++) take(chosen[i], this.id === 'camera' ? 'camera' : 'picked')
    asked = null
    this.value = ''
    say('')
  }

  /** @param {File} file @param {string} origin */
  function take(file, origin) {
    var about = { filename: file.name, filetype: file.type, lastmodified: file.lastModified, origin: origin }
    // A file of the same size as an unfinished one may be the same file, so the two are compared before a byte is sent.
    var like = files.filter(function (item) {
      var isOpen = item.isLost || (item.url && item.state !== 'kept' && item.state !== 'sending')
      return item.number && isOpen && (item.size === file.size || (item.isSizeOwed && file.size >= item.offset))
    })
    /** @param {string=} note */
    function fresh(note) {
      var item = add(file, about, file.name)
      if (note) {
        item.row.appendChild(make('small', note, 'wide'))
        item.isNoted = true
      }
      // A file that was chosen in place of an unfinished one is sent at once, without "Send". The unfinished file
      // itself would also have continued at once. One of another size may be chosen by mistake: it waits for "Send".
      if (((note && like.length) || document.body.className) && item.state === 'waiting') enqueue([item])
    }
    if (!like.length && asked)
      return need([], function (isThere) {
        fresh(isThere ? firsthand.more.later.differs : '')
      })
    if (!like.length) return fresh()
    need(['compare', 'again'], function (isThere) {
      if (isThere) firsthand.again(file, like, fresh)
      else fresh()
    })
  }

  /** @param {Item} item */
  function remove(item) {
    files.splice(files.indexOf(item), 1)
    list.removeChild(item.row)
    drawSum()
    drawBar()
  }

  // Continues an upload at its offset, with the same file picked again.
  /** @param {Item} item @param {Blob} file */
  function goOn(item, file) {
    item.blob = file
    item.size = item.length = file.size
    item.note = ''
    item.isLost = false
    item.isUnsure = true
    item.state = 'waiting'
    enqueue([item])
  }

  // Takes the words as they are for sending and empties the field for more.
  function takeNotes() {
    var field = form.elements.words
    var text = field.value.trim()
    if (text && text !== lastSaid)
      note('/statement', said({ words: text }), words.yourWords, '', function () {
        if (!field.value) field.value = text
      })
    lastSaid = text
    field.value = ''
  }
  // In which language it was said, and through which door: an answer to a question comes through the same one.
  /** @param {Said} what */
  function said(what) {
    what.language = document.documentElement.lang
    what.door = door.door
    return what
  }
  // Adds words to what is sent. `undo`: what happens if they are not accepted, so that they return to their field.
  /** @param {string} path @param {Said} what @param {string} name @param {string=} key @param {(() => void)=} undo */
  function note(path, what, name, key, undo) {
    var one = { path: path, what: what, key: key || tus.key(), undo: undo }
    addRow(one, name, null)
    one.label.textContent = words.waiting
    notes.push(one)
  }
  // An answer to a question joins the same sending, also after its files are complete.
  /** @type {Page['tell']} */
  function tell(path, what, name, undo) {
    note(path, said(what), name, '', undo)
    enqueue([])
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault()
    // A voice note that is being recorded is sent, too.
    if (firsthand.speech) firsthand.speech(sendAll)
    else sendAll()
  }
  function sendAll() {
    var fresh = files.filter(isFresh)
    byId('need').textContent = hasUnsent() ? '' : words.empty
    if (byId('need').textContent) return
    takeNotes()
    enqueue(fresh)
  }
  function hasUnsent() {
    return !!firsthand.speech || files.some(isFresh) || !!form.elements.words.value.trim()
  }

  /** @param {Item[]} fresh */
  function enqueue(fresh) {
    fresh.forEach(function (item) {
      if (item.closeLook) item.closeLook()
      item.queued = true
      draw(item)
    })
    keep(
      'put',
      fresh.filter(function (item) {
        return !item.isHeld
      })
    )
    // What waits for "Send" keeps its button: nothing that was chosen may look as if it had gone with the rest.
    if (!hasUnsent()) view(true)
    if (!byId('receipt').hidden) ask()
    if (isRunning) return
    isRunning = true
    pauseButton.hidden = !fresh.length
    drawHead()
    say(busy())
    stayAwake()
    next()
  }

  // The questions come after the first kept byte, or while the line is down: before that the line belongs to the file.
  function ask() {
    need(['pace', 'ask'], function (isThere) {
      if (isThere) firsthand.asking()
    })
  }

  // Notifies the queue, if the witness wants the files kept.
  /** @template {keyof Kept} What @param {What} what @param {Parameters<Kept[What]>[0]=} item */
  function keep(what, item) {
    if (firsthand.kept) /** @type {(item: unknown) => void} */ (firsthand.kept[what])(item)
  }
  // The state that is needed to resume at another time, with the words that are not sent yet.
  function sending() {
    var left = notes.map(function (one) {
      return { path: one.path, what: one.what, key: one.key }
    })
    return {
      slug: door.slug,
      submission: submission,
      code: code,
      digits: digits,
      key: form.elements.key.value,
      notes: left,
    }
  }
  // Continues a reopened sending. False if this page is already sending: the reopened files then go into the page's own
  // sending.
  /** @param {Sending} state */
  function reopen(state) {
    ;(state.notes || []).forEach(function (one) {
      note(one.path, one.what, one.path === '/contact' ? firsthand.more.sending.contact : words.yourWords, one.key)
    })
    if (submission || isRunning) return false
    submission = state.submission || null
    code = state.code || null
    digits = state.digits || ''
    if (state.key) form.elements.key.value = state.key
    return true
  }

  // The doors, and what lies behind them, are one page. A door opens without a request, offline, too.
  /** @param {string} to */
  function open(to) {
    // Whoever was not sure which incident this belongs to stays so behind every door (decision 101).
    var unsure = /unsure/.test(door.door || '') ? 'unsure' : ''
    if (to !== 'doors') door.door = (to === 'danger' ? to + (unsure && ' ') : '') + unsure || undefined
    screen = to
    document.body.className = ''
    arrange()
  }
  // In danger, instructions and call come first, then words and "Send", then everything else.
  function arrange() {
    var isDanger = screen === 'danger'
    main.className = 'at-' + screen + (isClosed ? ' is-closed' : '')
    if (back) back.hidden = screen === 'doors'
    if (byId('call')) main.insertBefore(/** @type {HTMLElement} */ (byId('call')), isDanger ? status : form.nextSibling)
    form.insertBefore(byId('say'), isDanger ? byId('choose') : byId('extra'))
    form.insertBefore(byId('bar'), isDanger ? byId('choose') : pauseButton)
    drawBar()
    window.scrollTo(0, 0)
    title.focus()
  }
  // After "Send" the screen shows only what happens now, the same for every door. "Add something" brings the form back.
  /** @param {boolean} isSent */
  function view(isSent) {
    if (!isSent) return open(/^danger/.test(door.door || '') ? 'danger' : 'send')
    if (document.body.className) return
    document.body.className = 'is-sent'
    screen = 'send'
    arrange()
    if (firsthand.chosen) firsthand.chosen()
  }
  /** @param {string} text */
  function head(text) {
    // The heading of a receipt keeps its tick.
    if (title.textContent === text) return
    title.textContent = text
    title.className = ''
  }
  // The heading says what is true now: what is being sent, and then what arrived. "Arrived" means acknowledged. While
  // the form is open, it has the form's heading.
  function drawHead() {
    if (!document.body.className) return head((screen === 'send' && chosenText) || titles[screen])
    var sum = total()
    var what = plural(words.files, sum.able)
    // While only an answer is on its way, no file is being sent.
    var isFile = files.some(function (item) {
      return item.queued
    })
    if (isRunning) return head(isFile ? fill(words.headSending, { what: what }) : words.headNotes)
    var isAnyKept = !!code && !byId('receipt').hidden
    if (!isAnyKept) return head(words.headNone)
    if (!isAll('kept') || isPoor)
      return head(
        sum.count ? fill(words.headPart, { kept: before + sum.kept, count: before + sum.count }) : words.headNone
      )
    head(sum.count ? plural(words.headKept, before + sum.kept) : words.headWords)
    title.className = 'kept'
  }
  // The words of another language (leaf.js).
  /** @type {Page['speak']} */
  function speak(its, headings, pause, pick) {
    words = firsthand.page.words = its.words
    door.more = its.more
    // These words may have been read before, and others since: the script is run again.
    loaded[door.more] = false
    titles = headings
    pauseText = pause
    pickText = pick
    pauseButton.textContent = isPaused ? words.resume : pauseText
    need([], function () {
      drawBar()
      files.forEach(draw)
    })
  }
  // A press on one of our links. True if the page handles it: a door opens here, and what is not sent yet is not lost.
  /** @param {HTMLAnchorElement} link */
  firsthand.follow = function (link) {
    var to = /^(?:to-(danger|send)|(back))$/.exec(link.id)
    if (to && byId('doors')) {
      open(to[1] || 'doors')
      return true
    }
    if (!isRunning && !hasUnsent() && (!code || hasCode)) return false
    need(['leaf'], function (isThere) {
      if (isThere) firsthand.leaf(link)
      else say(words.notLoaded)
    })
    return true
  }

  // Chooses what is sent next: words first, then the first bytes of the smallest file, because the code waits for them;
  // then the stills of large files, then small files, then large ones.
  /** @returns {Item | 'later' | null} */
  function choose() {
    var best = /** @type {Item | null} */ (null)
    var isAwaited = false
    var isFirst = byId('receipt').hidden
    files.forEach(function (item) {
      if (!item.queued) return
      var isNotReady = item.isHeld || (item.still === undefined && !isFirst)
      isAwaited = isAwaited || isNotReady
      item.rank = isNotReady ? 3 : isFirst || item.still ? 0 : item.size <= LARGE ? 1 : 2
      if (!best || item.rank < best.rank || (item.rank === best.rank && item.size < best.size)) best = item
    })
    // While a still or a copy is being made, nothing large is started: the still or copy must be able to go soon, even
    // on a slow connection.
    return best && isAwaited && (best.rank > 1 || (best.rank === 1 && best.size > 65536)) ? 'later' : best
  }
  // Called when a still or a copy is ready. If the sending waited for it, the sending continues.
  function wake() {
    if (isRunning && waiting === wake) next()
  }

  function next() {
    waiting = null
    clearTimeout(timer)
    if (isPaused) return
    if (!submission) return begin()
    if (notes.length) return post(notes[0])
    var item = choose()
    if (item === 'later') {
      waiting = wake
      return
    }
    if (!item) return finish()
    say(busy())
    files.forEach(function (one) {
      if (one !== item && one.state !== 'sending') return
      one.state = one === item ? 'sending' : 'waiting'
      one.note = ''
      draw(one)
    })
    if (!item.url) create(item)
    else if (item.still && !byId('receipt').hidden) sendStill(item)
    else send(item)
  }

  /** @param {string} state */
  function isAll(state) {
    return files.every(function (item) {
      return item.state === state || (state === 'kept' && item.state === 'waiting' && !item.queued && !item.isLost)
    })
  }

  function rest() {
    isRunning = false
    pauseButton.hidden = true
    if (awake) awake.release()
    awake = null
    drawSum()
  }

  function finish() {
    rest()
    var isWhole = isAll('kept') && !isPoor
    drawHead()
    if (code && !byId('receipt').hidden) {
      byId('after').hidden = false
      need(['arrived'], function (isThere) {
        if (isThere) firsthand.arrived(isWhole)
      })
    }
    var isMissing = files.some(function (item) {
      return item.isLost && item.state === 'waiting'
    })
    say(
      isWhole
        ? document.body.className
          ? words.allKept
          : ''
        : isMissing
          ? firsthand.more.later.stillMissing
          : words.someFailed
    )
    if (isWhole) keep('done')
  }

  function begin() {
    say(busy())
    tus.post('/' + door.slug + '/submissions', {}, form.elements.key.value, function (how, xhr) {
      if (how !== 201) return refused(how, xhr, stop)
      var answer = tus.answer(xhr)
      submission = answer.submission
      code = answer.code
      digits = answer.digits
      tries = 0
      keep('opened')
      next()
    })
  }

  // Handles a refusal: computes a proof if one is required, retries if the refusal is temporary, and otherwise shows it
  // in words.
  /** @param {number} how @param {XMLHttpRequest} xhr @param {TakeReason} no */
  function refused(how, xhr, no) {
    if (isPaused) return
    // While very many people send, the door requires a small calculation. The retry carries its result.
    if (tus.answer(xhr).code === 'proof-needed')
      return need(['proof'], function (isThere) {
        if (!isThere) return later(xhr)
        firsthand.prove(tus.answer(xhr).challenge, function (proof) {
          tus.proof = proof
          if (proof) next()
          else later(xhr)
        })
      })
    if (isPassing(how, xhr)) return later(xhr)
    withReason(xhr, no)
  }

  /** @param {string | undefined} why */
  function isEnd(why) {
    return /^(incident-closed|no-incident-open|sending-withdrawn)$/.test(/** @type {string} */ (why))
  }

  // Stops sending, because the door takes nothing more. Everything that waits stays on the phone. The reason is said once.
  /** @type {TakeReason} */
  function stop(text, why) {
    if (isEnd(why)) isClosed = true
    if (/^(incident-closed|no-incident-open)$/.test(/** @type {string} */ (why)) && firsthand.more && !choose())
      text = fill(firsthand.more.later.closedWords, { number: door.call })
    files.forEach(function (item) {
      if (item.queued) fail(item, '')
    })
    notes.forEach(function (one) {
      fail(one, '')
    })
    isPoor = isPoor || notes.length > 0
    notes = []
    finish()
    say(text)
    // Nothing more is taken, so nothing more is offered. Words that were not taken stand in their field again.
    if (!isClosed) return
    if (hasUnsent()) view(false)
    else arrange()
    if (firsthand.asking) firsthand.asking()
  }

  function showCode() {
    var box = byId('receipt')
    if (!box.hidden || !code) return
    byId('code').textContent = code.replace(/-/g, ' ')
    byId('digits').textContent = digits
    box.hidden = false
    need(['hold'], function (isThere) {
      if (isThere) firsthand.hold(/** @type {string} */ (code), digits)
    })
    ask()
  }

  /** @param {Note} one */
  function post(one) {
    one.label.textContent = words.sending
    tus.post(submission + one.path, one.what, one.key, function (how, xhr) {
      function over() {
        tries = 0
        notes.shift()
        next()
      }
      if (how !== 201)
        return refused(how, xhr, function (text, why) {
          if (isEnd(why)) return stop(text, why)
          isPoor = true
          fail(one, text)
          over()
        })
      one.label.textContent = words.kept
      one.label.className = 'kept'
      showCode()
      over()
      keep('opened')
    })
  }

  /** @param {Item} item */
  function create(item) {
    tus.create(/** @type {string} */ (submission), item, function (how, xhr) {
      if (how !== 201) return broken(item, how, xhr)
      tries = 0
      keep('told', item)
      if (item.size === 0) kept(item)
      else next()
    })
  }

  // Sends a phone's preview, which is an upload of its own. If it fails, the file is still sent.
  /** @param {Item} item */
  function sendStill(item) {
    var still = /** @type {Still} */ (item.still)
    /** @param {number} how @param {XMLHttpRequest} xhr */
    function done(how, xhr) {
      if (how >= 200 && how < 300) {
        tries = 0
        if (still.offset > 0) showCode()
        if (still.offset >= still.size) item.still = null
        return next()
      }
      if (isPaused) return
      if (isPassing(how, xhr)) return later(xhr)
      item.still = null
      next()
    }
    still.about = { previewof: item.number }
    if (still.url) tus.step(still, done, drawSum)
    else tus.create(/** @type {string} */ (submission), still, done)
  }

  /** @param {Item} item */
  function send(item) {
    var from = item.offset
    tus.step(
      item,
      function (how, xhr) {
        if (how < 200 || how > 299) return broken(item, how, xhr)
        // The door confirmed an offset, so these bytes are safe.
        if (item.offset > 0) showCode()
        if (item.offset > from) tries = 0
        item.shown = item.offset
        if (item.offset >= (item.length || item.size)) return kept(item)
        draw(item)
        next()
      },
      function (bytes) {
        item.shown = Math.min(item.size, from + bytes)
        draw(item)
      }
    )
  }

  /** @param {Item} item */
  function kept(item) {
    item.queued = false
    item.state = 'kept'
    draw(item)
    showCode()
    keep('drop', item)
    tries = 0
    next()
  }

  /** @param {Item} item @param {number} how @param {XMLHttpRequest} xhr */
  function broken(item, how, xhr) {
    if (isPaused) return
    item.shown = item.offset
    item.state = 'waiting'
    draw(item)
    // The queue no longer holds the file.
    if (how < 0) {
      item.isLost = true
      failFor(item, 'unreadable')
      return next()
    }
    // If the phone cannot read its own file, the request breaks off before a byte is sent, like on a broken connection.
    if (how === 0 && item.url) return probe(item, xhr)
    refused(how, xhr, function (text, why) {
      // The upload no longer exists. If the file is chosen again, it is a new upload.
      if (why === 'upload-gone' || why === 'upload-expired') item.number = item.url = null
      if (isEnd(why) || why === 'too-many-files') return stop(text, why)
      fail(item, text)
      next()
    })
  }

  /** @param {Item} item @param {XMLHttpRequest} xhr */
  function probe(item, xhr) {
    if (item.read) return later(xhr)
    var reader = new FileReader()
    reader.onload = function () {
      if (!isPaused) later(xhr)
    }
    reader.onerror = function () {
      item.isLost = true
      failFor(item, 'unreadable')
      next()
    }
    reader.readAsArrayBuffer(/** @type {Blob} */ (item.blob).slice(item.offset, item.offset + 1))
  }

  pauseButton.onclick = function () {
    isPaused = !isPaused
    pauseButton.textContent = isPaused ? words.resume : pauseText
    if (!isPaused) {
      tries = 0
      if (!tus.active) next()
      return
    }
    clearTimeout(timer)
    if (tus.active) tus.active.abort()
    files.forEach(function (item) {
      if (item.state !== 'sending') return
      item.state = 'paused'
      draw(item)
      // Asks the door for its offset, so that the page shows exactly what is kept.
      if (item.url)
        tus.look(item, function () {
          item.shown = item.offset
          draw(item)
          if (!isPaused) next()
        })
    })
    say(words.paused)
    drawSum()
  }

  byId('more').onclick = function () {
    view(false)
  }

  // Keeps the screen on, because on most phones a dark screen stops the sending.
  function stayAwake() {
    if (!navigator.wakeLock || !isRunning || document.hidden || (awake && !awake.released)) return
    navigator.wakeLock.request('screen').then(
      function (lock) {
        awake = lock
      },
      function () {}
    )
  }

  window.addEventListener('beforeunload', function (event) {
    var isMoving = (isRunning && !firsthand.kept) || hasUnsent()
    if (isLeaving || (!isMoving && (byId('receipt').hidden || hasCode || firsthand.kept || hasAsked))) return
    hasAsked = hasAsked || !isMoving
    event.preventDefault()
    event.returnValue = ''
  })

  firsthand.onLeave = function () {
    isLeaving = isPaused = true
    hush()
    if (tus.active) tus.active.abort()
  }
  function hush() {
    if (firsthand.hush) firsthand.hush()
  }
  window.addEventListener('pagehide', hush)

  // Loads the script of a button when the button is first pressed. That script then handles the button.
  /** @param {'keep' | 'voice'} name @param {unknown} isOffered */
  function lazily(name, isOffered) {
    var one = byId(name)
    one.hidden = !isOffered
    one.addEventListener(one.type === 'checkbox' ? 'change' : 'click', function () {
      one.disabled = true
      need(name === 'keep' ? ['queue', name] : [name], function (isThere) {
        one.disabled = false
        byId('need').textContent = isThere ? '' : words.notLoaded
        if (isThere) /** @type {(asked: HTMLElement) => void} */ (firsthand[name])(one)
      })
    })
  }
  /** @param {Item} item */
  function openLook(item) {
    item.look.disabled = true
    need(['reveal', 'clean', 'look'], function (isThere) {
      item.look.disabled = false
      byId('need').textContent = isThere ? '' : words.notLoaded
      if (isThere && isFresh(item)) firsthand.look(item)
    })
  }

  firsthand.page = {
    door: door,
    words: words,
    files: files,
    form: form,
    submission: function () {
      return submission
    },
    tell: tell,
    say: say,
    speak: speak,
    held: function () {
      hasCode = true
    },
    now: function () {
      return {
        hasSaid: !!lastSaid,
        isRunning: isRunning,
        isStill: isStill || isPaused || waiting === next,
        isAwake: awake && !awake.released,
        hasQueue: hasQueue,
        isClosed: isClosed,
      }
    },
    plural: plural,
    drawBar: drawBar,
    add: add,
    swap: swap,
    release: release,
    show: show,
    take: take,
    draw: draw,
    fail: fail,
    goOn: goOn,
    remove: remove,
    reopen: reopen,
    sending: sending,
    enqueue: enqueue,
    need: need,
    lazily: lazily,
    wantStill: wantStill,
    make: make,
    button: button,
    fill: fill,
    sizeWords: sizeWords,
    byId: byId,
  }

  /** @type {('pick' | 'camera')[]} */
  var pickers = ['pick', 'camera']
  pickers.forEach(function (id) {
    var input = byId(id)
    var label = /** @type {HTMLElement} */ (document.querySelector('label[for=' + id + ']'))
    input.addEventListener('change', picked)
    // While the phone's own picker is open, the line is free.
    input.addEventListener('click', function () {
      need(['chosen', 'still'], function () {})
    })
    input.addEventListener('focus', function () {
      label.classList.add('picked')
    })
    input.addEventListener('blur', function () {
      label.classList.remove('picked')
    })
  })
  byId('pick').removeAttribute('name')
  // Without script words stand before files, because a form is sent in its order.
  if (screen !== 'danger') form.insertBefore(byId('say'), byId('extra'))
  form.elements.words.addEventListener('input', drawBar)
  var media = navigator.mediaDevices
  var hasQueue = window.indexedDB && window.crypto.subtle && window.isSecureContext !== false
  lazily('voice', window.MediaRecorder && media && media.getUserMedia)
  document.documentElement.className += ' has-script'
  drawBar()
  form.addEventListener('submit', submit)
  // Looks for the queue of an earlier visit without creating one.
  function found() {
    need(['queue', 'keep'], function (isThere) {
      if (isThere) firsthand.keep.find()
    })
  }
  function find() {
    if (indexedDB.databases)
      return indexedDB.databases().then(
        function (all) {
          all.forEach(function (one) {
            if (one.name === 'kept') found()
          })
        },
        function () {}
      )
    var asked = indexedDB.open('kept')
    asked.onupgradeneeded = function () {
      // @ts-expect-error There is one while a database is made.
      asked.transaction.abort()
    }
    asked.onerror = function (event) {
      event.preventDefault()
    }
    asked.onsuccess = function () {
      asked.result.close()
      found()
    }
  }
  try {
    if (hasQueue && !door.reopened) find()
  } catch (_) {}
  if (door.reopened)
    need(['compare', 'again'], function (isThere) {
      if (isThere) firsthand.again.list(/** @type {NonNullable<Door['reopened']>} */ (door.reopened).files)
    })
})()
