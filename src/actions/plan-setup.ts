import { dayAt } from '../base/clock.ts'
import { randomBytes } from 'node:crypto'
import type { EngineSetup } from '../act/engine.ts'
import { openTarget } from '../act/open-target.ts'
import { languages, type Messages } from '../i18n/index.ts'
import { createSandbox } from '../read/index.ts'
import type { ActionContext } from './action.ts'
import { createRework } from './plan-rework.ts'

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

interface SetupOptions {
  readonly messages: Messages
  readonly sandbox: ReturnType<typeof createSandbox>
}

/** What plans of this index are carried out with. */
async function engineSetup(
  context: ActionContext,
  { messages, sandbox }: SetupOptions,
): Promise<EngineSetup> {
  const { store, clock } = context
  const today = dayAt(clock.now()).toString()
  return {
    store,
    clock,
    openTarget: await targetOpener(context),
    rework: createRework({ store, messages, today, sandbox }),
    newKey: () => randomBytes(6).toString('hex'),
  }
}

/** Has something done with what plans are carried out with, in a language. */
export async function withEngine<Result>(
  context: ActionContext,
  asked: 'nl' | 'en',
  run: (setup: EngineSetup) => Promise<Result>,
): Promise<Result> {
  const sandbox = createSandbox()
  try {
    return await run(await engineSetup(context, { messages: languages[asked], sandbox }))
  } finally {
    await sandbox.close()
  }
}
