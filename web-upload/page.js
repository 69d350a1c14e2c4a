// The witness page's script: ES5 and XHR, so that iOS 12 and Android 7 understand it. It leaves nothing on the phone:
// no storage of any kind, no name in any address. Without it the form does the same job.
;(function () {
  'use strict'
  var form = document.getElementById('send')
  if (!form || !window.XMLHttpRequest || !window.JSON || !window.File || !File.prototype.slice || !window.crypto) return
  var door = JSON.parse(form.getAttribute('data-door'))
  var words = door.words
  var byId = function (id) {
    return document.getElementById(id)
  }
  var list = byId('files')
  var status = byId('status')
  var pauseButton = byId('pause')
  var TUS = { 'Tus-Resumable': '1.0.0' }
  // The first piece is small, so that the code is there soon; later ones hold about 20 s of the line.
  var FIRST = 65536
  var LARGEST = 8388608
  var PIECE_S = 20
  var STALL_MS = 30000

  var files = []
  var submission = null
  var code = null
  var queue = []
  var active = null
  var isPaused = false
  var tries = 0
  var timer = null
  var isRunning = false

  function randomKey() {
    var bytes = new Uint8Array(24)
    crypto.getRandomValues(bytes)
    var text = ''
    for (var i = 0; i < bytes.length; i++) text += ('0' + bytes[i].toString(16)).slice(-2)
    return text
  }

  function base64(text) {
    try {
      return btoa(unescape(encodeURIComponent(text)))
    } catch (_) {
      return ''
    }
  }

  function sizeWords(bytes) {
    var units = ['bytes', 'KB', 'MB', 'GB', 'TB']
    var unit = 0
    while (bytes >= 1024 && unit < 4) {
      bytes /= 1024
      unit++
    }
    return (unit === 0 || bytes >= 100 ? Math.round(bytes) : Math.round(bytes * 10) / 10) + ' ' + units[unit]
  }

  function say(text) {
    if (status.textContent !== text) status.textContent = text
  }

  // One request. `done(status, xhr)`; 0 is a broken or silent line.
  function ask(method, url, headers, body, done, onProgress) {
    var xhr = new XMLHttpRequest()
    var watchdog = null
    var isOver = false
    function finish(how) {
      if (isOver) return
      isOver = true
      clearTimeout(watchdog)
      active = null
      done(how, xhr)
    }
    function alive() {
      clearTimeout(watchdog)
      watchdog = setTimeout(function () {
        xhr.abort()
        finish(0)
      }, STALL_MS)
    }
    xhr.open(method, url)
    for (var name in headers) xhr.setRequestHeader(name, headers[name])
    xhr.onload = function () {
      finish(xhr.status)
    }
    xhr.onerror = xhr.onabort = function () {
      finish(0)
    }
    if (xhr.upload) {
      xhr.upload.onprogress = function (event) {
        alive()
        if (onProgress) onProgress(event.loaded)
      }
    }
    alive()
    active = xhr
    xhr.send(body)
  }

  function answerOf(xhr) {
    try {
      return JSON.parse(xhr.responseText) || {}
    } catch (_) {
      return {}
    }
  }

  // The page speaks its own language; the door's answer is English.
  function reason(xhr) {
    return door.refusals[answerOf(xhr).code] || words.failed
  }

  // What is worth asking again: a broken line, a full house, a store that is away.
  function isPassing(how) {
    return how === 0 || how === 409 || how === 423 || how === 429 || how >= 500 || how === 460 || how === 408
  }

  function later(xhr, step) {
    tries++
    var asked = xhr && xhr.readyState > 1 ? Number(xhr.getResponseHeader('Retry-After')) : 0
    var wait = Math.max(asked * 1000, Math.min(30000, 500 * Math.pow(2, tries))) * (0.75 + Math.random() / 2)
    say(words.stalled)
    clearTimeout(timer)
    timer = setTimeout(step, wait)
    waiting = step
  }
  var waiting = null

  // The line may be back, or the page is looked at again: go on at once.
  function nudge() {
    if (isPaused || !waiting || active) return
    var step = waiting
    waiting = null
    clearTimeout(timer)
    step()
  }
  window.addEventListener('online', nudge)
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) nudge()
  })

  function draw(item) {
    var done = item.state === 'kept' ? item.file.size : Math.max(item.offset, item.shown)
    if (item.file.size) item.bar.value = done / item.file.size
    item.bar.hidden = (item.state === 'waiting' && !item.offset) || item.state === 'kept' || item.state === 'failed'
    var percent = item.file.size ? Math.floor((done / item.file.size) * 100) + ' %' : ''
    item.label.textContent = item.note || words[item.state] + (item.state === 'sending' ? ' ' + percent : '')
    item.label.className = item.state
    item.drop.hidden = item.state !== 'waiting' || item.queued
  }

  // Marks that turn text round or hide it are shown as a mark.
  function shownName(file) {
    return file.name.replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
      '\ufffd'
    )
  }

  function add(file) {
    var shown = shownName(file)
    var row = document.createElement('li')
    var name = document.createElement('bdi')
    var size = document.createElement('small')
    var label = document.createElement('b')
    var bar = document.createElement('progress')
    var drop = document.createElement('button')
    name.textContent = shown
    size.textContent = ' ' + sizeWords(file.size) + ' '
    bar.max = 1
    bar.setAttribute('aria-label', shown)
    drop.type = 'button'
    drop.className = 'quiet'
    drop.textContent = words.remove
    drop.setAttribute('aria-label', words.remove + ' ' + shown)
    row.appendChild(name)
    row.appendChild(size)
    row.appendChild(label)
    row.appendChild(bar)
    row.appendChild(drop)
    list.appendChild(row)
    var item = {
      file: file,
      label: label,
      bar: bar,
      drop: drop,
      offset: 0,
      shown: 0,
      state: 'waiting',
      key: randomKey(),
    }
    item.piece = FIRST
    files.push(item)
    drop.onclick = function () {
      files.splice(files.indexOf(item), 1)
      list.removeChild(row)
      byId('pick').focus()
    }
    if (file.size > door.max) fail(item, words.tooLarge.replace('{size}', sizeWords(door.max)))
    else draw(item)
  }

  function fail(item, text) {
    item.state = 'failed'
    item.note = words.failed + ': ' + text
    draw(item)
  }

  function picked(event) {
    var chosen = event.target.files
    for (var i = 0; i < chosen.length; i++) add(chosen[i])
    event.target.value = ''
    say('')
  }

  function statement() {
    var said = { words: byId('words').value, where: byId('where').value, when: byId('when').value }
    if (!(said.words + said.where + said.when).replace(/\s/g, '')) return null
    said.language = document.documentElement.lang
    return said
  }
  var lastSaid = ''

  function start(event) {
    event.preventDefault()
    var said = statement()
    var text = said ? JSON.stringify(said) : ''
    var hasWords = text && text !== lastSaid
    var fresh = files.filter(function (item) {
      return item.state === 'waiting' && !item.queued
    })
    if (!fresh.length && !hasWords) {
      // Pressed again after all was kept: what was said stands.
      if (!isRunning && !text && !files.length) say(words.empty)
      return
    }
    // Small files first: much is safe soon.
    fresh.sort(function (a, b) {
      return a.file.size - b.file.size
    })
    fresh.forEach(function (item) {
      item.queued = true
      draw(item)
    })
    if (hasWords) queue.push({ text: text, key: randomKey() })
    queue = queue.concat(fresh)
    pauseButton.hidden = false
    if (!isRunning) {
      isRunning = true
      stayAwake()
      next()
    }
  }

  function next() {
    waiting = null
    if (isPaused) return
    if (!submission) return open()
    var job = queue[0]
    if (!job) return finish()
    say(words.busy)
    if (job.file) send(job)
    else tell(job)
  }

  function shift() {
    queue.shift()
    tries = 0
    next()
  }

  function rest() {
    isRunning = false
    pauseButton.hidden = true
    if (awake) awake.release()
    awake = null
  }

  function finish() {
    rest()
    var isWhole = files.every(function (item) {
      return item.state === 'kept'
    })
    say(isWhole ? words.allKept : words.someFailed)
  }

  function open() {
    say(words.busy)
    var headers = { 'Idempotency-Key': form.elements.key.value, 'Content-Type': 'application/json' }
    ask('POST', '/' + door.slug + '/submissions', headers, '{}', function (how, xhr) {
      var answer = answerOf(xhr)
      if (how === 201) {
        submission = answer.submission
        code = answer.code
        tries = 0
        return next()
      }
      if (isPaused) return
      if (isPassing(how) && answer.code !== 'no-incident-open') return later(xhr, next)
      stop(reason(xhr))
    })
  }

  // The door is shut: everything that waits is told so, and stays on the phone.
  function stop(text) {
    queue.forEach(function (job) {
      if (job.file) fail(job, text || words.failed)
    })
    queue = []
    rest()
    say(text || words.someFailed)
  }

  function showCode() {
    var box = byId('receipt')
    if (!box.hidden) return
    byId('code').textContent = code.replace(/-/g, ' ')
    box.hidden = false
  }

  function tell(job) {
    var headers = { 'Idempotency-Key': job.key, 'Content-Type': 'application/json' }
    ask('POST', submission + '/statement', headers, job.text, function (how, xhr) {
      if (how === 201) {
        lastSaid = job.text
        showCode()
        return shift()
      }
      if (isPaused) return
      if (isPassing(how)) return later(xhr, next)
      say(reason(xhr))
      shift()
    })
  }

  function send(item) {
    item.note = ''
    item.state = 'sending'
    draw(item)
    if (!item.url) create(item)
    else if (item.isUnsure) look(item)
    else patch(item)
  }

  function create(item) {
    var file = item.file
    var about = ['filename ' + base64(file.name), 'filetype ' + base64(file.type)]
    if (file.lastModified) about.push('lastmodified ' + base64(String(file.lastModified)))
    var headers = {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(file.size),
      'Upload-Metadata': about.join(','),
      'Idempotency-Key': item.key,
    }
    ask('POST', submission, headers, null, function (how, xhr) {
      if (how !== 201) return broken(item, how, xhr)
      tries = 0
      item.url = xhr.getResponseHeader('Location')
      if (file.size === 0) return kept(item)
      next()
    })
  }

  // After a break only: the page never asks of an upload that it is sending.
  function look(item) {
    ask('HEAD', item.url, TUS, null, function (how, xhr) {
      if (how !== 200) return broken(item, how, xhr)
      item.isUnsure = false
      moved(item, xhr)
    })
  }

  // An offset was told: those bytes are safe.
  function moved(item, xhr) {
    var offset = Number(xhr.getResponseHeader('Upload-Offset'))
    if (offset > 0) showCode()
    if (offset > item.offset) tries = 0
    item.offset = item.shown = offset
    if (offset >= item.file.size) return kept(item)
    draw(item)
    next()
  }

  function kept(item) {
    item.state = 'kept'
    draw(item)
    showCode()
    shift()
  }

  function patch(item) {
    var from = item.offset
    var piece = item.file.slice(from, from + item.piece)
    var began = Date.now()
    var headers = {
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(from),
      'Content-Type': 'application/offset+octet-stream',
    }
    ask(
      'PATCH',
      item.url,
      headers,
      piece,
      function (how, xhr) {
        if (how !== 204) return broken(item, how, xhr)
        var seconds = Math.max(0.05, (Date.now() - began) / 1000)
        item.piece = Math.max(FIRST, Math.min(LARGEST, Math.round((piece.size / seconds) * PIECE_S)))
        moved(item, xhr)
      },
      function (loaded) {
        item.shown = Math.min(item.file.size, from + loaded)
        draw(item)
      }
    )
  }

  function broken(item, how, xhr) {
    item.shown = item.offset
    item.piece = FIRST
    if (item.url) item.isUnsure = true
    if (isPaused) return
    var answer = answerOf(xhr)
    if (isPassing(how) && answer.code !== 'no-incident-open') {
      // A phone that cannot read its own file breaks off before a byte is on the line.
      if (how === 0 && item.url) return probe(item, xhr)
      item.state = 'waiting'
      draw(item)
      return later(xhr, next)
    }
    fail(item, reason(xhr))
    if (answer.code === 'incident-closed' || answer.code === 'too-many-files') return stop(reason(xhr))
    shift()
  }

  function probe(item, xhr) {
    var reader = new FileReader()
    reader.onload = function () {
      if (!isPaused) item.state = 'waiting'
      draw(item)
      if (!isPaused) later(xhr, next)
    }
    reader.onerror = function () {
      fail(item, words.unreadable)
      shift()
    }
    reader.readAsArrayBuffer(item.file.slice(item.offset, item.offset + 1))
  }

  pauseButton.onclick = function () {
    isPaused = !isPaused
    pauseButton.textContent = isPaused ? door.resume : door.pause
    if (!isPaused) {
      tries = 0
      if (!active) next()
      return
    }
    clearTimeout(timer)
    if (active) active.abort()
    var item = queue[0]
    if (item && item.file) {
      item.state = 'paused'
      draw(item)
    }
    say(words.paused)
  }

  byId('copy').onclick = function () {
    var button = this
    var text = byId('code').textContent
    function copied() {
      button.textContent = button.getAttribute('data-done')
    }
    if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(text).then(copied, select)
    else select()
    function select() {
      var range = document.createRange()
      range.selectNodeContents(byId('code'))
      var selection = getSelection()
      selection.removeAllRanges()
      selection.addRange(range)
      if (document.execCommand('copy')) copied()
    }
  }

  // A screen that goes dark stops the sending on most phones.
  function stayAwake() {
    if (!navigator.wakeLock || !isRunning || document.hidden) return
    navigator.wakeLock.request('screen').then(
      function (lock) {
        awake = lock
      },
      function () {}
    )
  }
  var awake = null
  document.addEventListener('visibilitychange', stayAwake)

  window.addEventListener('beforeunload', function (event) {
    if (!isRunning) return
    event.preventDefault()
    event.returnValue = ''
  })

  ;['pick', 'camera'].forEach(function (id) {
    var input = byId(id)
    var label = document.querySelector('label[for=' + id + ']')
    input.addEventListener('change', picked)
    input.addEventListener('focus', function () {
      label.classList.add('picked')
    })
    input.addEventListener('blur', function () {
      label.classList.remove('picked')
    })
  })
  byId('pick').removeAttribute('name')
  document.documentElement.className += ' has-script'
  form.addEventListener('submit', start)
})()
