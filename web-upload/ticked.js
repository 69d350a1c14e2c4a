// The page "What should we not use?": if nothing is chosen, it says so beside the button and sends nothing. Without this
// script the door says the same.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  // True for every other form. A receipt that lies over another page asks by itself, before it sends.
  firsthand.isTicked = function (form) {
    var none = form.getAttribute('data-none')
    if (!none || form.querySelector('input[type=checkbox]:checked')) return true
    var need = /** @type {HTMLElement} */ (form.querySelector('.trouble'))
    need.textContent = ''
    need.textContent = none
    return false
  }
  var form = document.getElementById('withdraw')
  if (form)
    form.addEventListener('submit', function (event) {
      if (!firsthand.isTicked(/** @type {HTMLFormElement} */ (event.target))) event.preventDefault()
    })
})()
