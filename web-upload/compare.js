// Checks whether a re-picked file is the one whose upload was begun: SHA-256 over salt and plaintext of each kept
// segment, in ES5, by the browser's own digest if it has one, else by ours. At most one segment (8 MiB) is in memory;
// with our own digest a quarter of one.
;(function () {
  'use strict'
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  var SLICE = 262144

  /** @type {number[]} */
  var K = []
  /** @type {number[]} */
  var FIRST = []
  // FIPS 180-4 §4.2.2, §5.3.3: fractional parts of the roots of the first primes. They are computed here, which
  // excludes typing errors.
  ;(function () {
    /** @param {number} number */
    function fraction(number) {
      return ((number - Math.floor(number)) * 4294967296) | 0
    }
    for (var number = 2; K.length < 64; number++) {
      var isPrime = true
      for (var by = 2; by * by <= number; by++) if (number % by === 0) isPrime = false
      if (!isPrime) continue
      if (FIRST.length < 8) FIRST.push(fraction(Math.pow(number, 1 / 2)))
      K.push(fraction(Math.pow(number, 1 / 3)))
    }
  })()

  /** @param {number} word @param {number} by */
  function turn(word, by) {
    return (word >>> by) | (word << (32 - by))
  }

  // Hashes one block of 64 bytes from `at` (FIPS 180-4 §6.2.2).
  /** @param {Int32Array} state @param {Int32Array} w @param {Uint8Array} bytes @param {number} at */
  function block(state, w, bytes, at) {
    for (var i = 0; i < 16; i++, at += 4) {
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]
    }
    for (; i < 64; i++) {
      var x = w[i - 15]
      var y = w[i - 2]
      var s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
      var s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0
    }
    var a = state[0]
    var b = state[1]
    var c = state[2]
    var d = state[3]
    var e = state[4]
    var f = state[5]
    var g = state[6]
    var h = state[7]
    for (i = 0; i < 64; i++) {
      var t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0
      var t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    state[0] += a
    state[1] += b
    state[2] += c
    state[3] += d
    state[4] += e
    state[5] += f
    state[6] += g
    state[7] += h
  }

  // Incremental SHA-256: call `add(Uint8Array)` repeatedly, then `hex()` once.
  function sha256() {
    var state = new Int32Array(FIRST)
    var w = new Int32Array(64)
    var rest = new Uint8Array(64)
    var held = 0
    var length = 0
    /** @param {Uint8Array} bytes */
    function add(bytes) {
      var at = 0
      length += bytes.length
      if (held) {
        at = Math.min(64 - held, bytes.length)
        rest.set(bytes.subarray(0, at), held)
        held += at
        if (held < 64) return
        block(state, w, rest, 0)
        held = 0
      }
      for (; at + 64 <= bytes.length; at += 64) block(state, w, bytes, at)
      held = bytes.length - at
      rest.set(bytes.subarray(at))
    }
    function hex() {
      var bits = length * 8
      var end = new Uint8Array(held < 56 ? 64 - held : 128 - held)
      end[0] = 128
      for (var i = 1; i <= 8; i++, bits = Math.floor(bits / 256)) end[end.length - i] = bits % 256
      add(end)
      var text = ''
      for (i = 0; i < 8; i++) text += ('0000000' + (state[i] >>> 0).toString(16)).slice(-8)
      return text
    }
    return { add: add, hex: hex }
  }

  /** @param {string} hex */
  function bytesOf(hex) {
    var bytes = new Uint8Array(hex.length / 2)
    for (var i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.substr(i * 2, 2), 16)
    return bytes
  }

  /** @param {Uint8Array} bytes */
  function hexOf(bytes) {
    var text = ''
    for (var i = 0; i < bytes.length; i++) text += ('0' + bytes[i].toString(16)).slice(-2)
    return text
  }

  // `use(bytes | null)`: null if the phone does not deliver all the bytes that the file should have.
  /** @param {Blob} file @param {number} from @param {number} to @param {(bytes: Uint8Array | null) => void} use */
  function read(file, from, to, use) {
    var reader = new FileReader()
    reader.onload = function () {
      var bytes = new Uint8Array(/** @type {ArrayBuffer} */ (reader.result))
      use(bytes.length === to - from ? bytes : null)
    }
    reader.onerror = reader.onabort = function () {
      use(null)
    }
    try {
      reader.readAsArrayBuffer(file.slice(from, to))
    } catch (_) {
      use(null)
    }
  }

  /** @param {Blob} file @param {Uint8Array} salt @param {Segment} segment @param {(hex: string | null) => void} use */
  function own(file, salt, segment, use) {
    var hash = sha256()
    var end = segment.start + segment.length
    hash.add(salt)
    /** @param {number} from */
    function step(from) {
      if (from >= end) return use(hash.hex())
      var to = Math.min(end, from + SLICE)
      read(file, from, to, function (bytes) {
        if (!bytes) return use(null)
        hash.add(bytes)
        step(to)
      })
    }
    step(segment.start)
  }

  /** @param {Blob} file @param {Uint8Array} salt @param {Segment} segment @param {(hex: string | null) => void} use */
  function digest(file, salt, segment, use) {
    var subtle = window.crypto && window.crypto.subtle
    if (!subtle || !subtle.digest || segment.length > 16777216) return own(file, salt, segment, use)
    read(file, segment.start, segment.start + segment.length, function (bytes) {
      if (!bytes) return use(null)
      var all = new Uint8Array(salt.length + bytes.length)
      all.set(salt)
      all.set(bytes, salt.length)
      subtle.digest('SHA-256', all).then(
        function (made) {
          use(hexOf(new Uint8Array(made)))
        },
        function () {
          own(file, salt, segment, use)
        }
      )
    })
  }

  // Whether the digests are complete and in order. If not, nothing can be said about the file.
  /** @param {Digests} digests @returns {digests is Digests & { offset: number, salt: string }} */
  function isWhole(digests) {
    var at = 0
    for (var i = 0; i < digests.segments.length; i++) {
      if (digests.segments[i].start !== at) return false
      at += digests.segments[i].length
    }
    return at > 0 && at === digests.offset
  }

  // Compares a file with the kept segments. `digests`: the answer of POST /receipt/digests. `done('same' | 'differs' |
  // 'cannot')`: 'same' means that every kept byte is at its place in `file`, so that the upload can continue with this
  // file.
  /** @param {Blob} file @param {Digests} digests @param {(verdict: 'same' | 'differs' | 'cannot') => void} done */
  function compare(file, digests, done) {
    if (typeof digests.length === 'number' && digests.length !== file.size) return done('differs')
    if (/** @type {number} */ (digests.offset) > file.size) return done('differs')
    if (!isWhole(digests)) return done('cannot')
    var salt = bytesOf(digests.salt)
    /** @param {number} i */
    function step(i) {
      var segment = digests.segments[i]
      if (!segment) return done('same')
      digest(file, salt, segment, function (hex) {
        if (hex === null) return done('cannot')
        if (hex !== segment.sha256) return done('differs')
        step(i + 1)
      })
    }
    step(0)
  }
  compare.sha256 = sha256
  firsthand.compare = compare
})()
