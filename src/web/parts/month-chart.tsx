import type { JSX } from 'preact'
import { useTexts } from '../texts.ts'
import { fillMonths, monthAtMs, type MonthCount } from './months.ts'
import { Twin } from './twin.tsx'
import { useWidth } from './use-width.ts'

interface MonthChartProps {
  /** What is counted: "Stukken per maand". */
  readonly title: string
  /** In any order; months without anything may be absent. */
  readonly counts: readonly MonthCount[]
}

const height = 120
const footRoom = 24
const headRoom = 20

/** One bar for each month, with the highest named; the table below says the same. */
export function MonthChart({ title, counts }: MonthChartProps): JSX.Element {
  const { parts, format } = useTexts()
  const [element, width] = useWidth()
  const months = fillMonths(counts)
  const highest = months.reduce((most, one) => (one.count > most.count ? one : most), { month: '', count: 0 })
  const peak = parts.months.peak(
    format.count(highest.count),
    highest.month === '' ? '' : format.month(monthAtMs(highest.month)),
  )
  return (
    <figure class="month-chart">
      <figcaption>
        {title} <span class="soft">({peak})</span>
      </figcaption>
      <div ref={element}>
        {width === 0 || months.length === 0 ? null : (
          <Bars title={`${title}, ${peak}`} months={months} highest={highest.count} width={width} />
        )}
      </div>
      <Twin>
        <table class="plain-table">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{parts.months.month}</th>
              <th scope="col" class="numeric">
                {parts.months.number}
              </th>
            </tr>
          </thead>
          <tbody>
            {months
              .filter(({ count }) => count > 0)
              .map(({ month, count }) => (
                <tr key={month}>
                  <th scope="row">{format.month(monthAtMs(month))}</th>
                  <td class="numeric">{format.count(count)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Twin>
    </figure>
  )
}

interface BarsProps {
  readonly title: string
  readonly months: readonly MonthCount[]
  readonly highest: number
  readonly width: number
}

function Bars({ title, months, highest, width }: BarsProps): JSX.Element {
  const { format } = useTexts()
  const step = width / months.length
  const bar = Math.max(1, Math.min(24, step * 0.72))
  const room = height - footRoom - headRoom
  return (
    <svg width={width} height={height} role="img" aria-label={title}>
      <line x1="0" x2={width} y1={height - footRoom + 0.5} y2={height - footRoom + 0.5} class="chart-line" />
      {months.map(({ month, count }, index) => {
        const size = count === 0 ? 0 : Math.max(2, (count / highest) * room)
        const x = index * step + (step - bar) / 2
        return (
          <g key={month} class={count === highest ? 'month-bar is-highest' : 'month-bar'}>
            <title>{`${format.month(monthAtMs(month))}: ${format.count(count)}`}</title>
            <rect x={x} y={height - footRoom - size} width={bar} height={size} rx={Math.min(2, bar / 3)} />
          </g>
        )
      })}
      {yearMarks(months, step, width).map(({ year, x }) => (
        <text key={year} x={x} y={height - 6} class="flow-head">
          {year}
        </text>
      ))}
    </svg>
  )
}

/** Four figures in small type, with some air. */
const yearWidth = 34

/** The years below the bars, as many as fit beside each other. */
function yearMarks(
  months: readonly MonthCount[],
  step: number,
  width: number,
): { readonly year: string; readonly x: number }[] {
  const firsts = months.flatMap(({ month }, index) =>
    index === 0 || month.endsWith('-01')
      ? // A year that begins at the edge moves inwards rather than being cut.
        [{ year: month.slice(0, 4), x: Math.max(0, Math.min(index * step, width - yearWidth)) }]
      : [],
  )
  let free = -Infinity
  return firsts.filter(({ x }) => {
    const fits = x >= free
    if (fits) free = x + yearWidth + 10
    return fits
  })
}
