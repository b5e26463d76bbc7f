import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addAccountInput,
  addInput,
  emptyDraft,
  linesOf,
  missingGrounds,
  shownStep,
  isWayKnown,
  stepsOf,
  waysFor,
  type Asked,
} from './draft.ts'

const mailbox: Asked = { place: 'mailbox', how: 'point', isForDeclared: false }

test('what lies on a computer is pointed out, paper is only told of', () => {
  assert.deepEqual(stepsOf({ ...mailbox, place: 'computer' }), ['kind', 'where', 'whose', 'more'])
  assert.deepEqual(stepsOf({ ...mailbox, place: 'paper' }), ['kind', 'tell'])
})

test('what may be either is asked first', () => {
  assert.deepEqual(stepsOf(mailbox), ['kind', 'how', 'where', 'whose', 'more'])
  assert.deepEqual(stepsOf({ ...mailbox, how: 'account' }), ['kind', 'how', 'account', 'whose', 'more'])
  assert.deepEqual(stepsOf({ ...mailbox, place: 'cloud', how: null }), [
    'kind',
    'how',
    'where',
    'whose',
    'more',
  ])
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

test('the pages are counted once it is known how the place is added', () => {
  assert.equal(isWayKnown({ ...mailbox, place: null, how: null }), false)
  assert.equal(isWayKnown({ ...mailbox, how: null }), false)
  assert.equal(isWayKnown(mailbox), true)
  assert.equal(isWayKnown({ ...mailbox, place: 'paper', how: null }), true)
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

test('a mail account is sent with its server, and under its address when no other name was given', () => {
  const account = {
    ...emptyDraft.account,
    email: 'info@fietsen.example',
    secret: 'geheim',
    host: 'mail.fietsen.example',
    glance: { units: 2, items: 10 },
  }
  const draft = { ...emptyDraft, account, whose: 'own' } as const
  assert.equal(shownStep({ ...mailbox, how: 'account' }, { wanted: 'more', draft }), 'more')
  const input = addAccountInput(draft, 'mailbox', null)
  assert.deepEqual([input.address, input.user], ['imaps://mail.fietsen.example:993', 'info@fietsen.example'])
})

test('a mailbox that was named can be read at its server, and is not named again', () => {
  assert.deepEqual(waysFor('mailbox', true), ['account', 'point'])
  assert.deepEqual(waysFor('webmail', true), ['account', 'point'])
  assert.deepEqual(waysFor('paper', true), ['point'])
})
