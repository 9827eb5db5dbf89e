import type { Project } from '@reelwright/contract/project'
import { useOutletContext } from 'react-router'

/** The film whose page this is. */
export const useProject = (): Project => useOutletContext<Project>()
