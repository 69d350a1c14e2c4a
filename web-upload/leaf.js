// A page of help, or the same page in another language, while something is chosen, written or travelling: nothing of it
// is lost. Another language takes the place of the words on this page. Any other page opens over it, with a way back.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var main = /** @type {HTMLElement} */ (document.querySelector('main'))
  // What the page itself filled is no text of the door.
  var OWN = /^(files|status|questions|code|digits|figures|picture|voice-note|keep-about|kept|bar)$/

  // `into`: the leaf whose page is followed by this one. Undefined: this one lies over whatever is on top.
  firsthand.over = function (other, into) {
    var leaf = into || page.make('section', '', 'leaf')
    var leaves = document.querySelectorAll('.leaf')
    var under = /** @type {HTMLElement} */ (leaves[leaves.length - 1] || main)
    leaf.setAttribute('role', 'main')
    var text = page.byId('back')
    var back = /** @type {HTMLElement} */ (leaf.firstChild)
    if (!into)
      back = page.button(text ? /** @type {string} */ (text.textContent) : '‹', '', function () {
        document.body.removeChild(leaf)
        under.hidden = false
        var title = /** @type {HTMLElement} */ (under.querySelector('h1'))
        title.focus()
      })
    back.className = 'quiet back'
    leaf.textContent = ''
    leaf.appendChild(back)
    var from = /** @type {HTMLElement} */ (other.querySelector('main'))
    while (from.firstChild) leaf.appendChild(document.adoptNode(from.firstChild))
    ;[].forEach.call(leaf.querySelectorAll('.languages, #hide'), function (/** @type {Element} */ one) {
      if (one.parentNode) one.parentNode.removeChild(one)
    })
    // This page looks for its own elements by their ids.
    ;[].forEach.call(leaf.querySelectorAll('[id]'), function (/** @type {Element} */ one) {
      if (document.getElementById(/** @type {keyof PageElements} */ (one.id))) one.removeAttribute('id')
    })
    if (!into) {
      under.hidden = true
      document.body.insertBefore(leaf, main)
    }
    window.scrollTo(0, 0)
    back.focus()
    return leaf
  }

  // What only the door fills. An incident may have more lines in one language than in another.
  var DOORS = /^(call|calm|hide|support|code-use)$/

  // Both pages come from one template, so their trees agree but for what this page filled.
  /** @param {Element} mine @param {Element} its */
  function translate(mine, its) {
    if (OWN.test(mine.id)) return
    ;['aria-label', 'title', 'href', 'data-add', 'data-done', 'data-titles', 'lang', 'hreflang'].forEach(
      function (name) {
        var value = its.getAttribute(name)
        if (value !== null && mine.hasAttribute(name)) mine.setAttribute(name, value)
      }
    )
    if (DOORS.test(mine.id)) {
      mine.textContent = ''
      while (its.firstChild) mine.appendChild(document.adoptNode(its.firstChild))
    }
    if (mine.childNodes.length !== its.childNodes.length) return
    for (var i = 0; i < mine.childNodes.length; i++) {
      var one = mine.childNodes[i]
      var other = its.childNodes[i]
      if (one.nodeType === 3 && other.nodeType === 3) one.nodeValue = other.nodeValue
      else if (one.nodeType === 1 && other.nodeType === 1)
        translate(/** @type {Element} */ (one), /** @type {Element} */ (other))
    }
  }

  /** @param {HTMLAnchorElement} link */
  firsthand.leaf = function (link) {
    firsthand.tus.ask('GET', link.href, {}, null, function (how, xhr) {
      if (how !== 200) return page.say(page.words.notLoaded)
      var other = new DOMParser().parseFromString(xhr.responseText, 'text/html')
      var hasForm = !!other.getElementById('send')
      if (link.hreflang && hasForm) speak(other, link.hreflang)
      // Another form of this kind is a page to go to. The browser asks first.
      else if (hasForm) location.replace(link.href)
      else firsthand.over(other)
    })
  }
  /** @param {Document} other @param {string} language */
  function speak(other, language) {
    document.documentElement.lang = language
    document.documentElement.dir = other.documentElement.dir
    ;[].forEach.call(document.querySelectorAll('[id]'), function (/** @type {Element} */ one) {
      var its = other.getElementById(one.id)
      if (its && one.id !== 'send' && one.id !== 'title') translate(one, its)
    })
    var mine = document.querySelector('.languages details')
    var its = other.querySelector('.languages details')
    var nav = mine && mine.parentElement
    if (nav && mine && its) {
      nav.replaceChild(document.adoptNode(its), mine)
      // The language that stood beside them may be the one that is spoken now.
      ;[].forEach.call(nav.children, function (/** @type {HTMLElement} */ one) {
        if (one.hasAttribute('hreflang')) one.hidden = one.getAttribute('hreflang') === language
      })
    }
    var form = /** @type {HTMLElement} */ (other.getElementById('send'))
    var pause = /** @type {string} */ (/** @type {HTMLElement} */ (other.getElementById('pause')).textContent)
    page.speak(
      JSON.parse(/** @type {string} */ (form.getAttribute('data-door'))),
      JSON.parse(/** @type {string} */ (/** @type {HTMLElement} */ (page.byId('back')).getAttribute('data-titles'))),
      pause,
      /** @type {string} */ (/** @type {HTMLElement} */ (other.querySelector('label[for=pick]')).textContent)
    )
    // What was loaded later has its words from the same script. A question that is asked keeps its answer.
    page.need([], function (isThere) {
      if (isThere && firsthand.reworded)
        firsthand.reworded.forEach(function (one) {
          one()
        })
    })
  }
})()
