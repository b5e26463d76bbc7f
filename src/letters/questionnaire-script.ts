// What runs in the form that a supplier opens. Each function goes into the file as its own text, so it may use what a browser
// has, the functions listed below and nothing else of this module. It asks nothing of any network.

import type { ReceivedFacts } from '../privacy/suppliers/questionnaire/read-form.ts'

/** What the form tells its script and the Kwartje of who gets it, in a script of type application/json. */
export interface FormFacts extends ReceivedFacts {
  /** Of the file with answers, before its date. */
  readonly fileStart: string
  /** By how many questions are answered. */
  readonly progress: readonly string[]
  /** By how many are not. */
  readonly stillOpen: readonly string[]
  readonly saved: string
  readonly clear: string
  readonly clearSure: string
  readonly cleared: string
}

interface Filled {
  readonly by?: string
  readonly answers?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

type Control = HTMLInputElement | HTMLTextAreaElement

/** The script of the form. */
export const questionnaireScript = `'use strict'
;(() => {
${[begin, part, controlsOf, answerIn, collect, fill, choose, mark, keep, kept, count, show, save, clear].map(String).join('\n')}
${begin.name}()
})()`

function begin(): void {
  const form = part('form') as HTMLFormElement
  const facts = JSON.parse(part('kwartje-form').textContent) as FormFacts
  const before = kept(facts)
  if (before !== null) {
    fill(before)
    keep(facts)
  }
  for (const element of document.querySelectorAll('[data-needs-script]')) element.removeAttribute('hidden')
  // Not a noscript: that stays silent where a viewer of mail only blocks the script.
  part('no-script').hidden = true
  show(facts)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', ({ target }) => {
    choose(target as Element)
    const isKept = keep(facts)
    part('kept').hidden = !isKept
    part('not-kept').hidden = isKept
    show(facts)
  })
  part('save').addEventListener('click', () => save(facts))
  part('print').addEventListener('click', () => window.print())
  part('clear').addEventListener('click', () => clear(facts))
  part('clear').addEventListener('blur', () => {
    part('clear').textContent = facts.clear
  })
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`Cannot find "${id}" in the form`)
  return element
}

function controlsOf(field: Element): Control[] {
  return [...field.querySelectorAll<Control>('input, textarea')]
}

/** Null when a field was left open. */
function answerIn(field: HTMLElement): string | string[] | null {
  const chosen = controlsOf(field).filter((control) => 'checked' in control && control.checked)
  const type = field.dataset['type']
  if (type === 'choices') return chosen.length === 0 ? null : chosen.map(({ value }) => value)
  const text = (type === 'choice' ? chosen[0] : controlsOf(field)[0])?.value.trim() ?? ''
  return text === '' || (type === 'number' && !/^\d{1,9}$/.test(text)) ? null : text
}

function collect(facts: FormFacts): object {
  const answers: Record<string, Record<string, string | string[]>> = {}
  for (const question of document.querySelectorAll<HTMLElement>('[data-question]')) {
    const fields: Record<string, string | string[]> = {}
    for (const field of question.querySelectorAll<HTMLElement>('[data-field]')) {
      const answer = answerIn(field)
      if (answer !== null) fields[field.dataset['field'] ?? ''] = answer
    }
    if (Object.keys(fields).length > 0) answers[question.dataset['question'] ?? ''] = fields
  }
  return {
    format: 'kwartje-questionnaire',
    version: 1,
    round: facts.round,
    language: facts.language,
    by: (part('by') as HTMLInputElement).value.trim(),
    // Swedes write a date as the standard does; the day is that of who fills it in.
    filledOn: new Intl.DateTimeFormat('sv-SE').format(),
    answers,
  }
}

/** Puts back what was filled in before, also where the form proposed something and it was taken away. */
function fill({ by = '', answers = {} }: Filled): void {
  ;(part('by') as HTMLInputElement).value = by
  for (const question of document.querySelectorAll<HTMLElement>('[data-question]')) {
    for (const field of question.querySelectorAll<HTMLElement>('[data-field]')) {
      const answer = answers[question.dataset['question'] ?? '']?.[field.dataset['field'] ?? ''] ?? ''
      for (const control of controlsOf(field)) {
        if (control.type === 'radio' || control.type === 'checkbox')
          (control as HTMLInputElement).checked =
            typeof answer === 'string' ? answer === control.value : answer.includes(control.value)
        else control.value = String(answer)
      }
    }
  }
}

