// Asks for the phone's position, only after a tap. The position is where the phone is now. It becomes the place of the
// event only if the witness says that they were here when it happened.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var later = firsthand.more.later
  var box = page.byId('place-answer')
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

  /** @param {Spot} place @param {string} text */
  function noted(place, text) {
    firsthand.spot = place
    show(text)
    where('lat' in place ? place.lat : place.nowLat, 'lat' in place ? place.lon : place.nowLon)
    box.appendChild(
      page.button(later.placeUndo, '', function () {
        firsthand.spot = null
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
    show(page.fill(later.placeAsk, { m: metres }))
    where(lat, lon)
    box.appendChild(
      page.button(later.placeYes, '', function () {
        noted({ lat: lat, lon: lon, radiusM: metres }, page.fill(later.placeThen, { m: metres }))
      })
    )
    box.appendChild(
      page.button(later.placeNo, '', function () {
        noted({ nowLat: lat, nowLon: lon }, later.placeNow)
      })
    )
  }

  firsthand.place = function () {
    firsthand.spot = null
    show(later.placeAsking)
    navigator.geolocation.getCurrentPosition(
      ask,
      function () {
        show(later.placeFails)
      },
      LIMIT
    )
  }
})()
