import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastNameOf, overlapWith } from './path.ts'

const places = [
  { kind: 'declared', location: '' },
  { kind: 'path', location: '/home/a/Mail' },
  { kind: 'path', location: 'C:\\Users\\a\\Mail' },
] as const

test('the same place, one inside it and one around it count twice', () => {
  assert.equal(overlapWith('/home/a/Mail', places)?.relation, 'same')
  assert.equal(overlapWith('/home/a/Mail/Inbox', places)?.relation, 'inside')
  assert.equal(overlapWith('/home/a', places)?.relation, 'around')
  assert.equal(overlapWith('/', places)?.relation, 'around')
  assert.equal(overlapWith('C:\\Users\\a\\Mail\\Inbox', places)?.relation, 'inside')
})

test('a name that only begins the same is another place', () => {
  assert.equal(overlapWith('/home/a/Mail2', places), null)
  assert.equal(overlapWith('/home/b', places), null)
})

test('names and paths of both kinds of system', () => {
  assert.equal(lastNameOf('/home/a/Mail/'), 'Mail')
  assert.equal(lastNameOf('C:\\Users\\a'), 'a')
})
