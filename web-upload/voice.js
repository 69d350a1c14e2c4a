// A voice note: it is recorded after a tap, with a running time, and can be heard before it is kept or discarded. It
// leaves only with "Send", like every other file. Until then it exists only in this page's memory.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var later = firsthand.more.later
  var box = page.byId('voice-note')
  var start = page.byId('voice')
  var KINDS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/webm', 'audio/ogg;codecs=opus']

  /** @param {string} text */
  function show(text) {
    box.textContent = ''
    box.className = 'panel'
    var line = page.make('p', text)
    box.appendChild(line)
    return line
  }

  function close() {
    box.textContent = box.className = ''
    start.hidden = false
    start.focus()
  }

  /** @param {number} ms */
  function clock(ms) {
    var seconds = Math.floor(ms / 1000)
    return Math.floor(seconds / 60) + ':' + ('0' + (seconds % 60)).slice(-2)
  }

  function kindOf() {
    // @ts-expect-error Safari had a recorder before it could be asked.
    for (var i = 0; MediaRecorder.isTypeSupported && i < KINDS.length; i++)
      if (MediaRecorder.isTypeSupported(KINDS[i])) return { mimeType: KINDS[i] }
    return {}
  }

  // Called when the note is sent or discarded. Until then "Send" includes the note, even while it is being recorded. On
  // leaving the page it is discarded and the microphone goes off.
  function over() {
    firsthand.speech = firsthand.hush = null
    page.drawBar()
  }

  /** @param {Blob} blob */
  function hear(blob) {
    var url = URL.createObjectURL(blob)
    show(later.voiceAbout)
    var player = page.make('audio')
    player.controls = true
    player.src = url
    player.setAttribute('aria-label', later.listen)
    function done() {
      URL.revokeObjectURL(url)
      over()
      close()
    }
    function use() {
      page.add(blob, { filetype: blob.type, origin: 'voice-note' }, later.voiceNote)
      done()
    }
    firsthand.hush = done
    firsthand.speech = function (next) {
      use()
      next()
    }
    page.drawBar()
    box.appendChild(player)
    box.appendChild(page.button(later.useVoice, '', use))
    box.appendChild(page.button(later.discard, '', done))
    player.focus()
  }

  /** @param {MediaStream} stream */
  function release(stream) {
    stream.getTracks().forEach(function (track) {
      track.stop()
    })
  }

  /** @param {MediaStream} stream */
  function record(stream) {
    var recorder = new MediaRecorder(stream, kindOf())
    /** @type {Blob[]} */
    var parts = []
    var began = Date.now()
    var line = show('')
    /** @type {(() => void) | null} */
    var next = null
    function tick() {
      line.textContent = later.recording + ' ' + clock(Date.now() - began)
    }
    var timer = setInterval(tick, 500)
    tick()
    function end() {
      if (recorder.state !== 'inactive') recorder.stop()
      release(stream)
    }
    recorder.ondataavailable = function (event) {
      if (event.data && event.data.size) parts.push(event.data)
    }
    recorder.onstop = function () {
      clearInterval(timer)
      release(stream)
      over()
      var type = (recorder.mimeType || (parts[0] && parts[0].type) || '').split(';')[0]
      if (parts.length) hear(new Blob(parts, { type: type }))
      else failed()
      if (!next) return
      if (firsthand.speech) firsthand.speech(next)
      else next()
    }
    firsthand.speech = function (then) {
      next = then
      end()
    }
    firsthand.hush = function () {
      recorder.onstop = null
      clearInterval(timer)
      end()
      over()
      close()
    }
    page.drawBar()
    var stop = page.button(later.stop, '', end)
    box.appendChild(stop)
    recorder.start()
    stop.focus()
  }

  function failed() {
    over()
    close()
    show(later.voiceFails).setAttribute('role', 'status')
  }

  firsthand.voice = function () {
    var isOver = false
    start.hidden = true
    // Until the person permits the recording, "Send" or leaving the page ends the attempt. If the permission comes
    // later, nothing is recorded.
    firsthand.hush = function () {
      isOver = true
      over()
      close()
    }
    firsthand.speech = function (next) {
      if (firsthand.hush) firsthand.hush()
      next()
    }
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      function (stream) {
        if (isOver) return release(stream)
        try {
          record(stream)
        } catch (_) {
          release(stream)
          failed()
        }
      },
      function () {
        if (!isOver) failed()
      }
    )
  }
})()
