/** Clicks that lead from the first of `replayMoments` to the last; here, so that a slide knows them without the rest. */
export const REPLAY_STEPS = 5
