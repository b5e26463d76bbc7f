import type { JSX } from 'preact'
import { whyNot } from '../../../i18n/obstacle-text.ts'
import { changeText } from '../../../i18n/plan-title.ts'
import { unitName } from '../../../i18n/unit-name.ts'
import { Facts } from '../../parts/card.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Link } from '../../parts/link.tsx'
import { usePlaceNames } from '../../place-names.ts'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { MergingView } from './merging-view.tsx'
import { LetterView } from '../near-misses/letter.tsx'
import type { ShownStep } from './step-table.tsx'
import { stepName } from './step-words.ts'

/** States in which the item still lies where it lay. */
const isThere: ReadonlySet<ShownStep['state']> = new Set(['planned', 'excluded', 'held', 'refused', 'undone'])

interface StepDrawerProps {
  readonly planId: number
  readonly step: ShownStep
  readonly onClose: () => void
}

/** One item of a plan: where it lies, why it is here, what stays of it, and what stands in the way. */
export function StepDrawer({ planId, step, onClose }: StepDrawerProps): JSX.Element {
  const texts = useTexts()
  const { screens, cleanUp, format, kinds, retention } = texts
  const own = screens.cleanUp.one
  const places = usePlaceNames()
  const { sourceId, unit, state, sizeBytes, atMs, why, notes } = step
  const { keep } = why
  const stays = whyNot(step, texts)
  const reasons = [
    ...(why.category === undefined ? [] : [retention.categories[why.category].name]),
    ...(why.kinds ?? []).map((kind) => kinds[kind][1]),
    ...(why.persons === undefined ? [] : [own.persons(why.persons)]),
  ]
  return (
    <Drawer title={stepName(step, texts)} onClose={onClose}>
      <div class="stack">
        <Facts
          facts={[
            {
              name: own.where,
              value: (
                <>
                  <Link to={`/places/${String(sourceId)}`}>
                    {quotedText(places.get(sourceId) ?? '…', 40)}
                  </Link>
                  <span class="block soft small">{plainText(unitName(unit, texts))}</span>
                </>
              ),
            },
            { name: own.change, value: changeText(step, cleanUp) },
            { name: own.state, value: cleanUp.states[state] },
            { name: own.size, value: cleanUp.size(sizeBytes) },
            ...(atMs === null ? [] : [{ name: own.date, value: format.date(atMs) }]),
            ...(reasons.length === 0 ? [] : [{ name: own.why, value: format.list(reasons) }]),
            ...(keep === undefined
              ? []
              : [
                  {
                    name: own.keeper,
                    value: (
                      <>
                        {quotedText(places.get(keep.sourceId) ?? '…', 40)}
                        <span class="block soft small">{plainText(unitName(keep.unit, texts))}</span>
                      </>
                    ),
                  },
                ]),
          ]}
        />
        {isThere.has(state) && (why.from ?? why.into) !== undefined ? (
          <MergingView planId={planId} step={step} />
        ) : null}
        {stays === null ? null : (
          <section aria-label={own.stays}>
            <h3>{own.stays}</h3>
            <p>{stays}</p>
          </section>
        )}
        {isThere.has(state) ? <LetterView row={step} action="document-opening" title={own.look} /> : null}
        {notes.map((note) => (
          <p key={note}>{texts.redact.notes[note]}</p>
        ))}
        {state === 'unclear' ? <p>{own.unclearHelp}</p> : null}
      </div>
    </Drawer>
  )
}
