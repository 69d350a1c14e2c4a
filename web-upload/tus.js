// The page's own tus 1.0 client: one request at a time over XHR, in ES5. It reports when nothing moves and gives up on
// a dead connection. It sizes its pieces so that about every 20 seconds an answer confirms a durable offset. Nothing is
// stored.
;(function () {
  'use strict'
  if (!window.XMLHttpRequest || !window.JSON || !window.File || !File.prototype.slice || !window.crypto) return
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  // Sizes of pieces in bytes. The very first is the smallest, so that the code is shown soon. On the slowest connection
  // pieces stay that small.
  var FIRST = 32768
  var SMALLEST = 8192
  var LARGEST = 8388608
  var PIECE_MS = 20000
  // After STILL_MS without a byte the page says so. After DEAD_MS the connection counts as dead, and the door is asked
  // for the offset.
  var STILL_MS = 8000
  var DEAD_MS = 30000
  // Bytes per millisecond of the last piece; undefined until one has gone through.
  /** @type {number | undefined} */
  var rate
  var hasNoPatch = false

  /** @type {Tus} */
  // @ts-expect-error What it does follows, one by one.
  var tus = {
    active: null,
    // The bytes that left by any request, for the speed.
    moved: 0,
    // The solution of the door's challenge while very many people send. It belongs to the next creation.
    proof: null,
    // Tells the page when nothing moves, and when bytes move again.
    onStill: function () {},
  }
  firsthand.tus = tus

  // The time, in ms, that `size` bytes may still need. Phones report bytes as sent when they are in the phone's own
  // buffer, so the connection is still busy for about this long.
  /** @param {number} size @param {number} pace */
  function restOf(size, pace) {
    return size / (rate || pace)
  }

  // Sends one request. `done(status, xhr)`: status 0 is a broken or silent connection. `onMoved(bytes)` is called as
  // bytes leave.
  tus.ask = function (method, url, headers, body, done, onMoved) {
    var xhr = new XMLHttpRequest()
    var size = body ? /** @type {Blob} */ (body).size || /** @type {string} */ (body).length || 0 : 0
    var began = Date.now()
    var moved = began
    var isHanded = !size
    var isStill = false
    var isOver = false
    var left = 0
    /** @param {boolean} is */
    function still(is) {
      if (is !== isStill) tus.onStill(is)
      isStill = is
    }
    /** @param {number} how */
    function finish(how) {
      if (isOver) return
      isOver = true
      clearInterval(watch)
      still(false)
      if (tus.active === xhr) tus.active = null
      done(how, xhr)
    }
    var watch = setInterval(function () {
      var now = Date.now()
      var due = isHanded ? Math.max(moved, began + restOf(size, 4)) : moved
      still(now - due > STILL_MS)
      if (now - Math.max(due, isHanded ? began + restOf(size, 1) : 0) < DEAD_MS) return
      xhr.abort()
      finish(0)
    }, 1000)
    xhr.open(method, url)
    for (var name in headers) xhr.setRequestHeader(name, headers[name])
    if (tus.proof && headers['Idempotency-Key']) xhr.setRequestHeader('Proof', tus.proof)
    xhr.onload = function () {
      if (xhr.status === 201) tus.proof = null
      finish(xhr.status)
    }
    xhr.onerror = xhr.onabort = function () {
      finish(0)
    }
    if (size && xhr.upload)
      xhr.upload.onprogress = function (event) {
        moved = Date.now()
        tus.moved += event.loaded - left
        left = event.loaded
        isHanded = event.loaded >= size
        still(false)
        if (onMoved) onMoved(event.loaded)
      }
    tus.active = xhr
    xhr.send(body)
  }

  tus.answer = function (xhr) {
    try {
      return JSON.parse(xhr.responseText) || {}
    } catch (_) {
      return {}
    }
  }

  // Makes a key of 192 bits. A repeated request with the same key gets the first answer again, so a lost answer creates
  // nothing twice.
  tus.key = function () {
    var bytes = new Uint8Array(24)
    crypto.getRandomValues(bytes)
    var text = ''
    for (var i = 0; i < bytes.length; i++) text += ('0' + bytes[i].toString(16)).slice(-2)
    return text
  }

  tus.post = function (url, what, key, done) {
    /** @type {HeaderLines} */
    var headers = { 'Content-Type': 'application/json' }
    if (key) headers['Idempotency-Key'] = key
    tus.ask('POST', url, headers, JSON.stringify(what), done)
  }

  /** @param {string} text */
  function base64(text) {
    try {
      return btoa(unescape(encodeURIComponent(text)))
    } catch (_) {
      return ''
    }
  }

  // Creates an upload. `upload`: { blob, size, key, about: { filename: …, … } }, with `read(from, to, done(blob |
  // null))` in place of the blob for a queued file. Sets `url` and, for a file, `number`.
  tus.create = function (submission, upload, done) {
    /** @type {string[]} */
    var about = []
    for (var name in upload.about) if (upload.about[name]) about.push(name + ' ' + base64(String(upload.about[name])))
    /** @type {HeaderLines} */
    var headers = {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(upload.size),
      'Upload-Metadata': about.join(','),
      'Idempotency-Key': /** @type {string} */ (upload.key),
    }
    tus.ask('POST', submission, headers, null, function (how, xhr) {
      if (how === 201) {
        upload.url = xhr.getResponseHeader('Location')
        upload.number = Number(xhr.getResponseHeader('Upload-Number'))
        upload.offset = 0
        // The size was declared at creation, so it is the final length.
        upload.length = upload.size
      }
      done(how, xhr)
    })
  }

  /** @param {Upload} upload @param {XMLHttpRequest} xhr */
  function told(upload, xhr) {
    upload.offset = Number(xhr.getResponseHeader('Upload-Offset'))
  }

  // Asks for the offset. The page does this only after a break, never while it is sending the upload.
  tus.look = look
  /** @param {Upload} upload @param {Answered} done @param {Moved=} onMoved */
  function look(upload, done, onMoved) {
    tus.ask('HEAD', /** @type {string} */ (upload.url), { 'Tus-Resumable': '1.0.0' }, null, function (how, xhr) {
      if (how === 200) {
        upload.isUnsure = false
        told(upload, xhr)
      }
      // A HEAD answer has no body, so a PATCH is sent to learn the reason.
      if (onMoved && (how === 404 || how === 410)) {
        upload.isUnsure = false
        return tus.step(upload, done, onMoved)
      }
      done(how, xhr)
    })
  }

  // Sends one piece of a created upload. On 2xx, `upload.offset` bytes are safe.
  tus.step = function (upload, done, onMoved) {
    if (upload.isUnsure) return look(upload, done, onMoved)
    var from = upload.offset
    var to = Math.min(upload.length || upload.size, from + (upload.piece || (rate ? FIRST : SMALLEST)))
    if (!upload.read) return send(/** @type {Blob} */ (upload.blob).slice(from, to))
    upload.read(from, to, function (piece) {
      if (piece) send(piece)
      else done(-1, /** @type {XMLHttpRequest} */ ({}))
    })
    var began = 0
    /** @param {Blob} piece */
    function send(piece) {
      began = Date.now()
      /** @type {HeaderLines} */
      var headers = {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': String(from),
        'Content-Type': 'application/offset+octet-stream',
      }
      if (hasNoPatch) headers['X-HTTP-Method-Override'] = 'PATCH'
      // An upload that began in the plain form has no declared length yet, so the length is sent now.
      if (upload.isSizeOwed) headers['Upload-Length'] = String(upload.size)
      tus.ask(hasNoPatch ? 'POST' : 'PATCH', /** @type {string} */ (upload.url), headers, piece, finish, onMoved)
    }
    /** @param {number} how @param {XMLHttpRequest} xhr */
    function finish(how, xhr) {
      if ((how === 405 || how === 501) && !hasNoPatch) {
        hasNoPatch = true
        return tus.step(upload, done, onMoved)
      }
      if (how === 204) {
        rate = (to - from) / Math.max(50, Date.now() - began)
        upload.piece = Math.max(SMALLEST, Math.min(LARGEST, Math.round(rate * PIECE_MS)))
        upload.isSizeOwed = false
        told(upload, xhr)
      } else {
        upload.isUnsure = true
        upload.piece = Math.max(SMALLEST, Math.min(FIRST, (upload.piece || FIRST) / 2))
      }
      done(how, xhr)
    }
  }
})()
