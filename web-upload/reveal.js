// biome-ignore-all lint/style/noExcessiveLinesPerFile: its formats share the job that they read by, fetched as one on a slow line.
// What a file reveals, read on the phone before anything leaves.
// `firsthand.reveal(file, done)`: done({ kind: 'unknown' }) where we cannot look inside, the file is broken, or nothing
// in it may be trusted; else done({ kind: 'known', time, place, device, owner, serial, more }):
//   time '2024-05-06T07:08:09', with '+02:00' or 'Z' where the file says so, or null; place { lat, lon } or null; device
//   'Nokia 3310' or null (words of the file: draw them as text only); owner, serial: true where a name or a number is in it;
//   more: 'track' places along the way, 'timed' movements or clock time along the way, 'motion' a short video with sound
//   beside the photo, 'pictures' further pictures, 'thumbnail', 'software', 'maker' the maker's own notes, 'caption',
//   'edits' a history of changes, 'provenance' signed details, 'hidden' text that we cannot read.
// What is absent here is "we found none", never "there is none". Every loop, depth, read and the time are bounded.
;(function () {
  'use strict'
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  var WINDOW = 65536
  var MOST_READS = 3000
  var MOST_MOOV = 67108864
  var MOST_META = 1048576
  var LIMIT_MS = 10000

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

  /** @param {Uint8Array} bytes @param {number} from @param {number=} length */
  function text(bytes, from, length) {
    var said = ''
    var end = length === undefined ? from + 4 : Math.min(bytes.length, from + length)
    for (var i = from; i < end; i++) said += String.fromCharCode(bytes[i])
    return said
  }
  /** @param {string} said */
  function utf8(said) {
    try {
      return decodeURIComponent(escape(said))
    } catch (_) {
      return said
    }
  }
  /** @param {Uint8Array} bytes */
  function view(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** @param {Blob} file @param {(found: Revealed) => void} done */
  function begin(file, done) {
    var reads = 0
    var held = new Uint8Array(0)
    var heldAt = 0
    var isOver = false
    /** @type {RevealJob} */
    var job = {
      file: file,
      size: file.size,
      found: { time: null, rank: 0, lat: null, lon: null, make: '', model: '', owner: false, serial: false },
      more: {},
      answer: function (what) {
        if (isOver) return
        isOver = true
        clearTimeout(limit)
        setTimeout(done, 0, what)
      },
      unknown: function () {
        job.answer({ kind: 'unknown' })
      },
      known: function () {
        var found = job.found
        var hasPlace = found.lat !== null && found.lon !== null
        var isSaidTwice = found.model.toLowerCase().indexOf(found.make.toLowerCase()) === 0
        job.answer({
          kind: 'known',
          time: found.time,
          place: hasPlace ? { lat: /** @type {number} */ (found.lat), lon: /** @type {number} */ (found.lon) } : null,
          device: (isSaidTwice ? found.model : found.make + ' ' + found.model).trim().slice(0, 80) || null,
          owner: found.owner,
          serial: found.serial,
          more: Object.keys(job.more).sort(),
        })
      },
      guard: function (step) {
        try {
          if (!isOver) step()
        } catch (_) {
          job.unknown()
        }
      },
      // Reads at least `length` bytes from `at`; fewer only at the end of the file.
      read: function (at, length, then) {
        if (isOver) return
        if (++reads > MOST_READS) return job.unknown()
        function give() {
          job.guard(function () {
            then(held.subarray(at - heldAt))
          })
        }
        if (at >= heldAt && at + length <= heldAt + held.length) return give()
        var reader = new FileReader()
        reader.onload = function () {
          held = new Uint8Array(/** @type {ArrayBuffer} */ (reader.result))
          heldAt = at
          give()
        }
        reader.onerror = job.unknown
        reader.readAsArrayBuffer(file.slice(at, Math.min(file.size, at + Math.max(length, WINDOW))))
      },
    }
    var limit = setTimeout(job.unknown, LIMIT_MS)
    return job
  }

  // ---- what was found

  // Notes a time. If a file has several, the one with the better `rank` wins, whatever their order.
  /** @param {RevealJob} job @param {unknown} said @param {unknown} zone @param {number} rank */
  function noteTime(job, said, zone, rank) {
    var parts = /^(\d{4})\D(\d\d)\D(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(
      String(said)
    )
    if (!parts || parts[1] === '0000' || parts[2] === '00' || rank <= job.found.rank) return
    var offset =
      (parts[7] || '').replace(/(\d\d)(\d\d)$/, '$1:$2') ||
      (/^[+-]\d\d:\d\d/.test(String(zone)) ? String(zone).slice(0, 6) : '')
    var clock = parts[4] ? 'T' + parts[4] + ':' + parts[5] + ':' + (parts[6] || '00') + offset : ''
    job.found.time = parts[1] + '-' + parts[2] + '-' + parts[3] + clock
    job.found.rank = rank
  }
  /** @param {RevealJob} job @param {number} lat @param {number} lon */
  function notePlace(job, lat, lon) {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || (lat === 0 && lon === 0)) return
    job.found.lat = Math.round(lat * 1e6) / 1e6
    job.found.lon = Math.round(lon * 1e6) / 1e6
  }
  // Reads ISO 6709 as phones write it: +60.4500+022.2700+005/
  /** @param {RevealJob} job @param {string} said */
  function noteIso6709(job, said) {
    var parts = /([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)/.exec(said)
    if (parts) notePlace(job, Number(parts[1]), Number(parts[2]))
  }
  /** @param {RevealJob} job @param {'make' | 'model'} part @param {unknown} said */
  function noteDevice(job, part, said) {
    var plain = utf8(String(said))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a camera may write them.
      .replace(/[\u0000-\u001f]+/g, ' ')
      .trim()
    if (plain && !job.found[part]) job.found[part] = plain
  }
  /** @param {RevealJob} job @param {string} code @param {unknown} isThere */
  function note(job, code, isThere) {
    if (isThere) job.more[code] = 1
  }

  /** @param {unknown} value */
  function isSaid(value) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a camera fills up what it does not say.
    return typeof value === 'string' && /[^\s\u0000]/.test(value)
  }

  // ---- EXIF: a TIFF block or file. `get(at, length)` returns its bytes or throws.

  var SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
  // The tags that we look for in the three lists of a block: main, EXIF and GPS. Other tags are skipped.
  var WANTED =
    ' 1 2 3 4 29 270 271 272 305 306 315 316 33432 33723 34665 34853 36867 36868 36880 36881 36882 37500 37510 40091 40092' +
    ' 40093 40095 42032 42033 42037 50735 '

  /** @param {GetBytes} get @param {number} at @param {boolean} isLittle @returns {Tags} */
  function readList(get, at, isLittle) {
    /** @type {Tags} */
    var list = { next: 0 }
    var count = view(get(at, 2)).getUint16(0, isLittle)
    if (count > 2000) throw new Error('too long')
    var bytes = get(at, 2 + 12 * count)
    var data = view(bytes)
    for (var entry = 2; entry < 2 + 12 * count; entry += 12) {
      var tag = data.getUint16(entry, isLittle)
      if (WANTED.indexOf(' ' + tag + ' ') < 0) continue
      var type = data.getUint16(entry + 2, isLittle)
      var most = type === 2 || type === 7 || type === 1 ? 200 : 3
      var length = (SIZES[type] || 1) * Math.min(most, data.getUint32(entry + 4, isLittle))
      var value =
        length > 4 ? get(data.getUint32(entry + 8, isLittle), length) : bytes.subarray(entry + 8, entry + 8 + length)
      list[tag] = readValue(value, type, isLittle)
    }
    try {
      list.next = view(get(at + 2 + 12 * count, 4)).getUint32(0, isLittle)
    } catch (fault) {
      if (/** @type {{ at?: number }} */ (fault).at !== undefined) throw fault
    }
    return list
  }

  /** @param {Uint8Array} value @param {number} type @param {boolean} isLittle */
  function readValue(value, type, isLittle) {
    var data = view(value)
    /** @type {number[]} */
    var numbers = []
    if (type === 3 && value.length > 1) return data.getUint16(0, isLittle)
    if (type === 4 && value.length > 3) return data.getUint32(0, isLittle)
    if (type !== 5 && type !== 10) return text(value, 0, value.length).replace(/\0[\s\S]*$/, type === 2 ? '' : '$&')
    for (var at = 0; at + 8 <= value.length; at += 8)
      numbers.push(data.getInt32(at, isLittle) / (data.getUint32(at + 4, isLittle) || 1))
    return numbers
  }

  // Notes the tags of a block. Throws if the block is broken; then nothing in it is trusted.
  /** @param {RevealJob} job @param {GetBytes} get */
  function noteTiff(job, get) {
    var head = get(0, 8)
    var isLittle = text(head, 0, 2) === 'II'
    if (!isLittle && text(head, 0, 2) !== 'MM') throw new Error('no TIFF')
    var main = readList(get, view(head).getUint32(4, isLittle), isLittle)
    /** @type {Partial<Tags>} */
    var exif = main[34665] ? readList(get, main[34665], isLittle) : {}
    /** @type {Partial<Tags>} */
    var gps = main[34853] ? readList(get, main[34853], isLittle) : {}
    noteTime(job, exif[36867], exif[36881] || exif[36880], 6)
    noteTime(job, exif[36868], exif[36882] || exif[36880], 5)
    noteTime(job, main[36867] || main[306], exif[36880], 3)
    noteTime(job, gps[29], '', 2)
    if (gps[2] && gps[4]) notePlace(job, degrees(gps[2], gps[1]), degrees(gps[4], gps[3]))
    note(job, 'hidden', gps[2] && job.found.lat === null)
    noteDevice(job, 'make', main[271] || '')
    noteDevice(job, 'model', main[272] || main[316] || '')
    noteOwner(job, [main[315], main[33432], main[40093], exif[42032]].some(isSaid))
    noteSerial(job, [exif[42033], exif[42037], main[50735]].some(isSaid))
    note(job, 'software', isSaid(main[305]))
    note(job, 'caption', [main[270], main[40091], main[40092], main[40095]].some(isSaid))
    note(job, 'caption', main[33723] || isSaid(String(exif[37510] || '').slice(8)))
    note(job, 'maker', exif[37500] !== undefined)
    note(job, 'thumbnail', main.next > 0)
  }

  /** @param {RevealJob} job @param {boolean} isThere */
  function noteOwner(job, isThere) {
    job.found.owner = job.found.owner || isThere
  }
  /** @param {RevealJob} job @param {boolean} isThere */
  function noteSerial(job, isThere) {
    job.found.serial = job.found.serial || isThere
  }

  /** @param {RevealJob} job @param {Uint8Array} block @param {() => void} then */
  function readTiff(job, block, then) {
    noteTiff(job, function (at, length) {
      if (at + length > block.length) throw new Error('cut')
      return block.subarray(at, at + length)
    })
    then()
  }

  /** @param {ArrayLike<number | string>} parts @param {unknown} side */
  function degrees(parts, side) {
    var sum = Number(parts[0]) + Number(parts[1] || 0) / 60 + Number(parts[2] || 0) / 3600
    return /^[SW]/.test(String(side)) ? -sum : sum
  }

  // Reads XMP text, in which a value is an attribute or an element.
  /** @param {RevealJob} job @param {string} said */
  function noteXmp(job, said) {
    /** @param {string} names */
    function saidOf(names) {
      var parts = new RegExp('(?:' + names + ')\\s*(?:=\\s*["\']|>\\s*)([^"\'<]{1,200})').exec(said)
      return parts ? parts[1] : ''
    }
    /** @param {string} names */
    function place(names) {
      var parts = /^(\d+),(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?([NSEW])$/.exec(saidOf(names).trim())
      return parts ? degrees([parts[1], parts[2], parts[3]], parts[4]) : NaN
    }
    noteTime(job, saidOf('exif:DateTimeOriginal|photoshop:DateCreated|xmp:CreateDate'), '', 4)
    if (job.found.lat === null) notePlace(job, place('exif:GPSLatitude'), place('exif:GPSLongitude'))
    noteDevice(job, 'make', saidOf('tiff:Make'))
    noteDevice(job, 'model', saidOf('tiff:Model'))
    noteOwner(job, /dc:creator|OwnerName|dc:rights|photoshop:Credit/.test(said))
    noteSerial(job, /SerialNumber/.test(said))
    note(job, 'software', /xmp:CreatorTool/.test(said))
    note(job, 'caption', /dc:(description|title|subject)/.test(said))
    note(job, 'edits', /xmpMM:(History|DocumentID|OriginalDocumentID)/.test(said))
    note(job, 'motion', /(MotionPhoto|MicroVideo)\s*=\s*["']1/.test(said))
  }

  // ---- pictures

  /** @param {RevealJob} job */
  function revealJpeg(job) {
    var at = 2
    loop(function (next) {
      job.read(at, 4, function (head) {
        var marker = head[1]
        if (head.length < 4 || head[0] !== 255) return job.unknown()
        var size = (head[2] << 8) | head[3]
        if (marker === 255) {
          at++
          return next()
        }
        // Reading ends where the coded data begins. Earlier segments tell if other data is appended to the file.
        if (marker === 0xda) return job.known()
        if (marker < 0xc0 || size < 2 || at + 2 + size > job.size) return job.unknown()
        if (marker < 0xe0) {
          at += 2 + size
          return next()
        }
        job.read(at, size + 2, function (bytes) {
          var segment = bytes.subarray(4, size + 2)
          var label = text(segment, 0, 40)
          at += 2 + size
          if (marker === 0xe1 && /^Exif\0/.test(label)) return readTiff(job, segment.subarray(6), next)
          if (marker === 0xe1 && /^http:\/\/ns.adobe.com\//.test(label)) noteXmp(job, text(segment, 28, WINDOW))
          note(job, 'caption', marker === 0xed || marker === 0xfe)
          note(job, 'provenance', marker === 0xeb)
          note(job, 'pictures', marker === 0xe2 && /^MPF/.test(label))
          next()
        })
      })
    })
  }

  /** @param {RevealJob} job */
  function revealPng(job) {
    var at = 8
    /** @param {string} type @param {Uint8Array} bytes @param {number} size */
    function note1(type, bytes, size) {
      var body = text(bytes, 8, Math.min(size, WINDOW))
      var key = body.split('\0')[0]
      if (type === 'tIME') {
        var data = view(bytes)
        noteTime(
          job,
          [data.getUint16(8), two(bytes[10]), two(bytes[11])].join('-') + ' ' + two(bytes[12]) + ':' + two(bytes[13]),
          '',
          1
        )
      } else if (/^XML:com.adobe.xmp/.test(key) && type === 'iTXt') noteXmp(job, body)
      else if (type === 'zTXt' || (type === 'iTXt' && bytes[8 + key.length + 1])) note(job, 'hidden', true)
      else if (/^creation time/i.test(key)) noteTime(job, body.slice(key.length + 1), '', 4)
      else if (/^(author|copyright)/i.test(key)) noteOwner(job, true)
      else note(job, /^software/i.test(key) ? 'software' : 'caption', true)
    }
    loop(function (next) {
      job.read(at, 8, function (head) {
        if (head.length < 8) return job.unknown()
        var size = view(head).getUint32(0)
        var type = text(head, 4)
        var from = at
        at += 12 + size
        if (at > job.size) return job.unknown()
        if (type === 'IEND') return job.known()
        note(job, 'provenance', type === 'caBX')
        if (!/^(eXIf|[tzi]TXt|tEXt|tIME)$/.test(type)) return next()
        job.read(from, Math.min(size + 8, WINDOW), function (bytes) {
          if (type === 'eXIf') return readTiff(job, bytes.subarray(8, 8 + size), next)
          note1(type, bytes, size)
          next()
        })
      })
    })
  }
  /** @param {number} number */
  function two(number) {
    return (number < 10 ? '0' : '') + number
  }

  /** @param {RevealJob} job */
  function revealWebp(job) {
    var at = 12
    loop(function (next) {
      if (at >= job.size - 1) return job.known()
      job.read(at, 8, function (head) {
        if (head.length < 8) return job.unknown()
        var size = view(head).getUint32(4, true)
        var type = text(head, 0)
        var from = at + 8
        at = from + size + (size & 1)
        if (from + size > job.size) return job.unknown()
        if (type !== 'EXIF' && type !== 'XMP ') return next()
        job.read(from, Math.min(size, WINDOW), function (bytes) {
          if (type === 'EXIF') return readTiff(job, bytes.subarray(text(bytes, 0) === 'Exif' ? 6 : 0, size), next)
          noteXmp(job, text(bytes, 0, Math.min(size, WINDOW)))
          next()
        })
      })
    })
  }

  // Reads a TIFF or raw photo, whose lists of tags (IFDs) may be anywhere in the file. If bytes are missing, they are
  // read and the parsing starts again.
  /** @param {RevealJob} job */
  function revealTiff(job) {
    /** @type {{ at: number, bytes: Uint8Array }[]} */
    var windows = []
    /** @param {number} at @param {number} length */
    function get(at, length) {
      for (var i = 0; i < windows.length; i++) {
        var from = at - windows[i].at
        if (from >= 0 && from + length <= windows[i].bytes.length) return windows[i].bytes.subarray(from, from + length)
      }
      throw { at: at, length: length }
    }
    loop(function (next) {
      try {
        noteTiff(job, get)
        return job.known()
      } catch (fault) {
        var missing = /** @type {{ at: number, length: number }} */ (fault)
        if (missing.at === undefined || missing.at + missing.length > job.size || windows.length > 40)
          return job.unknown()
        job.read(missing.at, missing.length, function (bytes) {
          windows.push({ at: missing.at, bytes: bytes })
          next()
        })
      }
    })
  }

  // ---- boxes: HEIC, AVIF, MP4, MOV

  // Calls visit(type, from, to) for each box. False if the sizes do not add up.
  /** @param {Uint8Array} bytes @param {number} from @param {number} to @param {(type: string, from: number, to: number) => unknown} visit */
  function boxes(bytes, from, to, visit) {
    var data = view(bytes)
    for (var at = from; to - at >= 8; ) {
      var size = data.getUint32(at)
      var head = 8
      if (size === 1) {
        if (to - at < 16) return false
        size = data.getUint32(at + 8) * 4294967296 + data.getUint32(at + 12)
        head = 16
      }
      if (size === 0 && data.getUint32(at + 4) === 0) return true
      if (size < head || size > to - at) return false
      visit(text(bytes, at + 4), at + head, at + size)
      at += size
    }
    return true
  }

  // Reads HEIC and AVIF. Lists name the items that hold details, and where these are in the file.
  /** @param {RevealJob} job @param {Uint8Array} bytes @param {number} from @param {number} to @param {() => void} then */
  function revealItems(job, bytes, from, to, then) {
    /** @type {Record<number, string>} */
    var kinds = {}
    /** @type {Lying[]} */
    var spots = []
    var isWhole = boxes(bytes, from + 4, to, function (type, start, end) {
      if (type === 'iinf') noteKinds(bytes, start, end, kinds)
      if (type === 'iloc') noteSpots(bytes, start, end, spots)
    })
    if (!isWhole) return job.unknown()
    var wanted = spots.filter(function (spot) {
      return kinds[spot.id]
    })
    loop(function (next) {
      var spot = /** @type {Lying} */ (wanted.shift())
      if (!spot) return then()
      if (spot.at + spot.length > job.size || spot.isElsewhere) return job.unknown()
      job.read(spot.at, Math.min(spot.length, WINDOW), function (item) {
        var inside = item.subarray(0, spot.length)
        if (kinds[spot.id] === 'Exif') return readTiff(job, inside.subarray(4 + view(inside).getUint32(0)), next)
        noteXmp(job, text(inside, 0, WINDOW))
        next()
      })
    })
  }

  /** @param {Uint8Array} bytes @param {number} from @param {number} to @param {Record<number, string>} kinds */
  function noteKinds(bytes, from, to, kinds) {
    boxes(bytes, from + (bytes[from] ? 8 : 6), to, function (type, start, end) {
      if (type !== 'infe' || bytes[start] < 2) return
      var id = view(bytes).getUint16(start + (bytes[start] === 3 ? 6 : 4))
      var rest = text(bytes, start + (bytes[start] === 3 ? 10 : 8), Math.min(80, end - start - 8))
      if (/^Exif/.test(rest)) kinds[id] = 'Exif'
      else if (/^mime/.test(rest) && /rdf\+xml/.test(rest)) kinds[id] = 'xmp'
    })
  }

  /** @param {Uint8Array} bytes @param {number} from @param {number} to @param {Lying[]} spots */
  function noteSpots(bytes, from, to, spots) {
    var data = view(bytes)
    var version = bytes[from]
    var sizes = [bytes[from + 4] >> 4, bytes[from + 4] & 15, bytes[from + 5] >> 4, version ? bytes[from + 5] & 15 : 0]
    var at = from + 6
    /** @param {number} size */
    function number(size) {
      var value = 0
      for (var i = 0; i < size; i++) value = value * 256 + data.getUint8(at++)
      return value
    }
    for (var left = number(version < 2 ? 2 : 4); left > 0 && at < to; left--) {
      var id = number(version < 2 ? 2 : 4)
      var method = version ? number(2) & 15 : 0
      number(2)
      var base = number(sizes[2])
      for (var parts = number(2), i = 0; i < parts && at < to; i++) {
        number(sizes[3])
        var offset = base + number(sizes[0])
        var length = number(sizes[1])
        if (i === 0) spots.push({ id: id & 65535, at: offset, length: length, isElsewhere: method > 0 || parts > 1 })
      }
    }
  }

  var APPLE = /^com\.(?:apple\.quicktime|android)\./

  // Notes one named detail of a video.
  /** @param {RevealJob} job @param {string} name @param {string} said */
  function noteNamed(job, name, said) {
    if (/ISO6709|^\xa9xyz/.test(name)) noteIso6709(job, said)
    else if (/creationdate/.test(name)) noteTime(job, said, '', 7)
    else if (/^\xa9day/.test(name)) noteTime(job, said, '', 4)
    else if (/make$|manufacturer$|^\xa9mak|^manu/.test(name)) noteDevice(job, 'make', said)
    else if (/model$|^\xa9mod|^modl/.test(name)) noteDevice(job, 'model', said)
    else if (/software|^\xa9(swr|too)|android\.version|^FIRM/.test(name)) note(job, 'software', true)
    else if (/artist|author|copyright|^\xa9(ART|aut|cpy|own)|^(auth|cprt|perf)/.test(name)) noteOwner(job, isSaid(said))
    else if (/content\.identifier|live-photo/.test(name)) note(job, 'maker', true)
    else if (/^(CAME|SNum|CASN)|serial/i.test(name)) noteSerial(job, true)
    else if (/title|comment|description|keywords|^\xa9(cmt|nam|des|inf|key)|^(titl|dscp)/.test(name))
      note(job, 'caption', true)
  }

  /** @param {RevealJob} job @param {Uint8Array} bytes @param {string} type @param {number} from @param {number} to */
  function noteDetails(job, bytes, type, from, to) {
    var data = view(bytes)
    if (type === 'loci' && to - from > 20) {
      // Skips language, a name that ends with 0, and a role. Longitude and latitude follow as 16.16.
      var at = from + 6
      while (at < to && bytes[at]) at++
      if (at + 10 <= to) notePlace(job, data.getInt32(at + 6) / 65536, data.getInt32(at + 2) / 65536)
    } else if (type === 'GPMF') {
      var inside = text(bytes, from, Math.min(to - from, WINDOW))
      var model = inside.indexOf('MINFc')
      if (model >= 0) noteDevice(job, 'model', inside.substr(model + 8, inside.charCodeAt(model + 7)))
      if (/CASN/.test(inside)) noteSerial(job, true)
    } else if (type === 'GPS ' || type === 'gps ') note(job, 'track', true)
    else noteNamed(job, type, text(bytes, from + (type.charAt(0) === '\xa9' ? 4 : 6), Math.min(to - from, 300)))
  }

  // QuickTime's meta box has no version field. Its names are in one list, its values in another.
  /** @param {RevealJob} job @param {Uint8Array} bytes @param {number} from @param {number} to */
  function noteMeta(job, bytes, from, to) {
    /** @type {string[]} */
    var names = []
    boxes(bytes, from + (text(bytes, from + 4) === 'hdlr' ? 0 : 4), to, function (type, start, end) {
      if (type === 'keys')
        boxes(bytes, start + 8, end, function (_, at, until) {
          names.push(text(bytes, at, Math.min(until - at, 200)).replace(APPLE, 'com.'))
        })
      if (type === 'xml ') noteXmp(job, text(bytes, start, Math.min(end - start, WINDOW)))
      if (type !== 'ilst') return
      boxes(bytes, start, end, function (item, at, until) {
        var index = view(bytes).getUint32(at - 4)
        var name = names[index - 1] || item
        boxes(bytes, at, until, function (inner, value, last) {
          if (inner === 'data') noteNamed(job, name, text(bytes, value + 8, Math.min(last - value - 8, 300)))
        })
      })
    })
  }

  /** @param {RevealJob} job @param {Uint8Array} bytes @param {number} from @param {number} rank */
  function noteCreated(job, bytes, from, rank) {
    var data = view(bytes)
    var seconds = bytes[from]
      ? data.getUint32(from + 4) * 4294967296 + data.getUint32(from + 8)
      : data.getUint32(from + 4)
    // Seconds since 1904. Some files count from 1970.
    if (seconds > 2082844800) seconds -= 2082844800
    if (seconds > 86400 && seconds < 4294967296) noteTime(job, new Date(seconds * 1000).toISOString(), '', rank)
  }

  /** @param {RevealJob} job @param {Uint8Array} bytes @param {number} from @param {number} to @param {number} depth */
  function noteMovie(job, bytes, from, to, depth) {
    var kind = ''
    var isWhole = boxes(bytes, from, to, function (type, start, end) {
      if (depth > 7) return
      if (type === 'mvhd') noteCreated(job, bytes, start, 3)
      else if (type === 'tkhd' || type === 'mdhd') noteCreated(job, bytes, start, 2)
      else if (type === 'udta') noteUser(job, bytes, start, end)
      else if (type === 'meta') noteMeta(job, bytes, start, end)
      else if (type === 'hdlr' && depth === 2) kind = text(bytes, start + 8)
      else if (type === 'stsd') noteTrack(job, text(bytes, start + 12))
      else if (/^(gps |GPS )$/.test(type)) note(job, 'track', true)
      else if (/^(trak|mdia|minf|stbl)$/.test(type) && !noteMovie(job, bytes, start, end, depth + 1)) kind = 'broken'
    })
    return isWhole && kind !== 'broken'
  }

  /** @param {RevealJob} job @param {string} format */
  function noteTrack(job, format) {
    note(job, 'track', /^(gpmd|camm)$/.test(format))
    note(job, 'timed', /^(mebx|mett|metx|rtmd|tmcd|fdsc|text|tx3g)$/.test(format))
  }

  /** @param {RevealJob} job @param {Uint8Array} bytes @param {number} from @param {number} to */
  function noteUser(job, bytes, from, to) {
    boxes(bytes, from, to, function (type, start, end) {
      if (type === 'meta') noteMeta(job, bytes, start, end)
      else if (type === 'XMP_') noteXmp(job, text(bytes, start, Math.min(end - start, WINDOW)))
      else noteDetails(job, bytes, type, start, end)
    })
  }

  var XMP_BOX = '\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac'

  /** @param {RevealJob} job */
  function revealBoxes(job) {
    var at = 0
    var hasBody = false
    /** @param {string} type @param {number} from @param {number} to @param {() => void} next */
    function inside(type, from, to, next) {
      var isRead = type === 'moov' || type === 'meta' || type === 'uuid' || type === 'udta'
      if (!isRead) return next()
      var most = type === 'moov' ? MOST_MOOV : MOST_META
      if (to - from > most && type !== 'uuid') return job.unknown()
      job.read(from, Math.min(to - from, most), function (read) {
        var bytes = read.subarray(0, to - from)
        if (type === 'uuid') {
          if (text(bytes, 0, 16) === XMP_BOX) noteXmp(job, text(bytes, 16, WINDOW))
          else note(job, 'provenance', true)
          return next()
        }
        hasBody = hasBody || type !== 'udta'
        if (type === 'udta') noteUser(job, bytes, 0, bytes.length)
        else if (type === 'moov' && !noteMovie(job, bytes, 0, bytes.length, 0)) return job.unknown()
        else if (type === 'meta') {
          noteMeta(job, bytes, 0, bytes.length)
          return revealItems(job, bytes, 0, bytes.length, next)
        }
        next()
      })
    }
    loop(function (next) {
      if (at >= job.size) return hasBody ? job.known() : job.unknown()
      job.read(at, 16, function (head) {
        var data = view(head)
        var size = head.length < 16 ? (head.length < 8 ? -1 : data.getUint32(0)) : data.getUint32(0)
        var start = size === 1 ? 16 : 8
        if (size === 1) size = head.length < 16 ? -1 : data.getUint32(8) * 4294967296 + data.getUint32(12)
        if (size === 0) size = job.size - at
        var type = head.length < 8 ? '' : text(head, 4)
        var from = at + start
        at += size
        if (size < start || at > job.size) {
          // Phones append their own data after the last box. A truncated box makes the file unknown.
          return hasBody && !/^(moov|mdat|meta)$/.test(type) ? job.known() : job.unknown()
        }
        note(job, 'motion', type === 'mpvd')
        inside(type, from, at, next)
      })
    })
  }

  /** @param {RevealJob} job @param {Uint8Array} head */
  function revealAny(job, head) {
    var start = text(head, 0)
    var box = text(head, 4)
    if (head[0] === 255 && head[1] === 216 && head[2] === 255) return revealJpeg(job)
    if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return revealPng(job)
    if (start === 'RIFF' && text(head, 8) === 'WEBP') return revealWebp(job)
    if (start === 'II*\0' || start === 'MM\0*') return revealTiff(job)
    if ((box === 'ftyp' && !/^(crx|jp|mj|jx)/.test(text(head, 8))) || /^(moov|mdat|wide)$/.test(box))
      return revealBoxes(job)
    job.unknown()
  }

  firsthand.reveal = function (file, done) {
    var job = begin(file, done)
    job.read(0, 16, function (head) {
      if (head.length < 12) job.unknown()
      else revealAny(job, head)
    })
  }
})()
