import type { Recipes } from '../recipe.js'
import { FILES } from './files.js'
import { ORGANIZATION } from './organization.js'
import { PEOPLE } from './people.js'
import { PROJECTS } from './projects.js'
import { SIGN_IN } from './sign-in.js'
import { STORYBOARD } from './storyboard.js'

/** A recipe for every call of the API. */
export const RECIPES: Recipes = { ...SIGN_IN, ...PEOPLE, ...ORGANIZATION, ...PROJECTS, ...STORYBOARD, ...FILES }
