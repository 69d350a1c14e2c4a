// biome-ignore-all lint/style/noExcessiveLinesPerFile: one closed list of what is kept, fetched as one on a slow line; its formats share the job that they read by.
// "Without these details": a copy of a photo or video without what it tells beside the picture and the sound.
// `firsthand.canClean(file, done)`: done('jpeg' | 'png' | 'webp' | 'mp4' | null), by the first bytes, not by the name.
// `firsthand.clean(file, done)`: done({ ok: true, blob, removed }) or done({ ok: false, why }).
//   removed: 'exif' 'xmp' 'iptc' 'comment' 'provenance' 'pictures' 'maker' 'thumbnail' 'text' 'time' 'details' 'names'
//   'tracks' 'after-end' 'profile' (who made the colour profile, and when) 'other'; why: 'type' 'broken' 'unknown' 'codec' 'fragmented' 'too-large' 'unreadable'.
// What is kept is a closed list; whatever is not on it goes. What is not wholly understood is not cleaned at all, for a
// half-cleaned file is worse than none. Coded pixels and sound are the file's own bytes: the blob is made of its slices.
;(function () {
  'use strict'
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  var WINDOW = 131072
  var SCAN = 1048576
  var MOST_STEPS = 200000
  var MOST_MOOV = 67108864
  var MOST_PARTS = 20000
  var MOST_SAMPLES = 5000000

  // Repeats `step(next)` after each call of next(), at once or later, without growing the stack.
  /** @param {(next: () => void) => void} step */
  function loop(step) {
    var isInside = false
    var isAsked = false
    function next() {
      isAsked = true
      if (isInside) return
      isInside = true
      while (isAsked) {
        isAsked = false
        step(next)
      }
      isInside = false
    }
    next()
  }

  // Begins one cleaning: reads bounded slices, collects the parts to keep, and calls back once.
  /** @param {Blob} file @param {(told: CleanAnswer) => void} done */
  function begin(file, done) {
    var isOver = false
    var steps = 0
    var held = new Uint8Array(0)
    var heldAt = 0
    /** @type {CleanJob} */
    var job = {
      file: file,
      size: file.size,
      parts: [],
      found: {},
      // Calls back once, in a task of its own, so that an error in the caller's code does not look like ours.
      answer: function (what) {
        if (!isOver) setTimeout(done, 0, what)
        isOver = true
      },
      fail: function (why) {
        job.answer({ ok: false, why: why })
      },
      // Reads the bytes from `at`; fewer only at the end of the file. An error inside `then` becomes an answer, not a
      // crash.
      read: function (at, length, then) {
        if (isOver) return
        if (++steps > MOST_STEPS) return job.fail('too-large')
        if (at >= heldAt && at + length <= heldAt + held.length) return job.guard(then, at)
        var reader = new FileReader()
        reader.onload = function () {
          held = new Uint8Array(/** @type {ArrayBuffer} */ (reader.result))
          heldAt = at
          job.guard(then, at, length)
        }
        reader.onerror = function () {
          job.fail('unreadable')
        }
        reader.readAsArrayBuffer(file.slice(at, Math.min(file.size, at + Math.max(length, WINDOW))))
      },
      guard: function (then, at, length) {
        try {
          then(held.subarray(at - heldAt, length === undefined ? undefined : at - heldAt + length))
        } catch (_) {
          job.fail('broken')
        }
      },
      // Keeps bytes of the file. `put` keeps bytes of our own.
      keep: function (from, to) {
        var last = job.parts[job.parts.length - 1]
        if (last && last.to === from) last.to = to
        else if (to > from) job.parts.push({ from: from, to: to })
      },
      put: function (bytes) {
        job.parts.push(bytes)
      },
      finish: function (type) {
        if (isOver) return
        if (job.parts.length > MOST_PARTS) return job.fail('too-large')
        var pieces = job.parts.map(function (part) {
          return part.to === undefined ? part : file.slice(part.from, part.to)
        })
        job.answer({ ok: true, blob: new Blob(pieces, { type: type }), removed: Object.keys(job.found).sort() })
      },
    }
    return job
  }

  /** @param {Uint8Array} bytes @param {number} from @param {number=} length */
  function text(bytes, from, length) {
    return String.fromCharCode.apply(
      null,
      /** @type {number[]} */ (/** @type {unknown} */ (bytes.subarray(from, from + (length || 4))))
    )
  }
  /** @param {Uint8Array} bytes */
  function view(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  /** @param {ArrayLike<number>[]} pieces */
  function join(pieces) {
    var length = 0
    pieces.forEach(function (piece) {
      length += piece.length
    })
    var whole = new Uint8Array(length)
    length = 0
    pieces.forEach(function (piece) {
      whole.set(piece, length)
      length += piece.length
    })
    return whole
  }
  /** @param {string} list @param {unknown} word */
  function isOf(list, word) {
    return list.indexOf(' ' + word + ' ') >= 0
  }

  // Returns the orientation of a picture (1 to 8) from a TIFF block. It is the only tag that is needed to show the
  // picture upright.
  /** @param {Uint8Array} tiff */
  function turnOf(tiff) {
    try {
      var data = view(tiff)
      var isLittle = text(tiff, 0, 2) === 'II'
      var at = data.getUint32(4, isLittle)
      for (var left = data.getUint16(at, isLittle), entry = at + 2; left > 0; left--, entry += 12)
        if (data.getUint16(entry, isLittle) === 0x112) {
          var turn = data.getUint16(entry + 8, isLittle)
          return turn > 1 && turn < 9 ? turn : 1
        }
    } catch (_) {}
    return 1
  }
  /** @param {number} turn */
  function turnBlock(turn) {
    return [77, 77, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
  }

  // ---- Colour profiles (ICC.1:2022): the colours' data stays; the profile's maker, device and date are removed

  var PROFILE_MOST = 4194304
  var COLOURS =
    ' rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad chrm lumi meas view tech gamt cicp' +
    ' A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3 aarg aagg aabg '
  var COLOUR_TYPES = ' XYZ  curv para sf32 mft1 mft2 mAB  mBA  mpet chrm sig  view meas cicp '
  // Readers require these tags, so they stay, but empty.
  var EMPTY = ' desc cprt '
  // An empty text of type `mluc` after its first 8 bytes: one record, "enUS", with one empty letter.
  var NO_WORDS = [0, 0, 0, 1, 0, 0, 0, 12, 101, 110, 85, 83, 0, 0, 0, 2, 0, 0, 0, 28]

  // Empties `profile` in place, without changing its length. Returns whether anything was removed; undefined if it was
  // not understood.
  /** @param {Uint8Array} profile */
  function cleanProfile(profile) {
    var size = profile.length
    if (size < 132 || text(profile, 36) !== 'acsp' || view(profile).getUint32(0) > size) return undefined
    var old = new Uint8Array(profile)
    var data = view(old)
    var count = data.getUint32(128)
    var end = 132 + 12 * count
    if (count > 200 || end > size) return undefined
    var kept = []
    var words = []
    for (var entry = 132; entry < end; entry += 12) {
      var at = data.getUint32(entry + 4)
      var length = data.getUint32(entry + 8)
      if (at < end || length < 8 || at + length > size) return undefined
      var isEmpty = isOf(EMPTY, text(old, entry))
      var tag = { entry: old.subarray(entry, entry + 12), at: at, to: at + length, isEmpty: isEmpty }
      var isColour = isOf(COLOURS, text(old, entry)) && isOf(COLOUR_TYPES, text(old, at))
      if (isEmpty || isColour) kept.push(tag)
      if (isEmpty || !isColour) words.push(tag)
    }
    // A colour tag with a damaged length may overlap a text tag. Keeping the colours would then keep the text.
    for (var k = 0; k < kept.length; k++)
      for (var w = 0; w < words.length; w++)
        if (!kept[k].isEmpty && kept[k].at < words[w].to && words[w].at < kept[k].to) return undefined
    for (var i = 0; i < size; i++) profile[i] = 0
    // Keeps size, version, kind, the two colour spaces, intent and white point. Flags and attributes are dropped,
    // because they describe only the maker.
    profile.set(old.subarray(0, 4))
    profile.set(old.subarray(8, 24), 8)
    profile.set(old.subarray(36, 40), 36)
    profile.set(old.subarray(64, 80), 64)
    view(profile).setUint32(128, kept.length)
    kept.forEach(function (tag, index) {
      profile.set(tag.entry, 132 + 12 * index)
      if (!tag.isEmpty) return
      var type = text(old, tag.at)
      // A text of an unknown type becomes an empty text.
      profile.set(isOf(' desc mluc text ', type) ? old.subarray(tag.at, tag.at + 4) : [116, 101, 120, 116], tag.at)
      if (type === 'desc' && tag.to - tag.at >= 12) profile[tag.at + 11] = 1
      if (type === 'mluc' && tag.to - tag.at >= 30) profile.set(NO_WORDS, tag.at + 8)
    })
    // Colours are written last, because tags may overlap and colours must not change.
    kept.forEach(function (tag) {
      if (!tag.isEmpty) profile.set(old.subarray(tag.at, tag.to), tag.at)
    })
    for (i = 0; i < size; i++) if (profile[i] !== old[i]) return true
    return false
  }

  // Cleans a job's profile; false if the job has failed.
  /** @param {CleanJob} job @param {Uint8Array} profile */
  function cleanProfileOf(job, profile) {
    var went = cleanProfile(profile)
    if (went === undefined) job.fail('unknown')
    if (went) job.found.profile = 1
    return went !== undefined
  }

  // ---- JPEG

  // Whether a table's length adds up. A table with a wrong length could carry anything.
  /** @param {number} marker @param {Uint8Array} segment */
  function isWhole(marker, segment) {
    var at = 4
    var end = segment.length
    if (marker === 0xdb) while (at < end) at += segment[at] > 15 ? 129 : 65
    else if (marker === 0xc4)
      while (at < end) {
        var codes = 0
        for (var i = 1; i < 17; i++) codes += segment[at + i]
        at += 17 + codes
      }
    else if (marker === 0xda) at += 4 + 2 * segment[4]
    else if (marker === 0xdd || marker === 0xdc) at = 6
    else if (marker === 0xcc) at = end
    else at += 6 + 3 * segment[9]
    return at === end
  }

  // Returns the code of what is removed; '' for a segment that stays.
  /** @param {number} marker @param {Uint8Array} segment */
  function judgeApp(marker, segment) {
    var label = text(segment, 4, Math.min(40, segment.length - 4))
    if (marker === 0xe2 && label.indexOf('ICC_PROFILE\0') === 0) return ''
    if (marker === 0xe1) return label.indexOf('Exif') === 0 ? 'exif' : /^http/.test(label) ? 'xmp' : 'other'
    if (marker === 0xe2 && /^(MPF|urn:)/.test(label)) return 'pictures'
    if (marker === 0xed) return 'iptc'
    if (marker === 0xeb) return 'provenance'
    return marker === 0xfe ? 'comment' : 'maker'
  }

  /** @param {CleanJob} job */
  function cleanJpeg(job) {
    var at = 2
    var turn = 0
    var hasFrame = false
    var hasScan = false
    /** @type {number[]} */
    var jfif = []
    /** @type {number[]} */
    var adobe = []
    /** @type {Uint8Array[]} */
    var profile = []
    // Cleans a long profile, which is split over several segments. Each has its number and the count of all.
    function cleanSegments() {
      var whole = []
      for (var i = 0; i < profile.length; i++) {
        if (profile[i][16] !== i + 1 || profile[i][17] !== profile.length) return job.fail('unknown')
        whole.push(profile[i].subarray(18))
      }
      var joined = join(whole)
      if (!cleanProfileOf(job, joined)) return false
      for (var at = 0, n = 0; n < whole.length; at += whole[n++].length)
        whole[n].set(joined.subarray(at, at + whole[n].length))
      return true
    }
    var end = function () {
      if (!hasFrame || !hasScan) return job.fail('broken')
      if (profile.length && !cleanSegments()) return
      if (at + 2 < job.size) job.found['after-end'] = 1
      var exif = turn > 1 ? [255, 0xe1, 0, 34, 69, 120, 105, 102, 0, 0].concat(turnBlock(turn)) : []
      job.parts.unshift(new Uint8Array([255, 0xd8].concat(jfif, exif, adobe)))
      job.keep(at, at + 2)
      job.finish('image/jpeg')
    }
    /** @param {number} marker @param {Uint8Array} segment @param {number} size */
    function take(marker, segment, size) {
      var label = text(segment, 4, 5)
      if (marker === 0xe0 && label === 'JFIF\0' && size >= 16) {
        // The thumbnail may show the picture before it was cropped, so it is dropped.
        if (size > 16) job.found.thumbnail = 1
        jfif = [255, 0xe0, 0, 16].concat([].slice.call(segment, 4, 16), 0, 0)
      } else if (marker === 0xee && label === 'Adobe' && size >= 14) {
        // The Adobe segment is kept, because it says how the colours are coded.
        adobe = [255, 0xee, 0, 14].concat([].slice.call(segment, 4, 16))
      } else if (marker >= 0xe0) {
        var code = judgeApp(marker, segment)
        if (code === 'exif' && !turn) turn = turnOf(segment.subarray(10))
        if (code) job.found[code] = 1
        else if (size < 16) return false
        else job.put(profile[profile.push(new Uint8Array(segment)) - 1])
      } else {
        if (!isWhole(marker, segment)) return false
        if (marker === 0xda) hasScan = true
        else if (!isOf(' 196 204 219 220 221 ', marker)) hasFrame = true
        job.keep(at, at + 2 + size)
      }
      return true
    }
    // Skips coded data. It ends at a marker that is neither a stuffed 0 nor a restart.
    /** @param {() => void} then */
    function scan(then) {
      var from = at
      loop(function (next) {
        job.read(at, Math.min(SCAN, job.size - at), function (bytes) {
          var last = bytes.length - 1
          if (last < 1) return job.fail('broken')
          for (var i = 0; i < last; i++)
            if (bytes[i] === 255) {
              var marker = bytes[i + 1]
              if (marker === 0 || marker === 255 || (marker >= 0xd0 && marker <= 0xd7)) continue
              at += i
              job.keep(from, at)
              return then()
            }
          at += last
          next()
        })
      })
    }
    loop(function (next) {
      job.read(at, 4, function (head) {
        var marker = head[1]
        if (head[0] !== 255) return job.fail('broken')
        if (marker === 0xd9) return end()
        if (marker === 255) {
          at++
          return next()
        }
        var isKnown = marker >= 0xc0 && marker !== 0xc8 && !(marker >= 0xd0 && marker < 0xda)
        if (!isKnown || marker === 0xde || marker === 0xdf || (marker >= 0xf0 && marker !== 0xfe))
          return job.fail('unknown')
        var size = (head[2] << 8) | head[3]
        if (size < 2 || at + 2 + size > job.size) return job.fail('broken')
        job.read(at, size + 2, function (bytes) {
          if (!take(marker, bytes.subarray(0, size + 2), size)) return job.fail('unknown')
          at += size + 2
          if (marker === 0xda) scan(next)
          else next()
        })
      })
    })
  }

  // ---- PNG

  var PNG_LONGEST = {
    IHDR: 13,
    PLTE: 768,
    tRNS: 256,
    gAMA: 4,
    cHRM: 32,
    sRGB: 1,
    sBIT: 4,
    pHYs: 9,
    bKGD: 6,
    hIST: 512,
    acTL: 8,
    fcTL: 26,
    cICP: 4,
    mDCV: 24,
    cLLI: 8,
    iCCP: 4194304,
    IDAT: Infinity,
    fdAT: Infinity,
    IEND: 0,
  }
  var PNG_CODES = { eXIf: 'exif', tEXt: 'text', zTXt: 'text', iTXt: 'text', tIME: 'time', caBX: 'provenance' }

  /** @param {ArrayLike<number>} bytes */
  function crc(bytes) {
    var sum = -1
    for (var i = 0; i < bytes.length; i++) {
      sum ^= bytes[i]
      for (var bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
    }
    sum = ~sum
    return [sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255]
  }

  // A PNG holds its profile compressed. If the browser cannot decompress the profile, the maker's name in it cannot be
  // removed.
  /** @param {CleanJob} job @param {Uint8Array} chunk @param {() => void} next */
  function pngProfile(job, chunk, next) {
    var at = /** @type {number[]} */ ([]).indexOf.call(chunk, 0)
    if (at < 1 || at > 79 || chunk[at + 1] !== 0) return job.fail('broken')
    if (typeof DecompressionStream !== 'function') return job.fail('unknown')
    var unfolding = new DecompressionStream('deflate')
    var reader = unfolding.readable.getReader()
    var writer = unfolding.writable.getWriter()
    /** @type {Uint8Array[]} */
    var pieces = []
    var length = 0
    function broken() {
      job.fail('broken')
    }
    function more() {
      reader.read().then(function (piece) {
        if (piece.done) return job.guard(done, 0, 0)
        length += piece.value.length
        if (length > PROFILE_MOST) {
          job.fail('too-large')
          return reader.cancel().then(null, broken)
        }
        pieces.push(piece.value)
        more()
      }, broken)
    }
    function done() {
      var profile = join(pieces)
      if (!cleanProfileOf(job, profile)) return
      var body = join([new Uint8Array([105, 67, 67, 80, 73, 67, 67, 0, 0]), unfolded(profile)])
      if (text(chunk, 0, at) !== 'ICC') job.found.profile = 1
      job.put(join([word(body.length - 4), body, crc(body)]))
      next()
    }
    writer.write(chunk.subarray(at + 2)).then(null, broken)
    writer.close().then(null, broken)
    more()
  }

  /** @param {number} number */
  function word(number) {
    return [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]
  }

  // A zlib stream of stored blocks (RFC 1950, RFC 1951 §3.2.4).
  /** @param {Uint8Array} bytes */
  function unfolded(bytes) {
    /** @type {ArrayLike<number>[]} */
    var pieces = [[0x78, 1]]
    var a = 1
    var b = 0
    for (var i = 0; i < bytes.length; i++) {
      a = (a + bytes[i]) % 65521
      b = (b + a) % 65521
    }
    for (var at = 0; at < bytes.length; at += 65535) {
      var size = Math.min(65535, bytes.length - at)
      pieces.push([at + size === bytes.length ? 1 : 0, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255])
      pieces.push(bytes.subarray(at, at + size))
    }
    pieces.push([b >> 8, b & 255, a >> 8, a & 255])
    return join(pieces)
  }

  /** @param {CleanJob} job */
  function cleanPng(job) {
    var at = 8
    var hasData = false
    job.keep(0, 8)
    loop(function (next) {
      job.read(at, 8, function (head) {
        if (head.length < 8) return job.fail('broken')
        var size = view(head).getUint32(0)
        var type = text(head, 4)
        var end = at + 12 + size
        if (!/^[A-Za-z]{4}$/.test(type) || end > job.size || (at === 8) !== (type === 'IHDR')) return job.fail('broken')
        var most = PNG_LONGEST.hasOwnProperty(type) ? /** @type {Record<string, number>} */ (PNG_LONGEST)[type] : -1
        // This chunk is critical: a reader must understand it, and we do not.
        if (size > most && type < 'a') return job.fail('unknown')
        if (type === 'iCCP' && size <= most) {
          return job.read(at + 8, size, function (read) {
            at = end
            pngProfile(job, new Uint8Array(read.subarray(0, size)), next)
          })
        }
        if (size <= most) job.keep(at, end)
        else
          job.found[
            PNG_CODES.hasOwnProperty(type) ? /** @type {Record<string, string>} */ (PNG_CODES)[type] : 'other'
          ] = 1
        hasData = hasData || type === 'IDAT'
        if (type === 'IEND') {
          if (!hasData) return job.fail('broken')
          if (end < job.size) job.found['after-end'] = 1
          return job.finish('image/png')
        }
        if (type !== 'eXIf') {
          at = end
          return next()
        }
        job.read(at + 8, Math.min(size, WINDOW), function (tiff) {
          var turn = turnOf(tiff.subarray(0, size))
          var body = [101, 88, 73, 102].concat(turnBlock(turn))
          if (turn > 1) job.put(new Uint8Array([0, 0, 0, 26].concat(body, crc(body))))
          at = end
          next()
        })
      })
    })
  }

  // ---- WebP

  /** @param {CleanJob} job */
  function cleanWebp(job) {
    var at = 12
    var end = 0
    /** @type {Uint8Array | null} */
    var extended = null
    var hasPicture = false
    function finish() {
      if (!hasPicture) return job.fail('broken')
      if (end < job.size) job.found['after-end'] = 1
      var total = 4
      job.parts.forEach(function (part) {
        total += part.to === undefined ? /** @type {Uint8Array} */ (part).length : part.to - part.from
      })
      var head = new Uint8Array(12)
      head.set([82, 73, 70, 70])
      view(head).setUint32(4, total, true)
      head.set([87, 69, 66, 80], 8)
      job.parts.unshift(head)
      job.finish('image/webp')
    }
    // Checks a frame of an animation, which contains chunks of its own.
    /** @param {number} from @param {number} to @param {() => void} next */
    function frame(from, to, next) {
      var inner = from + 16
      loop(function (again) {
        if (inner === to) return next()
        job.read(inner, 8, function (head) {
          var size = view(head).getUint32(4, true)
          inner += 8 + size + (size & 1)
          if (inner > to || !isOf(' ALPH VP8  VP8L ', text(head, 0))) return job.fail('unknown')
          again()
        })
      })
    }
    /** @param {string} type @param {number} size @param {() => void} next */
    function chunk(type, size, next) {
      var from = at
      at += 8 + size + (size & 1)
      if (at > end) return job.fail('broken')
      if (type === 'VP8X') {
        if (size !== 10 || extended || from !== 12) return job.fail('unknown')
        return job.read(from, 18, function (bytes) {
          extended = new Uint8Array(bytes.subarray(0, 18))
          extended[8] &= ~12
          job.put(extended)
          next()
        })
      }
      if (type === 'EXIF') {
        job.found.exif = 1
        return job.read(from + 8, Math.min(size, WINDOW), function (bytes) {
          var tiff = bytes.subarray(text(bytes, 0) === 'Exif' ? 6 : 0, size)
          var turn = turnOf(tiff)
          if (turn > 1 && extended && !(extended[8] & 8)) {
            job.put(new Uint8Array([69, 88, 73, 70, 26, 0, 0, 0].concat(turnBlock(turn))))
            extended[8] |= 8
          }
          next()
        })
      }
      if (!isOf(' ICCP ANIM ANMF ALPH VP8  VP8L ', type)) {
        job.found[type === 'XMP ' ? 'xmp' : 'other'] = 1
        return next()
      }
      if (type === 'ICCP') {
        if (size > PROFILE_MOST) return job.fail('too-large')
        return job.read(from, at - from, function (read) {
          var copy = new Uint8Array(read.subarray(0, at - from))
          if (!cleanProfileOf(job, copy.subarray(8, 8 + size))) return
          if (size & 1) copy[8 + size] = 0
          job.put(copy)
          next()
        })
      }
      if (type !== 'ANIM' && type !== 'ALPH') hasPicture = true
      if (type === 'ANIM' && size !== 6) return job.fail('unknown')
      job.keep(from, at)
      if (type === 'ANMF') frame(from + 8, at, next)
      else next()
    }
    job.read(0, 12, function (bytes) {
      end = 8 + view(bytes).getUint32(4, true)
      if (end > job.size) return job.fail('broken')
      loop(function (next) {
        if (at >= end - 1) return finish()
        job.read(at, 8, function (head) {
          if (head.length < 8) return job.fail('broken')
          chunk(text(head, 0), view(head).getUint32(4, true), next)
        })
      })
    })
  }

  // ---- MP4 and MOV

  var INSIDE = ' trak mdia minf stbl edts dinf tapt '
  var KEPT =
    ' mvhd tkhd mdhd hdlr vmhd smhd dref stsd stts ctts stss stps stsc stsz stco co64 sdtp elst cslg sbgp sgpd clef prof enof '
  var LENGTHS = { mvhd: [100, 112], tkhd: [84, 96], mdhd: [24, 36] }
  var VIDEO = ' avc1 avc3 hvc1 hev1 dvh1 dvhe dvav dva1 av01 vp08 vp09 mp4v s263 h263 apch apcn apcs apco ap4h ap4x '
  var SOUND =
    ' mp4a samr sawb alac ac-3 ec-3 Opus fLaC sowt twos lpcm ipcm fpcm in24 in32 fl32 fl64 ulaw alaw apac mha1 mhm1 .mp3 raw  '
  // Data that a decoder needs beside the frames.
  var SETUP =
    ' avcC hvcC lhvC dvcC dvvC dvwC av1C vpcC esds wave frma enda chan chnl pcmC dOps dfLa dac3 dec3 damr d263 alac mp4a' +
    ' colr pasp clap fiel btrt gama mdcv mdcV clli SmDm CoLL amve ccst vexu hfov sgbp mhaC srat '
  var NO_PICTURE_FILE = /^(heic|heix|heim|heis|hevc|hevx|mif1|mif2|msf1|miaf|avif|avis|crx |jxl |jp2 |jpx )$/

  /** @param {string} why */
  function refusal(why) {
    return { why: why }
  }

  // Calls visit(type, from, to, at) for each box between `from` and `to`. If a box's size does not add up, the job
  // ends.
  /** @param {DataView} data @param {number} from @param {number} to @param {VisitBox} visit */
  function boxes(data, from, to, visit) {
    var at = from
    while (at < to) {
      if (to - at < 8) {
        // QuickTime ends some lists with zeros.
        while (at < to) if (data.getUint8(at++)) throw refusal('broken')
        return
      }
      var size = data.getUint32(at)
      var head = 8
      if (size === 1) {
        size = data.getUint32(at + 8) * 4294967296 + data.getUint32(at + 12)
        head = 16
      }
      if (size < head || size > to - at) throw refusal('broken')
      var bytes = new Uint8Array(data.buffer, data.byteOffset + at + 4, 4)
      visit(text(bytes, 0), at + head, at + size, at)
      at += size
    }
  }

  /** @param {DataView} data @param {number} from @param {number} to */
  function zero(data, from, to) {
    var bytes = new Uint8Array(data.buffer, data.byteOffset + from, to - from)
    var had = false
    for (var i = 0; i < bytes.length; i++) {
      had = had || bytes[i] !== 0
      bytes[i] = 0
    }
    return had
  }

  /** @param {DataView} data @param {number} from @param {number} to @param {number} at */
  function blank(data, from, to, at) {
    data.setUint32(at + 4, 0x66726565)
    zero(data, from, to)
  }

  /** @param {CleanJob} job @param {DataView} data @param {string} type @param {number} from @param {number} to @param {Track} track */
  function cleanEntry(job, data, type, from, to, track) {
    var isVideo = track.kind === 'vide'
    if (!isOf(isVideo ? VIDEO : SOUND, type)) throw refusal('codec')
    var at = from + 28
    if (isVideo) {
      // Clears the encoder's vendor and name.
      var had = zero(data, from + 8, from + 16)
      if (zero(data, from + 42, from + 74) || had) job.found.names = 1
      at = from + 78
    } else {
      var version = data.getUint16(from + 8)
      if (zero(data, from + 12, from + 16)) job.found.names = 1
      var bits = data.getUint16(from + 18) * (data.getUint16(from + 16) || 1)
      track.frame = version === 1 ? data.getUint32(from + 36) / data.getUint32(from + 28) : version === 0 ? bits / 8 : 0
      at += version === 1 ? 16 : version === 2 ? 36 : 0
    }
    if (at > to) throw refusal('broken')
    // Goes through the boxes after the entry's fields. Vendor extensions are removed, because they are not needed to
    // decode.
    boxes(data, at, to, function setup(inner, start, end, head) {
      if (inner === 'wave' || inner === '\0\0\0\0')
        return inner === 'wave' ? boxes(data, start, end, setup) : zero(data, start, end)
      if (inner === 'colr') {
        var isProfile = /^(prof|rICC)$/.test(text(new Uint8Array(data.buffer, data.byteOffset + start, 4), 0))
        var bytes = new Uint8Array(data.buffer, data.byteOffset + start + 4, end - start - 4)
        if (isProfile && cleanProfile(bytes) === undefined) throw refusal('unknown')
      }
      if (isOf(SETUP, inner)) return
      if (!isOf(' udta meta uuid free skip name st3d sv3d SA3D ', inner)) throw refusal('unknown')
      blank(data, start, end, head)
      job.found.other = 1
    })
  }

  /** @param {CleanJob} job @param {DataView} data @param {string} type @param {{ from: number, to: number }} box @param {Track} track */
  function cleanLeaf(job, data, type, box, track) {
    var from = box.from
    var size = box.to - from
    if (LENGTHS.hasOwnProperty(type)) {
      var version = data.getUint8(from)
      var isPlain = (data.getUint32(from) & (type === 'tkhd' ? 0xfffff0 : 0xffffff)) === 0
      if (version > 1 || !isPlain || size !== /** @type {Record<string, number[]>} */ (LENGTHS)[type][version])
        throw refusal('unknown')
      if (zero(data, from + 4, from + (version ? 20 : 12))) job.found.time = 1
    } else if (type === 'hdlr') {
      if (zero(data, from + 12, box.to)) job.found.names = 1
    } else if (type === 'dref') {
      boxes(data, from + 8, box.to, function (_, start, end) {
        // The samples must be in this very file. A reference to another file would contain a name or a path.
        if (!(data.getUint32(start) & 1)) throw refusal('unknown')
        if (zero(data, start + 4, end)) job.found.names = 1
      })
    } else if (type === 'stsd') {
      track.entries = box
    } else if (/^(stsc|stsz|stco|co64)$/.test(type)) {
      if (track[/** @type {TableName} */ (type)]) throw refusal('unknown')
      track[/** @type {TableName} */ (type)] = from
    }
  }

  // Checks the boxes of a track: only the types on fixed lists stay. Goes down into boxes that contain others.
  /** @param {CleanJob} job @param {DataView} data @param {Area} area @param {Track} track */
  function cleanTree(job, data, area, track) {
    if (++area.depth > 6) throw refusal('broken')
    boxes(data, area.from, area.to, function (type, from, to, at) {
      if (isOf(INSIDE, type)) {
        if (type === 'trak') return cleanTrack(job, data, { from: from, to: to, at: at }, /** @type {Movie} */ (track))
        return cleanTree(job, data, { from: from, to: to, depth: area.depth }, track)
      }
      if (/^(mvex|cmov|rmra|sinf|stz2|saiz|saio|senc)$/.test(type))
        throw refusal(type === 'mvex' ? 'fragmented' : 'unknown')
      if (isOf(KEPT, type)) return cleanLeaf(job, data, type, { from: from, to: to }, track)
      if (!isOf(' free skip wide iods tref ', type)) job.found.details = 1
      blank(data, from, to, at)
    })
  }

  /** @param {DataView} data @param {number} from @param {number} to */
  function kindOf(data, from, to) {
    var kind = ''
    boxes(data, from, to, function (type, start, end) {
      if (type === 'mdia')
        boxes(data, start, end, function (inner, here) {
          if (inner === 'hdlr') kind = text(new Uint8Array(data.buffer, data.byteOffset + here + 8, 4), 0)
        })
    })
    return kind
  }

  /** @param {CleanJob} job @param {DataView} data @param {BoxAt} box @param {Movie} movie */
  function cleanTrack(job, data, box, movie) {
    var track = /** @type {Track} */ ({ kind: kindOf(data, box.from, box.to), isTrack: true })
    if (movie.isTrack) throw refusal('broken')
    if (track.kind !== 'vide' && track.kind !== 'soun') {
      // A track of places, movements or the time of day is removed. No kept track refers to its samples, so they go,
      // too.
      blank(data, box.from, box.to, box.at)
      job.found.tracks = 1
      return
    }
    cleanTree(job, data, { from: box.from, to: box.to, depth: 1 }, track)
    if (!track.entries || !track.stsc || !track.stsz || !(track.stco || track.co64)) throw refusal('broken')
    boxes(data, track.entries.from + 8, track.entries.to, function (type, from, to) {
      cleanEntry(job, data, type, from, to, track)
    })
    samplesOf(data, track, movie.ranges)
  }

  // The sample ranges of a track: one for each chunk.
  /** @param {DataView} data @param {Track} track @param {[number, number][]} ranges */
  function samplesOf(data, track, ranges) {
    var sameSize = data.getUint32(track.stsz + 4)
    var left = data.getUint32(track.stsz + 8)
    var chunks = data.getUint32((track.stco || track.co64) + 4)
    var runs = data.getUint32(track.stsc + 4)
    var run = 0
    var sample = 0
    if (left > MOST_SAMPLES && !sameSize) throw refusal('too-large')
    // QuickTime states a sample size of 1 for uncompressed sound. The size of a frame is used instead.
    if (sameSize === 1 && track.kind === 'soun') sameSize = track.frame
    if (sameSize && !(sameSize >= 1 && sameSize < SCAN)) throw refusal('codec')
    if (left && !sameSize && data.getUint32(track.stsz + 4)) throw refusal('codec')
    for (var i = 0; i < chunks && left > 0; i++) {
      while (run + 1 < runs && data.getUint32(track.stsc + 8 + 12 * (run + 1)) <= i + 1) run++
      var count = Math.min(left, data.getUint32(track.stsc + 8 + 12 * run + 4))
      var from = track.stco
        ? data.getUint32(track.stco + 8 + 4 * i)
        : data.getUint32(track.co64 + 8 + 8 * i) * 4294967296 + data.getUint32(track.co64 + 12 + 8 * i)
      var to = from + count * sameSize
      if (!sameSize) for (var n = 0; n < count; n++) to += data.getUint32(track.stsz + 12 + 4 * sample++)
      left -= count
      if (to > from) ranges.push([from, to])
    }
    if (left > 0) throw refusal('broken')
  }

  // Keeps the samples of kept tracks in the media data and replaces everything between them by zeros.
  /** @param {CleanJob} job @param {Top[]} tops @param {[number, number][]} ranges */
  function keepMedia(job, tops, ranges) {
    /** @type {Blob} */
    var zeros
    var few = new Uint8Array(4096)
    /** @param {number} length */
    function gap(length) {
      if (length > 0 && length <= few.length) return job.put(few.subarray(0, length))
      if (length > 0) zeros = zeros || new Blob([new Uint8Array(SCAN)])
      for (; length > 0; length -= SCAN) job.put(length < SCAN ? zeros.slice(0, length) : zeros)
      if (job.parts.length > MOST_PARTS) throw refusal('too-large')
    }
    var next = 0
    ranges.sort(function (a, b) {
      return a[0] - b[0]
    })
    tops.forEach(function (top) {
      if (top.bytes) job.put(top.bytes)
      else keepTop(top)
    })
    /** @param {Top} top */
    function keepTop(top) {
      job.keep(top.at, top.from)
      if (!top.isMedia) return top.isKept ? job.keep(top.from, top.to) : gap(top.to - top.from)
      var at = top.from
      for (; next < ranges.length && ranges[next][0] < top.to; next++) {
        if (ranges[next][0] < top.from || ranges[next][1] > top.to) throw refusal('broken')
        if (ranges[next][0] > at) {
          gap(ranges[next][0] - at)
          job.found.other = 1
        }
        job.keep(Math.max(at, ranges[next][0]), Math.max(at, ranges[next][1]))
        at = Math.max(at, ranges[next][1])
      }
      if (at < top.to) job.found.other = 1
      gap(top.to - at)
    }
    if (next < ranges.length) throw refusal('broken')
  }

  /** @param {CleanJob} job */
  function cleanMp4(job) {
    /** @type {Top[]} */
    var tops = []
    var at = 0
    /** @type {Top | null} */
    var moov = null
    var brand = 'qt  '
    function finish() {
      if (!moov) return job.fail('broken')
      var film = moov
      job.read(film.at, film.to - film.at, function (read) {
        var bytes = new Uint8Array(read.subarray(0, film.to - film.at))
        var movie = /** @type {Movie} */ ({ ranges: /** @type {[number, number][]} */ ([]) })
        film.bytes = bytes
        try {
          cleanTree(job, view(bytes), { from: film.from - film.at, to: bytes.length, depth: 0 }, movie)
          if (!movie.ranges.length) throw refusal('broken')
          keepMedia(job, tops, movie.ranges)
        } catch (fault) {
          return job.fail(/** @type {{ why?: string }} */ (fault).why || 'broken')
        }
        job.finish(brand === 'qt  ' ? 'video/quicktime' : 'video/mp4')
      })
    }
    /** @param {string} type @param {Top} top @param {Uint8Array} head */
    function take(type, top, head) {
      tops.push(top)
      if (type === 'moov') {
        if (moov) return 'unknown'
        if (top.to - at > MOST_MOOV) return 'too-large'
        moov = top
      } else if (type === 'ftyp') {
        brand = text(head, 8)
        if (top.to - at > 256 || top.at !== 0) return 'unknown'
        top.isKept = true
      } else if (type === 'mdat') {
        top.isMedia = true
      } else if (/^(moof|sidx|ssix|styp|mfra|emsg|prft)$/.test(type)) {
        return 'fragmented'
      } else {
        if (!isOf(' free skip wide ', type)) job.found.details = 1
        var name = new Uint8Array(top.from - top.at)
        name.set(head.subarray(0, name.length))
        name.set([102, 114, 101, 101], 4)
        tops[tops.length - 1] = /** @type {Top} */ ({ bytes: name })
        tops.push({ at: top.from, from: top.from, to: top.to })
      }
      return ''
    }
    loop(function (next) {
      if (at === job.size) return finish()
      job.read(at, 16, function (head) {
        var data = view(head)
        var size = head.length < 8 ? -1 : data.getUint32(0)
        var start = size === 1 ? 16 : 8
        if (size === 1) size = head.length < 16 ? -1 : data.getUint32(8) * 4294967296 + data.getUint32(12)
        if (size === 0) size = job.size - at
        var type = head.length < 8 ? '' : text(head, 4)
        if (!/^[\x20-\x7e\xa9]{4}$/.test(type) || size < start || at + size > job.size) {
          // Data that phones append after the last box is removed. A truncated box is an error.
          if (!moov || isOf(' moov mdat ', type)) return job.fail('broken')
          job.found['after-end'] = 1
          return finish()
        }
        if (tops.length > 2000) return job.fail('too-large')
        var why = take(type, { at: at, from: at + start, to: at + size }, head)
        if (why) return job.fail(why)
        at += size
        next()
      })
    })
  }

  /** @param {Uint8Array} head */
  function typeOf(head) {
    if (head[0] === 255 && head[1] === 216 && head[2] === 255) return 'jpeg'
    if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
    if (text(head, 0) === 'RIFF' && text(head, 8) === 'WEBP') return 'webp'
    var box = text(head, 4)
    if (box === 'ftyp') {
      var end = Math.min(head.length, view(head).getUint32(0))
      for (var at = 8; at + 4 <= end; at += at === 8 ? 8 : 4)
        if (NO_PICTURE_FILE.test(text(head, at)) || (at === 8 && /^(M4A|M4B|M4P|F4|jp|mj)/.test(text(head, at))))
          return null
      return 'mp4'
    }
    return isOf(' moov mdat wide ', box) ? 'mp4' : null
  }

  /** @param {CleanJob} job @param {(kind: string | null) => void} then */
  function look(job, then) {
    job.read(0, 256, function (head) {
      then(head.length < 12 ? null : typeOf(head))
    })
  }

  firsthand.canClean = function (file, done) {
    var job = begin(file, function (told) {
      done(told.ok === false ? null : /** @type {{ kind: string | null }} */ (told).kind)
    })
    look(job, function (kind) {
      job.answer({ kind: kind })
    })
  }

  firsthand.clean = function (file, done) {
    var job = begin(file, /** @type {(told: CleanAnswer) => void} */ (done))
    look(job, function (type) {
      if (type === 'jpeg') cleanJpeg(job)
      else if (type === 'png') cleanPng(job)
      else if (type === 'webp') cleanWebp(job)
      else if (type === 'mp4') cleanMp4(job)
      else job.fail('type')
    })
  }
})()
