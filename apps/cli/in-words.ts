import type { Manifest } from '@reelwright/studio/backup/manifest'

/** What a backup holds, e.g. "1,204 rows and 88 files (312 MB)". */
export const inWords = ({ tables, objects }: Manifest): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const bytes = objects.reduce((sum, object) => sum + object.bytes, 0)
  return `${rows.toLocaleString('en')} rows and ${objects.length.toLocaleString('en')} files (${Math.ceil(bytes / 1e6).toLocaleString('en')} MB)`
}
