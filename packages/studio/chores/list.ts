import { removeOldPackages } from '../exports/remove-old-packages.js'
import { beginDay } from '../ledger/new-day.js'
import { resumeVendors } from '../ledger/resume-vendors.js'
import { sweepUploads } from '../library/sweep-uploads.js'
import { pruneEvents } from '../live/prune-events.js'
import { sweepGoneOrganizations } from '../people/sweep-gone-organizations.js'
import { purgeTrash } from '../projects/trash-project.js'
import { forgetMessages } from '../vendor-webhooks/take-message.js'
import { pruneDeliveries } from '../webhooks/prune-deliveries.js'
import type { Chore } from './chore.js'
import { listOrganizationIds } from './list-organization-ids.js'

const inEach =
  (work: (open: Parameters<Chore['run']>[0], organizationId: string) => Promise<number>): Chore['run'] =>
  async (open) => {
    let done = 0
    for (const organizationId of await listOrganizationIds(open.studio.data)) done += await work(open, organizationId)
    return done
  }

export const CHORES: readonly Chore[] = [
  { name: 'purge-trash', every: 60, run: purgeTrash },
  { name: 'remove-old-packages', every: 60, run: ({ studio }) => removeOldPackages(studio) },
  { name: 'sweep-gone-organizations', every: 60, run: sweepGoneOrganizations },
  { name: 'sweep-uploads', every: 60, run: ({ studio }) => sweepUploads(studio) },
  { name: 'resume-vendors', every: 1, run: inEach(resumeVendors) },
  { name: 'begin-day', every: 10, run: inEach(beginDay) },
  { name: 'prune-events', every: 15, run: inEach(({ studio }, organizationId) => pruneEvents(studio.data, organizationId)) },
  { name: 'forget-messages', every: 360, run: ({ studio }) => forgetMessages(studio) },
  { name: 'prune-deliveries', every: 360, run: inEach(({ studio }, organizationId) => pruneDeliveries(studio.data, organizationId)) },
]
