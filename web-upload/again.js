// Resumes a file whose upload had begun: if the phone lost access to the file, if the browser was closed, or on another
// device. A re-picked file is compared with the digests of the kept bytes before any byte of it is sent. Only the same
// file continues at its offset. Bytes of two files are never mixed.
;(function () {
  'use strict'
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  /** @type {Page} */
  var page = firsthand.page
  var tus = firsthand.tus
  var later = firsthand.more.later
  var PATIENCE_MS = 3000

  /** @param {Item} item @param {string=} text */
  function note(item, text) {
    item.note = text
    page.draw(item)
  }

  // Retries if the connection broke. A broken connection is no answer, and starting afresh would discard what is kept.
  /** @param {string} path @param {Item} item @param {(answer: Answer | null) => void} done */
  function ask(path, item, done) {
    function attempt() {
      tus.post(path, { submission: page.submission(), number: item.number }, null, function (how, xhr) {
        if (how && how < 500 && how !== 429) return done(how < 300 ? tus.answer(xhr) : null)
        note(item, page.words.stalled)
        setTimeout(attempt, PATIENCE_MS)
      })
    }
    attempt()
  }

  /** @param {Item} item @param {Blob} file */
  function goOn(item, file) {
    if (item.url) return page.goOn(item, file)
    ask('/receipt/resume', item, function (answer) {
      if (!answer) return page.fail(item, page.words.failed)
      item.url = answer.upload
      page.goOn(item, file)
    })
  }

  // Gives the begun upload up, so that the file is sent anew. The bytes that had arrived stay where they are, and
  // nothing is appended to them.
  /** @param {Item} item */
  function isOver(item) {
    item.isLost = false
    item.blob = item.number = item.url = null
    item.state = 'waiting'
    note(item, later.afresh)
  }

  // `like`: unfinished files of the same size. `fresh(note)` sends `file` as a new one.
  /** @param {Blob} file @param {Item[]} like @param {(note?: string) => void} fresh */
  function again(file, like, fresh) {
    var worst = 'cannot'
    /** @param {number} i */
    function step(i) {
      var item = like[i]
      if (!item) {
        // The person means the file that the page asked for, so the line of that file stops asking.
        if (like.length === 1 && like[0].isLost) isOver(like[0])
        return fresh(worst === 'differs' ? later.differs : later.cannotCompare)
      }
      var before = item.note
      note(item, later.comparing)
      ask('/receipt/digests', item, function (digests) {
        firsthand.compare(file, digests || { segments: [] }, function (verdict) {
          note(item, before)
          // If no byte was kept yet, nothing can be mixed.
          if (verdict === 'same' || (!item.offset && digests && !digests.segments.length)) return goOn(item, file)
          if (verdict === 'differs') worst = verdict
          step(i + 1)
        })
      })
    }
    step(0)
  }

  // A size keeps its own direction in a text that runs from right to left.
  /** @param {number} bytes */
  function isolated(bytes) {
    var words = page.sizeWords(bytes)
    return document.documentElement.dir === 'rtl' ? '\u2066' + words + '\u2069' : words
  }

  // A receipt lists all its files. There the line of the unfinished file, with its chooser and its progress, takes the
  // place of the door's own line. What had arrived of the file stays listed, so the line cannot be removed.
  /** @param {Item} item @param {number} number */
  function toItsPlace(item, number) {
    var there = document.querySelector('#arrived > li[data-number="' + number + '"]')
    if (!there || !there.parentNode) return
    item.row.setAttribute('data-number', String(number))
    item.row.removeChild(item.drop)
    there.parentNode.replaceChild(item.row, there)
  }

  // Lists the files of a sending that its code reopened, except those that are kept or withdrawn.
  /** @param {readonly BegunFile[]} files */
  again.list = function (files) {
    files.forEach(function (file) {
      var isBegun = file.offset || file.length
      if (!isBegun || !/^(arriving|part-missing)$/.test(file.state)) return
      var values = { done: isolated(file.offset), all: isolated(file.length || 0) }
      /** @type {Begun} */
      var item = {
        about: {},
        number: file.number,
        size: /** @type {number} */ (file.length),
        offset: file.offset,
        shown: 0,
        still: null,
        isLost: true,
        isSizeOwed: file.length === null,
        note: page.fill(
          !file.offset ? later.notBegun : file.length === null ? later.unfinishedUnknown : later.unfinished,
          values
        ),
      }
      page.show(item, page.fill(later.fileNumber, { number: file.number }))
      toItsPlace(item, file.number)
    })
  }
  firsthand.again = again
})()
