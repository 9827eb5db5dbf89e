import { listFilms } from '@reelwright/studio/films'
import { LOCAL_ORGANIZATION } from '@reelwright/studio/local-organization'
import { Command } from 'commander'
import { enterStudio, type House } from '../house.js'

/** `reelwright films`: what has been begun on this data folder. */
export const films = (house: House): Command =>
  new Command('films')
    .description('list the films of this studio')
    .option('--json', 'one film a line, as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const open = await enterStudio(house)
      try {
        const rows = await listFilms(open, LOCAL_ORGANIZATION)
        if (json)
          for (const { id, title, format, status, createdAt } of rows)
            process.stdout.write(`${JSON.stringify({ id, title, format, status, createdAt })}\n`)
        else if (rows.length === 0)
          process.stdout.write(
            'No film yet. Begin one with: npx reelwright documentary examples/black-holes/script.md --out films/black-holes\n',
          )
        else
          for (const { title, status, createdAt } of rows)
            process.stdout.write(`${createdAt.toISOString().slice(0, 16).replace('T', ' ')}  ${status.padEnd(18)}  ${title}\n`)
      } finally {
        await open.close()
      }
    })
