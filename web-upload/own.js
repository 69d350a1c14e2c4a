// What only this device knows of a file that it sent: its picture, its name and its time. They stand in the door's lists
// beside number, size and state, as long as this page lives. Nothing of it is sent or stored.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {{ item: OwnFile, tile: HTMLElement }[]} */
  var waiting = []
  var isDrawing = false

  /** @returns {readonly OwnFile[]} */
  function all() {
    /** @type {readonly OwnFile[]} */
    var here = firsthand.page ? firsthand.page.files : []
    return (firsthand.mine || []).concat(here)
  }
  /** @param {string | null} number */
  function find(number) {
    return all().filter(function (item) {
      return String(item.number) === number && (item.blob || item.picture)
    })[0]
  }

  /** @param {OwnFile} item */
  function timeOf(item) {
    var file = /** @type {File | null | undefined} */ (item.before ? item.before.blob : item.blob)
    return file && file.lastModified ? firsthand.timeWords(new Date(file.lastModified)) : ''
  }

  /** @param {string} name @param {HTMLElement} tile @param {Blob} picture */
  function put(name, tile, picture) {
    var image = document.createElement('img')
    image.alt = name
    image.onload = function () {
      URL.revokeObjectURL(image.src)
    }
    image.src = URL.createObjectURL(picture)
    if (tile.parentNode) tile.parentNode.replaceChild(image, tile)
  }
  // One is drawn at a time: an old phone holds no twenty photos at once.
  function draw() {
    var next = isDrawing ? undefined : waiting.shift()
    if (!next) return
    var item = next.item
    var tile = next.tile
    /** @param {Blob | null} blob */
    function drawn(blob) {
      isDrawing = false
      item.picture = blob
      if (blob) put(item.name, tile, blob)
      draw()
    }
    if (item.picture || !item.blob || !firsthand.page) return drawn(item.picture || null)
    isDrawing = true
    firsthand.page.need(['still'], function (isThere) {
      if (isThere && item.blob) firsthand.still(item.blob, drawn)
      else drawn(null)
    })
  }

  /** @param {Element} row @param {OwnFile} item */
  function dress(row, item) {
    var name = item.name
    var tile = document.createElement('span')
    tile.textContent = (/\.(\w{1,5})$/.exec(name) || ['', '▤'])[1].toUpperCase()
    // Each on a line of its own, so that a name of another script does not mix with the time.
    var told = document.createElement('div')
    told.appendChild(document.createElement('bdi')).textContent = name
    var time = document.createElement('div')
    time.className = 'small'
    time.textContent = timeOf(item)
    told.appendChild(time)
    var frame = document.createElement('span')
    frame.className = 'tiles'
    frame.appendChild(tile)
    // In a list to choose from, box and picture stand side by side.
    var text = row.querySelector('.tick > span')
    if (!text) {
      text = document.createElement('div')
      while (row.firstChild) text.appendChild(row.firstChild)
      var side = document.createElement('div')
      side.className = 'tick wide'
      side.appendChild(text)
      row.appendChild(side)
      var state = text.querySelector('b')
      if (state) text.insertBefore(document.createElement('br'), state)
    }
    text.insertBefore(told, text.firstChild)
    var place = /** @type {Node} */ (text.parentNode)
    place.insertBefore(frame, text)
    row.setAttribute('data-own', '')
    waiting.push({ item: item, tile: tile })
  }

  firsthand.dress = function (root) {
    ;[].forEach.call(root.querySelectorAll('.files > li[data-number]'), function (/** @type {Element} */ row) {
      var item = find(row.getAttribute('data-number'))
      if (item && !row.hasAttribute('data-own')) dress(row, item)
    })
    draw()
  }
})()
