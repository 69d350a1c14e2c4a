// The code's own script, ES5. It takes a code out of the address (after the #) before anything else can see it there,
// posts it in a body, draws the picture of a code, and tells minutes in the phone's own time. Nothing is stored.
;(function () {
  'use strict'
  var firsthand = (window.firsthand = window.firsthand || {})

  // Puts the picture of the code into `box`; without it the words are there all the same.
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

  // The history entry is replaced at once, so that neither "back" nor the list of visited pages holds the code.
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
    form.submit()
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number
  }

  function tellTimes() {
    var times = document.getElementsByTagName('time')
    for (var i = 0; i < times.length; i++) {
      var at = new Date(times[i].getAttribute('datetime'))
      if (isNaN(at.getTime())) continue
      var day = at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate())
      times[i].textContent = day + ' ' + two(at.getHours()) + ':' + two(at.getMinutes())
    }
  }

  takeFromAddress()
  window.addEventListener('hashchange', takeFromAddress)
  tellTimes()
})()
