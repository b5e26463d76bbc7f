import { pageStart } from './paper/page-start.ts'
import { questionWords, type QuestionnaireSetup, type QuestionnaireTexts } from '../i18n/questionnaire.ts'
import { formFormat } from '../privacy/suppliers/questionnaire/read-form.ts'
import type { AnswerField, Question } from '../privacy/suppliers/questionnaire/types.ts'
import { questionnaireScript, type FormFacts } from './questionnaire-script.ts'
import { questionnaireStyle } from './questionnaire-style.ts'

/**
 * The questionnaire as one HTML file that a supplier opens from disk: nothing is fetched, nothing is sent, no account. What is
 * filled in becomes a file that is mailed back. All names come from strangers and are text.
 */
export function makeQuestionnaireForm(
  setup: QuestionnaireSetup,
  texts: QuestionnaireTexts,
  asked: readonly Question[],
): string {
  const dueOn = Temporal.PlainDate.from(setup.dueOn).toLocaleString(texts.locale, { dateStyle: 'long' })
  const form = { setup, texts, asked, dueOn }
  return `${pageStart({ language: setup.language, title: texts.title(setup.organisation), style: questionnaireStyle, script: questionnaireScript, isPrivate: true })}
<body>
${bar(form)}
<main class="page">
${letter(form)}
<form id="form" autocomplete="off">
${asked.map((question, index) => section(form, question, index + 1)).join('\n')}
${end(form)}
</form>
<footer>${html(texts.foot)}</footer>
</main>
<script type="application/json" id="kwartje-form">${json(factsFor(form))}</script>
<script type="application/json" id="kwartje-answers">null</script>
<script>${questionnaireScript}</script>
</body>
</html>
`
}

interface Form {
  readonly setup: QuestionnaireSetup
  readonly texts: QuestionnaireTexts
  readonly asked: readonly Question[]
  /** In words. */
  readonly dueOn: string
}

function factsFor({ setup, texts, asked }: Form): FormFacts {
  const counts = Array.from({ length: asked.length + 1 }, (_, count) => count)
  return {
    format: formFormat,
    version: 1,
    round: setup.round,
    language: setup.language,
    organisation: setup.organisation,
    dueOn: setup.dueOn,
    asked: asked.map(({ id }) => id),
    house: asked
      .filter((question) => 'isHard' in question)
      .map(({ id, text, isHard }) => ({ id, text, isHard })),
    fileStart: `${texts.fileName}-${slug(setup.supplier) || texts.fileSupplier}`,
    progress: counts.map((count) => texts.progress(count, asked.length)),
    stillOpen: counts.map((count) => (count === 0 ? '' : texts.stillOpen(count))),
    saved: texts.saved,
    clear: texts.clear,
    clearSure: texts.clearSure,
    cleared: texts.cleared,
  }
}

function bar({ texts, asked }: Form): string {
  const coins = asked.map(({ id }, index) => {
    const open = html(texts.questionOpen(index + 1))
    const answered = html(texts.questionAnswered(index + 1))
    return `<li><a href="#q-${id}" aria-label="${open}" data-open="${open}" data-answered="${answered}">${index + 1}</a></li>`
  })
  return `<nav class="bar" aria-label="${html(texts.progressName)}" data-needs-script hidden><div>
<ol class="coins">${coins.join('')}</ol>
<p id="progress" role="status">${html(texts.progress(0, asked.length))}</p>
</div></nav>`
}

const coin = `<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="16" fill="#985317"/><circle cx="16" cy="16" r="13" fill="none" stroke="#f6e6d3" stroke-opacity=".55"/><path fill="none" stroke="#fffdf9" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d="M8.5 13.6a3 3 0 0 1 5.9.7c0 2.6-6 3.4-6 7h6.3M23.3 11h-5l-.6 4.7a3.7 3.7 0 1 1-.2 4.6"/></svg>`