/** Who ticks “none” or “I do not know” takes the rest away, and the other way round. */
function choose(target: Element): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return
  const alone = ['none', 'unknown']
  const field = target.closest('[data-field]')
  for (const control of field === null ? [] : controlsOf(field)) {
    const isAtOdds = alone.includes(target.value) || alone.includes(control.value)
    if (control !== target && isAtOdds) (control as HTMLInputElement).checked = false
  }
}

/** What we filled in for them is theirs as soon as they change it. */
function mark(field: Element): void {
  const seen = field.querySelector<HTMLElement>('.seen')
  if (seen === null) return
  seen.hidden = controlsOf(field).some(
    (control) =>
      ('checked' in control && control.checked !== control.defaultChecked) ||
      (control.type !== 'radio' && control.type !== 'checkbox' && control.value !== control.defaultValue),
  )
}

/** In the page itself, for who saves that, and in this browser when it lets us; tells whether it did. */
function keep(facts: FormFacts): boolean {
  const json = JSON.stringify(collect(facts))
  part('kwartje-answers').textContent = json.replaceAll('<', String.raw`\u003c`)
  try {
    localStorage.setItem(`kwartje-questionnaire:${facts.round}`, json)
    return true
  } catch {
    return false
  }
}

function kept(facts: FormFacts): Filled | null {
  const inPage = part('kwartje-answers').textContent
  try {
    return JSON.parse(localStorage.getItem(`kwartje-questionnaire:${facts.round}`) ?? inPage) as Filled | null
  } catch {
    return JSON.parse(inPage) as Filled | null
  }
}

/** How many questions are answered: their first field decides. */
function count(): number {
  let answered = 0
  for (const question of document.querySelectorAll('[data-question]')) {
    const field = question.querySelector<HTMLElement>('[data-field]')
    if (field !== null && answerIn(field) !== null) answered++
  }
  return answered
}

function show(facts: FormFacts): void {
  for (const question of document.querySelectorAll<HTMLElement>('[data-question]')) {
    const coin = document.querySelector<HTMLElement>(`.coins a[href="#${question.id}"]`)
    const field = question.querySelector<HTMLElement>('[data-field]')
    if (coin === null || field === null) continue
    const isAnswered = answerIn(field) !== null
    coin.classList.toggle('answered', isAnswered)
    coin.setAttribute('aria-label', coin.dataset[isAnswered ? 'answered' : 'open'] ?? '')
    for (const one of question.querySelectorAll('[data-field]')) mark(one)
  }
  const line = facts.progress[count()] ?? ''
  // Told to who cannot see it only when it changes.
  if (part('progress').textContent !== line) part('progress').textContent = line
}

function save(facts: FormFacts): void {
  // A number or date that is none would be left out: the browser says which.
  if (!(part('form') as HTMLFormElement).reportValidity()) return
  const answers = collect(facts)
  const name = `${facts.fileStart}-${new Intl.DateTimeFormat('sv-SE').format()}.json`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(answers, null, 2)}\n`], { type: 'application/json' }),
  )
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  const open = facts.stillOpen[facts.progress.length - 1 - count()] ?? ''
  part('status').textContent = [facts.saved, name, open].join('\n')
}

function clear(facts: FormFacts): void {
  const button = part('clear')
  if (button.textContent !== facts.clearSure) {
    button.textContent = facts.clearSure
    return
  }
  ;(part('form') as HTMLFormElement).reset()
  part('kwartje-answers').textContent = 'null'
  try {
    localStorage.removeItem(`kwartje-questionnaire:${facts.round}`)
  } catch {
    // Where nothing can be kept, nothing is there.
  }
  button.textContent = facts.clear
  part('status').textContent = facts.cleared
  show(facts)
}
