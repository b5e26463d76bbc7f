import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { addressKind } from '../people/address.ts'
import { domainBoxes, isInOwn, type DrillDomain, type DrillPerson } from '../privacy/drills/domains.ts'
import { drillsOf, type Drill } from '../privacy/drills/drill.ts'
import { parseDrill, type DrillTemplate } from '../privacy/drills/template.ts'
import type { Store } from '../store/store.ts'
import { organisationOf } from './register-ground.ts'

/** What holds for every drill: to whom, in which domains, and where colleagues report. */
export interface DrillHouse {
  readonly people: readonly DrillPerson[]
  readonly domains: readonly DrillDomain[]
  /** Domains that a code went to, until it is typed in. */
  readonly asked: readonly AskedDomain[]
  readonly report: ReportBox
  readonly templates: readonly { readonly id: string; readonly text: string }[]
}

export interface AskedDomain {
  readonly domain: string
  readonly box: DrillDomain['box']
  readonly atMs: number
  /** Of the code; what was typed is compared with it. */
  readonly digest: string
  readonly tries: number
  /** How often a code was asked for. */
  readonly asks?: number | undefined
}

export interface ReportBox {
  /** Empty: none was named. */
  readonly address: string
  /** The mail account that is read for reports; null: what comes in is pasted. */
  readonly sourceId: number | null
}

const person = z.object({ name: z.string(), email: z.string() })
const box = z.enum(domainBoxes)
const house = z.object({
  people: z.array(person),
  domains: z.array(z.object({ domain: z.string(), verifiedOn: z.string(), box })),
  asked: z.array(
    z.object({
      domain: z.string(),
      box,
      atMs: z.number(),
      digest: z.string(),
      tries: z.number(),
      asks: z.number().optional(),
    }),
  ),
  report: z.object({ address: z.string(), sourceId: z.number().nullable() }),
  templates: z.array(z.object({ id: z.string(), text: z.string() })),
})

const houseSetting = 'drill-house'
const noHouse: DrillHouse = {
  people: [],
  domains: [],
  asked: [],
  report: { address: '', sourceId: null },
  templates: [],
}

export async function houseOf(store: Store): Promise<DrillHouse> {
  const kept = house.safeParse(await store.settings.get(houseSetting))
  return kept.success ? kept.data : noHouse
}

export async function keepHouse(store: Store, change: Partial<DrillHouse>): Promise<DrillHouse> {
  const next = { ...(await houseOf(store)), ...change }
  await store.settings.set(houseSetting, next)
  return next
}

/**
 * Who would get a drill: people of the list in domains that were proved to be ours. A mailbox that several read is nobody's, and would
 * make one colleague look like a group.
 */
export function reachable({ people, domains, report }: DrillHouse): readonly DrillPerson[] {
  return people.filter(
    ({ email }) => isInOwn(email, domains) && addressKind(email) !== 'shared' && email !== report.address,
  )
}

export async function allDrills(store: Store): Promise<readonly Drill[]> {
  return drillsOf(await store.drills.lines())
}

export async function findDrill(store: Store, id: number): Promise<Drill> {
  const [drill] = drillsOf(await store.drills.lines(id))
  if (drill === undefined) throw new Refusal('drill-not-found', String(id))
  return drill
}

export type DrillLanguage = 'nl' | 'en'

/** A template with whose it is. */
export interface ListedTemplate {
  readonly template: DrillTemplate
  readonly isOwn: boolean
}

/** Templates in a language: those that come along, one's own in the place of one with its id, others behind. */
export async function templatesIn(store: Store, language: DrillLanguage): Promise<readonly ListedTemplate[]> {
  const { templates } = await houseOf(store)
  const { name } = await organisationOf(store)
  const own = new Map(
    templates.flatMap(({ text }) => {
      const { template } = parseDrill(text, name)
      return template === null ? [] : [[template.id, template] as const]
    }),
  )
  const along = await given(language)
  const ids = new Set(along.map(({ id }) => id))
  return [
    ...along.map((one) => ({ template: own.get(one.id) ?? one, isOwn: own.has(one.id) })),
    ...[...own.values()].filter(({ id }) => !ids.has(id)).map((template) => ({ template, isOwn: true })),
  ]
}

export async function findTemplate(
  store: Store,
  id: string,
  language: DrillLanguage,
): Promise<DrillTemplate> {
  const found = (await templatesIn(store, language)).find(({ template }) => template.id === id)
  if (found === undefined) throw new Refusal('drill-template-missing', id)
  return found.template
}

const read = new Map<DrillLanguage, Promise<readonly DrillTemplate[]>>()

/** Read once: they come with the program. */
function given(language: DrillLanguage): Promise<readonly DrillTemplate[]> {
  const templates =
    read.get(language) ??
    templateFiles(language).then((texts) =>
      texts.map((text) => {
        const { template, faults } = parseDrill(text, '')
        if (template === null)
          throw new Error(`Cannot read a drill: expected no fault, got ${faults[0]?.code ?? ''}`)
        return template
      }),
    )
  read.set(language, templates)
  return templates
}

/** The files that come along, as they are. */
export async function templateFiles(language: DrillLanguage): Promise<readonly string[]> {
  const folder = new URL(`../i18n/drills/${language}/`, import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
}
