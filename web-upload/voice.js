// A voice note: recorded after a tap, with a time that runs, heard before it is kept or thrown away. It leaves only with
// "Send", like every other file; until then it is in the memory of this page and nowhere else.
;(function () {
  'use strict'
  var firsthand = window.firsthand
  var page = firsthand.page
  var later = firsthand.more.later
  var box = page.byId('voice-note')
  var start = page.byId('voice')
  var KINDS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/webm', 'audio/ogg;codecs=opus']

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

  function clock(ms) {
    var seconds = Math.floor(ms / 1000)
    return Math.floor(seconds / 60) + ':' + ('0' + (seconds % 60)).slice(-2)
  }

  function kindOf() {
    for (var i = 0; MediaRecorder.isTypeSupported && i < KINDS.length; i++)
      if (MediaRecorder.isTypeSupported(KINDS[i])) return { mimeType: KINDS[i] }
    return {}
  }

  function hear(blob) {
    var url = URL.createObjectURL(blob)
    show(later.voiceAbout)
    var player = page.make('audio')
    player.controls = true
    player.src = url
    player.setAttribute('aria-label', later.listen)
    function over() {
      URL.revokeObjectURL(url)
      close()
    }
    box.appendChild(player)
    box.appendChild(
      page.button(later.useVoice, '', function () {
        page.add(blob, { filetype: blob.type, origin: 'voice-note' }, later.voiceNote)
        over()
      })
    )
    box.appendChild(page.button(later.discard, '', over))
    player.focus()
  }

  function record(stream) {
    var recorder = new MediaRecorder(stream, kindOf())
    var parts = []
    var began = Date.now()
    var line = show('')
    function tick() {
      line.textContent = later.recording + ' ' + clock(Date.now() - began)
    }
    var timer = setInterval(tick, 500)
    tick()
    recorder.ondataavailable = function (event) {
      if (event.data && event.data.size) parts.push(event.data)
    }
    recorder.onstop = function () {
      clearInterval(timer)
      stream.getTracks().forEach(function (track) {
        track.stop()
      })
      var type = (recorder.mimeType || (parts[0] && parts[0].type) || '').split(';')[0]
      if (parts.length) hear(new Blob(parts, { type: type }))
      else failed()
    }
    var stop = page.button(later.stop, '', function () {
      if (recorder.state !== 'inactive') recorder.stop()
    })
    box.appendChild(stop)
    recorder.start()
    stop.focus()
  }

  function failed() {
    close()
    show(later.voiceFails).setAttribute('role', 'status')
  }

  firsthand.voice = function () {
    start.hidden = true
    navigator.mediaDevices.getUserMedia({ audio: true }).then(function (stream) {
      try {
        record(stream)
      } catch (_) {
        failed()
      }
    }, failed)
  }
})()
