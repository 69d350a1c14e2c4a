// Holding on to the code: copied, saved as a picture, or written down. It stays on the screen until then, and closing the
// tab asks once.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var picture = page.byId('picture')

  /** @param {HTMLButtonElement} button @param {string} text */
  function done(button, text) {
    page.held()
    button.textContent = text
  }

  /** @param {HTMLButtonElement} button */
  function copy(button) {
    var words = firsthand.more.sending
    function copied() {
      done(button, words.copied)
    }
    function select() {
      var range = document.createRange()
      range.selectNodeContents(page.byId('code'))
      var selection = /** @type {Selection} */ (getSelection())
      selection.removeAllRanges()
      selection.addRange(range)
      if (document.execCommand('copy')) copied()
    }
    var text = /** @type {string} */ (page.byId('code').textContent)
    if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(text).then(copied, select)
    else select()
  }

  // `digits`: the code in numbers, for those who cannot read its words.
  firsthand.hold = function (code, digits) {
    var words = firsthand.more.sending
    var box = page.make('div', '', 'pair')
    var copying = page.button(words.copy, '', function () {
      copy(copying)
    })
    copying.id = 'copy'
    var asking = page.button(words.picture, '', function () {
      page.need(['code'], function (isThere) {
        if (!isThere) return page.say(page.words.notLoaded)
        asking.hidden = firsthand.codePicture(code, digits || null, picture)
        if (asking.hidden) page.held()
      })
    })
    asking.id = 'picture-ask'
    var written = page.button(words.written, '', function () {
      done(written, '✓ ' + words.written)
    })
    written.id = 'written'
    box.appendChild(copying)
    box.appendChild(asking)
    box.appendChild(written)
    /** @type {HTMLElement} */
    var parent = picture.parentElement || document.body
    parent.insertBefore(box, picture)
    // Support for the days after: the incident's own, else ours; and what to do with the originals.
    var after = page.byId('after')
    firsthand.more.after.slice(after.firstChild ? 1 : 0).forEach(function (text) {
      after.appendChild(page.make('p', text))
    })
  }
})()
