import type { Lesson, LessonQuestion } from '../privacy/training/lesson.ts'
import { htmlText } from './paper/html-text.ts'

/** What stands between the parts of a lesson. */
export interface LessonBodyTexts {
  readonly rule: string
  readonly own: string
  readonly doNow: string
  readonly reveal: string
  readonly question: (number: number) => string
}

/** A lesson in HTML without script, between its title and its end. */
export function lessonBody({ story, rule, own, questions, doNow }: Lesson, texts: LessonBodyTexts): string {
  const part = (head: string, paragraphs: readonly string[], mark = ''): string =>
    paragraphs.length === 0
      ? ''
      : `<section${mark}><h2>${htmlText(head)}</h2>\n${paragraphsHtml(paragraphs)}</section>\n`
  return [
    `${paragraphsHtml(story)}\n`,
    part(texts.rule, rule, ' class="rule"'),
    part(texts.own, own),
    ...questions.map((question, index) => questionHtml(question, texts.question(index + 1), texts.reveal)),
    part(texts.doNow, doNow, ' class="rule"'),
  ].join('')
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
