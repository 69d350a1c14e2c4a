// The script of the code's pages, ES5. First it takes a code out of the address (after the #), before anything else can
// see it there. It posts the code in a body, draws the code's QR picture, and shows minutes in the phone's own time.
// Nothing is stored. After a form, "back" would repeat the request with the code in it. So the form's answer replaces
// this page, and the history has only the page with the empty field.
;(function () {
  'use strict'
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand

  // Puts the QR picture of the code into `box`. If this fails, the code's words are still there.
  firsthand.qr = function (code, box, done) {
    var xhr = new XMLHttpRequest()
    xhr.open('POST', '/receipt/qr')
    xhr.setRequestHeader('Content-Type', 'application/json')
    xhr.onload = function () {
      var picture = xhr.status === 200 && xhr.responseXML && xhr.responseXML.documentElement
      if (picture) {
        while (box.firstChild) box.removeChild(box.firstChild)
        box.appendChild(document.importNode(picture, true))
      }
      if (done) done(!!picture)
    }
    xhr.onerror = function () {
      if (done) done(false)
    }
    xhr.send(JSON.stringify({ code: code, language: document.documentElement.lang }))
  }

  // Replaces the history entry at once, so that neither "back" nor the history list holds the code.
  function takeFromAddress() {
    var form = document.getElementById('ask')
    var code = location.hash.slice(1)
    if (!code) return
    history.replaceState(null, '', location.pathname + location.search)
    if (!form) return
    try {
      code = decodeURIComponent(code)
    } catch (_) {}
    form.elements.code.value = code
    post(form)
  }

  var isPosting = false
  /** @param {HTMLFormElement} form */
  function post(form) {
    if (isPosting) return
    isPosting = true
    /** @type {string[]} */
    var fields = []
    for (var i = 0; i < form.elements.length; i++) {
      var field = /** @type {HTMLInputElement} */ (form.elements[i])
      if (field.type === 'checkbox' && !field.checked) continue
      if (field.name) fields.push(encodeURIComponent(field.name) + '=' + encodeURIComponent(field.value))
    }
    function plainly() {
      isPosting = false
      form.submit()
    }
    var xhr = new XMLHttpRequest()
    xhr.open('POST', /** @type {string} */ (form.getAttribute('action')))
    xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded')
    xhr.onload = function () {
      if (/^text\/html/.test(xhr.getResponseHeader('Content-Type') || '')) show(xhr.responseText)
      else plainly()
    }
    xhr.onerror = plainly
    xhr.send(fields.join('&'))
  }

  /** @param {string} page */
  function show(page) {
    if (firsthand.onLeave) firsthand.onLeave()
    // The new page's scripts start from nothing, as after a navigation. The old page's listeners are gone with it.
    window.firsthand = { isShown: true }
    document.open()
    document.write(page)
    document.close()
    window.scrollTo(0, 0)
    var title = document.getElementById('title')
    if (title) title.focus()
  }

  // Whether chosen files or written words would be lost. It fires the event by which the page asks before it is left.
  // If the page would ask, the browser navigates by itself and asks.
  function wouldLose() {
    var leaving = document.createEvent('Event')
    leaving.initEvent('beforeunload', false, true)
    return !window.dispatchEvent(leaving)
  }

  function hasCode() {
    return !!document.querySelector('input[type=hidden][name=code]')
  }
  // Leaves this page at once. The page is hidden and not emptied, because its other scripts have not run yet.
  function hide() {
    document.documentElement.style.display = 'none'
    location.replace('/receipt?lang=' + document.documentElement.lang)
  }

  document.addEventListener('submit', function (event) {
    var form = /** @type {HTMLFormElement} */ (event.target)
    if (event.defaultPrevented || !/^\/receipt(\/|$)/.test(/** @type {string} */ (form.getAttribute('action')))) return
    if (wouldLose()) return
    event.preventDefault()
    post(form)
  })
  // Hides the page when it returns by "back", from memory or by a repeated request.
  window.addEventListener('pagehide', function () {
    if (!hasCode()) return
    if (firsthand.onLeave) firsthand.onLeave()
    document.body.textContent = ''
  })
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) hide()
  })
  var journey = window.performance && performance.navigation
  if (journey && journey.type === 2 && !firsthand.isShown && hasCode()) return hide()

  /** @param {number} number */
  function two(number) {
    return (number < 10 ? '0' : '') + number
  }

  function tellTimes() {
    var times = document.getElementsByTagName('time')
    for (var i = 0; i < times.length; i++) {
      var at = new Date(/** @type {string} */ (times[i].getAttribute('datetime')))
      if (isNaN(at.getTime())) continue
      var day = at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate())
      times[i].textContent = day + ' ' + two(at.getHours()) + ':' + two(at.getMinutes())
      // Shows the label that names the time zone.
      var zone = /** @type {HTMLElement | null} */ (times[i].nextElementSibling)
      if (zone) zone.hidden = false
    }
  }

  takeFromAddress()
  window.addEventListener('hashchange', takeFromAddress)
  tellTimes()
})()
