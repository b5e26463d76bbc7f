import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addInput, emptyDraft, linesOf, missingGrounds, shownStep, stepsOf, type Asked } from './draft.ts'

const mailbox: Asked = { place: 'mailbox', how: null, isForDeclared: false }

test('what lies on a computer is pointed out, paper is only told of', () => {
  assert.deepEqual(stepsOf(mailbox), ['kind', 'where', 'whose', 'more'])
  assert.deepEqual(stepsOf({ ...mailbox, place: 'paper' }), ['kind', 'tell'])
})

test('what may be either is asked first', () => {
  assert.deepEqual(stepsOf({ ...mailbox, place: 'cloud' }), ['kind', 'how', 'where', 'whose', 'more'])
  assert.deepEqual(stepsOf({ ...mailbox, place: 'cloud', how: 'tell' }), ['kind', 'how', 'tell'])
})

test('a place that was named already can only become readable', () => {
  assert.deepEqual(stepsOf({ place: 'paper', how: null, isForDeclared: true }), [
    'kind',
    'where',
    'whose',
    'more',
  ])
})

test('a page that rests on another is not shown before it', () => {
  assert.equal(shownStep({ ...mailbox, place: null }, { wanted: 'more', draft: emptyDraft }), 'kind')
  assert.equal(shownStep(mailbox, { wanted: 'more', draft: emptyDraft }), 'where')
  assert.equal(shownStep(mailbox, { wanted: 'kind', draft: emptyDraft }), 'kind')
  const draft = { ...emptyDraft, path: '/mail', whose: 'own' } as const
  assert.equal(shownStep(mailbox, { wanted: 'more', draft }), 'more')
  assert.equal(shownStep(mailbox, { wanted: 'nonsense', draft }), 'where')
})

test('a place of a colleague is never read without the three answers', () => {
  const draft = {
    ...emptyDraft,
    path: '/mail',
    whose: 'colleague',
    purpose: 'een verzoek',
    notice: ' ',
  } as const
  assert.deepEqual(missingGrounds(draft), ['notice', 'worksCouncil'])
  assert.equal(shownStep(mailbox, { wanted: 'more', draft }), 'whose')
})

test('what was left open is not sent', () => {
  const input = addInput({ ...emptyDraft, path: '/mail', whose: 'own' }, 'mailbox', null)
  assert.equal(input.grounds, undefined)
  assert.equal(input.schedule, undefined)
  assert.equal('insteadOf' in input, false)
})

test('lines are trimmed and empty ones left out', () => {
  assert.deepEqual(linesOf(' prive \r\n\n*.bak\n'), ['prive', '*.bak'])
})
