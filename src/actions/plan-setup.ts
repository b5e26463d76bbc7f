import { dayAt } from '../base/clock.ts'
import { randomBytes } from 'node:crypto'
import type { EngineSetup } from '../act/engine.ts'
import { openTarget } from '../act/open-target.ts'
import { messagesIn } from '../i18n/choose.ts'
import type { ActionContext } from './action.ts'

/** Opens the places of this index to act on. */
export async function targetOpener({
  store,
  digestItem,
  accounts: { openingOf },
}: ActionContext): Promise<EngineSetup['openTarget']> {
  const sources = new Map((await store.sources.list()).map((source) => [source.id, source]))
  return async (sourceId) => {
    const source = sources.get(sourceId)
    return source === undefined ? undefined : openTarget(source, { digestItem, openingOf })
  }
}

/** Has something done with what plans of this index are carried out with, in a language. What makes items anew is loaded here: most that look at plans do not. */
export async function withEngine<Result>(
  context: ActionContext,
  asked: 'nl' | 'en',
  run: (setup: EngineSetup) => Promise<Result>,
): Promise<Result> {
  const [{ createRework }, { createSandbox }] = await Promise.all([
    import('./plan-rework.ts'),
    import('../read/index.ts'),
  ])
  const { store, clock } = context
  const messages = await messagesIn[asked]()
  const today = dayAt(clock.now()).toString()
  const sandbox = createSandbox()
  try {
    return await run({
      store,
      clock,
      openTarget: await targetOpener(context),
      rework: createRework({ store, messages, today, sandbox }),
      newKey: () => randomBytes(6).toString('hex'),
    })
  } finally {
    await sandbox.close()
  }
}
