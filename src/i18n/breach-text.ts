import { homeZone } from '../base/clock.ts'
import type { FormValue } from '../privacy/breaches/form.ts'
import { harmsOf } from '../privacy/breaches/form.ts'
import type { Facts, FactName } from '../privacy/breaches/facts.ts'
import { factsOf } from '../privacy/breaches/interview.ts'
import { notified, standingDecision, type BreachFile } from '../privacy/breaches/file.ts'
import { amountOf, type Scope } from '../privacy/breaches/scope.ts'
import type { LetterName, LetterText, LetterWords } from './nl-breach-letters.ts'
import type { Messages } from './nl.ts'

/** What a file is put in words with. */
export interface BreachGround {
  readonly file: BreachFile
  readonly organisation: string
}

/** A letter about a breach: what a person wrote, and for the rest what is usual. */
export function letterText(name: LetterName, ground: BreachGround, messages: Messages): LetterText {
  return messages.breachLetters.texts[name](letterWords(ground, messages))
}

function letterWords({ file, organisation }: BreachGround, messages: Messages): LetterWords {
  const { breachLetters: texts, breach } = messages
  const facts = factsOf(file)
  const measures = file.measures.map(({ text }) => text)
  const people = peopleText(file, messages)
  const day = dayWords(file, messages)
  const { consequences, 'self-help': selfHelp, summary } = file.texts
  const contact = [file.texts['contact-name'] ?? organisation, file.texts['contact-reach'] ?? '']
    .filter((part) => part !== '')
    .join(', ')
  return {
    organisation,
    day,
    kind: file.kind,
    summary: filled(summary) ?? texts.summaries[file.kind]({ day, people }),
    data: dataWords(facts, file.scope, messages),
    consequences: linesOf(consequences) ?? harmsOf(facts).map((harm) => texts.harms[harm]),
    measures: measures.length === 0 ? [texts.noMeasures] : measures,
    selfHelp: linesOf(selfHelp) ?? usualHelp(facts, messages),
    contact,
    people,
    authority:
      notified(file) !== null ? 'told' : standingDecision(file)?.authority === 'notify' ? 'will-be' : 'no',
    aware: file.times.aware === null ? breach.unknown : momentText(file.times.aware, messages),
  }
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}

function linesOf(text: string | undefined): readonly string[] | undefined {
  const found = filled(text)
    ?.split(/\n+/)
    .map((line) => line.trim())
  return found?.filter((line) => line !== '')
}

function usualHelp({ natures = [] }: Facts, { breachLetters }: Messages): readonly string[] {
  const said = natures.flatMap((nature) => breachLetters.help[nature])
  return said.length === 0 ? breachLetters.help.contact : [...new Set(said)]
}

/** What of somebody was in it: the kinds that were found, else the natures that were told. */
function dataWords(facts: Facts, scope: Scope | null, messages: Messages): readonly string[] {
  const found = (scope?.kinds ?? []).map(({ kind }) => messages.kinds[kind][0])
  if (found.length > 0) return found
  const natures = (facts.natures ?? []).map((nature) => messages.breach.natures[nature].label)
  return natures.length === 0 ? [messages.breachLetters.noData] : natures
}

/** How many people, as best known. */
export function peopleText(file: BreachFile, { breach }: Pick<Messages, 'breach'>): string {
  const amount = amountOf(file, 'people')
  return amount === null ? breach.several : breach.people(amount.best)
}

/** The day it happened, in full. */
function dayWords({ times }: BreachFile, { locale }: Messages): string {
  const at = times.began ?? times.firstSignal
  if (at === null) return ''
  return zoned(at).toPlainDate().toLocaleString(locale, { dateStyle: 'long' })
}

function zoned(at: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(homeZone)
}

/** A moment to the minute, as people write it. */
export function momentText(at: string, { locale }: Pick<Messages, 'locale'>): string {
  return zoned(at).toPlainDateTime().toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })
}

/** A letter as plain text, for mail and for the form. */
export function letterPlain({ opening, sections, closing }: Omit<LetterText, 'title'>): string {
  const parts = sections
    .filter(({ text, items = [] }) => text !== '' || items.length > 0)
    .map(({ title, text, items = [] }) =>
      [title, ...(text === '' ? [] : [text]), ...items.map((item) => `- ${item}`)].join('\n'),
    )
  return [...opening, ...parts, closing.join('\n')].join('\n\n')
}

/** An answer to the form as it is copied; empty when nobody knows it yet. */
export function formValueText(value: FormValue, ground: BreachGround, messages: Messages): string {
  const { breachForm: form, breach, roles, breachLetters } = messages
  switch (value.type) {
    case 'open':
      return ''
    case 'text':
      return value.text
    case 'number':
      return String(value.number)
    case 'moment':
      return value.at.replace('T', ' ')
    case 'options':
      return value.options.map((option) => form.options[option] ?? option).join('; ')
    case 'channels':
      return value.channels.map((channel) => breach.channels[channel]).join('; ')
    case 'roles':
      return value.roles
        .map(({ role, persons }) =>
          value.isCounted ? `${roles[role][persons === 1 ? 0 : 1]} (${String(persons)})` : roles[role][1],
        )
        .join('; ')
    case 'said':
      if (value.what === 'going-on') return form.goingOn
      if (value.what === 'no-risk') return form.noRisk
      if (value.what === 'letter') return letterPlain(letterText('people', ground, messages))
      return breachLetters.summaries[ground.file.kind]({
        day: dayWords(ground.file, messages),
        people: peopleText(ground.file, messages),
      })
  }
}

/** What was answered, as it was read on the screen. */
export function factText(
  name: FactName | 'effects' | 'natures',
  facts: Facts,
  { breach }: Pick<Messages, 'breach'>,
): string {
  if (name === 'effects') return (facts.effects ?? []).map((one) => breach.effects[one].label).join('; ')
  if (name === 'natures') return (facts.natures ?? []).map((one) => breach.natures[one].label).join('; ')
  const word = facts[name]
  if (word === undefined) return ''
  const words: Readonly<Record<string, { readonly label: string }>> = breach.words[name]
  return words[word]?.label ?? word
}
