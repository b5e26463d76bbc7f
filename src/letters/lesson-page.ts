import { languages, type Language } from '../i18n/index.ts'
import type { HouseRules } from '../privacy/training/house-rules.ts'
import type { Lesson, LessonQuestion } from '../privacy/training/lesson.ts'
import { handedPage } from './handed-page.ts'
import { htmlText } from './paper/html-text.ts'

interface HandOut {
  readonly language: Language
  /** Of who gets it. */
  readonly name: string
  /** '' when it has none. */
  readonly organisation: string
  /** Comes back when it was done. */
  readonly code: string
}

/** A lesson as a page for a colleague: nobody sees what was answered. All texts are text. */
export function lessonPage(lesson: Lesson, { language, name, organisation, code }: HandOut): string {
  const texts = languages[language].training.page
  const { title, story, rule, own, questions, doNow } = lesson
  const part = (head: string, paragraphs: readonly string[], mark = ''): string =>
    paragraphs.length === 0
      ? ''
      : `<section${mark}><h2>${htmlText(head)}</h2>\n${paragraphsHtml(paragraphs)}</section>\n`
  return handedPage({
    language,
    title,
    from: texts.from(name, organisation),
    body: [
      `${paragraphsHtml(story)}\n`,
      part(texts.rule, rule, ' class="rule"'),
      part(texts.own, own),
      ...questions.map((question, index) => questionHtml(question, texts.question(index + 1), texts.reveal)),
      part(texts.doNow, doNow, ' class="rule"'),
    ].join(''),
    end: {
      title: texts.ready,
      more: texts.readyMore,
      code,
      mail: texts.mail,
      subject: texts.subject(title),
      text: texts.body(code),
      kept: texts.kept,
    },
  })
}

/** House rules as a page for a colleague, who mails its code back when they were read. */
export function houseRulesPage(
  { title, opening, sections }: HouseRules,
  { language, name, code }: Omit<HandOut, 'organisation'>,
): string {
  const texts = languages[language].houseRules
  const { ready, mail } = languages[language].training.page
  const list = (rules: readonly string[]): string =>
    rules.map((rule) => `<li>${htmlText(rule)}</li>`).join('')
  const parts = sections.map(
    (section) => `<section><h2>${htmlText(section.title)}</h2>\n<ul>${list(section.rules)}</ul></section>\n`,
  )
  return handedPage({
    language,
    title,
    from: texts.from(name),
    body: `<p>${htmlText(opening)}</p>\n${parts.join('')}`,
    end: {
      title: ready,
      more: texts.readMore,
      code,
      mail,
      subject: texts.subject,
      text: texts.body(code),
      kept: texts.kept,
    },
  })
}

function paragraphsHtml(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<p>${htmlText(text)}</p>`).join('\n')
}

/** The answers stand open; which one is right, and why, opens at a press: nobody is marked for a wrong guess. */
function questionHtml({ ask, answers, right, why }: LessonQuestion, title: string, reveal: string): string {
  return `<section><h2>${htmlText(title)}</h2>
<p><strong>${htmlText(ask)}</strong></p>
<ol type="a">${answers.map((answer) => `<li>${htmlText(answer)}</li>`).join('')}</ol>
<details><summary>${htmlText(reveal)}</summary>
<p><strong>${String.fromCodePoint(0x61 + right)}. ${htmlText(answers[right] ?? '')}</strong></p>
<p>${htmlText(why)}</p></details></section>
`
}
