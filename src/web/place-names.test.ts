import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathEnd, wayInside } from './place-names.ts'

test('a path that nobody named is called by its end', () => {
  assert.equal(pathEnd('/home/marijke/Mail/Inbox.mbox'), 'Mail/Inbox.mbox')
  assert.equal(pathEnd('C:\\Users\\Marijke\\Documenten'), 'Marijke\\Documenten')
  assert.equal(pathEnd('/mail'), '/mail')
  assert.equal(pathEnd('/'), '/')
})

test('what the name of a place says is not said again', () => {
  assert.deepEqual(wayInside('Mail/Inbox.mbox', ['Inbox.mbox', '']), [])
  assert.deepEqual(wayInside('Mail', ['Inbox.mbox', 'brief.txt']), ['Inbox.mbox', 'brief.txt'])
  assert.deepEqual(wayInside('Documenten', ['map/brief.docx', 'brief.docx']), ['map/brief.docx'])
})
