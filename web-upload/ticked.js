// The page "What should we not use?": if nothing is chosen, it says so beside the button and sends nothing. Without this
// script the door says the same.
;(function () {
  'use strict'
  var form = document.getElementById('withdraw')
  if (!form) return
  var asked = form
  asked.addEventListener('submit', function (event) {
    if (asked.querySelector('input[type=checkbox]:checked')) return
    event.preventDefault()
    var need = document.getElementById('need')
    need.textContent = ''
    need.textContent = asked.getAttribute('data-none')
  })
})()
