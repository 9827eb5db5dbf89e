import { refuse } from '@reelwright/film/fault'
import { readQuota, setQuota } from '@reelwright/studio/quotas/quotas'
import { Command } from 'commander'
import { enterStudio, type House } from '../house.js'

/** A limit as a person writes it: a number, or `none`. What is counted one by one is a whole number. */
const limitFrom = (text: string | undefined, name: string, unit?: number): number | null | undefined => {
  if (text === undefined) return undefined
  if (text === 'none') return null
  const value = Number(text)
  const [whole, most] = unit === undefined ? ['whole ', 2 ** 31 - 1] : ['', Number.MAX_SAFE_INTEGER / unit]
  if (text.trim() === '' || !(value >= 0 && value <= most) || (whole && !Number.isInteger(value)))
    throw refuse('LIMIT_INVALID', `--${name} is "${text}"; it has to be a ${whole}number, or none.`, { field: name, given: text })
  return Math.round(value * (unit ?? 1))
}

type Options = { readonly storageGb?: string; readonly films?: string; readonly renderMinutes?: string }

/** `reelwright quota <organization>`: shows what an organization may use, and grants it more or less. */
export const quota = (house: House): Command =>
  new Command('quota')
    .description('show or set what an organization may use')
    .argument('<organization>', 'its id')
    .option('--storage-gb <number>', 'gigabytes it may keep, or none')
    .option('--films <number>', 'films it may begin a month, or none')
    .option('--render-minutes <number>', 'minutes of masters it may render a month, or none')
    .action(async (organizationId: string, { storageGb, films, renderMinutes }: Options) => {
      const limits = {
        storageBytes: limitFrom(storageGb, 'storage-gb', 1e9),
        filmsPerMonth: limitFrom(films, 'films'),
        renderMinutesPerMonth: limitFrom(renderMinutes, 'render-minutes'),
      }
      const open = await enterStudio(house)
      try {
        const { data } = open.studio
        if (Object.values(limits).some((limit) => limit !== undefined)) await setQuota(data, organizationId, limits)
        process.stdout.write(`${JSON.stringify(await readQuota(data, organizationId))}\n`)
      } finally {
        await open.close()
      }
    })
