// The script of the code's pages, ES5. First it takes a code out of the address (after the #), before anything else can
// see it there. It posts the code in a body, shows how a mistyped code is read, saves a code as a picture, and shows
// minutes in the phone's own time. Nothing is stored. After a form, "back" would repeat the request with the code in it.
// So the form's answer replaces this page, and the history has only the page with the empty field.
;(function () {
  'use strict'
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand

  var script = /** @type {HTMLElement | null} */ (document.currentScript)
  /** @param {'mend' | 'own' | 'words' | 'read' | 'from-address' | 'picture-title' | 'picture-save' | 'picture-hold'} name */
  function told(name) {
    return (script && script.getAttribute('data-' + name)) || ''
  }
  // The code's pages write their words beside this script. The sending page has loaded them with its other scripts.
  /** @param {'Title' | 'Save' | 'Hold'} name */
  function pictureWord(name) {
    return firsthand.more ? firsthand.more.later['picture' + name] : told(PICTURE_WORDS[name])
  }
  /** @type {{ Title: 'picture-title', Save: 'picture-save', Hold: 'picture-hold' }} */
  var PICTURE_WORDS = { Title: 'picture-title', Save: 'picture-save', Hold: 'picture-hold' }

  /** @param {CanvasRenderingContext2D} pen @param {string[]} words @param {string[]} numbers */
  function draw(pen, words, numbers) {
    var width = pen.canvas.width
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, width, pen.canvas.height)
    pen.fillStyle = '#16202b'
    pen.textAlign = 'center'
    pen.font = '600 52px sans-serif'
    pen.fillText(pictureWord('Title'), width / 2, 100)
    words.forEach(function (word, at) {
      var y = 200 + at * 88
      pen.textAlign = 'left'
      pen.font = '30px sans-serif'
      pen.fillText(at + 1 + '.', 48, y)
      pen.font = '600 52px sans-serif'
      pen.fillText(word, 120, y)
      pen.textAlign = 'right'
      if (numbers[at]) pen.fillText(numbers[at], width - 48, y)
    })
  }

  /** @param {HTMLElement} box @param {string} url @param {string} name */
  function showPicture(box, url, name) {
    var picture = document.createElement('img')
    picture.src = url
    picture.alt = name
    picture.width = 240
    // A phone at 200 % is narrower.
    picture.style.maxWidth = '100%'
    var save = document.createElement('a')
    save.className = 'button quiet'
    save.href = url
    save.download = 'picture.png'
    save.textContent = pictureWord('Save')
    var hold = document.createElement('p')
    hold.className = 'small'
    hold.textContent = pictureWord('Hold')
    while (box.firstChild) box.removeChild(box.firstChild)
    ;[picture, save, hold].forEach(function (one) {
      box.appendChild(one)
    })
  }

  // Draws the code, and nothing that tells what it is for, as a picture that the phone can save. It is made on the phone
  // and never sent. If it fails, the code's words are still there. `digits`:
  // null for an old code. Returns false if this browser cannot draw it.
  firsthand.codePicture = function (code, digits, box, done) {
    var words = code.trim().split(/[\s-]+/)
    var canvas = document.createElement('canvas')
    canvas.width = 720
    canvas.height = 200 + words.length * 88
    var pen = canvas.getContext('2d')
    if (!pen || !canvas.toBlob) return false
    draw(pen, words, digits ? digits.split(' ') : [])
    canvas.toBlob(function (blob) {
      if (blob) showPicture(box, URL.createObjectURL(blob), pictureWord('Title') + ': ' + words.join(' '))
      if (done) done(!!blob)
    })
    return true
  }

  // The plain form's page has a button that appears only where the picture can be made.
  /** @param {HTMLElement | null} ask @param {HTMLElement | null} box */
  function offerPicture(ask, box) {
    if (!ask || !box) return
    ask.hidden = false
    ask.onclick = function () {
      var code = ask.getAttribute('data-code') || ''
      ask.hidden = firsthand.codePicture(code, ask.getAttribute('data-digits'), box)
    }
  }

  // An old QR picture opens this page with the code after the #. It is taken out of the address at once and written into
  // the field, and the page says that the browser may have kept it. It is sent only when the person sends it.
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
    var note = document.getElementById('read')
    if (note) note.textContent = told('from-address')
  }

  /** @param {string} path @param {() => void} done */
  function load(path, done) {
    var one = document.createElement('script')
    one.src = path
    one.onload = done
    document.head.appendChild(one)
  }

  /** @param {string} typed */
  function readCode(typed) {
    return firsthand.readCode && firsthand.codeWords ? firsthand.readCode(typed) : null
  }

  // While a code is typed, shows what it is read as if that differs from what was typed. Without the scripts for it, the
  // door reads the code by the same rule.
  /** @param {HTMLInputElement | null} field @param {HTMLElement | null} note */
  function readAlong(field, note) {
    if (!field || !note || !told('mend')) return
    /** @param {HTMLInputElement} from @param {HTMLElement} to */
    function read(from, to) {
      var code = readCode(from.value)
      var letters = from.value.toLowerCase().match(/[a-z]+/g)
      to.textContent =
        code && letters && letters.join('-') !== code ? told('read').replace('{code}', code.replace(/-/g, ' ')) : ''
    }
    load(told('words'), function () {
      load(told('mend'), function () {
        field.addEventListener('input', function () {
          read(field, note)
        })
        if (field.value && !note.textContent) read(field, note)
      })
    })
  }

  /**
   * @param {HTMLFormElement} form
   * @param {(name: string, value: string) => string} write
   */
  function fieldsOf(form, write) {
    /** @type {string[]} */
    var fields = []
    for (var i = 0; i < form.elements.length; i++) {
      var field = /** @type {HTMLInputElement} */ (form.elements[i])
      if (field.type === 'checkbox' && !field.checked) continue
      var value = field.value
      if (field.id === 'code') value = readCode(value) || value
      if (field.name) fields.push(write(field.name, value))
    }
    return fields
  }

  firsthand.bodyOf = function (form) {
    return fieldsOf(form, function (name, value) {
      return encodeURIComponent(name) + '=' + encodeURIComponent(value)
    }).join('&')
  }

  // The form of "Looking for someone" has parts, without files. No text holds the line between them by chance.
  /** @param {HTMLFormElement} form @param {string} between */
  function partsOf(form, between) {
    var parts = fieldsOf(form, function (name, value) {
      return '--' + between + '\r\nContent-Disposition: form-data; name="' + name + '"\r\n\r\n' + value + '\r\n'
    })
    return parts.join('') + '--' + between + '--\r\n'
  }

  var isPosting = false
  /** @param {HTMLFormElement} form */
  function post(form) {
    if (isPosting) return
    isPosting = true
    var between = /multipart/.test(form.enctype) ? 'part' + String(Math.random()).slice(2) : ''
    function plainly() {
      isPosting = false
      form.submit()
    }
    var xhr = new XMLHttpRequest()
    xhr.open('POST', /** @type {string} */ (form.getAttribute('action')))
    xhr.setRequestHeader(
      'Content-Type',
      between ? 'multipart/form-data; boundary=' + between : 'application/x-www-form-urlencoded'
    )
    xhr.onload = function () {
      if (/^text\/html/.test(xhr.getResponseHeader('Content-Type') || '')) show(xhr.responseText)
      else plainly()
    }
    xhr.onerror = plainly
    xhr.send(between ? partsOf(form, between) : firsthand.bodyOf(form))
  }

  // What this device knows of the files that it sent from here (own.js): it stays in the page's memory.
  function ownFiles() {
    /** @type {readonly OwnFile[]} */
    var here = firsthand.page ? firsthand.page.files : []
    return (firsthand.mine || []).concat(
      here
        .filter(function (item) {
          return item.blob && item.number
        })
        .map(function (item) {
          return { name: item.name, number: item.number, blob: item.blob, before: item.before, picture: item.picture }
        })
    )
  }

  /** @param {string} page */
  function show(page) {
    var mine = ownFiles()
    if (firsthand.onLeave) firsthand.onLeave()
    // The new page's scripts start from nothing, as after a navigation. The old page's listeners are gone with it.
    window.firsthand = { isShown: true, mine: mine }
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

  // A browser keeps the body of a form that it sends itself. So the script sends the forms of a code, and that of
  // "Looking for someone".
  document.addEventListener('submit', function (event) {
    var form = /** @type {HTMLFormElement} */ (event.target)
    var isOurs = form.id === 'looking' || /^\/receipt(\/|$)/.test(/** @type {string} */ (form.getAttribute('action')))
    if (event.defaultPrevented || !isOurs) return
    if (wouldLose()) return
    event.preventDefault()
    post(form)
  })
  // Hides the page when it returns by "back", from memory or by a repeated request.
  window.addEventListener('pagehide', function () {
    firsthand.mine = []
    if (!hasCode()) return
    if (firsthand.onLeave) firsthand.onLeave()
    document.body.textContent = ''
  })
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && !document.getElementById('looking')) hide()
  })
  var journey = window.performance && performance.navigation
  if (journey && journey.type === 2 && !firsthand.isShown && hasCode()) return hide()

  // Another language in the middle of "Looking for someone": what was written stays in its fields.
  /** @param {HTMLAnchorElement} link */
  function speak(link) {
    var xhr = new XMLHttpRequest()
    xhr.open('GET', link.href)
    xhr.onload = function () {
      var other = new DOMParser().parseFromString(xhr.responseText, 'text/html')
      var its = other.querySelector('main')
      var mine = document.querySelector('main')
      // Whatever else came: the page stays as it is, with what was written.
      if (!its || !mine || !mine.parentNode || !other.getElementById('looking')) return
      ;[].forEach.call(mine.querySelectorAll('form [id]'), function (/** @type {HTMLInputElement} */ field) {
        var same = /** @type {HTMLInputElement | null} */ (other.getElementById(field.id))
        if (same && field.value) same.value = field.value
      })
      var exit = document.getElementById('exit')
      var hides = other.getElementById('exit')
      if (exit && hides) exit.textContent = hides.textContent
      document.documentElement.lang = other.documentElement.lang
      document.documentElement.dir = other.documentElement.dir
      mine.parentNode.replaceChild(document.adoptNode(its), mine)
      var title = document.getElementById('title')
      if (title) title.focus()
    }
    xhr.send()
  }
  if (document.getElementById('looking'))
    firsthand.follow = function (link) {
      if (link.hreflang) speak(link)
      return !!link.hreflang
    }

  // A time in the reader's words, and in the phone's own time zone. The page's English is that of Europe.
  firsthand.timeWords = function (at) {
    /** @type {Intl.DateTimeFormatOptions} */
    var form = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }
    var language = document.documentElement.lang
    return at.toLocaleString(language === 'en' ? 'en-GB' : language, form)
  }
  firsthand.tellTimes = function () {
    var times = document.getElementsByTagName('time')
    for (var i = 0; i < times.length; i++) {
      var at = new Date(/** @type {string} */ (times[i].getAttribute('datetime')))
      if (isNaN(at.getTime())) continue
      times[i].textContent = firsthand.timeWords(at)
      // Shows the label that names the time zone.
      var zone = /** @type {HTMLElement | null} */ (times[i].nextElementSibling)
      if (zone) zone.hidden = false
    }
  }
  // The files that this device sent before this receipt was shown in place of the page that sent them.
  if (firsthand.mine && firsthand.mine.length)
    load(told('own'), function () {
      firsthand.dress(document)
    })

  takeFromAddress()
  window.addEventListener('hashchange', takeFromAddress)
  readAlong(
    /** @type {HTMLInputElement | null} */ (document.querySelector('#ask input#code')),
    document.getElementById('read')
  )
  offerPicture(document.getElementById('save-code'), document.getElementById('saved-code'))
  firsthand.tellTimes()
})()
