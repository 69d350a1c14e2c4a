// Compares a file of this phone with the digests of a receipt. The phone computes the digest by itself, slice by slice,
// so a film of any size needs little memory. Once this script is there it needs no network, and it sends nothing.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  if (!window.FileReader || !firsthand || !firsthand.compare) return
  /** @type {{ busy: string, same: string, other: string, fails: string }} */
  var words
  var SLICE = 1048576
  // Rises with each choice, so that an earlier file that is still being read says nothing any more.
  var turn = 0

  /** @param {Blob} file */
  function alike(file) {
    var sums = document.querySelectorAll('#digests code[data-bytes]')
    var same = []
    for (var i = 0; i < sums.length; i++) {
      if (Number(sums[i].getAttribute('data-bytes')) === file.size) same.push(sums[i])
    }
    return same
  }

  /** @param {Blob} file @param {(hex: string | null) => void} done */
  function digest(file, done) {
    var mine = ++turn
    var sum = firsthand.compare.sha256()
    /** @param {number} at */
    function step(at) {
      if (mine !== turn) return
      if (at >= file.size) return done(sum.hex())
      say(words.busy.replace('{percent}', String(Math.floor((at / file.size) * 100))))
      var reader = new FileReader()
      reader.onload = function () {
        sum.add(new Uint8Array(/** @type {ArrayBuffer} */ (reader.result)))
        step(at + SLICE)
      }
      reader.onerror = function () {
        if (mine === turn) done(null)
      }
      reader.readAsArrayBuffer(file.slice(at, Math.min(file.size, at + SLICE)))
    }
    step(0)
  }

  /** @param {string} text */
  function say(text) {
    var says = document.getElementById('check-says')
    if (says.textContent !== text) says.textContent = text
  }

  /** @this {HTMLInputElement} */
  function picked() {
    var pick = this
    var file = /** @type {FileList} */ (pick.files)[0]
    if (!file) return
    var near = alike(file)
    // Files of different sizes are different files, so nothing need be read.
    if (!near.length) {
      turn++
      return say(words.other)
    }
    digest(file, function (hex) {
      pick.value = ''
      if (hex === null) return say(words.fails)
      for (var i = 0; i < near.length; i++) {
        if (near[i].textContent !== hex) continue
        return say(words.same.replace('{number}', /** @type {string} */ (near[i].getAttribute('data-number'))))
      }
      say(words.other)
    })
  }

  // Called again for a receipt that is shown over another page.
  firsthand.check = function () {
    var box = document.getElementById('check')
    if (!box || !box.hidden) return
    words = JSON.parse(/** @type {string} */ (box.getAttribute('data-words')))
    turn++
    var label = /** @type {HTMLElement} */ (box.getElementsByTagName('label')[0])
    var pick = document.getElementById('check-pick')
    pick.addEventListener('change', picked)
    pick.addEventListener('focus', function () {
      label.classList.add('picked')
    })
    pick.addEventListener('blur', function () {
      label.classList.remove('picked')
    })
    var root = document.documentElement
    if (!/has-script/.test(root.className)) root.className += ' has-script'
    box.hidden = false
  }
  firsthand.check()
})()
