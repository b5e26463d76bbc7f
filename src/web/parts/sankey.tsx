import type { JSX } from 'preact'
import { follow } from './link.tsx'
import {
  layOutSankey,
  type FlowLink,
  type FlowNode,
  type PlacedLink,
  type PlacedNode,
} from './sankey-layout.ts'
import { Twin } from './twin.tsx'
import { useTexts } from '../texts.ts'
import { useWidth } from './use-width.ts'

interface SankeyProps {
  readonly title: string
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}

/** Narrower than this the labels would lie over the bands: the table is shown instead. */
const leastWidth = 520

/** People by role - places - who sees it too. Width is people; dashes are what was told but not read. Its table is the phone view. */
export function Sankey({ title, nodes, links }: SankeyProps): JSX.Element {
  const [element, width] = useWidth()
  const { sankey } = useTexts().parts
  const isWide = width >= leastWidth
  return (
    <div ref={element} class="sankey">
      {isWide ? <Figure title={title} nodes={nodes} links={links} width={width} /> : null}
      {isWide && nodes.some(({ isDashed }) => isDashed === true) ? (
        <p class="small soft">{sankey.declared}</p>
      ) : null}
      {width === 0 ? null : (
        <Twin isOpen={!isWide}>
          <FlowTable title={title} nodes={nodes} links={links} />
        </Twin>
      )}
    </div>
  )
}

function Figure({ title, nodes, links, width }: SankeyProps & { readonly width: number }): JSX.Element {
  const { sankey } = useTexts().parts
  const layout = layOutSankey(nodes, links, width)
  const heads = [
    { text: sankey.from, x: 0, anchor: 'start' },
    { text: sankey.through, x: layout.nodes.find(({ column }) => column === 1)?.x ?? 0, anchor: 'start' },
    { text: sankey.to, x: layout.nodes.find(({ column }) => column === 2)?.x ?? 0, anchor: 'start' },
  ]
  return (
    <svg
      width={width}
      height={layout.height}
      viewBox={`0 0 ${String(width)} ${String(layout.height)}`}
      role="group"
      aria-label={title}
    >
      {heads
        .filter((_, column) => layout.nodes.some((node) => node.column === column))
        .map(({ text, x }) => (
          <text key={text} x={x} y="12" class="flow-head">
            {text}
          </text>
        ))}
      {layout.links.map((link) => (
        <Band key={`${link.from}-${link.to}`} link={link} nodes={layout.nodes} />
      ))}
      {layout.nodes.map((node) => (
        <Box key={node.id} node={node} />
      ))}
    </svg>
  )
}

function Band({
  link,
  nodes,
}: {
  readonly link: PlacedLink
  readonly nodes: readonly PlacedNode[]
}): JSX.Element {
  const { sankey } = useTexts().parts
  const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? ''
  const people = link.people === null ? sankey.unknown : sankey.people(link.people)
  const isFirst = nodes.find(({ id }) => id === link.from)?.column === 0
  const name = (isFirst ? sankey.flow : sankey.seen)(label(link.from), label(link.to), people)
  return (
    <Door
      href={link.href}
      name={name}
      class={`band tone-${link.tone} ${link.isDashed === true ? 'is-dashed' : ''} ${link.people === null ? 'is-unknown' : ''}`}
    >
      <title>{name}</title>
      <path d={link.path} />
    </Door>
  )
}

function Box({ node }: { readonly node: PlacedNode }): JSX.Element {
  const { parts, format } = useTexts()
  const people = node.people === null ? parts.sankey.unknown : format.count(node.people)
  const spoken = node.people === null ? parts.sankey.unknown : parts.sankey.people(node.people)
  const classes = `box column-${String(node.column)} tone-${node.tone ?? 'ink'} ${node.isDashed === true ? 'is-dashed' : ''}`
  return (
    <Door href={node.href} name={nameOf(node, people, spoken)} class={classes}>
      <rect x={node.x} y={node.y} width={node.width} height={node.height} rx={node.column === 1 ? 6 : 2} />
      <Label node={node} people={people} />
    </Door>
  )
}

/** As many characters as fit in a label; the name of the link is whole. */
const longestLabel = [17, 19, 16] as const

/** Low boxes have one line for label and number. */
function shownLabel({ label, column, height }: PlacedNode, people: string): string {
  const isLow = column === 1 && height < lowBox
  return shortened(label, isLow ? longestLabel[1] - people.length - 1 : longestLabel[column])
}

const lowBox = 46

/** Begins with what can be seen, for who speaks to the screen (WCAG 2.5.3), and says what was cut off. */
function nameOf(node: PlacedNode, people: string, spoken: string): string {
  const shown = shownLabel(node, people)
  return shown === node.label ? `${shown} ${spoken}` : `${shown} ${people} (${node.label}, ${spoken})`
}

function Label({ node, people }: { readonly node: PlacedNode; readonly people: string }): JSX.Element {
  const middle = node.y + node.height / 2
  const x = node.column === 0 ? 0 : node.column === 1 ? node.x + 12 : node.x + node.width + 10
  const label = shownLabel(node, people)
  if (node.column === 1 && node.height < lowBox) {
    return (
      <text x={x} y={middle + 5}>
        {label}{' '}
        <tspan class="flow-number" x={node.x + node.width - 10} text-anchor="end">
          {people}
        </tspan>
      </text>
    )
  }
  return (
    <text x={x} y={middle - 3}>
      {label}{' '}
      <tspan class="flow-number" x={x} y={middle + 15}>
        {people}
      </tspan>
    </text>
  )
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, Math.max(1, longest - 1)).trimEnd()}…`
}

interface DoorProps {
  readonly href: string | undefined
  readonly name: string
  readonly class: string
  readonly children: JSX.Element | JSX.Element[]
}

/** A link when it leads somewhere, else a named group that can take the focus. */
function Door({ href, name, class: classes, children }: DoorProps): JSX.Element {
  if (href === undefined) {
    return (
      <g class={classes} tabIndex={0} role="img" aria-label={name}>
        {children}
      </g>
    )
  }
  return (
    <a href={href} class={classes} aria-label={name} onClick={(event) => follow(event, href)}>
      {children}
    </a>
  )
}

function FlowTable({ title, nodes, links }: SankeyProps): JSX.Element {
  const { parts, format } = useTexts()
  const { sankey } = parts
  const number = (people: number | null): string => (people === null ? sankey.unknown : format.count(people))
  const names = (chosen: readonly FlowLink[], end: 'from' | 'to'): string =>
    format.list(chosen.map((link) => nodes.find(({ id }) => id === link[end])?.label ?? ''))
  const places = nodes.filter(({ column }) => column === 1)
  return (
    <table class="plain-table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{sankey.through}</th>
          <th scope="col" class="numeric">
            {sankey.number}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => {
          const inside = names(
            links.filter(({ to }) => to === place.id),
            'from',
          )
          const seers = names(
            links.filter(({ from }) => from === place.id),
            'to',
          )
          return (
            <tr key={place.id}>
              <th scope="row">
                {place.href === undefined ? (
                  place.label
                ) : (
                  <a href={place.href} onClick={(event) => follow(event, place.href ?? '')}>
                    {place.label}
                  </a>
                )}
                {inside === '' ? null : <span class="small soft block">{inside}</span>}
                {seers === '' ? null : <span class="small soft block">{`${sankey.to}: ${seers}`}</span>}
              </th>
              <td class="numeric">{number(place.people)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
