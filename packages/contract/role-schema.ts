import { z } from 'zod'
import { ROLES } from './role.js'

export const RoleSchema = z.enum(ROLES)
