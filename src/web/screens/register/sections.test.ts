import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldIds } from '../../../privacy/register/fields.ts'
import { fieldsAbove, fieldsOf, sectionIds, sections } from './sections.ts'

test('every field of a register is shown in one place, and in no other', () => {
  const shown = [...fieldsAbove, ...sectionIds.flatMap((section) => [...sections[section]])]
  assert.deepEqual(shown.toSorted(), fieldIds.toSorted())
})

test('a processor is asked for clients, a controller for its basis, and neither for what is the other’s', () => {
  const of = (role: 'controller' | 'processor') => sectionIds.flatMap((section) => fieldsOf(section, role))
  assert.ok(of('processor').includes('clients'))
  assert.ok(!of('processor').includes('basis'))
  assert.ok(of('controller').includes('basis'))
  assert.ok(!of('controller').includes('clients'))
  for (const role of ['controller', 'processor'] as const) assert.ok(of(role).includes('measures'))
})
