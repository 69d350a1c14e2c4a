// biome-ignore-all lint/style/noExcessiveLinesPerFile: one database, its seal and its answers, fetched as one on a slow line.
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
  window.firsthand = window.firsthand || {}
  /** @type {Firsthand} */
  var firsthand = window.firsthand
  var NAME = 'kept'
  var PIECE = 1048576
  var STATE = 'state'

  function subtle() {
    return window.crypto && crypto.subtle
  }
  /** @param {(answer: Refused) => void} done @param {Refused['why']} why */
  function refuse(done, why) {
    done({ ok: false, why: why })
  }
  /** @param {unknown} error @returns {Refused['why']} */
  function whyOf(error) {
    return error && /quota/i.test(/** @type {Error} */ (error).name + /** @type {Error} */ (error).message)
      ? 'full'
      : 'blocked'
  }

  // ---- the database

  // Opens the database. If it does not exist, it is created only if `isNew`; otherwise done(null).
  /** @param {string} name @param {boolean} isNew @param {(opened: Opened) => void} done */
  function open(name, isNew, done) {
    var isAbsent = false
    /** @type {IDBOpenDBRequest} */
    var request
    try {
      request = window.indexedDB.open(name, 1)
    } catch (_) {
      return refuse(done, 'blocked')
    }
    request.onupgradeneeded = function () {
      if (!isNew) {
        isAbsent = true
        return /** @type {IDBTransaction} */ (request.transaction).abort()
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
      // Another tab wants to wipe the database.
      db.onversionchange = function () {
        db.close()
      }
      done({ ok: true, db: db })
    }
  }

  // Runs one transaction, in which `step(store)` works on its stores. When the transaction is on disk, `done` gets the
  // value of the request that `step` returned.
  /** @template V @param {IDBDatabase} db @param {StoreName[]} stores @param {IDBTransactionMode} mode @param {(of: Stores) => IDBRequest<V> | void} step @param {(answer: Changed<V>) => void} done */
  function change(db, stores, mode, step, done) {
    /** @type {IDBRequest<V> | void} */
    var asked
    /** @type {IDBTransaction} */
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
      done({ ok: true, value: /** @type {V} */ (asked && asked.result) })
    }
    tx.onabort = function () {
      refuse(done, whyOf(tx.error))
    }
  }

  // Opens the database and its key. A new database is created only if something is to be kept.
  /** @param {boolean} isNew @param {(at: Ready) => void} done */
  function ready(isNew, done) {
    open(NAME, isNew, function (opened) {
      var db = /** @type {IDBDatabase} */ (opened.db)
      if (!db) return done(/** @type {Ready} */ (opened))
      /** @param {Refused['why']} why */
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
          // Another tab may have stored its key first. The key that is stored is used.
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

  /** @param {{ db?: IDBDatabase | null }} at */
  function close(at) {
    if (at.db) at.db.close()
  }

  /** @param {StoreName} store @param {IDBValidKey} id @returns {(of: Stores) => IDBRequest<any>} */
  function get(store, id) {
    return function (of) {
      return of(store).get(id)
    }
  }
  /** @param {StoreName} store @param {IDBValidKey} id @param {unknown} value @returns {(of: Stores) => IDBRequest<IDBValidKey>} */
  function put(store, id, value) {
    return function (of) {
      return of(store).put(value, id)
    }
  }
  /** @param {StoreName} store @param {IDBValidKey} id @param {unknown} value @returns {(of: Stores) => IDBRequest<IDBValidKey>} */
  function add(store, id, value) {
    return function (of) {
      return of(store).add(value, id)
    }
  }
  /** @param {string} id */
  function piecesOf(id) {
    return IDBKeyRange.bound([id, 0], [id, Infinity])
  }

  // ---- sealing

  /** @param {(key: CryptoKey | null) => void} done */
  function makeKey(done) {
    subtle()
      .generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
      .then(done, function () {
        done(null)
      })
  }

  // Uses two bytes for each UTF-16 unit, so that no file name can make it fail.
  /** @param {string} said */
  function toBytes(said) {
    var units = new Uint16Array(said.length)
    for (var i = 0; i < said.length; i++) units[i] = said.charCodeAt(i)
    return new Uint8Array(units.buffer)
  }
  /** @param {ArrayBuffer} buffer */
  function fromBytes(buffer) {
    var units = new Uint16Array(buffer)
    var said = ''
    for (var i = 0; i < units.length; i++) said += String.fromCharCode(units[i])
    return said
  }

  // `label` is authenticated with the piece, so that a piece opens only at its own place.
  /** @param {string} label @param {Uint8Array} iv */
  function how(label, iv) {
    return { name: 'AES-GCM', iv: iv, additionalData: toBytes(label) }
  }
  /** @param {CryptoKey} key @param {string} label @param {BufferSource} bytes @param {(record: Sealed | null) => void} done */
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
  /** @param {CryptoKey} key @param {string} label @param {Sealed | undefined} record @param {(bytes: ArrayBuffer | null) => void} done */
  function unseal(key, label, record, done) {
    if (!record) return done(null)
    subtle()
      .decrypt(how(label, record.iv), key, record.sealed)
      .then(done, function () {
        done(null)
      })
  }

  // Stores what is known of a file. `done` gets the file's number of pieces. If the file was dropped meanwhile, it is
  // not stored again.
  /** @param {Place} at @param {string} id @param {object} about @param {boolean} isNew @param {(kept: Changed<number>) => void} done */
  function keepAbout(at, id, about, isNew, done) {
    seal(at.key, id, toBytes(JSON.stringify(about)), function (record) {
      if (!record) return refuse(done, 'blocked')
      /** @param {Stores} of */
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
  /** @param {Place} at @param {string} id @param {Sealed | undefined} record @param {(about: any) => void} done */
  function readAbout(at, id, record, done) {
    unseal(at.key, id, record, function (bytes) {
      done(bytes && JSON.parse(fromBytes(bytes)))
    })
  }

  // ---- keeping

  /** @param {Blob} file @param {number} from @param {(bytes: ArrayBuffer | null) => void} done */
  function readPiece(file, from, done) {
    var reader = new FileReader()
    reader.onload = function () {
      done(/** @type {ArrayBuffer} */ (reader.result))
    }
    reader.onerror = function () {
      done(null)
    }
    reader.readAsArrayBuffer(file.slice(from, Math.min(file.size, from + PIECE)))
  }

  function newId() {
    var bytes = crypto.getRandomValues(new Uint8Array(12))
    return [].map
      .call(bytes, function (/** @type {number} */ byte) {
        return ('0' + byte.toString(16)).slice(-2)
      })
      .join('')
  }

  /** @param {Place} at @param {GivenFile} item @param {number} order @param {(bytes: number) => void} step @param {(told: KeptOne) => void} done */
  function keepFile(at, item, order, step, done) {
    var file = item.file
    var id = newId()
    var number = 0
    /** @param {Refused['why']} why */
    function fail(why) {
      remove(at.db, id, function () {
        refuse(done, why)
      })
    }
    function finish() {
      /** @type {Record<string, unknown>} */
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

  /** @param {IDBDatabase} db @param {string} id @param {(told: Changed<number>) => void} done */
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

  /** @param {number} bytes @param {(hasRoom: boolean) => void} done */
  function roomFor(bytes, done) {
    if (!navigator.storage || !navigator.storage.estimate) return done(true)
    navigator.storage.estimate().then(
      function (told) {
        var left = /** @type {number} */ (told.quota) - /** @type {number} */ (told.usage)
        done(!(left < bytes * 1.05))
      },
      function () {
        done(true)
      }
    )
  }

  /** @type {Queue['keep']} */
  function keep(items, done, onProgress) {
    var total = items.reduce(function (sum, item) {
      return sum + item.file.size
    }, 0)
    var kept = 0
    /** @type {string[]} */
    var ids = []
    var began = Date.now()
    if (!subtle()) return refuse(done, 'blocked')
    roomFor(total, function (hasRoom) {
      if (!hasRoom) return refuse(done, 'full')
      ready(true, function (at) {
        if (!at.ok) return done(at)
        /** @param {Parameters<Parameters<Queue["keep"]>[1]>[0]} answer */
        function end(answer) {
          close(at)
          done(answer)
        }
        function next() {
          var item = items[ids.length]
          if (!item) return end({ ok: true, ids: ids })
          keepFile(/** @type {Place} */ (at), item, began + ids.length, step, function (told) {
            if (!told.ok) return end({ ok: false, why: told.why, ids: ids })
            ids.push(told.id)
            next()
          })
        }
        /** @param {number} bytes */
        function step(bytes) {
          kept += bytes
          if (onProgress) onProgress(kept, total)
        }
        next()
      })
    })
  }

  /** @type {Queue['remember']} */
  function remember(state, done) {
    if (!subtle()) return refuse(done, 'blocked')
    ready(true, function (at) {
      if (!at.ok) return done(at)
      keepAbout(/** @type {Place} */ (at), STATE, state, true, function (told) {
        close(at)
        done(told.ok ? { ok: true } : told)
      })
    })
  }

  /** @type {Queue['note']} */
  function note(id, said, done) {
    ready(false, function (at) {
      if (!at.db) return refuse(done, at.why || 'lost')
      /** @param {{ ok: true } | Refused} answer */
      function end(answer) {
        close(at)
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

  // ---- resuming

  // Opens the pieces that cover [from, to), one after the other.
  /** @param {string} id @param {number} size @param {number} from @param {number} to @param {(blob: Blob | null) => void} done */
  function sliceOf(id, size, from, to, done) {
    var end = Math.min(size, to)
    var number = Math.floor(from / PIECE)
    /** @type {Uint8Array[]} */
    var parts = []
    ready(false, function (at) {
      if (!at.db) return done(null)
      function next() {
        var start = number * PIECE
        if (start >= end) {
          close(at)
          return done(new Blob(parts))
        }
        change(/** @type {Place} */ (at).db, ['piece'], 'readonly', get('piece', [id, number]), function (read) {
          unseal(/** @type {Place} */ (at).key, id + ':' + number, read.value, function (bytes) {
            if (!bytes) {
              close(at)
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

  /** @type {Queue['read']} */
  function read(done) {
    if (!window.indexedDB || !subtle()) return done({ ok: true, state: null, items: [] })
    ready(false, function (at) {
      if (!at.ok) return done(at)
      if (!at.db) return done({ ok: true, state: null, items: [] })
      /** @type {IDBRequest<IDBValidKey[]>} */
      var ids
      /** @param {Parameters<Parameters<Queue["read"]>[0]>[0]} answer */
      function end(answer) {
        close(at)
        done(answer)
      }
      /** @param {Stores} of */
      function stepIds(of) {
        ids = of('about').getAllKeys()
        return of('about').getAll()
      }
      change(at.db, ['about'], 'readonly', stepIds, function (told) {
        if (!told.ok) return end(told)
        /** @type {Sending | null} */
        var state = null
        /** @type {KeptFile[]} */
        var items = []
        /** @param {number} i */
        function next(i) {
          var id = ids.result[i]
          if (id === undefined) {
            items.sort(function (a, b) {
              return a.order - b.order
            })
            return end({ ok: true, state: state, items: items })
          }
          readAbout(
            /** @type {Place} */ (at),
            /** @type {string} */ (id),
            /** @type {Sealed[]} */ (told.value)[i],
            function (about) {
              if (!about) return end({ ok: false, why: 'lost' })
              if (id === STATE) state = about
              else {
                about.id = id
                /** @type {ReadPart} */
                about.slice = function (from, to, then) {
                  sliceOf(/** @type {string} */ (id), about.size, from, to, then)
                }
                items.push(about)
              }
              next(i + 1)
            }
          )
        }
        next(0)
      })
    })
  }

  /** @type {Queue['drop']} */
  function drop(id, done) {
    ready(false, function (at) {
      if (!at.ok) return done(at)
      if (!at.db) return done({ ok: true, left: 0 })
      remove(at.db, id, function (told) {
        if (!told.ok) {
          close(at)
          return done(told)
        }
        change(at.db, ['about'], 'readonly', get('about', STATE), function (read) {
          close(at)
          var left = told.value - (read.value ? 1 : 0)
          if (left > 0) return done({ ok: true, left: left })
          wipe(function (wiped) {
            done(wiped.ok ? { ok: true, left: 0 } : wiped)
          })
        })
      })
    })
  }

  // Deletes the key first: without it nothing that may remain on the disk can be opened.
  /** @type {Queue['wipe']} */
  function wipe(done) {
    /** @param {string} name */
    function destroy(name) {
      /** @type {IDBOpenDBRequest} */
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
          close(opened)
          destroy(NAME)
        }
      )
    })
  }

  // Tries with a real database, which is deleted afterwards, because private windows fail in their own ways.
  /** @type {Queue['isPossible']} */
  function isPossible(done) {
    var name = NAME + '-try'
    var isOver = false
    /** @param {boolean} is */
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
          change(/** @type {IDBDatabase} */ (opened.db), ['key'], 'readonly', get('key', 'key'), function (read) {
            close(opened)
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
