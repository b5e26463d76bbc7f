import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enBreachesScreen } from '../../../i18n/screens/en-breaches.ts'
import { nlBreachesScreen } from '../../../i18n/screens/nl-breaches.ts'
import { overText } from './clock-text.ts'

const hourMs = 3_600_000

test('what is over is told in hours, and after two days in days', () => {
  assert.equal(overText(hourMs + 60_000, nlBreachesScreen), 'De 72 uur zijn 1 uur en 1 minuut voorbij')
  assert.equal(overText(47 * hourMs, enBreachesScreen), 'The 72 hours ended 47 hours and 0 minutes ago')
  assert.equal(overText(193 * hourMs, nlBreachesScreen), 'De 72 uur zijn 8 dagen voorbij')
  assert.equal(overText(48 * hourMs, enBreachesScreen), 'The 72 hours ended 2 days ago')
})
