// "Keep my files on this phone until they are sent": the page's side of the queue. Nothing is kept without the tick,
// everything is wiped when all is sent, and a button wipes it earlier. Words are kept beside the files.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var later = firsthand.more.later
  var queue = firsthand.queue
  var found = page.byId('kept')

  // The tick and its lines are on the page once something is chosen.
  function box() {
    return page.byId('keep-about') || found
  }
  /** @param {boolean} isTicked */
  function tick(isTicked) {
    var one = page.byId('keep')
    if (one) one.checked = isTicked
  }

  /** @param {HTMLElement} where @param {string} text */
  function show(where, text) {
    where.textContent = ''
    where.className = text ? 'panel' : ''
    if (!text) return
    var line = page.make('p', text)
    line.setAttribute('role', 'status')
    where.appendChild(line)
  }

  /** @param {HTMLElement} where */
  function wipe(where) {
    firsthand.kept = null
    tick(false)
    show(found, '')
    queue.wipe(function () {
      show(where, later.queueWiped)
    })
  }

  /** @param {HTMLElement} where */
  function wipeButton(where) {
    return page.button(later.queueWipe, '', function () {
      wipe(where)
    })
  }

  function fails() {
    firsthand.kept = null
    tick(false)
    queue.wipe(function () {})
    show(box(), later.queueFails)
  }

  /** @param {{ ok: boolean }} answer */
  function checked(answer) {
    if (!answer.ok && firsthand.kept) fails()
  }

  // The page calls these functions while it sends. A file may be sent before the queue has stored it.
  /** @type {Kept} */
  var kept = {
    put: function (items) {
      kept.opened()
      var fresh = items.filter(function (item) {
        return item.blob && !item.keptId
      })
      if (!fresh.length) return
      var given = fresh.map(function (item) {
        return { file: /** @type {Blob} */ (item.blob), key: /** @type {string} */ (item.key), note: noteOf(item) }
      })
      queue.keep(given, function (answer) {
        if (!answer.ok) return checked(answer)
        fresh.forEach(function (item, i) {
          item.keptId = answer.ids[i]
          if (item.state === 'kept') kept.drop(item)
          else if (item.url) kept.told(item)
        })
      })
    },
    // Stores the state of the sending, and the words that are not sent yet.
    opened: function () {
      queue.remember(page.sending(), checked)
    },
    told: function (item) {
      if (item.keptId) queue.note(item.keptId, noteOf(item), checked)
    },
    drop: function (item) {
      if (item.keptId) queue.drop(item.keptId, function () {})
    },
    done: function () {
      wipe(box())
    },
  }

  /** @param {Item} item */
  function noteOf(item) {
    return { about: item.about, name: item.name, url: item.url, number: item.number }
  }

  // Called when the tick changes.
  /** @param {HTMLInputElement} asked */
  function keep(asked) {
    if (!asked.checked) return wipe(box())
    queue.isPossible(function (isPossible) {
      if (!isPossible) return fails()
      firsthand.kept = kept
      show(box(), later.queueAbout)
      box().appendChild(wipeButton(box()))
    })
  }

  /** @param {{ state: Sending | null, items: KeptFile[] }} answer */
  function goOn(answer) {
    var state = answer.state || {}
    show(found, '')
    tick(true)
    firsthand.kept = kept
    var isSame = page.reopen(state)
    page.enqueue(
      answer.items.map(function (one) {
        /** @type {Begun} */
        var item = {
          about: one.note.about,
          size: one.size,
          key: one.key,
          read: one.slice,
          offset: 0,
          shown: 0,
          still: null,
          keptId: one.id,
          isUnsure: true,
        }
        if (isSame) {
          item.url = one.note.url
          item.number = one.note.number
        }
        page.show(item, one.note.name)
        return item
      })
    )
  }

  // Finds files that an earlier visit kept here on purpose.
  keep.find = function () {
    queue.read(function (answer) {
      if (!answer.ok) return queue.wipe(function () {})
      var state = answer.state || {}
      if (!answer.items.length && !(state.notes || []).length) return queue.wipe(function () {})
      show(found, page.fill(later.queueFound, { count: answer.items.length }))
      var go = page.button(later.queueGo, '', function () {
        if (!state.slug || state.slug === page.door.slug) goOn(answer)
        else location.replace('/' + state.slug + '?lang=' + document.documentElement.lang)
      })
      found.appendChild(go)
      found.appendChild(wipeButton(found))
    })
  }
  firsthand.keep = keep
})()
