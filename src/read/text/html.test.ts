import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import * as fc from 'fast-check'
import { htmlToText } from './html.ts'

const text = (html: string): string => htmlToText(Buffer.from(html)).toString()

test('html: blocks become lines and spaces collapse', () => {
  assert.equal(
    text('<p>Beste  Jan,</p>\n<div>tot <b>morgen</b><br>Piet</div>'),
    'Beste Jan,\ntot morgen\nPiet\n',
  )
})

test('html: cells of a row are divided by TAB', () => {
  assert.equal(
    text('<table><tr><td><p>Naam</p></td><td>Jan</td></tr><tr><td>Tel</td><td>06</td></tr></table>'),
    'Naam\tJan\nTel\t06\n',
  )
})

test('html: entities are letters, also without semicolon and as numbers', () => {
  assert.equal(
    text('caf&eacute; &#8364;5 &#x20AC;6 &amp; &copy 2024 &onzin; &#150;'),
    'café €5 €6 & © 2024 &onzin; –',
  )
})

test('html: numbers end at the first sign that is no digit, the oldest names where they end', () => {
  assert.equal(
    text('En&#116er &#x6Ao a&nbspBeheer ren&eacutee R&number &notaris'),
    'Enter jo a Beheer renée R&number ¬aris',
  )
  assert.match(text('<a href="https://x.example/?a=1&region=2&e=j@x.example">x</a>'), /\?a=1&region=2&e=j@x/)
})

test('html: scripts and styles go, JSON-LD stays', () => {
  assert.equal(text('a<script>var b="</p>"</script>c<style>d</style>e'), 'ace')
  assert.match(text('<script type="application/ld+json">{"name":"Jan"}</script>'), /"name":"Jan"/)
})

test('html: addresses in links, alternative texts and values are kept', () => {
  assert.match(text('<a href="mailto:jan@x.example">schrijf</a>'), /jan@x\.example schrijf/)
  assert.match(text('<a href="https://x.example/?e=jan%40y.example">x</a>'), /jan@y\.example/)
  assert.match(text('<img alt=Logo title="Van Dijk">'), /Logo\s+Van Dijk/)
  assert.doesNotMatch(text('<a href="https://x.example/">x</a>'), /https/)
})

test('html: hidden text and conditional comments are content, other comments only with an address', () => {
  assert.equal(text('<span style="display:none">geheim</span>'), 'geheim')
  assert.match(text('<!--[if mso]><p>Outlook</p><![endif]-->'), /Outlook/)
  assert.equal(text('a<!-- niets -->b'), 'ab')
  assert.match(text('<!-- jan@x.example -->'), /jan@x\.example/)
})

test('html: a lone < or & is text', () => assert.equal(text('1 < 2 & 3 <4'), '1 < 2 & 3 <4'))

test('html: any bytes give text that is hardly longer than they are', () => {
  const tags = fc.constantFrom(
    '<p>',
    '<td',
    ' alt=',
    '"',
    '&',
    '&amp;',
    '<!--',
    '-->',
    '<script>',
    '</',
    '>',
    'href=mailto:a@b',
    '\n',
    'é',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(tags, fc.string()), { maxLength: 60 }), (pieces) => {
      const html = Buffer.from(pieces.join(''))
      return htmlToText(html).length <= html.length + 64
    }),
  )
})

test('html: floods of unclosed tags take linear time', () => {
  const start = cpuMs()
  for (const unit of ['<', '<a ', '<a href="', '<!--', '<script>', '</', '&', '<td>', '<p> '])
    text(unit.repeat(100_000))
  assert.ok(cpuMs() - start < 3000)
})
