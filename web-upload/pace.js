// How fast it goes, how long it may take, and what is true of this device about locking it or closing the page.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  // The speed of the last half minute. Before five seconds it says nothing.
  var WINDOW_MS = 30000
  var LEAST_MS = 5000
  /** @type {{ at: number, done: number }[]} */
  var seen = []
  var about = page.make('p', '', 'small')

  function paceOf() {
    var now = Date.now()
    // Previews go before their files, and are bytes of the same line.
    seen.push({ at: now, done: firsthand.tus.moved })
    while (seen.length > 2 && now - seen[0].at > WINDOW_MS) seen.shift()
    var took = now - seen[0].at
    return took < LEAST_MS ? 0 : (firsthand.tus.moved - seen[0].done) / took
  }

  firsthand.pace = function (sum) {
    var words = firsthand.more.sending
    var figures = page.byId('figures')
    if (!about.parentNode) /** @type {HTMLElement} */ (figures.parentNode).appendChild(about)
    var isOver = sum.kept === sum.count || !page.now().isRunning
    about.textContent = isOver || firsthand.kept ? '' : page.now().isAwake ? words.awake : words.asleep
    // While nothing moves there is no speed, and the wait counts in none.
    if (page.now().isStill) seen = []
    var rate = isOver || page.now().isStill ? 0 : paceOf()
    if (!rate) return
    var seconds = (sum.all - sum.done) / rate / 1000
    figures.textContent +=
      ' · ' +
      page.fill(words.speed, { size: page.sizeWords(Math.round(rate * 1000)) }) +
      ' · ' +
      (seconds < 60 ? words.seconds : page.plural(words.minutes, Math.round(seconds / 60)))
  }
})()
