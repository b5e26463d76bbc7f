import { languages, type Language } from '../i18n/index.ts'
import type { Lesson, LessonQuestion } from '../privacy/training/lesson.ts'
import { htmlText } from './paper/html-text.ts'

interface LessonPageSetup {
  readonly language: Language
  /** Of who takes it. */
  readonly name: string
  /** '' when it has none. */
  readonly organisation: string
  /** Comes back when the lesson was done. */
  readonly code: string
}

/**
 * A lesson as one HTML file that a colleague opens from disk or mail: without script, so that every viewer shows it; nothing is
 * fetched, nothing is sent, nobody sees what was answered. The code at the end is mailed back. All texts are text.
 */
export function lessonPage(lesson: Lesson, setup: LessonPageSetup): string {
  const { language, name, organisation, code } = setup
  const texts = languages[language].training.page
  const list = (paragraphs: readonly string[]): string =>
    paragraphs.map((text) => `<p>${htmlText(text)}</p>`).join('\n')
  const subject = encodeURIComponent(texts.subject(lesson.title))
  const body = encodeURIComponent(texts.body(code))
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${htmlText(lesson.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="from">${htmlText(texts.from(name, organisation))}</p>
<h1>${htmlText(lesson.title)}</h1>
${list(lesson.story)}
<section class="rule"><h2>${htmlText(texts.rule)}</h2>
${list(lesson.rule)}</section>
${lesson.own.length === 0 ? '' : `<section><h2>${htmlText(texts.own)}</h2>\n${list(lesson.own)}</section>`}
${lesson.questions.map((question, index) => questionHtml(question, texts.question(index + 1), texts.reveal)).join('\n')}
<section class="rule"><h2>${htmlText(texts.doNow)}</h2>
${list(lesson.doNow)}</section>
<section><h2>${htmlText(texts.ready)}</h2>
<p>${htmlText(texts.readyMore)}</p>
<p class="code">${htmlText(code)}</p>
<p><a href="mailto:?subject=${subject}&amp;body=${body}">${htmlText(texts.mail)}</a></p>
<p class="soft">${htmlText(texts.kept)}</p></section>
</main>
</body>
</html>
`
}

/** The answers stand open; which one is right, and why, opens at a press: nobody is marked for a wrong guess. */
function questionHtml({ ask, answers, right, why }: LessonQuestion, title: string, reveal: string): string {
  return `<section><h2>${htmlText(title)}</h2>
<p><strong>${htmlText(ask)}</strong></p>
<ol type="a">${answers.map((answer) => `<li>${htmlText(answer)}</li>`).join('')}</ol>
<details><summary>${htmlText(reveal)}</summary>
<p><strong>${String.fromCodePoint(0x61 + right)}. ${htmlText(answers[right] ?? '')}</strong></p>
<p>${htmlText(why)}</p></details></section>`
}

/** Paper, ink, copper; no font that must be fetched. */
const style = `
:root { color-scheme: light dark; --paper: #fbf8f2; --card: #fffdf9; --ink: #22272e; --soft: #5b6470; --line: #e2dacb; --blue: #1b4f8a; --copper: #985317; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1916; --card: #23201c; --ink: #ece6da; --soft: #b3aa9b; --line: #3b352d; --blue: #9cc3ec; --copper: #e3a56b; } }
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.55 'Fira Sans', system-ui, sans-serif; }
body { margin: 0; overflow-wrap: anywhere; }
main { max-width: 640px; margin: 0 auto; padding: 40px 16px; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.4vw, 2.4rem); font-weight: 600; line-height: 1.2; margin: 0 0 24px; text-wrap: balance; }
h2 { font-size: 1rem; font-weight: 600; color: var(--copper); margin: 0 0 8px; }
p { margin: 0 0 12px; } ol { margin: 0 0 12px; padding-left: 1.6em; } li { margin: 6px 0; }
section { margin-top: 24px; padding: 20px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
section > :last-child { margin-bottom: 0; }
summary { cursor: pointer; color: var(--blue); min-height: 24px; } details[open] summary { margin-bottom: 8px; }
a { color: var(--blue); } a:focus-visible, summary:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
.from, .soft { color: var(--soft); font-size: .9375rem; } .rule { border-left: 4px solid var(--copper); }
.code { font-size: 1.5rem; font-weight: 600; letter-spacing: .06em; }
`
