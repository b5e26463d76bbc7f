import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visibleText } from './visible-text.ts'

test('control characters become pictures', () => {
  assert.equal(visibleText('regel\neinde\u0007.txt'), 'regel\u240Aeinde\u2407.txt')
})

test('a name that turns its own end round is shown as it is stored', () => {
  assert.equal(visibleText('map\u202Egnp.exe'), 'map\uFFFDgnp.exe')
})

test('other languages stay as they are', () => {
  for (const text of ['Müller', 'تقرير.pdf', '李.docx', '👨‍👩‍👧.jpg']) assert.equal(visibleText(text), text)
})
