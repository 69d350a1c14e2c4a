// Leaving, links and languages, on every page of the door. ES5, so that iOS 12 and Android 7 understand it.
;(function () {
  'use strict'
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  // "Hide this page" leaves at once and never asks: by a press, or by Shift three times, as on GOV.UK. Nothing of the
  // page stays on the screen while the other site loads. The other site replaces this page in the history, as links
  // between our pages replace each other. But a page that was opened by its own address, or by a form, stays in the
  // history: we cannot remove it.
  var exit = /** @type {HTMLAnchorElement} */ (document.getElementById('exit'))
  /** @type {number[]} */
  var shifts = []
  var hasLeft = false
  /** @param {Event} event */
  function leave(event) {
    event.preventDefault()
    hasLeft = true
    if (firsthand.onLeave) firsthand.onLeave()
    for (var i = 0; i < document.forms.length; i++) document.forms[i].reset()
    document.title = exit.hostname
    document.body.textContent = ''
    location.replace(exit.href)
  }
  document.addEventListener('click', function (event) {
    var link = /** @type {HTMLAnchorElement | null} */ (event.target)
    while (link && link.tagName !== 'A') link = /** @type {HTMLAnchorElement | null} */ (link.parentNode)
    if (
      !link ||
      !/^\//.test(/** @type {string} */ (link.getAttribute('href'))) ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return
    event.preventDefault()
    if (!firsthand.follow || !firsthand.follow(link)) location.replace(link.href)
  })
  // After "back" a browser may restore the page as it was when the person left, so the page is loaded anew.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && hasLeft) location.reload()
  })
  // The languages of the browser come first. The server is told of none of them before a press (decision 105).
  var languages = document.querySelector('.languages details')
  var wanted = navigator.languages || [navigator.language]
  for (var i = wanted.length - 1; languages && i >= 0; i--) {
    var one = languages.querySelector('[lang="' + String(wanted[i]).slice(0, 2) + '"]')
    if (one) languages.insertBefore(one, languages.children[1])
    // The first of them needs no unfolding.
    if (one && !i && languages.parentNode) languages.parentNode.insertBefore(one, languages)
  }
  if (!exit) return
  exit.addEventListener('click', leave)
  document.addEventListener('keydown', function (event) {
    var now = Date.now()
    shifts = event.key === 'Shift' && !event.repeat ? shifts.slice(-2).concat(now) : []
    if (shifts.length === 3 && now - shifts[0] < 5000) leave(event)
  })
})()
