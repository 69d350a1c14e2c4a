// Holding on to the code: copied, saved as a picture, or written down. It stays on the screen until then, and closing the
// tab asks once. A picture that is only drawn is not saved yet.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var picture = page.byId('picture')

  /** @type {Record<string, boolean>} */
  var isDone = {}
  /** @type {Record<string, HTMLButtonElement>} */
  var buttons = {}

  function reword() {
    var words = firsthand.more.sending
    var says = isDone.copy ? words.copied : words.copy
    buttons.copy.textContent = says
    buttons.picture.textContent = words.picture
    buttons.written.textContent = (isDone.written ? '✓ ' : '') + words.written
    if (buttons.saved) buttons.saved.textContent = (isDone.saved ? '✓ ' : '') + firsthand.more.arrived.saved
  }
  /** @param {string} how */
  function done(how) {
    page.held()
    isDone[how] = true
    reword()
  }

  // The phone tells nobody whether a picture was saved. Its button was pressed, or the person says so.
  /** @param {boolean} isDrawn */
  function drawn(isDrawn) {
    buttons.picture.hidden = isDrawn
    if (!isDrawn) return
    var save = picture.querySelector('a')
    if (save)
      save.onclick = function () {
        done('saved')
      }
    buttons.saved = page.button('', '', function () {
      done('saved')
    })
    buttons.saved.id = 'saved'
    picture.appendChild(buttons.saved)
    reword()
  }

  function copy() {
    function copied() {
      done('copy')
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
    var box = page.make('div', '', 'pair')
    buttons.copy = page.button('', '', copy)
    buttons.copy.id = 'copy'
    buttons.picture = page.button('', '', function () {
      page.need(['code'], function (isThere) {
        if (!isThere) return page.say(page.words.notLoaded)
        firsthand.codePicture(code, digits || null, picture, drawn)
      })
    })
    buttons.picture.id = 'picture-ask'
    buttons.written = page.button('', '', function () {
      done('written')
    })
    buttons.written.id = 'written'
    box.appendChild(buttons.copy)
    box.appendChild(buttons.picture)
    box.appendChild(buttons.written)
    reword()
    firsthand.reworded = (firsthand.reworded || []).concat(reword)
    /** @type {HTMLElement} */
    var parent = picture.parentElement || document.body
    parent.insertBefore(box, picture)
  }
})()
