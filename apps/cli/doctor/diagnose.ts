import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { dirname } from 'node:path'
import { isFault } from '@reelwright/film/fault'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { localProfile } from '@reelwright/providers/local/profile'
import { settingsFrom } from '@reelwright/studio/settings'
import { paidFrom } from '@reelwright/studio/settings/paid'
import { enterStudio, type House } from '../house.js'
import { profileFindings } from './profile-findings.js'

export type Finding = {
  readonly state: 'good' | 'poor' | 'missing'
  readonly name: string
  readonly sentence: string
}

const trying = async (name: string, look: () => Promise<Omit<Finding, 'name'>>): Promise<Finding> => {
  try {
    return { name, ...(await look()) }
  } catch (error) {
    return {
      name,
      state: 'missing',
      sentence: isFault(error) ? error.message : String((error as Error).message),
    }
  }
}

const firstFolder = (path: string): string => (existsSync(path) ? path : firstFolder(dirname(path)))

const LEAST_FREE = 5e9

/** Looks at everything a film needs, each in one sentence. */
export const diagnose = async (house: House): Promise<readonly Finding[]> => {
  const settings = settingsFrom(house.environment)
  return [
    {
      name: 'machine',
      state: 'good',
      sentence: `Node ${process.versions.node}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory.`,
    },
    await trying('disk', async () => {
      const { bavail, bsize } = await statfs(firstFolder(settings.home))
      const free = bavail * bsize
      return {
        state: free < LEAST_FREE ? 'poor' : 'good',
        sentence: `${(free / 1e9).toFixed(0)} GB free for the data folder ${settings.home}${free < LEAST_FREE ? '; a film of 15 minutes may need 5 GB' : ''}.`,
      }
    }),
    await trying('ffmpeg', async () => {
      const { version, origin, path } = await findFfmpeg(settings.ffmpegPath)
      const where = {
        configured: `from FFMPEG_PATH (${path})`,
        system: "the system's",
        carried: 'the one that comes with the studio; it reads no AV1',
      }[origin]
      return {
        state: origin === 'carried' ? 'poor' : 'good',
        sentence: `ffmpeg ${version}, ${where}, with libx264 and aac.`,
      }
    }),
    await trying('database', async () => {
      const open = await enterStudio(house)
      try {
        const { rows } = await open.studio.data.pool.query<{
          server_version: string
        }>('show server_version')
        return {
          state: 'good',
          sentence: `PostgreSQL ${rows[0]?.server_version}, ${settings.databaseUrl ? 'from DATABASE_URL' : "the studio's own"}, up to date.`,
        }
      } finally {
        await open.close()
      }
    }),
    {
      name: 'queue',
      state: 'good',
      sentence: settings.redisUrl ? 'Redis, from REDIS_URL.' : 'in the database; set REDIS_URL to use Redis.',
    },
    {
      name: 'voice',
      state: 'good',
      sentence: `${localProfile.voice.model}, without a key.`,
    },
    {
      name: 'writer',
      state: 'good',
      sentence: `${localProfile.script.model}, by rule, without a language model.`,
    },
    {
      name: 'pictures',
      state: 'good',
      sentence: `${localProfile.picture.model}, drawn by rule.`,
    },
    ...profileFindings(paidFrom(house.environment)),
  ]
}
