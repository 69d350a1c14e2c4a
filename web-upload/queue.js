// The queue that survives a dead network and a closed browser: only where the witness asks for it. Files, their names, the
// code and the way to go on lie in IndexedDB, in pieces of 1 MiB, each sealed by AES-256-GCM under a key that scripts can
// use but not read. The key lies beside them: that keeps out who browses files, not who takes the phone. When the last file
// is dropped, the whole database goes.
// `firsthand.queue`, every answer { ok: true, … } or { ok: false, why: 'full' | 'blocked' | 'unreadable' | 'lost' }:
//   isPossible(done): done(true | false); leaves nothing
//   keep(items, done, onProgress): items [{ file, key, note }] (note: anything JSON can hold); answers { ids };
//     onProgress(bytes, of); a file is there wholly or not at all
//   remember(state, done): what is needed to go on (submission, code), replaced as a whole
//   note(id, note, done): replaces one file's note (its upload's address and offset)
//   read(done): answers { state, items: [{ id, name, type, size, lastModified, key, note, slice(from, to, done) }] },
//     slice's done(blob | null); makes no database where there is none
//   drop(id, done): answers { left }; at 0 everything is wiped
//   wipe(done): the key first, then the database
;(function () {
  'use strict'
  var firsthand = (window.firsthand = window.firsthand || {})
  var NAME = 'kept'
  var PIECE = 1048576
  var STATE = 'state'

  function subtle() {
    return window.crypto && crypto.subtle
  }
  function refuse(done, why) {
    done({ ok: false, why: why })
  }
  function whyOf(error) {
    return error && /quota/i.test(error.name + error.message) ? 'full' : 'blocked'
  }

  // ---- the database

  // A database that was not there is not made, unless `isNew`: then done(null).
  function open(name, isNew, done) {
    var isAbsent = false
    var request
    try {
      request = window.indexedDB.open(name, 1)
    } catch (_) {
      return refuse(done, 'blocked')
    }
    request.onupgradeneeded = function () {
      if (!isNew) {
        isAbsent = true
        return request.transaction.abort()
      }
      ;['key', 'about', 'piece'].forEach(function (store) {
        request.result.createObjectStore(store)
      })
    }
    request.onerror = function (event) {
      event.preventDefault()
      if (isAbsent) done({ ok: true, db: null })
      else refuse(done, whyOf(request.error))
    }
    request.onblocked = function () {
      refuse(done, 'blocked')
    }
    request.onsuccess = function () {
      var db = request.result
      // Another tab wipes.
      db.onversionchange = function () {
        db.close()
      }
      done({ ok: true, db: db })
    }
  }

  // One transaction: `step(store)` for its stores; done when it is on disk, with the value of the request that step gave.
  function change(db, stores, mode, step, done) {
    var asked
    var tx
    try {
      tx = db.transaction(stores, mode, { durability: 'strict' })
      asked = step(function (name) {
        return tx.objectStore(name)
      })
    } catch (error) {
      return refuse(done, whyOf(error))
    }
    tx.oncomplete = function () {
      done({ ok: true, value: asked && asked.result })
    }
    tx.onabort = function () {
      refuse(done, whyOf(tx.error))
    }
  }

  // The database with its key; a new one only where something is to be kept.
  function ready(isNew, done) {
    open(NAME, isNew, function (opened) {
      var db = opened.db
      if (!db) return done(opened)
      function fail(why) {
        db.close()
        refuse(done, why)
      }
      change(db, ['key'], 'readonly', get('key', 'key'), function (read) {
        if (!read.ok) return fail(read.why)
        if (read.value) return done({ ok: true, db: db, key: read.value })
        if (!isNew) return fail('lost')
        makeKey(function (key) {
          if (!key) return fail('blocked')
          // Another tab may have been first: its key counts.
          change(db, ['key'], 'readwrite', add('key', 'key', key), function (kept) {
            change(db, ['key'], 'readonly', get('key', 'key'), function (again) {
              if (again.value) done({ ok: true, db: db, key: again.value })
              else fail(kept.why || 'blocked')
            })
          })
        })
      })
    })
  }

  function get(store, id) {
    return function (of) {
      return of(store).get(id)
    }
  }
  function put(store, id, value) {
    return function (of) {
      return of(store).put(value, id)
    }
  }
  function add(store, id, value) {
    return function (of) {
      return of(store).add(value, id)
    }
  }
  function piecesOf(id) {
    return IDBKeyRange.bound([id, 0], [id, Infinity])
  }

  // ---- sealing

  function makeKey(done) {
    subtle()
      .generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
      .then(done, function () {
        done(null)
      })
  }

  // Two bytes a character: nothing in a file's name can make it fail.
  function toBytes(said) {
    var units = new Uint16Array(said.length)
    for (var i = 0; i < said.length; i++) units[i] = said.charCodeAt(i)
    return new Uint8Array(units.buffer)
  }
  function fromBytes(buffer) {
    var units = new Uint16Array(buffer)
    var said = ''
    for (var i = 0; i < units.length; i++) said += String.fromCharCode(units[i])
    return said
  }

  // `label`: a piece opens only where it was put.
  function how(label, iv) {
    return { name: 'AES-GCM', iv: iv, additionalData: toBytes(label) }
  }
  function seal(key, label, bytes, done) {
    var iv = crypto.getRandomValues(new Uint8Array(12))
    subtle()
      .encrypt(how(label, iv), key, bytes)
      .then(
        function (sealed) {
          done({ iv: iv, sealed: sealed })
        },
        function () {
          done(null)
        }
      )
  }
  function unseal(key, label, record, done) {
    if (!record) return done(null)
    subtle()
      .decrypt(how(label, record.iv), key, record.sealed)
      .then(done, function () {
        done(null)
      })
  }

  // Answers how many pieces there are. What was dropped meanwhile stays away.
  function keepAbout(at, id, about, isNew, done) {
    seal(at.key, id, toBytes(JSON.stringify(about)), function (record) {
      if (!record) return refuse(done, 'blocked')
      function step(of) {
        var old = of('about').get(id)
        old.onsuccess = function () {
          if (isNew || old.result) of('about').put(record, id)
        }
        return of('piece').count(piecesOf(id))
      }
      change(at.db, ['about', 'piece'], 'readwrite', step, done)
    })
  }
  function readAbout(at, id, record, done) {
    unseal(at.key, id, record, function (bytes) {
      done(bytes && JSON.parse(fromBytes(bytes)))
    })
  }

  // ---- keeping

  function readPiece(file, from, done) {
    var reader = new FileReader()
    reader.onload = function () {
      done(reader.result)
    }
    reader.onerror = function () {
      done(null)
    }
    reader.readAsArrayBuffer(file.slice(from, Math.min(file.size, from + PIECE)))
  }

  function newId() {
    var bytes = crypto.getRandomValues(new Uint8Array(12))
    return [].map
      .call(bytes, function (byte) {
        return ('0' + byte.toString(16)).slice(-2)
      })
      .join('')
  }

  function keepFile(at, item, order, step, done) {
    var file = item.file
    var id = newId()
    var number = 0
    function fail(why) {
      remove(at.db, id, function () {
        refuse(done, why)
      })
    }
    function finish() {
      var about = { name: file.name || '', type: file.type || '', size: file.size, order: order, key: item.key }
      if (file.lastModified) about.lastModified = file.lastModified
      if (item.note !== undefined) about.note = item.note
      keepAbout(at, id, about, true, function (kept) {
        if (kept.ok && kept.value === number) done({ ok: true, id: id })
        else fail(kept.why || 'lost')
      })
    }
    function next() {
      var from = number * PIECE
      if (from >= file.size) return finish()
      readPiece(file, from, function (bytes) {
        if (!bytes || bytes.byteLength !== Math.min(PIECE, file.size - from)) return fail('unreadable')
        seal(at.key, id + ':' + number, bytes, function (record) {
          if (!record) return fail('blocked')
          change(at.db, ['piece'], 'readwrite', put('piece', [id, number], record), function (kept) {
            if (!kept.ok) return fail(kept.why)
            number++
            step(bytes.byteLength)
            next()
          })
        })
      })
    }
    next()
  }

  function remove(db, id, done) {
    change(
      db,
      ['about', 'piece'],
      'readwrite',
      function (of) {
        of('about')['delete'](id)
        of('piece')['delete'](piecesOf(id))
        return of('about').count()
      },
      done
    )
  }

  function roomFor(bytes, done) {
    if (!navigator.storage || !navigator.storage.estimate) return done(true)
    navigator.storage.estimate().then(
      function (told) {
        done(!(told.quota - told.usage < bytes * 1.05))
      },
      function () {
        done(true)
      }
    )
  }

  function keep(items, done, onProgress) {
    var total = items.reduce(function (sum, item) {
      return sum + item.file.size
    }, 0)
    var kept = 0
    var ids = []
    var began = Date.now()
    if (!subtle()) return refuse(done, 'blocked')
    roomFor(total, function (hasRoom) {
      if (!hasRoom) return refuse(done, 'full')
      ready(true, function (at) {
        if (!at.ok) return done(at)
        function end(answer) {
          at.db.close()
          done(answer)
        }
        function next() {
          var item = items[ids.length]
          if (!item) return end({ ok: true, ids: ids })
          keepFile(at, item, began + ids.length, step, function (told) {
            if (!told.ok) return end({ ok: false, why: told.why, ids: ids })
            ids.push(told.id)
            next()
          })
        }
        function step(bytes) {
          kept += bytes
          if (onProgress) onProgress(kept, total)
        }
        next()
      })
    })
  }

  function remember(state, done) {
    if (!subtle()) return refuse(done, 'blocked')
    ready(true, function (at) {
      if (!at.ok) return done(at)
      keepAbout(at, STATE, state, true, function (told) {
        at.db.close()
        done(told.ok ? { ok: true } : told)
      })
    })
  }

  function note(id, said, done) {
    ready(false, function (at) {
      if (!at.db) return refuse(done, at.why || 'lost')
      function end(answer) {
        at.db.close()
        done(answer)
      }
      change(at.db, ['about'], 'readonly', get('about', id), function (read) {
        readAbout(at, id, read.value, function (about) {
          if (!about) return end({ ok: false, why: read.why || 'lost' })
          about.note = said
          keepAbout(at, id, about, false, function (told) {
            end(told.ok ? { ok: true } : told)
          })
        })
      })
    })
  }

  // ---- going on

  // Opens the pieces that cover [from, to), one after the other.
  function sliceOf(id, size, from, to, done) {
    var end = Math.min(size, to)
    var number = Math.floor(from / PIECE)
    var parts = []
    ready(false, function (at) {
      if (!at.db) return done(null)
      function next() {
        var start = number * PIECE
        if (start >= end) {
          at.db.close()
          return done(new Blob(parts))
        }
        change(at.db, ['piece'], 'readonly', get('piece', [id, number]), function (read) {
          unseal(at.key, id + ':' + number, read.value, function (bytes) {
            if (!bytes) {
              at.db.close()
              return done(null)
            }
            parts.push(new Uint8Array(bytes).subarray(Math.max(0, from - start), end - start))
            number++
            next()
          })
        })
      }
      next()
    })
  }

  function read(done) {
    if (!window.indexedDB || !subtle()) return done({ ok: true, state: null, items: [] })
    ready(false, function (at) {
      if (!at.ok) return done(at)
      if (!at.db) return done({ ok: true, state: null, items: [] })
      var ids
      function end(answer) {
        at.db.close()
        done(answer)
      }
      function stepIds(of) {
        ids = of('about').getAllKeys()
        return of('about').getAll()
      }
      change(at.db, ['about'], 'readonly', stepIds, function (told) {
        if (!told.ok) return end(told)
        var state = null
        var items = []
        function next(i) {
          var id = ids.result[i]
          if (id === undefined) {
            items.sort(function (a, b) {
              return a.order - b.order
            })
            return end({ ok: true, state: state, items: items })
          }
          readAbout(at, id, told.value[i], function (about) {
            if (!about) return end({ ok: false, why: 'lost' })
            if (id === STATE) state = about
            else {
              about.id = id
              about.slice = function (from, to, then) {
                sliceOf(id, about.size, from, to, then)
              }
              items.push(about)
            }
            next(i + 1)
          })
        }
        next(0)
      })
    })
  }

  function drop(id, done) {
    ready(false, function (at) {
      if (!at.ok) return done(at)
      if (!at.db) return done({ ok: true, left: 0 })
      remove(at.db, id, function (told) {
        if (!told.ok) {
          at.db.close()
          return done(told)
        }
        change(at.db, ['about'], 'readonly', get('about', STATE), function (read) {
          at.db.close()
          var left = told.value - (read.value ? 1 : 0)
          if (left > 0) return done({ ok: true, left: left })
          wipe(function (wiped) {
            done(wiped.ok ? { ok: true, left: 0 } : wiped)
          })
        })
      })
    })
  }

  // Without its key nothing that may linger on the disk opens again.
  function wipe(done) {
    function destroy(name) {
      var request
      try {
        request = window.indexedDB.deleteDatabase(name)
      } catch (_) {
        return refuse(done, 'blocked')
      }
      request.onsuccess = function () {
        done({ ok: true })
      }
      request.onerror = function () {
        refuse(done, 'blocked')
      }
    }
    if (!window.indexedDB) return done({ ok: true })
    open(NAME, false, function (opened) {
      if (!opened.db) return destroy(NAME)
      change(
        opened.db,
        ['key', 'about', 'piece'],
        'readwrite',
        function (of) {
          of('key').clear()
          of('about').clear()
          of('piece').clear()
        },
        function () {
          opened.db.close()
          destroy(NAME)
        }
      )
    })
  }

  // Tried for real, in a database of its own that goes again: private windows fail in their own ways.
  function isPossible(done) {
    var name = NAME + '-try'
    var isOver = false
    function end(is) {
      if (isOver) return
      isOver = true
      try {
        window.indexedDB.deleteDatabase(name)
      } catch (_) {}
      done(is)
    }
    try {
      if (!window.indexedDB || !subtle() || !window.Promise || !IDBObjectStore.prototype.getAllKeys) return end(false)
    } catch (_) {
      return end(false)
    }
    setTimeout(end, 5000, false)
    makeKey(function (key) {
      if (!key) return end(false)
      open(name, true, function (opened) {
        if (!opened.db) return end(false)
        change(opened.db, ['key'], 'readwrite', put('key', 'key', key), function (kept) {
          change(opened.db, ['key'], 'readonly', get('key', 'key'), function (read) {
            opened.db.close()
            end(Boolean(kept.ok && read.ok && read.value))
          })
        })
      })
    })
  }

  firsthand.queue = {
    isPossible: isPossible,
    keep: keep,
    remember: remember,
    note: note,
    read: read,
    drop: drop,
    wipe: wipe,
  }
})()
