// Makes a small still of a large photo or video, so that an officer sees something within seconds, even on a slow
// connection. `firsthand.still(file, done)`: done(blob) with a JPEG of at most 60,000 bytes, or done(null). A picture
// redrawn on a canvas carries no time, place or device. Nothing leaves the phone and nothing is kept: the caller sends
// or drops the blob.
;(function () {
  'use strict'
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  var MOST_BYTES = 60000
  var SIDES = [640, 480, 360, 240, 160]
  var QUALITIES = [0.75, 0.55, 0.4]
  var LIMIT_MS = 8000
  // The time, in ms, after which a video is told to play. An iPhone that saves data or battery loads a video only then.
  var PUSH_MS = 1500
  // A pause, in ms, because old Safari fires "seeked" a moment before the frame can be drawn.
  var SETTLE_MS = 150

  // Whether the file is a picture or a video. An SVG is a document, not a photo.
  /** @param {Blob & { name?: string }} file */
  function kindOf(file) {
    var type = String(file.type)
    var name = String(file.name || '')
    if (/svg/i.test(type) || /\.svgz?$/i.test(name)) return null
    if (/^video\//i.test(type)) return 'video'
    if (/^image\//i.test(type)) return 'photo'
    if (type && !/octet-stream/.test(type)) return null
    if (/\.(mp4|m4v|mov|3gpp?|webm)$/i.test(name)) return 'video'
    return /\.(jpe?g|png|webp|heic|heif|avif|gif|bmp)$/i.test(name) ? 'photo' : null
  }

  // Whether a canvas returns what was drawn. Tor Browser returns noise or white, and no still is better than a false
  // one.
  function isCanvasTrue() {
    var canvas = document.createElement('canvas')
    canvas.width = canvas.height = 8
    var context = canvas.getContext('2d')
    if (!context) return false
    context.fillStyle = '#1ec846'
    context.fillRect(0, 0, 8, 8)
    var data = context.getImageData(0, 0, 8, 8).data
    for (var i = 0; i < data.length; i += 4)
      if (Math.abs(data[i] - 30) + Math.abs(data[i + 1] - 200) + Math.abs(data[i + 2] - 70) > 9) return false
    return true
  }

  // Makes the JPEG fit: lowers the quality first, then the size.
  /** @param {CanvasImageSource} source @param {number} width @param {number} height @param {(blob: Blob | null) => void} done */
  function shrink(source, width, height, done) {
    var canvas = document.createElement('canvas')
    var step = 0
    /** @param {Blob | null} blob */
    function finish(blob) {
      canvas.width = canvas.height = 0
      done(blob)
    }
    function attempt() {
      var side = SIDES[Math.floor(step / QUALITIES.length)]
      var quality = QUALITIES[step % QUALITIES.length]
      if (!side) return finish(null)
      if (step % QUALITIES.length === 0) {
        var scale = Math.min(1, side / Math.max(width, height))
        canvas.width = Math.max(1, Math.round(width * scale))
        canvas.height = Math.max(1, Math.round(height * scale))
        var context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'))
        context.fillStyle = '#fff'
        context.fillRect(0, 0, canvas.width, canvas.height)
        context.imageSmoothingQuality = 'high'
        context.drawImage(source, 0, 0, canvas.width, canvas.height)
      }
      step++
      canvas.toBlob(
        function (blob) {
          if (!blob || blob.type !== 'image/jpeg') finish(null)
          else if (blob.size <= MOST_BYTES) finish(blob)
          else guarded(attempt, finish)
        },
        'image/jpeg',
        quality
      )
    }
    if (width > 0 && height > 0) guarded(attempt, finish)
    else finish(null)
  }

  /** @param {() => void} step @param {(blob: null) => void} finish */
  function guarded(step, finish) {
    try {
      step()
    } catch (_) {
      finish(null)
    }
  }

  /** @param {Blob & { name?: string }} file @param {StillJob} job */
  function drawPhoto(file, job) {
    function older() {
      if (!job.isOver) guarded(drawImg.bind(null, file, job), job.finish)
    }
    // A browser that lacks this function or its option, or cannot read the format, uses the older way.
    try {
      createImageBitmap(file, { imageOrientation: 'from-image' }).then(function (bitmap) {
        if (job.isOver) return bitmap.close()
        job.release(function () {
          bitmap.close()
        })
        shrink(bitmap, bitmap.width, bitmap.height, job.finish)
      }, older)
    } catch (_) {
      older()
    }
  }

  /** @param {Blob & { name?: string }} file @param {StillJob} job */
  function drawImg(file, job) {
    var image = new Image()
    image.onload = function () {
      shrink(image, image.naturalWidth, image.naturalHeight, job.finish)
    }
    image.onerror = function () {
      job.finish(null)
    }
    image.src = job.url(file)
    job.release(function () {
      image.onload = image.onerror = null
      image.src = ''
    })
  }

  /** @param {Blob & { name?: string }} file @param {StillJob} job */
  function drawVideo(file, job) {
    var video = document.createElement('video')
    var settle = 0
    video.muted = true
    video.setAttribute('muted', '')
    video.setAttribute('playsinline', '')
    video.preload = 'auto'
    video.onloadeddata = function () {
      video.onloadeddata = null
      video.pause()
      // Takes a later frame than the first, which is often dark or shows a hand.
      video.currentTime = isFinite(video.duration) ? Math.min(1, video.duration / 4) : 0
    }
    video.onseeked = function () {
      video.onseeked = null
      settle = setTimeout(function () {
        guarded(function () {
          shrink(video, video.videoWidth, video.videoHeight, job.finish)
        }, job.finish)
      }, SETTLE_MS)
    }
    video.onerror = function () {
      job.finish(null)
    }
    var push = setTimeout(function () {
      var playing = video.readyState < 2 && video.play()
      if (playing && playing.then) playing.then(null, function () {})
    }, PUSH_MS)
    job.release(function () {
      clearTimeout(push)
      clearTimeout(settle)
      video.onloadeddata = video.onseeked = video.onerror = null
      video.removeAttribute('src')
      video.load()
    })
    video.src = job.url(file)
    video.load()
  }

  firsthand.still = function (file, done) {
    /** @type {(() => void)[]} */
    var releases = []
    /** @type {StillJob} */
    var job = {
      isOver: false,
      release: function (step) {
        releases.push(step)
      },
      url: function (blob) {
        var url = URL.createObjectURL(blob)
        releases.push(function () {
          URL.revokeObjectURL(url)
        })
        return url
      },
      finish: function (blob) {
        if (job.isOver) return
        job.isOver = true
        clearTimeout(limit)
        releases.forEach(function (step) {
          guarded(step, function () {})
        })
        done(blob || null)
      },
    }
    var limit = setTimeout(function () {
      job.finish(null)
    }, LIMIT_MS)
    guarded(function () {
      var kind = kindOf(file)
      if (!kind || !isCanvasTrue()) job.finish(null)
      else if (kind === 'video') drawVideo(file, job)
      else drawPhoto(file, job)
    }, job.finish)
  }
})()
