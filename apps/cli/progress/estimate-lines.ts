import type { Estimate } from '@reelwright/contract/estimate'

type Profile = Estimate['estimates'][number]
type Line = Profile['film'][number]

/** To the cent above a dollar, to the hundredth of a cent below: what is cheap should not look free. */
export const money = (dollars: string): string => {
  const value = Number(dollars)
  return `$${value === 0 || value >= 1 ? value.toFixed(2) : value.toFixed(4)}`
}

const COLUMNS = [4, 14, 9, 11, 10, 10] as const

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, n) => (n < 2 ? cell.padEnd(COLUMNS[n] ?? 0) : cell.padStart(COLUMNS[n] ?? 10)))
    .join('  ')
    .trimEnd()

const sceneRow = ({ order, shotType, seconds, lines, amount }: Profile['scenes'][number]): string => {
  const of = (kind: Line['kind']): string => {
    const own = lines.filter((line) => line.kind === kind)
    return own.length > 0 ? money(String(own.reduce((sum, line) => sum + Number(line.amount), 0))) : '–'
  }
  return row([String(order + 1), shotType, `${seconds.toFixed(1)} s`, of('narration'), of('picture'), of('clip'), money(amount)])
}

const profileLines = ({ profile, amount, expectedAmount, designAmount, pricesOf, remarks, film, scenes }: Profile): readonly string[] => [
  '',
  profile,
  ...(pricesOf === null
    ? []
    : [
        row(['#', 'shot', 'length', 'narration', 'picture', 'clip', 'together']),
        ...scenes.map(sceneRow),
        ...film.map(
          ({ kind, model, quantity, amount: own }) =>
            `${row(['', kind, '', quantity === 1 ? '' : `× ${quantity}`, '', '', money(own)])}  ${model}`,
        ),
      ]),
  `${profile} together: ${expectedAmount === amount ? '' : `about ${money(expectedAmount)}, at most `}${money(amount)}${pricesOf === null ? '' : ` at prices of ${pricesOf}; as the CRTR Studio design counts: ${money(designAmount)}`}`,
  ...remarks,
]

/** An estimate as a person reads it: a line a scene, then what the whole film needs, then the sums. */
export const estimateLines = (title: string, { estimates }: Estimate): readonly string[] => [
  `${title}: ${estimates[0]?.scenes.length ?? 0} scenes`,
  ...estimates.flatMap(profileLines),
]
