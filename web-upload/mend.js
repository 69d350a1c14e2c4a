// Reads a code as a person types it, and mends what its eighth word can decide: a mistyped letter or digit, or two
// swapped words. It is the same rule as packages/sealing/src/mend-code.ts, which reads codes where no script runs. Both
// are tested with the same codes. Nothing is sent or kept.
;(function () {
  'use strict'
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  var PLACES = 8
  var FIRST_NUMBER = 1000
  var MOST_READINGS = 500

  /** @param {string} token */
  function isNumber(token) {
    return /^[0-9]/.test(token)
  }
  /** @param {string} token */
  function groupsOf(token) {
    return isNumber(token) && token.length % 4 === 0 ? token.match(/.{4}/g) || [] : [token]
  }
  /** @param {string[]} tokens */
  function allGroups(tokens) {
    return tokens.reduce(function (/** @type {string[]} */ all, token) {
      return all.concat(groupsOf(token))
    }, [])
  }
  // A letter of another alphabet must spoil its word and not split it, so a word is what holds no mark and no digit.
  /** @param {string} text */
  function tokensOf(text) {
    var plain = (text.normalize ? text.normalize('NFKC') : text)
      .toLowerCase()
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, function (digit) {
        return String(digit.charCodeAt(0) & 15)
      })
    var found = plain.match(/[0-9]+|[^\s0-9!-/:-@[-`{-~\u00a1-\u00bf\u060c\u061b\u2010-\u2027\u3001\u3002]+/g) || []
    var words = found.filter(function (token) {
      return !isNumber(token)
    })
    if (words.length)
      return allGroups(
        found.filter(function (token) {
          return !isNumber(token) || token.length > 2
        })
      )
    var digits = found.join('')
    return digits.length === 4 * PLACES ? groupsOf(digits) : allGroups(found)
  }

  /** @param {number} mistakes @param {string} typed @param {string} meant @returns {boolean} */
  function isWithin(mistakes, typed, meant) {
    if (Math.abs(typed.length - meant.length) > mistakes) return false
    var start = 0
    while (start < typed.length && typed.charAt(start) === meant.charAt(start)) start++
    var a = typed.slice(start)
    var b = meant.slice(start)
    if (a === b) return true
    if (mistakes === 0) return false
    var left = mistakes - 1
    return (
      isWithin(left, a.slice(1), b.slice(1)) ||
      isWithin(left, a.slice(1), b) ||
      isWithin(left, a, b.slice(1)) ||
      (a.length > 1 &&
        a.charAt(0) === b.charAt(1) &&
        a.charAt(1) === b.charAt(0) &&
        isWithin(left, a.slice(2), b.slice(2)))
    )
  }

  /** @param {string} typed */
  firsthand.readCode = function (typed) {
    var list = firsthand.codeWords || []
    var size = list.length
    var tokens = typed.length > 512 ? [] : tokensOf(typed)
    if (tokens.length !== PLACES) return null
    /** @type {number[]} */
    var weights = [1]
    while (weights.length < PLACES) weights.push((weights[weights.length - 1] * 13) % size)

    /** @param {number[]} indices @param {number=} without */
    function remainder(indices, without) {
      return indices.reduce(function (sum, index, at) {
        return at === without ? sum : (sum + weights[at] * index) % size
      }, 0)
    }
    /** @param {number[]} indices */
    function keepsRule(indices) {
      return remainder(indices) === 0
    }
    /** @param {number[]} indices @param {number} at */
    function solveFor(indices, at) {
      var wanted = size - remainder(indices, at)
      while (wanted % weights[at] !== 0) wanted += size
      return (wanted / weights[at]) % size
    }
    /** @param {string} token @param {number} index */
    function spelling(token, index) {
      return isNumber(token) ? String(FIRST_NUMBER + index) : list[index]
    }
    /** @param {string} token */
    function readingsOf(token) {
      var known = isNumber(token) && token.length === 4 ? Number(token) - FIRST_NUMBER : list.indexOf(token)
      if (known >= 0 && known < size) return [known]
      /** @type {number[]} */
      var near = []
      for (var index = 0; index < size; index++) if (isWithin(1, token, spelling(token, index))) near.push(index)
      return near
    }
    /** @param {number[][]} readings */
    function readingsOfAll(readings) {
      var ways = readings.reduce(function (product, some) {
        return product * some.length
      }, 1)
      if (ways === 0 || ways > MOST_READINGS) return []
      return readings.reduce(
        function (/** @type {number[][]} */ begun, next) {
          /** @type {number[][]} */
          var longer = []
          begun.forEach(function (some) {
            next.forEach(function (index) {
              longer.push(some.concat([index]))
            })
          })
          return longer
        },
        [[]]
      )
    }
    /** @param {number[][]} found */
    function codeOf(found) {
      if (found.length !== 1) return null
      return found[0]
        .map(function (index) {
          return list[index]
        })
        .join('-')
    }

    var readings = tokens.map(readingsOf)
    var asTyped = readingsOfAll(readings).filter(keepsRule)
    if (asTyped.length) return codeOf(asTyped)
    /** @type {number[][]} */
    var swapped = []
    for (var at = 1; at < PLACES; at++) {
      var order = readings.slice()
      order[at - 1] = readings[at]
      order[at] = readings[at - 1]
      swapped = swapped.concat(readingsOfAll(order).filter(keepsRule))
    }
    // A number with one wrong digit is as likely as two swapped ones, a word with two wrong letters is not.
    var likely = swapped.concat(solvedAmong(true))
    return codeOf(likely.length ? likely : solvedAmong(false))

    /** @param {boolean} ofNumbers */
    function solvedAmong(ofNumbers) {
      /** @type {number[][]} */
      var solved = []
      tokens.forEach(function (token, place) {
        if (isNumber(token) !== ofNumbers) return
        var others = readings.slice()
        others[place] = [0]
        readingsOfAll(others).forEach(function (indices) {
          indices[place] = solveFor(indices, place)
          if (isWithin(ofNumbers ? 1 : 2, token, spelling(token, indices[place]))) solved.push(indices)
        })
      })
      return solved
    }
  }
})()
