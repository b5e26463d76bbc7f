import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayAsk, standingOf, type Asked, type StandingGround } from './standing.ts'

const day = 86_400_000
const asked: Asked = { atMs: 0, way: 'one-click', outcome: 'accepted' }

function stands(days: number, more: Partial<StandingGround> = {}) {
  const nowMs = days * day
  return standingOf({ asks: [asked], newsAtMs: [], everyDays: 7, seenUntilMs: nowMs, nowMs, ...more })
}

const at = (...days: readonly number[]): readonly number[] => days.map((n) => n * day)

test('nobody asked, and nothing stands', () => {
  assert.equal(stands(100, { asks: [] }), null)
  assert.equal(mayAsk(null), true)
})

test('asked, accepted, quiet after a fortnight, stopped after two', () => {
  const over = [0, 13.9, 14, 27.9, 28].map((days) => stands(days)?.standing)
  assert.deepEqual(over, ['accepted', 'accepted', 'quiet', 'quiet', 'stopped'])
})

test('of who writes every month silence must last two months', () => {
  const over = [59, 60, 119, 120].map((days) => stands(days, { everyDays: 30 })?.standing)
  assert.deepEqual(over, ['accepted', 'quiet', 'quiet', 'stopped'])
})

test('silence counts only as far as the mail was read', () => {
  assert.equal(stands(100, { seenUntilMs: null })?.standing, 'accepted')
  assert.equal(stands(100, { seenUntilMs: 10 * day })?.standing, 'accepted')
  assert.equal(stands(100, { seenUntilMs: 15 * day })?.standing, 'quiet')
})

test('mail of the first 48 hours was on its way; what comes later is the proof', () => {
  assert.equal(stands(5, { newsAtMs: at(2) })?.standing, 'accepted')
  // Silence is counted from the last that came.
  assert.equal(stands(15, { newsAtMs: at(2) })?.standing, 'accepted')
  assert.equal(stands(16, { newsAtMs: at(2) })?.standing, 'quiet')
  const late = stands(9, { newsAtMs: at(2, 2.1, 8, -3) })
  assert.deepEqual([late?.standing, late?.lateAtMs, late?.isLetterDue], ['still-sending', at(2.1, 8), false])
})

test('after ten days of going on it is time for the letter, and after the letter no more', () => {
  const letters = [9.9, 10].map((days) => stands(days, { newsAtMs: at(5) })?.isLetterDue)
  assert.deepEqual(letters, [false, true])
  const objected: Asked = { atMs: 11 * day, way: 'objection', outcome: 'accepted' }
  const after = stands(12, { asks: [asked, objected], newsAtMs: at(5) })
  assert.deepEqual([after?.standing, after?.isLetterDue], ['objected', false])
  const still = stands(20, { asks: [objected, asked], newsAtMs: at(5, 15) })
  assert.deepEqual([still?.standing, still?.isLetterDue], ['still-sending', false])
})

test('whether it arrived may never be known, and it is not asked again', () => {
  const begun: Asked = { ...asked, outcome: 'begun' }
  assert.equal(stands(1, { asks: [begun] })?.standing, 'asked')
  assert.equal(stands(14, { asks: [begun] })?.standing, 'quiet')
  assert.deepEqual(
    (['begun', 'accepted', 'refused', 'not-sent'] as const).map((outcome) =>
      mayAsk(stands(1, { asks: [{ ...asked, outcome }] })),
    ),
    [false, false, true, true],
  )
  assert.equal(mayAsk(stands(9, { newsAtMs: at(5) })), true)
})

test('what never left proves nothing against anybody', () => {
  const notSent: Asked = { ...asked, outcome: 'not-sent' }
  assert.deepEqual(stands(30, { asks: [notSent], newsAtMs: at(20) })?.lateAtMs, [])
  const before: Asked = { ...asked, atMs: -5 * day }
  assert.equal(stands(1, { asks: [before, notSent] })?.standing, 'accepted')
})

test('a date of tomorrow is no proof', () => {
  assert.deepEqual(stands(5, { newsAtMs: at(6) })?.lateAtMs, [])
})
