import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { languages } from '../i18n/index.ts'
import { dayText } from '../i18n/register-text.ts'
import { councilStep } from '../privacy/drills/preparation.ts'
import { ratingOf } from '../privacy/drills/template.ts'
import { action } from './action.ts'
import { findDrill, findTemplate, houseOf, reachable } from './drill-ground.ts'
import { wayOf } from './drill-way.ts'
import type { Download } from './export.ts'
import { mediaTypes } from './media-types.ts'
import { paperFormats, paperMakers } from './paper-files.ts'
import { organisationOf } from './register-ground.ts'

export const drillPapers = ['weighing', 'assessment', 'council', 'notice', 'lesson'] as const

/** A text that belongs to a drill, written from what is known: the weighing, the questions beforehand, the notice to all. */
export const drillPaper = action({
  name: 'drill-paper',
  shape: 'query',
  givesFile: true,
  input: z.object({
    id: z.number().int().positive(),
    paper: z.enum(drillPapers),
    format: z.enum(paperFormats).default('pdf'),
  }),
  subject: ({ id, paper }) => `${String(id)} ${paper}`,
  async run({ store, clock }, { id, paper, format }): Promise<Download> {
    const drill = await findDrill(store, id)
    const { language } = drill.plan
    const messages = languages[language]
    const house = await houseOf(store)
    const organisation = await organisationOf(store)
    const people = drill.started?.people ?? reachable(house).length
    const template = await findTemplate(store, drill.plan.template, language)
    const madeOn = dayAt(clock.now()).toString()
    const { fileName, title, opening, sections } = messages.drills.papers[paper]({
      organisation: organisation.name,
      staff: drill.plan.staff,
      people,
      report: house.report.address,
      isThanked: house.report.sourceId !== null,
      way: drill.started?.way ?? (await wayOf(store)),
      council: councilStep(drill.plan.staff, people),
      goal: drill.ticks.find(({ step }) => step === 'goal')?.note ?? '',
      difficulty: messages.drills.difficulties[ratingOf(template).difficulty],
      signs: template.signs.map(({ cue, why }) => `${messages.drills.cues[cue]}: ${why}`),
      doNow: template.doNow,
      day: dayText(madeOn, messages),
    })
    return {
      fileName: `${fileName}-${madeOn}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await paperMakers[format]({
        language,
        title,
        author: organisation.name,
        madeOn,
        opening,
        sections: sections.map(({ title: head, texts, items = [] }) => ({
          title: head,
          blocks: [
            ...texts.map((text) => ({ type: 'text', text }) as const),
            ...(items.length === 0 ? [] : [{ type: 'list', items } as const]),
          ],
        })),
      }),
    }
  },
})
