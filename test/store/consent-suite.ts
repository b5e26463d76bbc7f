import assert from 'node:assert/strict'
import { checksOn, type TestStore } from './suite.ts'

/** What every engine must do with who is not mailed any more. */
export function consentSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)
  check('who said stop stays on the list, whatever is forgotten', async ({ store }) => {
    const { suppression } = store
    await suppression.suppress(['Jan@Klant.example', 'piet@klant.example'], {
      channel: 'mail',
      reason: 'unsubscribed',
      atMs: 5,
    })
    await suppression.suppress(['06-12345601'], { channel: 'phone', reason: 'objected', atMs: 6 })
    await suppression.suppress([], { channel: 'post', reason: 'objected', atMs: 6 })
    await store.forget()
    const jan = { channel: 'mail', reason: 'unsubscribed', atMs: 5 } as const
    assert.deepEqual(
      await suppression.isSuppressed(['ander@klant.example', 'JAN@klant.example'], 'mail'),
      jan,
    )
    assert.equal(await suppression.isSuppressed(['jan@klant.example'], 'app'), null)
    assert.equal((await suppression.isSuppressed(['+31612345601'], 'phone'))?.reason, 'objected')
    const many = Array.from({ length: 2500 }, (_, i) => `a${String(i)}@x.example`)
    const found = await suppression.suppressedAmong([...many, 'jan@klant.example'], 'mail')
    assert.deepEqual([...found], [['jan@klant.example', jan]])
    await suppression.suppress(many, { channel: 'mail', reason: 'never', atMs: 9 })
    assert.equal((await suppression.suppressedAmong(many, 'mail')).size, 2500)
  })

  check('a stronger reason to stop takes the place of a weaker, with the first moment', async ({ store }) => {
    const { suppression } = store
    const say = (reason: 'unsubscribed' | 'objected' | 'erased', atMs: number) =>
      suppression.suppress(['jan@klant.example'], { channel: 'mail', reason, atMs })
    await say('unsubscribed', 5)
    await say('objected', 6)
    await say('erased', 7)
    assert.deepEqual(await suppression.isSuppressed(['jan@klant.example'], 'mail'), {
      channel: 'mail',
      reason: 'objected',
      atMs: 5,
    })
    assert.deepEqual(await suppression.counts(), [{ channel: 'mail', reason: 'objected', values: 1 }])
    await suppression.lift(['Jan@klant.example'], 'mail')
    assert.equal(await suppression.isSuppressed(['jan@klant.example'], 'mail'), null)
  })
}
