import { lazyExhibit } from '../exhibit/lazyExhibit.ts'

/** Here and not in a component's setup: it has to be known as soon as the slide's code is there. */
export const ReplayStage = lazyExhibit(() => import('./ReplayStage.vue'))
