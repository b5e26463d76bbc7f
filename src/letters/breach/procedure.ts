import { languages } from '../../i18n/index.ts'
import { parameters, valueOn } from '../../law/parameters.ts'
import type { BreachHouse } from '../../privacy/breaches/house.ts'
import type { Organisation } from '../../privacy/register/model.ts'
import type { Paper } from '../paper/paper.ts'
import type { PaperWish } from './record.ts'

/** The house rule: notice, report, stop, decide; two pages with the names to call. */
export function breachProcedure(
  house: BreachHouse,
  { officer }: Pick<Organisation, 'officer'>,
  { organisation, language, madeOn }: PaperWish,
): Paper {
  const texts = languages[language].breachHouse
  const hours = valueOn(parameters['art33.hours'], Temporal.PlainDate.from(madeOn))
  const words = { ...house, organisation, officer, hours }
  return {
    language,
    title: texts.title,
    author: organisation,
    madeOn,
    opening: texts.opening(words),
    sections: texts.sections(words).map(({ title, text, items }) => ({
      title,
      blocks: [{ type: 'text', text }, ...(items.length === 0 ? [] : [{ type: 'list', items } as const])],
    })),
  }
}
