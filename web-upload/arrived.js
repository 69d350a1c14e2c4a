// After the last byte: what arrived, messages, "ask us not to use it". Each opens with one press, over this page, so that
// the code stays where it is and what this device knows of its files lasts. The code goes in the body of a request, as
// from the receipt's own door, and into no address, history or storage.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var main = /** @type {HTMLElement} */ (document.querySelector('main'))
  var box = page.byId('after')
  var LIMIT_MS = 60000
  var NEEDED = ['leaf', 'own', 'code', 'compare', 'check', 'ticked']
  /** @type {{ day: string, isLeast: boolean } | null} */
  var until = null
  var hasAsked = false
  var lines = page.make('div', '', 'sent lines')
  /** @type {HTMLElement[]} */
  var texts = []

  function language() {
    return document.documentElement.lang
  }
  function code() {
    return page.sending().code || ''
  }

  // What this device has no use for: another form of this kind, what needs no script, and a way to where one is.
  /** @param {Document} other */
  function prune(other) {
    ;[].forEach.call(
      other.querySelectorAll('noscript, script, #add, #home, #arrived .wide'),
      function (/** @type {Element} */ one) {
        if (one.parentNode) one.parentNode.removeChild(one)
      }
    )
  }

  // After "do not use it" the page below says the same as the one above it.
  /** @param {HTMLElement} leaf */
  function tellWithdrawn(leaf) {
    var title = page.byId('title')
    title.textContent = /** @type {Element} */ (leaf.querySelector('h1')).textContent
    if (leaf.querySelector('form[action="/receipt/withdraw"]')) return
    title.className = ''
    main.classList.add('is-closed')
  }

  /** @param {string} path @param {string} body @param {HTMLElement | null} into @param {string=} part */
  function ask(path, body, into, part) {
    page.say('')
    post(path, 'application/x-www-form-urlencoded', body, function (xhr) {
      if (!xhr || !/^text\/html/.test(xhr.getResponseHeader('Content-Type') || '')) return fails(into)
      page.need(NEEDED, function (isThere) {
        if (!isThere) return fails(into)
        var other = new DOMParser().parseFromString(xhr.responseText, 'text/html')
        prune(other)
        var leaf = firsthand.over(other, into)
        if (!into) listen(leaf)
        firsthand.dress(leaf)
        firsthand.check()
        firsthand.tellTimes()
        if (/(^|&)sure=yes/.test(body)) tellWithdrawn(leaf)
        var title = /** @type {HTMLElement} */ (leaf.querySelector('h1'))
        title.focus()
        var place = part && leaf.querySelector(part)
        if (place) place.scrollIntoView()
      })
    })
  }
  /** @param {string} path @param {string} type @param {string} body @param {(xhr: XMLHttpRequest | null) => void} done */
  function post(path, type, body, done) {
    var xhr = new XMLHttpRequest()
    xhr.open('POST', path)
    xhr.timeout = LIMIT_MS
    xhr.setRequestHeader('Content-Type', type)
    xhr.onload = function () {
      done(xhr)
    }
    xhr.onerror = xhr.ontimeout = function () {
      done(null)
    }
    xhr.send(body)
  }
  // Without a line the list of this device still stands on its page.
  /** @param {HTMLElement | null} leaf */
  function fails(leaf) {
    fold(false)
    if (!leaf) return page.say(page.words.notLoaded)
    var says = leaf.querySelector('.trouble') || leaf.insertBefore(page.make('p', '', 'trouble'), leaf.children[1])
    says.setAttribute('role', 'alert')
    says.textContent = page.words.notLoaded
  }
  /** @param {HTMLElement} leaf */
  function listen(leaf) {
    leaf.addEventListener('submit', function (event) {
      var form = /** @type {HTMLFormElement} */ (event.target)
      event.preventDefault()
      if (firsthand.isTicked(form))
        ask(/** @type {string} */ (form.getAttribute('action')), firsthand.bodyOf(form), leaf)
    })
  }

  // Once all arrived, the sum and what was chosen say nothing more. They come back with the form, and without a line.
  /** @param {boolean} isFolded */
  function fold(isFolded) {
    ;[].forEach.call(main.querySelectorAll('#sum, .chosen, #files'), function (/** @type {HTMLElement} */ one) {
      if (isFolded) one.classList.add('is-folded')
      else one.classList.remove('is-folded')
    })
    if (!isFolded && firsthand.chosen) firsthand.chosen()
  }

  /** @param {string} path @param {string=} part */
  function line(path, part) {
    var one = page.button('', '', function () {
      ask(path, 'code=' + encodeURIComponent(code()) + '&lang=' + language(), null, part)
    })
    one.className = 'quiet line'
    lines.appendChild(one)
    return one
  }
  var messages = line('/receipt', '#messages')
  messages.id = 'to-messages'
  var arrived = line('/receipt')
  arrived.id = 'to-arrived'
  var asking = line('/receipt/withdraw')
  asking.id = 'to-withdraw'

  function reword() {
    var words = firsthand.more.arrived
    messages.textContent = until
      ? page.fill(until.isLeast ? words.atLeast : words.until, { day: until.day })
      : words.messages
    arrived.textContent = words.what
    asking.textContent = words.asked
    // Support for the days after: the incident's own, else ours; and what to do with the originals.
    firsthand.more.after.forEach(function (text, at) {
      if (!at && box.querySelector('#support')) return
      if (!texts[at]) texts[at] = box.appendChild(page.make('p'))
      texts[at].textContent = text
    })
  }
  // Until when all of it works. The day is told in the page's language.
  function askUntil() {
    hasAsked = true
    post('/receipt', 'application/json', JSON.stringify({ code: code(), language: language() }), function (xhr) {
      hasAsked = !!xhr && xhr.status === 200
      if (hasAsked) until = firsthand.tus.answer(/** @type {XMLHttpRequest} */ (xhr)).until
      reword()
    })
  }
  firsthand.reworded = (firsthand.reworded || []).concat(function () {
    reword()
    if (until) askUntil()
  })

  firsthand.arrived = function (isWhole) {
    // The page of a code has its own way to each of these.
    if (!page.door.reopened) {
      var more = page.byId('more')
      if (!lines.parentNode) {
        more.className = 'quiet line'
        lines.insertBefore(more, asking)
        more.addEventListener('click', function () {
          fold(false)
        })
        box.insertBefore(lines, box.firstChild)
      }
      fold(isWhole)
      if (!hasAsked) askUntil()
    }
    reword()
  }
})()
