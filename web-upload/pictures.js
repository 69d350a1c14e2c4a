// The path without reading (decision 109). The page's own script sends; this one puts signs on what it shows: rules for
// what is there, a picture in each line, and a name for what happens now. The door drew each sign once, in the page.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var sheet = /** @type {CSSStyleSheet} */ (document.styleSheets[0])
  var root = document.documentElement
  if (!page || !window.MutationObserver) return

  // `$name48` is the sign of that name, 48 pixels wide.
  var RULES = [
    // What has to be read to be of use is left to the page with words.
    '.tiles,.tiles~*,#questions,#copy,.files bdi,.files small,.files progress+button{display:none!important}',
    '.pair .button,#voice{min-height:7.5rem}',
    '#choose label,#voice{font-size:.9375rem;line-height:1.2}',
    '#exit{flex-shrink:1;padding:0 .4rem;font-size:.9375rem}',
    '.pair>div>div{height:100%}',
    '[data-is=choose] h1{font-size:1.0625rem;margin:0}',
    '.call br{display:none}',
    '.call svg{flex:none;width:3.5rem;height:3.5rem}',
    '.call{padding:.25rem}',
    '#hide{display:none}',
    '.top div{flex:1 1 4rem}',
    'html{scroll-padding:3.5rem 0 9rem}',
    '#exit svg{margin:0 .25rem}',
    '[data-is=choose] #send{padding:0}',
    '.call span{display:flex;align-items:center;justify-content:center}',
    '.call bdi{margin:0 .75rem}',
    '#call p,#status,#after{text-align:center}',
    '#go{display:flex;align-items:center;justify-content:center;min-height:4.5rem;padding:.25rem;font-size:1.0625rem}',
    '#go small{display:none}',
    'button::before,h1::before,.files b::before{vertical-align:middle;margin:0 .5rem}',
    '.files .tile::before{margin:0}',
    '#go::before{content:$send56}',
    '#pause::before{content:$pause48}',
    '[data-is=pause] #pause::before{content:$send48}',
    '#more::before{content:$add48}',
    // A line of the list: its picture, how far it is as a filling bar, its state, a bin.
    '#files.is-folded{display:block!important}',
    '.files>li{flex-wrap:nowrap;min-height:5.5rem}',
    '.files .tile,.files img{display:flex;flex:none;align-items:center;justify-content:center;width:4.5rem;height:4.5rem;padding:0;object-fit:cover;overflow:hidden;font-size:0}',
    '.files b{flex:1 1 3rem;min-width:0;padding:0 .5rem;font-size:.9375rem}',
    '.files progress{flex:1 1 3rem;min-width:2rem;height:2.5rem}',
    '.files button{flex:none;width:3.75rem;min-height:3.75rem;padding:0;overflow:hidden;font-size:0}',
    '.files .kept::before{content:$arrived48}',
    '.files .failed::before{content:$failed48}',
    '.files .paused::before{content:$pause48}',
    '.files progress+button+button::before{content:$bin48;margin:0}',
    '.files progress+button+button+button::before{content:$gallery48;margin:0}',
    '.is-voice .tile::before{content:$voice72}',
    '.is-film .tile::before{content:$film72}',
    '.is-photo .tile::before{content:$photo72}',
    '.is-other .tile::before{content:$gallery72}',
    '@media(max-width:15rem){.call{font-size:.9375rem}.files b{font-size:0}#go{font-size:.9375rem;overflow-wrap:normal}}',
    // A voice: it is being recorded, then it can be heard, added or thrown away.
    '#voice-note p::before,#status::before{display:block;text-align:center}',
    '#voice-note p::before{content:$voice72}',
    '#voice-note [role]::before{content:$failed72}',
    '#voice-note p+button::before{content:$stop48}',
    '#voice-note audio+button::before{content:$add48}',
    '#voice-note button+button::before{content:$bin48}',
    '#voice-note audio{width:100%}',
    // What happens now.
    '#all{height:3rem}',
    '[data-is=sending] #status::before{content:$send72}',
    '[data-is=wait] #status::before{content:$wait72}',
    '[data-is=cut] #status::before{content:$cut72}',
    '[data-is=pause] #status::before{content:$pause72}',
    '[data-is=failed] #status::before{content:$failed72}',
    '[data-is=done] h1{text-align:center}',
    'h1.kept::before{content:$arrived96;display:block;margin:0 auto}',
    // The code is a key that is kept: as a picture, or written down.
    '#code-title::before{content:$code72;display:block}',
    '#picture-ask::before{content:$save48}',
    '#written::before{content:$write48}',
    '[data-hear] button{width:auto;margin:.25rem auto;padding:.25rem 1rem}',
    '[data-hear] button::before{margin:0}',
    '[data-hear=choose],[data-hear=sending],[data-hear=arrived],[data-hear=done]{display:none}',
    '[data-is=choose] [data-hear=choose]{display:block;float:right}',
    '[dir=rtl] [data-hear=choose]{float:left}',
    '.pair{clear:both}',
    '[data-is=sending] [data-hear=sending],[data-is=done] [data-hear=arrived],[data-is=done] [data-hear=done]{display:block}',
    '.has-script .bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:center}',
    '.bar .trouble{flex:1 0 100%}',
    '.bar #go{flex:1 1 8rem;width:auto}',
    '.bar [data-hear]{padding:0 .5rem}',
    '#picture a::before{content:$save48;vertical-align:middle;margin:0 .5rem}',
    '#after p:last-child::before{content:$keep72;display:block}',
  ]

  /** @param {string} name @param {string} size */
  function signOf(name, size) {
    var drawn = document.querySelector('#signs [data-sign=' + name + ']')
    if (!drawn) return 'none'
    var copy = /** @type {Element} */ (drawn.cloneNode(true))
    copy.setAttribute('width', size)
    copy.setAttribute('height', size)
    return 'url("data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(copy)) + '")'
  }
  RULES.forEach(function (rule) {
    var whole = rule.replace(/\$([a-z]+)(\d+)/g, function (_, name, size) {
      return signOf(name, size)
    })
    sheet.insertRule(whole, sheet.cssRules.length)
  })

  /** @param {Item} item */
  function kindOf(item) {
    var type = item.blob ? item.blob.type : ''
    if (item.about.origin === 'voice-note' || /^audio/.test(type)) return 'voice'
    return /^video/.test(type) ? 'film' : /^image/.test(type) ? 'photo' : 'other'
  }
  // The picture of a file stands in its line, beside how far it is. `chosen.js` draws it.
  /** @param {Item} item */
  function inLine(item) {
    if (!item.tile) item.tile = page.make('b', '', 'tile')
    if (item.tile.parentNode === item.row) return
    item.row.className = 'is-' + kindOf(item)
    item.row.insertBefore(item.tile, item.row.firstChild)
  }

  // A recorded sentence sounds only while it is wanted: a press begins it, another press ends it, and so does a
  // recording, or leaving. Its place is beside what it speaks of.
  /** @type {NodeListOf<HTMLAudioElement>} */
  var sounds = document.querySelectorAll('[data-hear] audio')
  function quiet() {
    for (var i = 0; i < sounds.length; i++) {
      sounds[i].pause()
      if (sounds[i].readyState) sounds[i].currentTime = 0
    }
  }

  // The sentences are those of the language in which the page was opened.
  var language = root.lang
  function unsay() {
    quiet()
    for (var i = 0; i < sounds.length; i++) /** @type {HTMLElement} */ (sounds[i].parentNode).hidden = true
  }

  // One name for what happens now, from what the page says and from nothing else.
  function stateOf() {
    var words = page.words
    var said = page.byId('status').textContent
    if (page.byId('title').className) return 'done'
    if (!document.body.className) return page.files.length ? 'chosen' : 'choose'
    if (said === words.paused) return 'pause'
    if (!page.now().isRunning) return 'failed'
    return said === words.stalled ? 'cut' : said === words.still || said === words.busyDoor ? 'wait' : 'sending'
  }
  function draw() {
    page.files.forEach(inLine)
    var state = stateOf()
    if (root.getAttribute('data-is') !== state) root.setAttribute('data-is', state)
    if (root.lang !== language) unsay()
  }
  var watcher = new MutationObserver(draw)
  watcher.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class'],
  })
  draw()

  // The page's script knows two fields. The field for a film is another one of them, and labels show what has the focus.
  var film = page.byId('film')
  film.onchange = function () {
    var chosen = /** @type {FileList} */ (film.files)
    for (var i = 0; i < chosen.length; i++) page.take(chosen[i], 'camera')
    film.value = ''
  }
  ;[page.byId('pick'), film].forEach(function (field) {
    var label = /** @type {Element} */ (document.querySelector('.button[for=' + field.id + ']'))
    field.addEventListener('focus', function () {
      label.classList.add('picked')
    })
    field.addEventListener('blur', function () {
      label.classList.remove('picked')
    })
  })
  ;[].forEach.call(sounds, function (/** @type {HTMLAudioElement} */ sound) {
    var press = /** @type {HTMLElement} */ (sound.previousElementSibling)
    press.onclick = function () {
      var wasHeard = !sound.paused && !sound.ended
      quiet()
      // Where it cannot be loaded, the sign beside it says the same.
      var begun = wasHeard ? null : sound.play()
      if (begun) begun.then(null, function () {})
    }
  })
  /** @param {string} name @param {HTMLElement} before */
  function putBehind(name, before) {
    var one = document.querySelector('[data-hear=' + name + ']')
    if (!one || !one.parentNode || !before.parentNode) return
    // An empty text keeps its old place, so that another language finds the page as the door wrote it (leaf.js).
    one.parentNode.replaceChild(document.createTextNode(''), one)
    before.parentNode.insertBefore(one, before.nextSibling)
  }
  putBehind('choose', /** @type {HTMLElement} */ (page.byId('title').previousElementSibling))
  putBehind('sending', page.byId('status'))
  putBehind('arrived', page.byId('status'))
  putBehind('code', page.byId('digits'))
  putBehind('done', page.byId('after'))
  page.byId('voice').addEventListener('click', quiet)
  var leave = firsthand.onLeave
  firsthand.onLeave = function () {
    quiet()
    watcher.disconnect()
    if (leave) leave()
  }
})()
