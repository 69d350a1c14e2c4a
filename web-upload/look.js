// "What does it show about me?": reads a file on the phone, before anything leaves, and offers two equal choices with
// the meaning of each. Nothing here blocks sending. Details of a file are shown as text only.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var words = firsthand.more.reveal

  /** @template {keyof HTMLElementTagNameMap} Tag @param {HTMLElement} box @param {Tag} tag @param {string=} text @param {string=} name */
  function add(box, tag, text, name) {
    var one = page.make(tag, text, name)
    box.appendChild(one)
    return one
  }

  // Closes the panel. `byHand`: the person closed it and may open it again. The panel also closes at Send, and then
  // nothing can be chosen any more.
  /** @param {Item} item @param {boolean=} byHand */
  function close(item, byHand) {
    if (item.panel) item.row.removeChild(item.panel)
    item.panel = null
    page.draw(item)
    if (byHand && !item.look.hidden) item.look.focus()
  }

  /** @param {Item} item @param {string} text */
  function note(item, text) {
    item.note = text
    page.draw(item)
  }

  /** @param {HTMLElement} box @param {Known} found */
  function list(box, found) {
    /** @type {string[][]} */
    var rows = []
    if (found.time) rows.push([words.time, found.time.replace('T', ' ')])
    if (found.place) rows.push([words.place, found.place.lat + ', ' + found.place.lon])
    if (found.device) rows.push([words.device, found.device])
    if (found.owner) rows.push([words.owner])
    if (found.serial) rows.push([words.serial])
    ;(found.more || []).forEach(function (name) {
      if (words.more[name]) rows.push([words.more[name]])
    })
    if (!rows.length) return add(box, 'p', words.none)
    add(box, 'p', words.heading)
    var all = add(box, 'ul')
    rows.forEach(function (row) {
      var line = add(all, 'li', row[0])
      if (!row[1]) return
      line.textContent += ' '
      add(line, 'bdi', row[1])
    })
  }

  /** @param {HTMLElement} box @param {string} text @param {string} means @param {boolean} isChosen */
  function choice(box, text, means, isChosen) {
    var one = page.button(text, '')
    one.setAttribute('aria-pressed', String(isChosen))
    add(one, 'small', means)
    box.appendChild(one)
    return one
  }

  // Takes the original again. Its bytes are kept until Send, so that the choice can be changed.
  /** @param {Item} item */
  function asIs(item) {
    var was = item.before
    if (!was || page.swap(item, was.blob, was.about)) note(item, words.saidShown)
  }

  /** @param {Item} item @param {(isOk: boolean) => void} done */
  function clean(item, done) {
    var was = { blob: /** @type {Blob} */ (item.blob), about: item.about }
    item.isHeld = true
    firsthand.clean(was.blob, function (made) {
      // The file's name and its date on the phone are details, too, and are replaced.
      var about = /** @type {About} */ (
        made.ok && {
          filetype: made.blob.type,
          origin: item.about.origin,
          door: item.about.door,
          handling: 'details-removed',
        }
      )
      if (made.ok && page.swap(item, made.blob, about)) {
        item.before = was
        note(item, item.queued ? '' : words.saidRemoved)
      } else if (item.queued) {
        // The person wanted these details removed, but this failed. The file is sent unchanged only if the person
        // chooses that.
        item.isHeld = false
        item.isLost = true
        page.fail(item, words.notCleaned)
      } else note(item, '')
      page.release(item)
      done(made.ok)
    })
  }

  /** @param {Item} item @param {Revealed} found @param {string | null} kind */
  function show(item, found, kind) {
    var box = /** @type {HTMLElement} */ (item.panel)
    box.textContent = ''
    if (found.kind === 'unknown') add(box, 'p', words.unknown)
    else list(box, found)
    if (found.kind !== 'unknown' || kind) add(box, 'p', words.always, 'small')
    if (!item.before) item.about.handling = 'shown'
    function closing() {
      var one = page.button(words.close, '', function () {
        close(item, true)
      })
      box.appendChild(one)
      return one
    }
    if (!kind) {
      add(box, 'p', words.cannot)
      return closing().focus()
    }
    var first = choice(box, words.asIs, words.asIsMeans, !item.before)
    var second = choice(box, words.without, words.withoutMeans, !!item.before)
    add(box, 'p', words.onlySend, 'small')
    closing()
    /** @param {boolean} isAsIs */
    function chosen(isAsIs) {
      first.setAttribute('aria-pressed', String(isAsIs))
      second.setAttribute('aria-pressed', String(!isAsIs))
    }
    first.onclick = function () {
      if (item.isHeld) return
      asIs(item)
      item.before = null
      chosen(true)
    }
    second.onclick = function () {
      if (item.isHeld || item.before) return
      chosen(false)
      note(item, words.taking)
      clean(item, function (isOk) {
        if (isOk || !item.panel) return
        chosen(true)
        second.hidden = true
        box.insertBefore(page.make('p', words.notCleaned), second).setAttribute('role', 'status')
      })
    }
    first.focus()
  }

  firsthand.look = function (item) {
    if (item.panel) return close(item, true)
    item.panel = add(item.row, 'div', words.working, 'panel')
    item.panel.setAttribute('role', 'group')
    item.panel.setAttribute('aria-label', words.group)
    item.closeLook = function () {
      close(item)
    }
    var blob = item.before ? item.before.blob : /** @type {Blob} */ (item.blob)
    firsthand.reveal(blob, function (found) {
      firsthand.canClean(blob, function (kind) {
        if (item.panel) show(item, found, kind)
      })
    })
  }
})()
