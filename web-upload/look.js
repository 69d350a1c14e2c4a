// "What does it show about me?": read on the phone, before anything leaves, with two equal choices and what each means.
// Nothing of it blocks sending. What a file says of itself is drawn as text only.
;(function () {
  'use strict'
  var firsthand = window.firsthand
  var page = firsthand.page
  var words = firsthand.more.reveal

  function add(box, tag, text, name) {
    var one = page.make(tag, text, name)
    box.appendChild(one)
    return one
  }

  function close(item, text) {
    if (item.panel) item.row.removeChild(item.panel)
    item.panel = null
    item.note = text || ''
    page.draw(item)
    if (!item.look.hidden) item.look.focus()
  }

  function list(box, found) {
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

  function choice(box, text, means, press) {
    var one = page.button(text, '', press)
    add(one, 'small', means)
    box.appendChild(one)
    return one
  }

  function clean(item, box) {
    box.textContent = words.working
    item.isHeld = true
    firsthand.clean(item.blob, function (made) {
      item.isHeld = false
      if (made.ok) {
        item.blob = made.blob
        item.size = made.blob.size
        // Its name and its date on the phone are details too.
        item.about = { filetype: made.blob.type, origin: item.about.origin, handling: 'details-removed' }
        close(item, words.saidRemoved)
      } else {
        box.textContent = words.notCleaned
        box.appendChild(
          page.button(words.close, '', function () {
            close(item, words.saidShown)
          })
        )
      }
      page.wake()
    })
  }

  function show(item, found, kind) {
    var box = item.panel
    box.textContent = ''
    if (found.kind === 'unknown') add(box, 'p', words.unknown)
    else list(box, found)
    if (found.kind !== 'unknown' || kind) add(box, 'p', words.always, 'small')
    item.about.handling = 'shown'
    var first = choice(box, words.asIs, words.asIsMeans, function () {
      close(item, words.saidShown)
    })
    if (kind)
      choice(box, words.without, words.withoutMeans, function () {
        clean(item, box)
      })
    first.focus()
  }

  firsthand.look = function (item) {
    if (item.panel) return close(item, item.note)
    item.panel = add(item.row, 'div', words.working, 'panel')
    item.panel.setAttribute('role', 'group')
    item.panel.setAttribute('aria-label', words.group)
    firsthand.reveal(item.blob, function (found) {
      firsthand.canClean(item.blob, function (kind) {
        if (item.panel) show(item, found, kind)
      })
    })
  }
})()
