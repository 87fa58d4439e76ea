/** A cell of more letters than this goes on to the next line, also in a table that scrolls. */
const longest = 40

/**
 * The figures of a chart, or those behind a sentence. The first cell of a row names it. A table too wide for a phone
 * scrolls on its own, and with `wide` by the keyboard too.
 */
export function FigureTable(props: {
  id: string
  caption: string
  head: readonly string[]
  rows: readonly { key: string; cells: readonly string[] }[]
  wide?: boolean
  /** The sum, or what else stands under the line. */
  foot?: readonly { key: string; cells: readonly string[] }[]
}) {
  const fold = (cell = '') => {
    if (!props.wide) return ''
    return cell.length > longest ? 'min-w-60' : 'whitespace-nowrap print:whitespace-normal'
  }
  const row = ({ key, cells: [name, ...cells] }: (typeof props.rows)[number]) => (
    <tr key={key} class="border-t border-base-300">
      <th scope="row" class={`py-2 pr-4 align-top font-normal ${fold(name)}`}>
        {name}
      </th>
      {cells.map((cell, index) => (
        <td key={props.head[index + 1]} class={`py-2 pr-4 align-top tabular-nums last:pr-0 ${fold(cell)}`}>
          {cell}
        </td>
      ))}
    </tr>
  )
  return (
    <section
      aria-labelledby={`${props.id}-caption`}
      tabindex={props.wide ? 0 : undefined}
      class="relative overflow-x-auto print:overflow-visible"
    >
      <table id={props.id} class="w-full text-left text-sm">
        <caption id={`${props.id}-caption`} class="sr-only">
          {props.caption}
        </caption>
        <thead>
          <tr>
            {props.head.map((cell) => (
              <th key={cell} scope="col" class="py-2 pr-4 align-bottom font-semibold last:pr-0">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.rows.map(row)}</tbody>
        {props.foot && <tfoot class="font-semibold">{props.foot.map(row)}</tfoot>}
      </table>
    </section>
  )
}
