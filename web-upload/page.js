// The witness page: sends files by tus 1.0 (https://tus.io/protocols/resumable-upload). Plain script for old phones:
// no build step, nothing newer than ES2015, nothing stored, nothing sent but what the witness chose.
;(() => {
  var form = document.getElementById('send')
  if (!form || !window.XMLHttpRequest || !window.Blob || !Blob.prototype.slice) return
  document.documentElement.className += ' js'

  var FIRST = 65536 // design: the first PATCH is small, so that a code appears soon
  var LARGEST = 8388608
  var SECONDS = 20 // later ones hold about so much of the line
  var STALL = 30000
  var NO_CHARS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
  var words = parse(form.getAttribute('data-words'))
  var maxBytes = Number(form.getAttribute('data-max-bytes')) || Infinity
  var maxFiles = Number(form.getAttribute('data-max-files')) || Infinity
  var base = '/' + form.getAttribute('data-slug')
  var key = byId('key').value
  var queue = []
  var place = '' // the submission's URL, once made
  var code = ''
  var said = '' // the words that were sent last
  var current = null
  var isPaused = false
  var isWaiting = false
  var timer = 0
  var tries = 0
  var lock = null

  function byId(id) {
    return document.getElementById(id)
  }
  function parse(text) {
    try {
      return JSON.parse(text) || {}
    } catch (e) {
      return {}
    }
  }
  function say(group, name) {
    return (words[group] && words[group][name]) || name
  }
  function show(id, isShown) {
    var node = byId(id)
    if (node) node.hidden = !isShown
  }
  function text(id, value) {
    var node = byId(id)
    if (node) node.textContent = value
  }
  function clean(name) {
    return String(name).replace(NO_CHARS, '\ufffd')
  }
  function size(bytes) {
    var units = ['B', 'KB', 'MB', 'GB']
    for (var i = 0; bytes >= 1000 && i < 3; i++) bytes /= 1000
    return (bytes >= 10 || i === 0 ? Math.round(bytes) : Math.round(bytes * 10) / 10) + ' ' + units[i]
  }
  function base64(value) {
    return btoa(
      unescape(
        encodeURIComponent(
          String(value).replace(/[\ud800-\udfff]/g, (c, i, all) => {
            var pair = /[\ud800-\udbff]/.test(c) ? all.charAt(i + 1) : all.charAt(i - 1)
            return /[\ud800-\udfff]/.test(pair) ? c : '\ufffd'
          })
        )
      )
    )
  }

  // One request; `done(xhr)` always comes, with status 0 when the line broke or stood still.
  function request(method, url, options, done) {
    var xhr = new XMLHttpRequest()
    var isOver = false
    var watch = 0
    function end() {
      if (isOver) return
      isOver = true
      clearTimeout(watch)
      done(xhr)
    }
    function alive() {
      clearTimeout(watch)
      watch = setTimeout(() => {
        xhr.abort()
        end()
      }, STALL)
    }
    xhr.open(method, url)
    for (var name in options.headers) xhr.setRequestHeader(name, options.headers[name])
    xhr.onload = end
    xhr.onerror = end
    xhr.onabort = end
    if (xhr.upload)
      xhr.upload.onprogress = (event) => {
        alive()
        if (options.progress) options.progress(event.loaded)
      }
    alive()
    xhr.send(options.body === undefined ? null : options.body)
    return xhr
  }
  function codeOf(xhr) {
    var body = parse(xhr.responseText)
    return typeof body.code === 'string' ? body.code : ''
  }

  // ---- what is shown ----
  function row(entry) {
    var li = document.createElement('li')
    var name = document.createElement('bdi')
    name.className = 'name'
    name.textContent = clean(entry.file.name)
    entry.bar = document.createElement('progress')
    entry.bar.max = Math.max(1, entry.file.size)
    entry.bar.value = 0
    entry.bar.setAttribute('aria-label', clean(entry.file.name))
    entry.state = document.createElement('span')
    li.appendChild(name)
    li.appendChild(entry.bar)
    li.appendChild(entry.state)
    entry.hold = document.createElement('button')
    entry.hold.type = 'button'
    entry.hold.onclick = () => {
      toggle(entry)
    }
    li.appendChild(document.createTextNode(' '))
    li.appendChild(entry.hold)
    byId('list').appendChild(li)
    paint(entry)
  }
  function paint(entry) {
    var sent = entry.isKept ? entry.file.size : entry.offset + (entry.flying || 0)
    entry.bar.value = entry.isKept ? entry.bar.max : sent
    var word =
      entry.failure ||
      (entry.isKept
        ? say('script', 'kept')
        : entry.isHeld
          ? say('script', 'paused')
          : entry === current
            ? say('script', 'sending')
            : say('script', 'waiting'))
    entry.state.className = 'state' + (entry.isKept ? ' kept' : entry.failure ? ' bad' : '')
    entry.state.textContent =
      word + (entry.isKept || entry.failure ? '' : ' \u2013 ' + size(sent) + ' / ' + size(entry.file.size))
    entry.hold.hidden = entry.isKept || Boolean(entry.failure)
    entry.hold.textContent = say('page', entry.isHeld ? 'resume' : 'pause')
  }
  function overall(message) {
    if (byId('overall').textContent !== message) text('overall', message)
  }
  function showCode() {
    if (!code || !byId('code').hidden) return
    text('code-title', say('page', 'code'))
    text('code-words', code)
    text('code-use', say('page', 'codeUse'))
    text('copy', say('page', 'copy'))
    var link = byId('code-link')
    link.textContent = say('page', 'receiptLink')
    link.href = '/receipt#' + encodeURIComponent(code)
    show('code', true)
    text('keep', say('page', 'keep'))
    show('keep', true)
  }
  function open(entry) {
    return !entry.isKept && !entry.failure
  }
  function isBusy() {
    return queue.some((entry) => open(entry) && !entry.isHeld) && !isPaused
  }

  // ---- the order of things ----
  function next() {
    clearTimeout(timer)
    timer = 0
    if (current || isPaused) return finishWords()
    var waiting = queue.filter((entry) => open(entry) && !entry.isHeld)
    waiting.sort((a, b) => a.file.size - b.file.size) // small ones first
    if (!place && (waiting.length || unsaidWords())) return makeSubmission()
    if (unsaidWords()) return sendWords()
    if (!waiting.length) return rest()
    awake(true)
    current = waiting[0]
    overall(say('script', 'busy'))
    paint(current)
    if (current.url) sendOn()
    else makeUpload()
  }
  function finishWords() {
    if (!current && !isPaused) rest()
  }
  function rest() {
    awake(false)
    show('pause', queue.some(open))
    show('more', true)
    var failed = queue.some((entry) => entry.failure)
    var held = queue.some((entry) => open(entry))
    if (isPaused || held) overall(say('script', 'paused'))
    else if (failed) overall(say('script', 'someFailed'))
    else overall(queue.length ? say('script', 'allKept') : said ? say('script', 'wordsKept') : '')
  }
  function letGo() {
    var entry = current
    current = null
    if (entry) {
      entry.flying = 0
      paint(entry)
    }
    return entry
  }
  function again(xhr) {
    var after = Number(xhr && xhr.getResponseHeader && xhr.status ? xhr.getResponseHeader('Retry-After') : 0)
    var wait = after > 0 ? after * 1000 : Math.min(30000, 1000 * 2 ** Math.min(tries, 5))
    tries += 1
    letGo()
    overall(xhr && xhr.status === 503 ? say('refusals', codeOf(xhr) || 'busy') : say('script', 'stalled'))
    isWaiting = true
    clearTimeout(timer)
    timer = setTimeout(retryNow, wait * (0.75 + Math.random() / 2))
  }
  function retryNow() {
    if (!isWaiting) return
    isWaiting = false
    next()
  }
  // What no waiting mends; the file is still on the phone, and the words say so.
  function fail(xhr) {
    var entry = letGo()
    var name = codeOf(xhr)
    if (entry) {
      entry.failure = say('script', 'failed') + ': ' + say('refusals', name || 'internal')
      paint(entry)
    } else overall(say('refusals', name || 'internal'))
    if (entry) next()
  }
  function isPassing(status) {
    return status === 0 || status === 408 || status === 423 || status === 425 || status === 429 || status >= 500
  }

  function makeSubmission() {
    request(
      'POST',
      base + '/submissions',
      { headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json' }, body: '{}' },
      (xhr) => {
        if (xhr.status !== 201 && xhr.status !== 200) return isPassing(xhr.status) ? again(xhr) : giveUp(xhr)
        tries = 0
        place = xhr.getResponseHeader('Location') || ''
        code = parse(xhr.responseText).code || ''
        next()
      }
    )
  }
  function giveUp(xhr) {
    queue.forEach((entry) => {
      if (open(entry)) {
        entry.failure = say('script', 'failed')
        paint(entry)
      }
    })
    overall(say('refusals', codeOf(xhr) || 'internal'))
    awake(false)
  }
  function spoken() {
    return JSON.stringify({
      words: byId('words').value,
      where: byId('where').value,
      when: byId('when').value,
      language: form.getAttribute('data-lang'),
    })
  }
  function unsaidWords() {
    var some = byId('words').value + byId('where').value + byId('when').value
    return /\S/.test(some) && spoken() !== said
  }
  function sendWords() {
    var body = spoken()
    request('POST', place + '/statement', { headers: { 'Content-Type': 'application/json' }, body: body }, (xhr) => {
      if (isPassing(xhr.status)) return again(xhr)
      if (xhr.status >= 300) {
        said = body
        overall(say('refusals', codeOf(xhr) || 'internal'))
        return next()
      }
      said = body
      tries = 0
      showCode()
      next()
    })
  }

  // ---- one file ----
  function makeUpload() {
    var entry = current
    var meta =
      'filename ' +
      base64(entry.file.name) +
      ',filetype ' +
      base64(entry.file.type || '') +
      ',lastmodified ' +
      base64(entry.file.lastModified || '')
    request(
      'POST',
      place,
      {
        headers: {
          'Tus-Resumable': '1.0.0',
          'Upload-Length': entry.file.size,
          'Upload-Metadata': meta,
          'Idempotency-Key': entry.key,
        },
      },
      (xhr) => {
        if (xhr.status !== 201) return isPassing(xhr.status) ? again(xhr) : fail(xhr)
        tries = 0
        entry.url = xhr.getResponseHeader('Location')
        took(entry, Number(xhr.getResponseHeader('Upload-Offset')) || 0)
      }
    )
  }
  function took(entry, offset) {
    entry.offset = offset
    entry.flying = 0
    if (offset > 0 || entry.file.size === 0) showCode()
    if (offset >= entry.file.size) {
      entry.isKept = true
      letGo()
      paint(entry)
      return next()
    }
    paint(entry)
    if (isPaused || entry.isHeld) {
      letGo()
      return next()
    }
    if (entry === current) sendPiece(entry)
  }
  // After a break the server says how far it is; while we send, its answers do.
  function sendOn() {
    var entry = current
    if (!entry.isUnsure) return took(entry, entry.offset)
    request('HEAD', entry.url, { headers: { 'Tus-Resumable': '1.0.0' } }, (xhr) => {
      if (xhr.status >= 200 && xhr.status < 300) {
        tries = 0
        entry.isUnsure = false
        return took(entry, Number(xhr.getResponseHeader('Upload-Offset')) || 0)
      }
      return isPassing(xhr.status) ? again(xhr) : lost(entry, xhr)
    })
  }
  // HEAD has no body: its status is all there is.
  function lost(entry, xhr) {
    letGo()
    entry.failure =
      say('script', 'failed') + ': ' + say('refusals', xhr.status === 410 ? 'upload-gone' : 'capability-unknown')
    paint(entry)
    next()
  }
  function sendPiece(entry) {
    var piece = entry.file.slice(entry.offset, Math.min(entry.file.size, entry.offset + (entry.piece || FIRST)))
    var began = Date.now()
    entry.xhr = request(
      'PATCH',
      entry.url,
      {
        headers: {
          'Tus-Resumable': '1.0.0',
          'Upload-Offset': entry.offset,
          'Content-Type': 'application/offset+octet-stream',
        },
        body: piece,
        progress: (loaded) => {
          entry.flying = Math.min(loaded, piece.size)
          paint(entry)
        },
      },
      (xhr) => {
        entry.xhr = null
        var told = xhr.status ? xhr.getResponseHeader('Upload-Offset') : null
        if (xhr.status === 204 && told !== null) {
          tries = 0
          var rate = piece.size / Math.max(0.05, (Date.now() - began) / 1000)
          entry.piece = Math.max(FIRST, Math.min(LARGEST, Math.round(rate * SECONDS)))
          return took(entry, Number(told))
        }
        if (xhr.status === 409 && told !== null) {
          tries += 1
          if (tries < 6) return took(entry, Number(told))
        }
        entry.isUnsure = true
        if (isPaused || entry.isHeld) {
          letGo()
          return next()
        }
        if (isPassing(xhr.status) || xhr.status === 409 || (xhr.status === 400 && codeOf(xhr) === 'body-too-short'))
          return unreadable(entry, xhr)
        fail(xhr)
      }
    )
  }
  // Status 0 may also mean that the phone took the file away: then no waiting helps.
  function unreadable(entry, xhr) {
    if (xhr.status !== 0 || !window.FileReader) return again(xhr)
    var reader = new FileReader()
    reader.onload = () => {
      again(xhr)
    }
    reader.onerror = () => {
      letGo()
      entry.failure = say('script', 'unreadable')
      paint(entry)
      next()
    }
    reader.readAsArrayBuffer(entry.file.slice(0, 1))
  }

  // ---- the witness's hands ----
  function toggle(entry) {
    entry.isHeld = !entry.isHeld
    if (entry.isHeld && entry === current && entry.xhr) entry.xhr.abort()
    paint(entry)
    if (!entry.isHeld) {
      isPaused = false
      pauseButton()
    }
    next()
  }
  function pauseButton() {
    text('pause', say('page', isPaused ? 'resume' : 'pause'))
    show('pause', queue.some(open))
  }
  byId('pause').onclick = () => {
    isPaused = !isPaused
    pauseButton()
    if (isPaused) {
      clearTimeout(timer)
      isWaiting = false
      if (current && current.xhr) current.xhr.abort()
      overall(say('script', 'paused'))
    } else {
      queue.forEach((entry) => {
        if (entry.isHeld) {
          entry.isHeld = false
          paint(entry)
        }
      })
      next()
    }
  }
  byId('copy').onclick = () => {
    var done = () => {
      text('copy', say('page', 'copied'))
    }
    if (navigator.clipboard && navigator.clipboard.writeText)
      return navigator.clipboard.writeText(code).then(done, select)
    select()
    function select() {
      var range = document.createRange()
      range.selectNodeContents(byId('code-words'))
      var selection = window.getSelection()
      selection.removeAllRanges()
      selection.addRange(range)
      try {
        if (document.execCommand('copy')) done()
      } catch (e) {
        /* the words are selected: a long press copies them */
      }
    }
  }
  byId('more').onclick = () => {
    form.hidden = false
    byId('files').focus()
    if (form.scrollIntoView) form.scrollIntoView()
  }

  function random() {
    var bytes = new Uint8Array(18)
    crypto.getRandomValues(bytes)
    return btoa(String.fromCharCode.apply(null, bytes)).replace(/\+/g, '-').replace(/\//g, '_')
  }
  function add(file) {
    var entry = {
      file: file,
      key: random(),
      url: '',
      offset: 0,
      flying: 0,
      piece: 0,
      isKept: false,
      isHeld: false,
      isUnsure: false,
      failure: '',
    }
    if (file.size > maxBytes) entry.failure = say('script', 'tooLarge').replace('{size}', size(maxBytes))
    else if (queue.filter((one) => !one.failure).length >= maxFiles) entry.failure = say('refusals', 'too-many-files')
    queue.push(entry)
    row(entry)
  }
  form.onsubmit = (event) => {
    event.preventDefault()
    var chosen = []
    ;['files', 'camera'].forEach((id) => {
      var input = byId(id)
      if (!input || !input.files) return
      for (var i = 0; i < input.files.length; i++) chosen.push(input.files[i])
    })
    if (!chosen.length && !unsaidWords()) {
      show('sent', true)
      overall(say('script', 'empty'))
      return
    }
    show('sent', true)
    show('more', false)
    chosen.forEach(add)
    ;['files', 'camera'].forEach((id) => {
      var input = byId(id)
      if (input) input.value = ''
    })
    form.hidden = true
    pauseButton()
    byId('sent-title').focus()
    next()
  }
  text('sent-title', say('page', 'sentTitle') === 'sentTitle' ? say('script', 'sending') : say('page', 'sentTitle'))
  text('more', say('page', 'more'))
  show('before', false)

  // ---- the phone's own ways ----
  function awake(isOn) {
    if (!navigator.wakeLock) return
    if (!isOn) {
      if (lock) lock.release()
      lock = null
      return
    }
    if (lock) return
    navigator.wakeLock.request('screen').then(
      (got) => {
        lock = got
        got.addEventListener('release', () => {
          if (lock === got) lock = null
        })
      },
      () => {
        lock = null
      }
    )
  }
  window.addEventListener('online', retryNow)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return
    if (isBusy()) awake(true)
    retryNow()
  })
  window.addEventListener('beforeunload', (event) => {
    if (!isBusy()) return
    event.preventDefault()
    event.returnValue = ''
  })
})()
