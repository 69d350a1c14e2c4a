// Asks for the phone's position, only after a tap. The position is where the phone is now. It becomes the place of the
// event only if the witness says that they were here when it happened.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var box = page.byId('place-answer')
  // Draws what is shown last, once more in the words of another language.
  var redraw = function () {}
  var LIMIT = { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 }

  /** @param {string} text */
  function show(text) {
    box.textContent = ''
    box.className = 'panel'
    var line = page.make('p', text)
    line.setAttribute('role', 'status')
    box.appendChild(line)
  }

  // Shows coordinates. They read from left to right in every language.
  /** @param {number} lat @param {number} lon */
  function where(lat, lon) {
    var line = page.make('p', '', 'small')
    line.appendChild(page.make('bdi', lat + ', ' + lon))
    box.appendChild(line)
  }

  function words() {
    return firsthand.more.later
  }
  /** @param {() => void} how */
  function draw(how) {
    redraw = how
    how()
  }

  /** @param {Spot} place */
  function noted(place) {
    var later = words()
    show('lat' in place ? page.fill(later.placeThen, { m: place.radiusM }) : later.placeNow)
    where('lat' in place ? place.lat : place.nowLat, 'lat' in place ? place.lon : place.nowLon)
    box.appendChild(
      page.button(later.placeUndo, '', function () {
        firsthand.spot = null
        redraw = function () {}
        box.textContent = box.className = ''
        page.byId('place').focus()
      })
    )
  }

  /** @param {GeolocationPosition} position */
  function ask(position) {
    // Five decimals are about a metre. More digits would feign precision.
    var lat = Number(position.coords.latitude.toFixed(5))
    var lon = Number(position.coords.longitude.toFixed(5))
    var metres = Math.max(1, Math.ceil(position.coords.accuracy))
    /** @param {Spot} place */
    function note(place) {
      firsthand.spot = place
      draw(function () {
        noted(place)
      })
    }
    draw(function () {
      var later = words()
      show(page.fill(later.placeAsk, { m: metres }))
      where(lat, lon)
      box.appendChild(
        page.button(later.placeYes, '', function () {
          note({ lat: lat, lon: lon, radiusM: metres })
        })
      )
      box.appendChild(
        page.button(later.placeNo, '', function () {
          note({ nowLat: lat, nowLon: lon })
        })
      )
    })
  }
  firsthand.reworded = (firsthand.reworded || []).concat(function () {
    redraw()
  })

  firsthand.place = function () {
    firsthand.spot = null
    draw(function () {
      show(words().placeAsking)
    })
    navigator.geolocation.getCurrentPosition(
      ask,
      function () {
        draw(function () {
          show(words().placeFails)
        })
      },
      LIMIT
    )
  }
})()
