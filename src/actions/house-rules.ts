import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { dayText } from '../i18n/register-text.ts'
import { termText } from '../i18n/term-text.ts'
import { houseRulesPage } from '../letters/lesson-page.ts'
import {
  houseRuleSections,
  readingOf,
  sectionsFor,
  type HouseRules,
  type HouseRuleSection,
  type HouseRuleSettings,
  type HouseRuleVersion,
} from '../privacy/training/house-rules.ts'
import type { TrainingState } from '../privacy/training/progress.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import type { Download } from './export.ts'
import type { LessonLanguage } from './lesson-files.ts'
import { mediaTypes } from './media-types.ts'
import { paperFormats, paperMakers } from './paper-files.ts'
import { organisationOf } from './register-ground.ts'
import { retention } from './retention.ts'
import { answersOf } from './setup.ts'
import { suppliers } from './suppliers.ts'
import { addTrainingEvent, codeFor, findMember, trainingState, type AddedTraining } from './training.ts'

const language = z.enum(['nl', 'en']).default('nl')
const ignore = (): void => undefined

/** How the house rules stand. */
export interface HouseRuleView {
  readonly settings: HouseRuleSettings
  /** As they would read if they were laid down now. */
  readonly draft: HouseRules
  /** The newest first. */
  readonly versions: readonly HouseRuleVersion[]
  /** True when the draft reads otherwise than the newest version, in that version's language. */
  readonly hasMoved: boolean
  /** Who takes part, and when each read the newest version; null: not yet. */
  readonly readers: readonly {
    readonly member: string
    readonly name: string
    readonly atMs: number | null
  }[]
}

/** The house rules of the organisation: what they say, which version holds, who read it. */
export const houseRules = action({
  name: 'house-rules',
  shape: 'query',
  inBackground: true,
  input: z.object({ language }),
  async run(context, { language: asked }): Promise<HouseRuleView> {
    const state = await trainingState(context.store)
    const draft = await draftOf(context, asked, state)
    const versions = state.ruleVersions.toReversed()
    const [newest] = versions
    return {
      settings: state.ruleSettings,
      draft,
      versions,
      hasMoved: newest !== undefined && JSON.stringify(newest.rules) !== JSON.stringify(draft),
      readers: state.members.map(({ id, name, done }) => ({
        member: id,
        name,
        atMs:
          newest === undefined
            ? null
            : (done.find(({ lesson }) => lesson === readingOf(newest.version))?.atMs ?? null),
      })),
    }
  },
})

/** Names in one line: more nobody reads. */
const mostServices = 12

async function draftOf(
  context: ActionContext,
  asked: LessonLanguage,
  { ruleSettings }: TrainingState,
): Promise<HouseRules> {
  const messages = languages[asked]
  const { houseRules: texts } = messages
  const { name: organisation } = await organisationOf(context.store)
  const found = await suppliers.run(context, { limit: 200 }, ignore)
  const held = await retention.run(context, {}, ignore)
  const facts = {
    organisation,
    contact: ruleSettings.contact,
    services: found.suppliers
      .filter(({ use, role }) => (use === 'confirmed' || use === 'observed') && role === 'processor')
      .map(({ name }) => name)
      .slice(0, mostServices),
    terms: held
      .filter(({ documents, category }) => documents > 0 && category !== 'correspondence')
      .map(
        ({ category, term }) =>
          `${messages.retention.categories[category].name.toLowerCase()} ${termText(term, messages)}`,
      ),
  }
  const added = (section: HouseRuleSection): string[] =>
    (ruleSettings.added[section] ?? '').split('\n').filter((line) => line.trim() !== '')
  return {
    title: texts.title(organisation),
    opening: texts.opening,
    sections: sectionsFor(await answersOf(context.store), ruleSettings).map((section) => ({
      title: texts.sections[section].title,
      rules: [...texts.sections[section].rules(facts), ...added(section)],
    })),
  }
}

/** Keeps whom to tell, what is added in own words and what is left out. */
export const keepHouseRules = action({
  name: 'keep-house-rules',
  shape: 'change',
  input: z.object({
    contact: z.string().trim().max(200),
    added: z.partialRecord(z.enum(houseRuleSections), z.string().trim().max(2000)),
    off: z.array(z.enum(houseRuleSections)).max(houseRuleSections.length),
  }),
  run: (context, settings): Promise<AddedTraining> =>
    addTrainingEvent(context, { type: 'rules-settings', settings }),
})

/** Lays the rules down as a version that never changes. */
export const setHouseRules = action({
  name: 'set-house-rules',
  shape: 'change',
  inBackground: true,
  input: z.object({ by: z.string().trim().min(1).max(200), language }),
  async run(context, { by, language: asked }): Promise<AddedTraining & { readonly version: number }> {
    const state = await trainingState(context.store)
    const version = (state.ruleVersions.at(-1)?.version ?? 0) + 1
    const rules = await draftOf(context, asked, state)
    return { version, ...(await addTrainingEvent(context, { type: 'rules-set', version, by, rules })) }
  },
})

/** The rules as they were laid down last; refuses while there are none. */
export async function newestHouseRules(store: Store): Promise<HouseRuleVersion> {
  const newest = (await trainingState(store)).ruleVersions.at(-1)
  if (newest === undefined) throw new Refusal('rules-not-set')
  return newest
}

/** Somebody read the newest version. */
export const houseRulesRead = action({
  name: 'house-rules-read',
  shape: 'change',
  input: z.object({ member: z.uuid() }),
  async run(context, { member }): Promise<AddedTraining> {
    await findMember(context.store, member)
    const { version } = await newestHouseRules(context.store)
    return addTrainingEvent(context, { type: 'done', member, lesson: readingOf(version), how: 'told' })
  },
})

/** The newest version as a page for a colleague; its code comes back when it was read. */
export const handHouseRules = action({
  name: 'hand-house-rules',
  shape: 'change',
  givesFile: true,
  input: z.object({ member: z.uuid(), language }),
  async run(context, { member, language: asked }): Promise<Download> {
    const found = await findMember(context.store, member)
    const { version, rules } = await newestHouseRules(context.store)
    const code = await codeFor(context, found, readingOf(version))
    return {
      fileName: `${languages[asked].houseRules.fileName}-${String(version)}.html`,
      mediaType: mediaTypes.html,
      bytes: new TextEncoder().encode(houseRulesPage(rules, { language: asked, name: found.name, code })),
    }
  },
})

/** The rules as a file: the newest version, or the draft while there is none. */
export const houseRulesFile = action({
  name: 'house-rules-file',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({ format: z.enum(paperFormats), language }),
  subject: ({ format }) => format,
  async run(context, { format, language: asked }): Promise<Download> {
    const messages = languages[asked]
    const { houseRules: texts } = messages
    const state = await trainingState(context.store)
    const newest = state.ruleVersions.at(-1)
    const { title, opening, sections } = newest?.rules ?? (await draftOf(context, asked, state))
    const dayOf = (at: Temporal.Instant): string => dayAt(at).toString()
    const madeOn = dayOf(context.clock.now())
    const standing =
      newest === undefined
        ? texts.draft
        : texts.version(
            newest.version,
            dayText(dayOf(Temporal.Instant.fromEpochMilliseconds(newest.atMs)), messages),
            newest.by,
          )
    return {
      fileName: `${texts.fileName}-${madeOn}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await paperMakers[format]({
        language: asked,
        title,
        author: (await organisationOf(context.store)).name,
        madeOn,
        opening: [opening, standing],
        sections: sections.map((section) => ({
          title: section.title,
          blocks: [{ type: 'list', items: section.rules }],
        })),
      }),
    }
  },
})
