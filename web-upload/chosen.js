// What was chosen, as pictures: a tile for each file, made on the device, and the list of names folded below a press.
// The same file chosen twice stands here once.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var list = page.byId('files')
  var tiles = page.make('div', '', 'tiles')
  var line = page.make('p', '', 'small')
  var fold = page.button('', '', function () {
    isOpen = !isOpen
    folded(!isOpen)
  })
  var MOST = 12
  var SLICE = 1048576
  var MOST_COMPARED = 67108864
  var isDrawing = false
  // "+8" reads the same in every script.
  var rest = page.make('b', '', 'tile')
  rest.dir = 'ltr'
  var box = page.make('div', '', 'chosen')
  var isOpen = false

  /** @param {boolean} isFolded */
  function folded(isFolded) {
    if (isFolded) list.classList.add('is-folded')
    else list.classList.remove('is-folded')
    fold.setAttribute('aria-expanded', String(!isFolded))
    var words = firsthand.more.sending
    var isSent = !!document.body.className
    line.textContent = isSent ? '' : words.tell
    fold.textContent = isFolded ? (isSent ? words.each : words.see) : words.fold
  }

  // A picture of the file, else its ending. One is drawn at a time: an old phone holds no twenty photos at once.
  /** @param {Item} item */
  function tileOf(item) {
    var ending = (/\.(\w{1,5})$/.exec(item.name) || ['', '▤'])[1]
    var tile = page.make('b', ending.toUpperCase(), 'tile')
    tile.setAttribute('role', 'img')
    tile.setAttribute('aria-label', item.name)
    return tile
  }
  /** @param {Item} item @param {Blob | null} blob */
  function drawn(item, blob) {
    isDrawing = false
    item.isDrawn = true
    item.picture = blob
    var tile = item.tile
    if (blob && tile && tile.parentNode) {
      var image = page.make('img')
      image.alt = item.name
      image.onload = function () {
        URL.revokeObjectURL(image.src)
      }
      image.src = URL.createObjectURL(blob)
      tile.parentNode.replaceChild(image, tile)
      item.tile = image
    }
    drawNext()
  }
  function drawNext() {
    if (isDrawing) return
    var item = page.files.filter(function (one) {
      return one.tile && !one.isDrawn && one.blob
    })[0]
    if (!item) return
    isDrawing = true
    page.need(['still'], function (isThere) {
      if (isThere)
        firsthand.still(/** @type {Blob} */ (item.blob), function (blob) {
          drawn(item, blob)
        })
      else drawn(item, null)
    })
  }

  /** @param {Blob} one @param {Blob} other @param {(isSame: boolean) => void} done */
  function compare(one, other, done) {
    /** @param {number} from */
    function step(from) {
      if (from >= one.size) return done(true)
      textOf(one.slice(from, from + SLICE), function (mine) {
        textOf(other.slice(from, from + SLICE), function (its) {
          if (mine && mine === its) step(from + SLICE)
          else done(false)
        })
      })
    }
    step(0)
  }
  /** @param {Blob} blob @param {(text: string) => void} done */
  function textOf(blob, done) {
    var reader = new FileReader()
    reader.onloadend = function () {
      done(String(reader.result || ''))
    }
    reader.readAsDataURL(blob)
  }
  // Files of the same name and bytes are one file. Every byte is compared: a file that only looks the same is sent. A
  // very large one is not compared, and stands there twice.
  /** @param {Item} item */
  function dropTwin(item) {
    item.isCompared = true
    page.files.slice(0, page.files.indexOf(item)).forEach(function (other) {
      if (
        other.name !== item.name ||
        other.size !== item.size ||
        item.size > MOST_COMPARED ||
        !other.blob ||
        !item.blob
      )
        return
      if (other.state === 'failed' || other.isLost) return
      var blob = item.blob
      compare(blob, other.blob, function (isSame) {
        var isLeft = page.files.indexOf(item) >= 0 && page.files.indexOf(other) >= 0
        if (!isSame || !isLeft || item.queued || item.state !== 'waiting' || item.blob !== blob) return
        page.remove(item)
        page.say(firsthand.more.sending.twin)
      })
    })
  }

  function draw() {
    page.files.slice(0, MOST).forEach(function (item) {
      if (!item.tile) item.tile = tiles.insertBefore(tileOf(item), rest.parentNode ? rest : null)
    })
    for (var i = tiles.children.length - 1; i >= 0; i--) {
      var tile = tiles.children[i]
      var isLeft = page.files.some(function (item) {
        return item.tile === tile
      })
      if (!isLeft && tile !== rest) tiles.removeChild(tile)
    }
    if (page.files.length > MOST) tiles.appendChild(rest).textContent = '+' + (page.files.length - MOST)
    else if (rest.parentNode) tiles.removeChild(rest)
    page.files.forEach(function (item) {
      if (!item.isCompared && item.blob) dropTwin(item)
    })
    drawNext()
  }

  // What could identify somebody; and "Keep my files on this phone until they are sent", only where the phone can lock them.
  function offerMore() {
    var link = page.make('a', '', 'line')
    var who = page.make('p', '', 'small')
    var keep = page.make('span')
    page.byId('extra').appendChild(who)
    page.byId('extra').appendChild(link)
    function reword() {
      link.textContent = firsthand.more.who[1]
      link.href = '/identify?lang=' + document.documentElement.lang
      who.textContent = firsthand.more.who[0]
      keep.textContent = firsthand.more.sending.queue
      folded(!isOpen)
    }
    reword()
    firsthand.reworded = (firsthand.reworded || []).concat(reword)
    if (!page.now().hasQueue) return
    var ask = page.make('label', '', 'tick')
    ask.id = 'keep-ask'
    var tick = page.make('input')
    tick.type = 'checkbox'
    tick.id = 'keep'
    ask.appendChild(tick)
    ask.appendChild(keep)
    var about = page.make('div')
    about.id = 'keep-about'
    page.byId('extra').appendChild(ask)
    page.byId('extra').appendChild(about)
    page.lazily('keep', true)
  }

  firsthand.chosen = function () {
    if (!list.parentNode || !page.files.length) return
    if (!tiles.parentNode) {
      box.appendChild(tiles)
      box.appendChild(line)
      box.appendChild(fold)
      offerMore()
    }
    list.parentNode.insertBefore(box, list)
    // What did not work is never folded away.
    isOpen =
      isOpen ||
      page.files.some(function (item) {
        return item.state === 'failed' || item.isLost || item.isNoted
      })
    folded(!isOpen)
    draw()
  }
})()
