// Questions while the bytes travel, one a screen. Each can be skipped and says why it helps. Each answer joins the same
// sending as soon as it is given, also after the files are complete.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var words = firsthand.more.sending
  var box = page.byId('questions')
  var isForOther = false
  // Whether the door knows that this is sent for somebody else.
  var hasTold = false
  /** @type {Card[]} */
  var cards = []
  var hasBegun = false
  var at = 0

  // An element whose text is the word of this name, in whatever language the page speaks.
  /** @template {HTMLElement} One @param {One} one @param {string} name */
  function worded(one, name) {
    one.setAttribute('data-word', name)
    one.textContent = words[name]
    return one
  }
  function reword() {
    words = firsthand.more.sending
    ;[].forEach.call(box.querySelectorAll('[data-word]'), function (/** @type {HTMLElement} */ one) {
      worded(one, /** @type {string} */ (one.getAttribute('data-word')))
    })
  }

  /** @param {string} label @param {HTMLElement} input @param {HTMLElement} into */
  function labelled(label, input, into) {
    var one = worded(page.make('label'), label)
    input.id = 'ask-' + input.getAttribute('name')
    one.htmlFor = input.id
    into.appendChild(one)
    into.appendChild(input)
  }
  /** @param {string} name @param {string=} type */
  function field(name, type) {
    var input = page.make('input')
    input.name = name
    input.maxLength = 1000
    input.type = type || 'text'
    // No form stands around it, and a browser would keep what was typed to offer it again.
    input.autocomplete = 'off'
    return input
  }

  /** @param {Said} what @param {string} path @param {string} name @param {() => void} undo */
  function tell(what, path, name, undo) {
    if (path === '/statement') what.forSomeoneElse = isForOther
    if (path === '/statement' && isForOther) hasTold = true
    page.tell(path, what, name, undo)
  }

  // The tick goes without an answer, too. Without a file it would say nothing of anything.
  function tellTick() {
    if (isForOther && !hasTold && page.files.length)
      tell({}, '/statement', words.other, function () {
        hasTold = false
      })
  }

  // One question. `put` puts its fields in and returns what was answered, or null.
  /** @param {string} title @param {string} other @param {string} why @param {Card['put']} put @param {string=} path */
  function card(title, other, why, put, path) {
    cards.push({ title: title, other: other, why: why, put: put, path: path || '/statement' })
  }

  card('what', 'whatOther', 'whatWhy', function (into) {
    var input = page.make('textarea')
    input.name = 'said'
    input.rows = 3
    input.maxLength = 20000
    into.appendChild(input)
    input.setAttribute('aria-labelledby', 'ask-title')
    return function () {
      return input.value.trim() ? { words: input.value.trim() } : null
    }
  })
  card('where', 'whereOther', 'whereWhy', function (into) {
    var input = field('place')
    input.setAttribute('aria-labelledby', 'ask-title')
    into.appendChild(input)
    // The phone's position says nothing about where somebody else was.
    if (navigator.geolocation && window.isSecureContext !== false && !isForOther) {
      var answer = page.make('div')
      answer.id = 'place-answer'
      var place = page.button('', '', function () {
        page.need(['place'], function (isThere) {
          if (isThere) firsthand.place(place)
          else answer.textContent = page.words.notLoaded
        })
      })
      place.id = 'place'
      into.appendChild(worded(place, 'position'))
      into.appendChild(answer)
    }
    return function () {
      var spot = isForOther ? null : firsthand.spot
      /** @type {Said} */
      var said = { where: input.value.trim() }
      for (var name in spot) said[name] = /** @type {Said} */ (spot)[name]
      firsthand.spot = null
      return said.where || spot ? said : null
    }
  })
  card('when', 'when', 'whenWhy', function (into, next) {
    var kind = ''
    var about = page.make('div')
    var input = field('when')
    var local = field('local', 'datetime-local')
    /** @param {string} name @param {string} value */
    function choice(name, value) {
      var one = page.button('', '', function () {
        kind = value
        for (var i = 0; i < 3; i++) into.children[i].setAttribute('aria-pressed', String(into.children[i] === one))
        about.textContent = ''
        if (kind === 'now') next()
        else labelled(name, kind === 'exact' ? local : input, about)
      })
      into.appendChild(worded(one, name))
    }
    choice('now', 'now')
    choice('earlier', 'earlier-today')
    choice('exact', 'exact')
    into.appendChild(about)
    return function () {
      return kind ? { whenKind: kind, when: input.value.trim(), whenLocal: kind === 'exact' ? local.value : '' } : null
    }
  })
  card(
    'way',
    'wayOther',
    'wayWhy',
    function (into) {
      var way = field('way')
      way.setAttribute('aria-labelledby', 'ask-title')
      var time = field('time')
      into.appendChild(way)
      labelled('safeTime', time, into)
      return function () {
        return way.value.trim() ? { way: way.value.trim(), safeTime: time.value.trim() } : null
      }
    },
    '/contact'
  )

  /** @param {number} i @param {boolean=} isFirst */
  function show(i, isFirst) {
    at = i
    words = firsthand.more.sending
    if (page.now().isClosed) return shut()
    box.textContent = ''
    var one = cards[i]
    if (!one) {
      box.className = ''
      box.appendChild(worded(page.make('p'), 'done')).setAttribute('role', 'status')
      return
    }
    box.className = 'panel'
    var title = worded(page.make('h2'), isForOther ? one.other : one.title)
    title.id = 'ask-title'
    title.tabIndex = -1
    box.appendChild(title)
    box.appendChild(worded(page.make('p', '', 'small'), one.why))
    var fields = one.fields || page.make('div')
    var answer = one.answer || one.put(fields, next)
    one.fields = fields
    box.appendChild(fields)
    function next() {
      var spot = firsthand.spot
      var said = answer()
      if (said)
        tell(
          said,
          one.path,
          one.path === '/contact' ? firsthand.more.sending.contact : page.words.yourWords,
          function () {
            // What the phone said of its place belongs to this answer, and goes with it again.
            if (spot) firsthand.spot = spot
            again(one, fields, answer)
          }
        )
      tellTick()
      show(i + 1)
    }
    var send = page.button('', '', next)
    send.className = ''
    box.appendChild(worded(send, 'next'))
    var skip = page.button('', '', function () {
      tellTick()
      show(i + 1)
    })
    box.appendChild(worded(skip, 'skip'))
    var tick = page.make('label', '', 'tick')
    var other = page.make('input')
    other.type = 'checkbox'
    other.id = 'ask-else'
    other.checked = isForOther
    tick.appendChild(other)
    tick.appendChild(worded(page.make('span'), 'other'))
    other.onchange = function () {
      isForOther = other.checked
      worded(title, isForOther ? one.other : one.title)
      var place = page.byId('place')
      if (place) place.hidden = isForOther
      // Nothing of somebody else is kept on this phone.
      var keep = page.byId('keep')
      if (isForOther && keep && keep.checked) keep.click()
    }
    box.appendChild(tick)
    // Fields that come back were made in the language of that time.
    reword()
    if (!isFirst) title.focus()
  }

  // What was not accepted is asked once more, with its answer in its field. It waits until the present question is over.
  /** @param {Card} one @param {HTMLElement} fields @param {() => Said | null} answer */
  function again(one, fields, answer) {
    var isOver = at >= cards.length
    cards.splice(isOver ? at : at + 1, 0, {
      title: one.title,
      other: one.other,
      why: one.why,
      path: one.path,
      put: one.put,
      fields: fields,
      answer: answer,
    })
    if (isOver) show(at)
  }

  // Nothing more is taken, so nothing more is asked. What was written and not sent can still be read and copied.
  function shut() {
    box.textContent = box.className = ''
    cards.slice(at).forEach(function (one) {
      ;[].forEach.call(
        one.fields ? one.fields.querySelectorAll('input, textarea') : [],
        function (/** @type {HTMLInputElement} */ field) {
          if (!field.value.trim()) return
          box.className = 'panel'
          box.appendChild(worded(page.make('h2'), isForOther ? one.other : one.title))
          box.appendChild(page.make('p', field.value))
        }
      )
    })
  }

  // Where a file holds no place, "where were you" comes first. Words that were written already are not asked for again.
  /** @param {(isMissing: boolean) => void} done */
  function lacksPlace(done) {
    var blob = page.files.length ? page.files[0].blob : null
    if (!blob || !/^(image|video)\//.test(blob.type)) return done(false)
    page.need(['reveal'], function (isThere) {
      if (!isThere) return done(false)
      firsthand.reveal(/** @type {Blob} */ (blob), function (found) {
        done(found.kind === 'known' && !found.place)
      })
    })
  }

  firsthand.reworded = (firsthand.reworded || []).concat(reword)
  firsthand.asking = function () {
    if (page.now().isClosed) return shut()
    if (hasBegun || page.door.reopened) return
    hasBegun = true
    if (page.now().hasSaid) cards.shift()
    lacksPlace(function (isMissing) {
      if (isMissing && cards[0].title === 'what') cards.splice(0, 0, cards.splice(1, 1)[0])
      show(0, true)
    })
  }
})()
