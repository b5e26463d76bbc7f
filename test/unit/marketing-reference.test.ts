import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { contactStates, isContactState, type Permission } from '../../src/law/marketing.ts'

// The legal reference that the data in src/law was made from.
const cases = process.env['KWARTJE_CASES']
const folder =
  cases === undefined ? resolve(import.meta.dirname, '../../../shared/law') : resolve(cases, '../law')
const skip = existsSync(folder) ? false : `no legal reference in ${folder}`

interface State {
  readonly id: string
  readonly may_email: boolean | string
  readonly may_call: boolean | string
  readonly may_post: boolean | string
  readonly why: string
  readonly confidence: string
  readonly sources: readonly string[]
}

/** The conditions of the reference, in our words for them. */
const conditions: Readonly<Record<string, Permission>> = {
  'only if the consent covers calls': 'if-consent-covers-calls',
  'opt-out possible': 'with-way-out',
  'if all conditions of 11.7(4) are met': 'if-all-conditions-met',
  'yes if the number is so designated': 'if-number-so-designated',
  'legal person: calls are outside 11.7(2); natural person (zzp, vof): no': 'only-legal-person',
  'only with a sound 6(1)(f) test and Art. 14 notice': 'after-weighing-and-notice',
  avoid: 'better-not',
}

const permissionOf = (may: boolean | string): Permission | undefined =>
  typeof may === 'string' ? conditions[may] : may ? 'yes' : 'no'

test(
  'every state of a contact is that of the reference, with its permissions, doubt and sources',
  { skip },
  () => {
    const { states } = JSON.parse(readFileSync(join(folder, 'marketing.json'), 'utf8')) as {
      readonly states: readonly State[]
    }
    assert.equal(states.length, 15)
    assert.deepEqual(states.map(({ id }) => id).toSorted(), Object.keys(contactStates).toSorted())
    for (const { id, may_email, may_call, may_post, confidence, sources } of states) {
      if (!isContactState(id)) continue
      const ours = contactStates[id]
      assert.deepEqual(
        [ours.mayMail, ours.mayCall, ours.mayPost, ours.confidence, ours.sources],
        [permissionOf(may_email), permissionOf(may_call), permissionOf(may_post), confidence, sources],
        id,
      )
    }
  },
)
