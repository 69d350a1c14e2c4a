import { describe, expect, test } from 'vitest'
import { deedsOf, formsElsewhere, hostsLinked } from './page-deeds.ts'
import { strangeSettings } from './page-settings.ts'
import { readPagePieces, tagsOf } from './page-tags.ts'

const HERE = new URL('https://door.example/harbour')
const readPage = (html: string) => {
  const pieces = readPagePieces(html)
  return pieces && tagsOf(pieces)
}
const read = (body: string) => readPage(`<!doctype html>\n<html lang="en"><body>${body}</body></html>`)
const deeds = (body: string) => deedsOf(read(body) ?? [], HERE)
const forms = (body: string) => formsElsewhere(read(body) ?? [], HERE)

test('a page in the form of our door is read: attributes, and what stands inside of scripts and styles', () => {
  const tags = read('<p class="a b" hidden>x > y</p><style>a>b{}</style><script src="/a.js" defer></script><br>')
  expect(tags?.map(({ name, content }) => [name, content])).toEqual([
    ['html', ''],
    ['body', ''],
    ['p', ''],
    ['style', 'a>b{}'],
    ['script', ''],
    ['br', ''],
  ])
  expect([...(tags?.[2]?.attributes ?? [])]).toEqual([
    ['class', 'a b'],
    ['hidden', ''],
  ])
})

describe('a page in another form is not read, because a browser could find other tags in it', () => {
  test.each([
    ['a comment', '<!-- --><p>'],
    ['an upper-case tag', '<SCRIPT>'],
    ['an attribute in single quotes', "<p title='a'>"],
    ['attributes that touch', '<p title="a"onclick="b">'],
    ['a tag inside an attribute', '<p title="<script>">'],
    ['a slash before an attribute', '<p/onclick="b">'],
    ['a script without an end', '<script>a'],
    ['an instruction', '<?xml ?>'],
    ['a NUL', '<p>\0'],
  ])('%s', (_what, body) => {
    expect(read(body)).toBeUndefined()
  })

  test('anything before the doctype', () => {
    expect(readPage('<p><!doctype html>')).toBeUndefined()
  })
})

describe('what acts is named', () => {
  test.each([
    ['<p onclick="a()">', 'onclick in <p>'],
    ['<p style="a:b">', 'style in <p>'],
    ['<iframe src="/a">', '<iframe>'],
    ['<base href="/">', '<base>'],
    ['<template>', '<template>'],
    ['<meta http-equiv="refresh">', 'http-equiv in <meta>'],
    ['<link rel="stylesheet" href="/a.css">', 'a link of <link>'],
    ['<img src="https://evil.example/a">', 'src of <img>'],
    ['<img src="//evil.example/a">', 'src of <img>'],
    ['<img srcset="https://evil.example/a">', 'srcset in <img>'],
    ['<a href="javascript:a()">', 'a link of <a>'],
    ['<a href="java&#115;cript:a()">', 'a link of <a>'],
    ['<a href="javascript&colon;a()">', 'a link of <a>'],
    ['<use href="https://evil.example/a#b">', 'a link of <use>'],
  ])('%s', (body, named) => {
    expect(deeds(body)).toContain(named)
  })

  test('and what does not act is not', () => {
    const calm =
      '<link rel="icon" href="data:,"><img src="/assets/crest.svg" alt=""><a href="tel:112">call</a>' +
      '<a href="/?lang=fi">fi</a><a href="https://www.wikipedia.org/">leave</a><svg><path d="M0"/></svg>'
    expect(deeds(calm)).toEqual([])
    expect(hostsLinked(read(calm) ?? [], HERE)).toEqual(['www.wikipedia.org'])
  })
})

test('a form that leads to another host is named, also by a button of it', () => {
  expect(forms('<form action="/harbour/send"><button formaction="/x">')).toEqual([])
  expect(forms('<form action="https://evil.example/send">')).toEqual(['action of <form> leads to evil.example'])
  expect(forms('<input formaction="//evil.example/">')).toEqual(['formaction of <input> leads to evil.example'])
  expect(forms('<form action="http://door.example/send">')).toEqual(['action of <form> leads to door.example'])
})

describe('a path that our script would load, and that is none of our scripts, is named', () => {
  const OURS = ['/assets/more-en.0123456789abcdef.js']
  const strange = (json: string) =>
    strangeSettings(read(`<form data-door="${json.replaceAll('"', '&quot;')}">`) ?? [], OURS)

  test.each([
    ['{"more":"/steal"}', 'more in data-door is /steal'],
    ['{"more":"steal.js"}', 'more in data-door is steal.js'],
    ['{"more":["/steal"]}', 'more in data-door is /steal'],
    ['{"more":7}', 'more in data-door is 7'],
    ['{"a":{"lazy":"/assets/steal.js"}}', 'lazy in data-door is /assets/steal.js'],
    ['{"slug":"//evil.example"}', 'slug in data-door is //evil.example'],
    ['{"more":"/assets/&Tab;"}', 'data-door cannot be read'],
    ['{"more":"&', 'data-door cannot be read'],
  ])('%s', (json, named) => {
    expect(strange(json)).toEqual([named])
  })

  test('and ours is not', () => {
    expect(strange(`{"more":"${OURS[0]}","slug":"harbour","words":{"a":"Yes &amp; no"},"max":5}`)).toEqual([])
  })
})
