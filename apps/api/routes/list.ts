import type { Routes } from '../doors.js'
import { ai } from './ai.js'
import { apiKeys } from './api-keys.js'
import { audit } from './audit.js'
import { auth } from './auth.js'
import { avatars } from './avatars.js'
import { brandKits } from './brand-kits.js'
import { capRoutes } from './caps.js'
import { draftRoutes } from './drafts.js'
import { estimate } from './estimate.js'
import { exportRoutes } from './exports.js'
import { fonts } from './fonts.js'
import { invitations } from './invitations.js'
import { jobs } from './jobs.js'
import { links } from './links.js'
import { live } from './live.js'
import { media } from './media.js'
import { mediaUploads } from './media-uploads.js'
import { members } from './members.js'
import { organizations } from './organizations.js'
import { profiles } from './profiles.js'
import { projects } from './projects.js'
import { quota } from './quota.js'
import { renderJobs } from './render-jobs.js'
import { scenes } from './scenes.js'
import { sections } from './sections.js'
import { stock } from './stock.js'
import { takes } from './takes.js'
import { timeline } from './timeline.js'
import { usage } from './usage.js'
import { users } from './users.js'
import { vendorKeys } from './vendor-keys.js'
import { vendorWebhooks } from './vendor-webhooks.js'
import { voices } from './voices.js'
import { watchLinks } from './watch-links.js'
import { webhooks } from './webhooks.js'

/** Every resource of the API; each stands under `/api` and `/api/v1`. */
export const ROUTES: readonly Routes[] = [
  auth,
  users,
  draftRoutes,
  organizations,
  members,
  invitations,
  apiKeys,
  vendorKeys,
  audit,
  projects,
  timeline,
  renderJobs,
  exportRoutes,
  watchLinks,
  jobs,
  links,
  media,
  mediaUploads,
  stock,
  brandKits,
  avatars,
  ai,
  live,
  webhooks,
  vendorWebhooks,
  scenes,
  sections,
  takes,
  usage,
  estimate,
  profiles,
  capRoutes,
  quota,
  voices,
  fonts,
]