function letter({ setup, texts, asked, dueOn }: Form): string {
  const { organisation, supplier } = setup
  const lines = texts.letter({ organisation, supplier, dueOn, count: asked.length })
  return `<header>
<p class="from">${coin}<span>${html(organisation)}</span></p>
<h1>${html(texts.heading(asked.length))}</h1>
<div class="letter">${lines.map((line) => `<p>${html(line)}</p>`).join('')}</div>
<p class="notice" id="no-script">${html(texts.noScript)}</p>
</header>`
}

function section(form: Form, question: Question, number: number): string {
  const { title, help } = questionWords(question, form.texts)
  const fields = question.fields.map((field) => fieldOf(form, question, field))
  return `<section class="question" id="q-${question.id}" data-question="${question.id}" aria-labelledby="h-${question.id}">
<div class="head"><span class="number" aria-hidden="true">${number}</span><h2 id="h-${question.id}">${html(title)}</h2><p>${html(help)}</p></div>
${fields.join('\n')}
</section>`
}

function fieldOf(form: Form, question: Question, field: AnswerField): string {
  const id = `${question.id}-${field.id}`
  const proposed = [form.setup.proposed[question.id]?.[field.id] ?? []].flat().filter((text) => text !== '')
  const { label, hint, option: optionWord } = questionWords(question, form.texts).field(field)
  const notes = [
    ...(hint === '' ? [] : [`<span class="hint" id="${id}-hint">${html(hint)}</span>`]),
    ...(proposed.length === 0 ? [] : [`<p class="seen" id="${id}-seen">${html(form.texts.seen)}</p>`]),
  ]
  const described = [
    ...(hint === '' ? [] : [`${id}-hint`]),
    ...(proposed.length === 0 ? [] : [`${id}-seen`]),
  ].join(' ')
  const description = described === '' ? '' : ` aria-describedby="${described}"`
  const attributes = `class="field" data-field="${field.id}" data-type="${field.type}"`
  if ('options' in field) {
    const choices = field.options.map((option) => {
      const type = field.type === 'choice' ? 'radio' : 'checkbox'
      const checked = proposed.includes(option) ? ' checked' : ''
      return `<label><input type="${type}" name="${id}" value="${option}"${checked}><span>${html(optionWord(option))}</span></label>`
    })
    const layout = field.options.length > 4 && field.type === 'choices' ? 'options wide' : 'options'
    return `<fieldset ${attributes}${description}><legend>${html(label)}</legend>${notes.join('')}<div class="${layout}">${choices.join('')}</div></fieldset>`
  }
  return `<div ${attributes}><label for="${id}">${html(label)}</label>${notes.join('')}${typed(field, `id="${id}"${description}`, proposed[0] ?? '')}</div>`
}

/** As long as a reader of answers takes. */
const maxTextLength = 4000

function typed({ type }: AnswerField, attributes: string, value: string): string {
  if (type === 'number')
    return `<input type="number" min="0" max="999999999" step="1" ${attributes} value="${html(value)}">`
  if (type === 'date')
    return `<input type="date" min="1990-01-01" max="2199-12-31" ${attributes} value="${html(value)}">`
  // A browser drops the first line break in a text area; one is put before it.
  return `<textarea rows="2" maxlength="${maxTextLength}" ${attributes}>\n${html(value)}</textarea>`
}

function end({ texts, dueOn }: Form): string {
  return `<section class="end" aria-labelledby="h-done">
<h2 id="h-done">${html(texts.done)}</h2>
<div class="field"><label for="by">${html(texts.by)}</label><input id="by" maxlength="400"></div>
<div data-needs-script hidden>
<p>${html(texts.sendBack(dueOn))}</p>
<p class="soft kept" id="kept">${html(texts.kept)}</p>
<p class="soft kept" id="not-kept" hidden>${html(texts.notKept)}</p>
<div class="buttons">
<button type="button" id="save">${html(texts.save)}</button>
<button type="button" id="print">${html(texts.print)}</button>
<button type="button" id="clear">${html(texts.clear)}</button>
</div>
</div>
<p id="status" role="status"></p>
</section>`
}

function html(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** For inside a script: without `<` nothing can end it or begin a comment. */
function json(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
}

/** A part of a file name: letters and digits of any name, as plain as they come. */
function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}
