// A small calculation before sending, required only while very many people send at once. `firsthand.prove(challenge,
// done)`: done(text for the header `Proof`), or done(null) if there is no solution. Returns a function that stops it.
// It never blocks the page. Nothing is kept, and the result reveals nothing about the phone. The challenge is altcha's
// (PBKDF2/SHA-256, 32-bit counter); the door puts a solution not far from the start.
;(function () {
  'use strict'
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  var MOST_TRIES = 5000
  // The number of concurrent tries, to use several cores of the phone.
  var AT_ONCE = 4
  var SLICE_MS = 40

  /** @param {string} hex */
  function bytesOf(hex) {
    var bytes = new Uint8Array(hex.length / 2)
    for (var i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.substr(i * 2, 2), 16)
    return bytes
  }

  /** @param {Uint8Array} bytes */
  function hexOf(bytes) {
    var text = ''
    for (var i = 0; i < bytes.length; i++) text += (256 + bytes[i]).toString(16).slice(1)
    return text
  }

  /** @param {Uint8Array} nonce @param {number} counter */
  function passwordOf(nonce, counter) {
    var bytes = new Uint8Array(nonce.length + 4)
    bytes.set(nonce)
    for (var i = 0; i < 4; i++) bytes[nonce.length + i] = counter >>> (24 - 8 * i)
    return bytes
  }

  // Uses the browser's own PBKDF2, if it has one (only on pages over TLS or from an onion service).
  /** @param {SubtleCrypto} subtle @param {ProofJob} job @param {number} counter @param {(hex: string) => void} done @param {() => void} failed */
  function byBrowser(subtle, job, counter, done, failed) {
    /** @param {CryptoKey} key */
    function derive(key) {
      var how = { name: 'PBKDF2', salt: job.salt, iterations: job.cost, hash: { name: 'SHA-256' } }
      return subtle.deriveBits(how, key, 256)
    }
    try {
      subtle
        .importKey('raw', passwordOf(job.nonce, counter), { name: 'PBKDF2' }, false, ['deriveBits'])
        .then(derive)
        .then(function (bits) {
          done(hexOf(new Uint8Array(bits)))
        }, failed)
    } catch (_) {
      failed()
    }
  }

  // FIPS 180-4: the first bits of the fractional parts of the cube roots and square roots of primes.
  var K = new Int32Array(64)
  var START = new Int32Array(8)
  ;(function () {
    /** @param {number} value */
    function fraction(value) {
      return ((value - Math.floor(value)) * 4294967296) | 0
    }
    for (var n = 2, count = 0; count < 64; n++) {
      var isPrime = true
      for (var d = 2; d * d <= n; d++) if (n % d === 0) isPrime = false
      if (!isPrime) continue
      if (count < 8) START[count] = fraction(Math.pow(n, 1 / 2))
      K[count++] = fraction(Math.pow(n, 1 / 3))
    }
  })()

  var W = new Int32Array(64)

  // Compresses one block: state in `from`, words 0–15 in W, result in `to`.
  /** @param {Int32Array} from @param {Int32Array} to */
  function compress(from, to) {
    var a = from[0]
    var b = from[1]
    var c = from[2]
    var d = from[3]
    var e = from[4]
    var f = from[5]
    var g = from[6]
    var h = from[7]
    for (var i = 0; i < 64; i++) {
      if (i > 15) {
        var x = W[i - 15]
        var y = W[i - 2]
        W[i] =
          (W[i - 16] +
            W[i - 7] +
            (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)) +
            (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10))) |
          0
      }
      var t1 =
        (h +
          (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
          ((e & f) ^ (~e & g)) +
          K[i] +
          W[i]) |
        0
      var t2 =
        ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) +
          ((a & b) ^ (a & c) ^ (b & c))) |
        0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    to[0] = (from[0] + a) | 0
    to[1] = (from[1] + b) | 0
    to[2] = (from[2] + c) | 0
    to[3] = (from[3] + d) | 0
    to[4] = (from[4] + e) | 0
    to[5] = (from[5] + f) | 0
    to[6] = (from[6] + g) | 0
    to[7] = (from[7] + h) | 0
  }

  // Puts the last block of a hash into W: `count` words and the padding. The hash's first block was the key's.
  /** @param {Int32Array} words @param {number} count */
  function padded(words, count) {
    for (var i = 0; i < 16; i++) W[i] = i < count ? words[i] : 0
    W[count] = 0x80000000 | 0
    W[15] = (64 + count * 4) * 8
  }

  /** @param {Uint8Array} password @param {number} pad */
  function keyState(password, pad) {
    var state = new Int32Array(8)
    for (var i = 0; i < 16; i++) W[i] = 0
    for (var j = 0; j < 64; j++) W[j >> 2] |= ((j < password.length ? password[j] : 0) ^ pad) << (24 - 8 * (j & 3))
    compress(START, state)
    return state
  }

  // PBKDF2 (RFC 8018 §5.2) with HMAC-SHA-256 and one block of output, in slices, so that the page stays responsive.
  /** @param {ProofJob} job @param {number} counter @param {(hex: string) => void} done */
  function byHand(job, counter, done) {
    var password = passwordOf(job.nonce, counter)
    var inner = keyState(password, 0x36)
    var outer = keyState(password, 0x5c)
    var sum = new Int32Array(8)
    var u = new Int32Array(8)
    var first = new Int32Array(job.salt.length / 4 + 1)
    for (var i = 0; i < job.salt.length; i++) first[i >> 2] |= job.salt[i] << (24 - 8 * (i & 3))
    first[first.length - 1] = 1
    var round = 0
    function slice() {
      if (job.isOver) return
      while (round < job.cost) {
        padded(round === 0 ? first : u, round === 0 ? first.length : 8)
        compress(inner, u)
        padded(u, 8)
        compress(outer, u)
        for (var j = 0; j < 8; j++) sum[j] ^= u[j]
        round++
        if ((round & 255) === 0 && Date.now() > job.until) return letPageLive(job, slice)
      }
      var bytes = new Uint8Array(32)
      for (var k = 0; k < 32; k++) bytes[k] = sum[k >> 2] >>> (24 - 8 * (k & 3))
      done(hexOf(bytes))
    }
    // Lets the page run between two tries, too, because on a fast phone many tries fit into one slice.
    if (Date.now() > job.until) letPageLive(job, slice)
    else slice()
  }

  /** @param {ProofJob} job @param {() => void} next */
  function letPageLive(job, next) {
    setTimeout(function () {
      job.until = Date.now() + SLICE_MS
      next()
    }, 0)
  }

  /** @param {Challenge['parameters']} parameters @returns {ProofJob | null} */
  function jobOf(parameters) {
    var ours = /^(?:[0-9a-f]{8})+$/
    if (parameters.algorithm !== 'PBKDF2/SHA-256' || !ours.test(parameters.nonce) || !ours.test(parameters.salt))
      return null
    if (parameters.salt.length > 64 || parameters.nonce.length > 64 || !parameters.keyPrefix) return null
    return {
      nonce: bytesOf(parameters.nonce),
      salt: bytesOf(parameters.salt),
      cost: Number(parameters.cost),
      prefix: parameters.keyPrefix,
      next: 0,
      until: 0,
      isOver: false,
    }
  }

  firsthand.prove = function (challenge, done) {
    var asked = null
    try {
      asked = jobOf(challenge.parameters)
    } catch (_) {}
    if (!asked) {
      done(null)
      return function () {}
    }
    var job = asked
    /** @type {SubtleCrypto | null | undefined} */
    var subtle = window.crypto && (crypto.subtle || crypto.webkitSubtle)

    /** @param {string | null} text */
    function finish(text) {
      if (job.isOver) return
      job.isOver = true
      done(text)
    }

    /** @param {number} counter @param {string} derivedKey */
    function found(counter, derivedKey) {
      var solution = { counter: counter, derivedKey: derivedKey }
      finish(btoa(JSON.stringify({ challenge: challenge, solution: solution })))
    }

    function run() {
      if (job.isOver) return
      if (job.next >= MOST_TRIES) return finish(null)
      var counter = job.next++
      /** @param {string} derivedKey */
      function tried(derivedKey) {
        if (job.isOver) return
        if (derivedKey.indexOf(job.prefix) === 0) found(counter, derivedKey)
        else run()
      }
      if (!subtle) return byHand(job, counter, tried)
      byBrowser(subtle, job, counter, tried, function () {
        // WebCrypto has no PBKDF2 after all, so this try and all later ones use our own.
        subtle = null
        byHand(job, counter, tried)
      })
    }

    // Deferred, so that `prove` returns before `done` is called.
    setTimeout(function () {
      for (var i = 0; i < (subtle ? AT_ONCE : 1); i++) run()
    }, 0)
    return function () {
      job.isOver = true
    }
  }
})()
