import { z } from 'zod'
import { writtenOut } from '../i18n/activity-texts.ts'
import { languages } from '../i18n/index.ts'
import { changesSince, type Change } from '../privacy/register/changes.ts'
import type { RegisterVersion } from '../privacy/register/model.ts'
import type { VersionLine } from '../store/register.ts'
import { action } from './action.ts'
import { registerNow } from './register-ground.ts'

/** Signs off the register as it stands: a version that never changes, chained to the former. */
export const signRegister = action({
  name: 'sign-register',
  shape: 'change',
  input: z.object({
    signedBy: z.string().trim().min(1).max(200),
    note: z.string().trim().max(2000).default(''),
    /** Of the usual texts that stand in it. */
    language: z.enum(['nl', 'en']).default('nl'),
  }),
  async run({ store, clock }, { signedBy, note, language }): Promise<VersionLine> {
    const { register, names } = await registerNow({ store, clock })
    const activities = register.activities.map((one) => writtenOut(one, languages[language]))
    return store.registers.sign({
      atMs: clock.now().epochMilliseconds,
      signedBy,
      note,
      register: { ...register, activities },
      names,
    })
  },
})

/** Every version with whether the chain holds, the newest first. */
export const registerVersions = action({
  name: 'register-versions',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<{
    readonly versions: readonly VersionLine[]
    /** Versions that are not what was signed any more. */
    readonly broken: readonly number[]
  }> {
    return { versions: await store.registers.versions(), broken: await store.registers.broken() }
  },
})

/** One version as it was signed off, with what differs from it now; null when there is none of this number. */
export const registerVersion = action({
  name: 'register-version',
  shape: 'query',
  input: z.object({ number: z.number().int().positive() }),
  async run(
    { store, clock },
    { number },
  ): Promise<{ readonly version: RegisterVersion; readonly changes: readonly Change[] } | null> {
    const version = await store.registers.version(number)
    if (version === null) return null
    const { register } = await registerNow({ store, clock })
    return { version, changes: changesSince(version.register, register) }
  },
})
