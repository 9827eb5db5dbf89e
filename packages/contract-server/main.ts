import { startContractServer } from './server.js'
import { VENDORS } from './vendors/list.js'

const port = Number(process.env.PORT ?? 4390)
/** The one thing that goes wrong for a person who starts it, in words. */
const orSay = (error: NodeJS.ErrnoException): never => {
  if (error.code !== 'EADDRINUSE') throw error
  process.stderr.write(`Port ${port} is in use; another is taken with PORT=4391 npm run contract-server.\n`)
  process.exit(1)
}

const server = await startContractServer({
  port,
  host: process.env.HOST,
  publicUrl: process.env.PUBLIC_URL,
  ffmpegPath: process.env.FFMPEG_PATH,
  plain: process.env.PLAIN_MEDIA === '1',
  shortScenes: process.env.SHORT_SCENES === '1',
}).catch(orSay)
process.stdout.write(`# The contract server listens at ${server.url}. These lines point the studio at it:\n`)
for (const vendor of VENDORS)
  for (const [name, value] of Object.entries(vendor.environment(`${server.url}/${vendor.name}`))) process.stdout.write(`${name}=${value}\n`)
process.stdout.write(`# The bill: ${server.url}/_bill   Faults: POST ${server.url}/_faults   Time: POST ${server.url}/_time\n`)

const stop = (): void => void server.close().then(() => process.exit(0))
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
